using System.Collections.Immutable;
using Hashira.Cycle.Register.Money;
using Hashira.Cycle.Register.Reconciliation;

namespace Hashira.Host.Pages.Register;

/// <summary>What people decided of budget figures and review sheets, as an edition shows it and as its money heeds it.</summary>
/// <param name="Sheets">The decisions.</param>
/// <param name="Links">The confirmed ones, by which lines of money become one.</param>
public sealed record HeededDecisions(SheetDecisions Sheets, ImmutableArray<OutsideLink> Links);

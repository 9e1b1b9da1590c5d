using System.Collections.Immutable;
using Hashira.Cycle.Publishing.OpenData;

namespace Hashira.Cycle.Publishing.Site;

/// <summary>最新の版. The editions that no later edition of the register follows: of each policy document the latest one.</summary>
public static class EditionsInForce
{
    /// <summary>The editions in force, the one taken in last first.</summary>
    public static ImmutableArray<OpenEdition> Of(OpenRegister register)
    {
        var followed = register.Lineages.Where(lineage => lineage.From.EditionId != lineage.To.EditionId).Select(lineage => lineage.From.EditionId).ToHashSet(StringComparer.Ordinal);
        var inForce = register.Editions.Where(edition => !followed.Contains(edition.Edition.Id)).Reverse().ToImmutableArray();
        // Decisions that lead in a circle would leave none.
        return inForce.IsEmpty ? [.. register.Editions.TakeLast(1)] : inForce;
    }
}

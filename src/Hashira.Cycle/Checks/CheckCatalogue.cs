using System.Collections.Immutable;
using Hashira.Cycle.Checks.Brackets;
using Hashira.Cycle.Checks.Codes;
using Hashira.Cycle.Checks.Dates;
using Hashira.Cycle.Checks.Items;
using Hashira.Cycle.Checks.Money;
using Hashira.Cycle.Checks.Moves;
using Hashira.Cycle.Checks.Names;

namespace Hashira.Cycle.Checks;

/// <summary>点検の一覧. Every check there is, in order of its id.</summary>
public static class CheckCatalogue
{
    /// <summary>All checks.</summary>
    public static ImmutableArray<ICheck> All { get; } =
    [
        new CodeGap(),
        new CodeUsedTwice(),
        new CodeNotationVaries(),
        new MoveWithoutPartner(),
        new MoveToWrongCode(),
        new AmountsDisagree(),
        new StageWordingVaries(),
        new UnknownMinistry(),
        new UnclosedBracketInNote(),
        new MixedWidthBrackets(),
        new MissingMinistry(),
        new AmountCountedTwice(),
        new MissingHeading(),
        new ProgrammeMarkVaries(),
        new CodeDashVaries(),
        new ImpossibleDate(),
        new ContradictoryDate(),
        new NearlySameName(),
        new RelistedWithoutOriginal(),
        new YearForFiscalYear(),
        new MissingSeparator(),
        new ProgrammeNameShortened(),
        new UnclosedBracketInText(),
    ];

    /// <summary>The check with that id, or <see langword="null"/>.</summary>
    public static ICheck? WithId(string id) => All.FirstOrDefault(check => check.Id == id);
}

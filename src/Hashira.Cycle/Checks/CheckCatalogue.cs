using System.Collections.Immutable;
using Hashira.Cycle.Checks.Brackets;
using Hashira.Cycle.Checks.BudgetNotes;
using Hashira.Cycle.Checks.Codes;
using Hashira.Cycle.Checks.Dates;
using Hashira.Cycle.Checks.Items;
using Hashira.Cycle.Checks.Lineage;
using Hashira.Cycle.Checks.Money;
using Hashira.Cycle.Checks.Moves;
using Hashira.Cycle.Checks.Names;
using Hashira.Cycle.Checks.Policies;

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
        new CodeOutOfOrder(),
        new CodeUnderOtherPolicy(),
        new TwoItemsInOneCell(),
        new HeaderRowMissing(),
        new EmptyCell(),
        new HeadingVaries(),
        new FollowUpCopiesPlan(),
        new PolicyNumberBroken(),
        new PolicyWithoutItems(),
        new NewThemeMissingFromPolicy(),
        new AnnouncedItemMissing(),
        new CountDiffers(),
        new PillarTitleDiffers(),
        new SameMarkForPillarAndPolicy(),
        new NewItemRepeatsOld(),
        new CodeReferenceBroken(),
        new EndedItemStillNamed(),
        new MergedBodyStillNamed(),
        new MovedFollowUpDiffers(),
        new UnchangedTextDiffersInNotation(),
        new OneLetterChanged(),
        new RevisionChangesNothing(),
        new PastPlan(),
        new IncludedInOnOneMention(),
        new SharedMoneyLine(),
        new StageMissing(),
        new BudgetYearMissing(),
        new StageDisagrees(),
        new PreviousYearOutOfOrder(),
        new OrderOfMagnitude(),
        new AmountUnitMissing(),
        new StageWordsMixed(),
        new IncludedInOutsideBracket(),
        new NoteInsideName(),
        new YearlessDate(),
        new RelativeDate(),
        new WesternYearAmongEras(),
        new DateBeforeWhatItFollows(),
        new PointInFiscalYear(),
        new PreviousYearForFiscalYear(),
    ];

    /// <summary>The check with that id, or <see langword="null"/>.</summary>
    public static ICheck? WithId(string id) => All.FirstOrDefault(check => check.Id == id);
}

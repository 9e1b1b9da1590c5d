using System.Text.RegularExpressions;
using Hashira.Cycle.Checks;

namespace Hashira.Cycle.Tests.Checks;

public sealed partial class CatalogueTests
{
    [Fact]
    public void Every_check_of_the_assembly_is_in_the_catalogue()
    {
        var written = typeof(ICheck).Assembly.GetTypes().Where(type => type.IsClass && typeof(ICheck).IsAssignableFrom(type));

        Assert.Equal(written.Select(type => type.Name).Order(StringComparer.Ordinal), CheckCatalogue.All.Select(check => check.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_stand_in_order_and_are_never_shared()
    {
        var ids = CheckCatalogue.All.Select(check => check.Id).ToList();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^HC[0-9]{3}$", id));
    }

    /// <summary>An id once published means the same for ever; a change here breaks baselines and links.</summary>
    [Theory]
    [InlineData("HC001", "CodeGap")]
    [InlineData("HC002", "CodeUsedTwice")]
    [InlineData("HC003", "CodeNotationVaries")]
    [InlineData("HC004", "MoveWithoutPartner")]
    [InlineData("HC005", "MoveToWrongCode")]
    [InlineData("HC006", "AmountsDisagree")]
    [InlineData("HC007", "StageWordingVaries")]
    [InlineData("HC008", "UnknownMinistry")]
    [InlineData("HC009", "UnclosedBracketInNote")]
    [InlineData("HC010", "MixedWidthBrackets")]
    [InlineData("HC011", "MissingMinistry")]
    [InlineData("HC012", "AmountCountedTwice")]
    [InlineData("HC013", "MissingHeading")]
    [InlineData("HC014", "ProgrammeMarkVaries")]
    [InlineData("HC015", "CodeDashVaries")]
    [InlineData("HC016", "ImpossibleDate")]
    [InlineData("HC017", "ContradictoryDate")]
    [InlineData("HC018", "NearlySameName")]
    [InlineData("HC019", "RelistedWithoutOriginal")]
    [InlineData("HC020", "YearForFiscalYear")]
    [InlineData("HC021", "MissingSeparator")]
    [InlineData("HC022", "ProgrammeNameShortened")]
    [InlineData("HC023", "UnclosedBracketInText")]
    [InlineData("HC030", "CodeOutOfOrder")]
    [InlineData("HC031", "CodeUnderOtherPolicy")]
    [InlineData("HC032", "TwoItemsInOneCell")]
    [InlineData("HC033", "HeaderRowMissing")]
    [InlineData("HC034", "EmptyCell")]
    [InlineData("HC035", "HeadingVaries")]
    [InlineData("HC036", "FollowUpCopiesPlan")]
    [InlineData("HC037", "PolicyNumberBroken")]
    [InlineData("HC038", "PolicyWithoutItems")]
    [InlineData("HC039", "NewThemeMissingFromPolicy")]
    [InlineData("HC040", "AnnouncedItemMissing")]
    [InlineData("HC041", "CountDiffers")]
    [InlineData("HC042", "PillarTitleDiffers")]
    [InlineData("HC043", "SameMarkForPillarAndPolicy")]
    [InlineData("HC044", "NewItemRepeatsOld")]
    [InlineData("HC045", "CodeReferenceBroken")]
    [InlineData("HC046", "EndedItemStillNamed")]
    [InlineData("HC047", "MergedBodyStillNamed")]
    [InlineData("HC048", "MovedFollowUpDiffers")]
    [InlineData("HC049", "UnchangedTextDiffersInNotation")]
    [InlineData("HC050", "OneLetterChanged")]
    [InlineData("HC051", "RevisionChangesNothing")]
    [InlineData("HC052", "PastPlan")]
    [InlineData("HC053", "IncludedInOnOneMention")]
    [InlineData("HC054", "SharedMoneyLine")]
    [InlineData("HC055", "StageMissing")]
    [InlineData("HC056", "BudgetYearMissing")]
    [InlineData("HC057", "StageDisagrees")]
    [InlineData("HC058", "PreviousYearOutOfOrder")]
    [InlineData("HC059", "OrderOfMagnitude")]
    [InlineData("HC060", "AmountUnitMissing")]
    [InlineData("HC061", "StageWordsMixed")]
    [InlineData("HC062", "IncludedInOutsideBracket")]
    [InlineData("HC063", "NoteInsideName")]
    [InlineData("HC064", "YearlessDate")]
    [InlineData("HC065", "RelativeDate")]
    [InlineData("HC066", "WesternYearAmongEras")]
    [InlineData("HC067", "DateBeforeWhatItFollows")]
    [InlineData("HC068", "PointInFiscalYear")]
    [InlineData("HC069", "PreviousYearForFiscalYear")]
    [InlineData("HC070", "TargetWithoutResult")]
    [InlineData("HC071", "TargetMissed")]
    [InlineData("HC072", "TargetBelowResult")]
    [InlineData("HC073", "FollowUpOnlyPlans")]
    [InlineData("HC074", "PlanInFollowUp")]
    [InlineData("HC075", "SameSentenceOtherFigure")]
    [InlineData("HC076", "ResultsContradict")]
    [InlineData("HC077", "PartExceedsWhole")]
    [InlineData("HC078", "SumDoesNotAddUp")]
    [InlineData("HC079", "PercentageDoesNotFollow")]
    [InlineData("HC080", "ChangeContradictsFigures")]
    [InlineData("HC081", "RangeReversed")]
    [InlineData("HC082", "CounterVaries")]
    [InlineData("HC083", "LatinFormVaries")]
    [InlineData("HC084", "MinistrySeparatorVaries")]
    [InlineData("HC085", "KatakanaVaries")]
    [InlineData("HC086", "MisspeltWord")]
    [InlineData("HC087", "ProgrammeSuffixDropped")]
    [InlineData("HC088", "MinistryFormVaries")]
    [InlineData("HC089", "MinistryNotInForce")]
    [InlineData("HC090", "LatinAndKana")]
    [InlineData("HC091", "AbbreviationNotIntroduced")]
    [InlineData("HC092", "OfficialSpelling")]
    [InlineData("HC093", "BracketWidthVaries")]
    [InlineData("HC094", "DigitWidthVaries")]
    [InlineData("HC095", "SignWidthVaries")]
    [InlineData("HC096", "MissingFullStop")]
    [InlineData("HC097", "HalfWidthPunctuation")]
    [InlineData("HC098", "CommaWithTen")]
    [InlineData("HC099", "DoubledPunctuation")]
    [InlineData("HC100", "LookalikeSign")]
    [InlineData("HC101", "InvisibleCharacter")]
    [InlineData("HC102", "ForeignIdeograph")]
    [InlineData("HC103", "IterationMark")]
    [InlineData("HC104", "SpaceInsideSentence")]
    [InlineData("HC105", "KanjiOrdinal")]
    [InlineData("HC106", "StopBeforeRemark")]
    [InlineData("HC107", "DoubledParticle")]
    [InlineData("HC108", "DoubledWord")]
    [InlineData("HC109", "TomoniWithoutTo")]
    [InlineData("HC110", "MissingParticle")]
    [InlineData("HC111", "TariOnce")]
    [InlineData("HC112", "CommaAfterConjunction")]
    [InlineData("HC113", "NarabiniAlone")]
    [InlineData("HC114", "RedundantWording")]
    [InlineData("HC115", "TwoObjects")]
    [InlineData("HC116", "AbbreviationIntroducedTwice")]
    public void An_id_belongs_to_its_fault_for_ever(string id, string fault)
    {
        Assert.Equal(fault, CheckCatalogue.WithId(id)?.GetType().Name);
    }

    [Fact]
    public void Titles_bases_and_rationales_are_Japanese()
    {
        Assert.All(CheckCatalogue.All, check =>
        {
            Assert.Matches(Japanese(), check.Title);
            Assert.Matches(Japanese(), check.Basis);
            Assert.EndsWith("。", check.Rationale, StringComparison.Ordinal);
        });
    }

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsCJKUnifiedIdeographs}]{2}")]
    private static partial Regex Japanese();
}

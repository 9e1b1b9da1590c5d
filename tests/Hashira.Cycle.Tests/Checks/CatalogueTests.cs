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
    public void Ids_are_numbered_through_and_never_shared()
    {
        Assert.Equal(Enumerable.Range(1, CheckCatalogue.All.Length).Select(number => $"HC{number:000}"), CheckCatalogue.All.Select(check => check.Id));
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

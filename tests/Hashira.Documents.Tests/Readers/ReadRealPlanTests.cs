using System.Text;
using Hashira.Documents.Readers;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Readers;

/// <summary>The published plan of June 2022 is read cell by cell as a person cut it.</summary>
public sealed class ReadRealPlanTests
{
    [Fact]
    public void Every_cell_of_the_published_plan_is_read_exactly()
    {
        var (text, truth) = Document();
        Assert.Equal(89, truth.Rows.Count());
        Assert.Empty(CellTexts.Differences(truth, Read(text)));
    }

    [Fact]
    public void Without_blank_lines_and_trailing_blanks_at_least_97_of_100_cells_are_still_exact()
    {
        var (text, truth) = Document();
        var stripped = string.Join('\n', text.Split('\n').Select(line => line.TrimEnd(' ')).Where(line => line.Length > 0));
        var differences = CellTexts.Differences(truth, Read(stripped), paragraphs: false);
        Assert.True(differences.Length <= 0.03 * 3 * 89, $"{differences.Length} cells differ:\n" + string.Join('\n', differences));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_has_nine_boxes_and_69_current_and_85_revised_codes(bool strip)
    {
        var (text, _) = Document();
        var plan = Read(strip ? string.Join('\n', text.Split('\n').Select(line => line.Trim(' ')).Where(line => line.Length > 0)) : text);
        Assert.Equal(Enumerable.Range(1, 9), plan.MajorPolicies.Select(policy => policy.Number));
        Assert.Equal(69, plan.CurrentMeasures.Count());
        Assert.Equal(85, plan.RevisedMeasures.Count());
        Assert.Equal(0, plan.Document.Coverage.NotUnderstood);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_budget_figure_is_the_one_that_its_hand_cut_cell_gives(bool strip)
    {
        var (text, truth) = Document();
        var plan = Read(strip ? string.Join('\n', text.Split('\n').Select(line => line.TrimEnd(' ')).Where(line => line.Length > 0)) : text);
        var expected = Money(PlanBuilder.Build(truth));
        Assert.Equal(100, expected.Count);
        Assert.Equal(expected, Money(plan));
    }

    private static List<string> Money(ActionPlan plan) =>
    [
        .. plan.Rows.SelectMany(row => row.Current.SelectMany(measure => measure.Programmes).Concat(row.FollowUp?.Programmes ?? []).Concat(row.Revised.SelectMany(measure => measure.Programmes))
            .SelectMany(programme => programme.Appropriations)
            .Select(money => $"{row.Code} {JapaneseText.Fold(money.Programme ?? "")} {money.Year} {money.Kind} {money.Amount} {money.Basis} {money.IsRelisted} {money.IsApproximate}")),
    ];

    private static (string Text, PlanCells Truth) Document()
    {
        var (path, reason) = SharedData.PathOrSkipReason(SharedData.RealPlan);
        Assert.SkipWhen(path is null, reason);
        var text = File.ReadAllText(path!);
        return (text, new PlanCells([], [new PolicyCells(null, [], RealPlanCells.Rows(text))]));
    }

    private static ActionPlan Read(string text) => FlattenedTextReader.Read("plan.txt", Encoding.UTF8.GetBytes(text));
}

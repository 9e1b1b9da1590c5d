using System.Text;
using CsCheck;
using Hashira.Documents.Readers;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Readers;

/// <summary>
/// The reader on plans that nobody wrote, set in ways that nobody chose. What the text leaves open can be read wrongly, so the cells
/// are counted over a fixed corpus; codes and the account of every character must hold for any plan.
/// </summary>
public sealed class ReadRandomPlansTests
{
    private const int Plans = 150;

    [Fact]
    public void Of_a_thousand_cells_laid_out_in_full_at_least_998_are_read_back_exactly()
    {
        var (cells, differences) = ReadCorpus(strip: false);
        Assert.True(differences.Count <= 0.002 * cells, $"{differences.Count} of {cells} cells differ:\n" + string.Join('\n', differences));
    }

    [Fact]
    public void Without_blank_lines_and_trailing_blanks_at_least_985_of_a_thousand_are()
    {
        var (cells, differences) = ReadCorpus(strip: true);
        Assert.True(differences.Count <= 0.015 * cells, $"{differences.Count} of {cells} cells differ:\n" + string.Join('\n', differences));
    }

    [Fact]
    public void Whatever_plan_is_laid_out_every_code_is_read_in_its_column() =>
        Gen.Select(RandomPlans.Plans, RandomPlans.Layouts).Sample((plan, options) =>
            Assert.Equal(Codes(PlanBuilder.Build(plan)), Codes(Read(FlattenedLayout.LayOut(plan, options).Text))));

    [Fact]
    public void Whatever_plan_is_laid_out_every_character_is_accounted_for() =>
        Gen.Select(RandomPlans.Plans, RandomPlans.Layouts, Gen.Bool).Sample((plan, options, drop) =>
        {
            var document = Read(FlattenedLayout.LayOut(plan, options with { DropBlankLinesAndTrailingSpaces = drop }).Text).Document;
            var next = 0;
            foreach (var run in document.Coverage.Runs)
            {
                Assert.Equal(next, run.Span.Start);
                next = run.Span.End;
            }

            Assert.Equal(document.Text.Length, next);
            Assert.Equal(0, document.Coverage.NotUnderstood);
        });

    private static (int Cells, List<string> Differences) ReadCorpus(bool strip)
    {
        var cells = 0;
        var differences = new List<string>();
        foreach (var (plan, layout) in RandomPlans.Corpus(Plans))
        {
            cells += 3 * plan.Rows.Count();
            differences.AddRange(CellTexts.Differences(plan, Read(FlattenedLayout.LayOut(plan, layout with { DropBlankLinesAndTrailingSpaces = strip }).Text), paragraphs: !strip));
        }

        return (cells, differences);
    }

    private static ActionPlan Read(string text) => FlattenedTextReader.Read("plan.txt", Encoding.UTF8.GetBytes(text));

    private static List<string> Codes(ActionPlan plan) =>
        [.. plan.Rows.Select(row => $"{string.Join(' ', row.Current.Select(measure => measure.Code))} → {string.Join(' ', row.Revised.Select(measure => measure.Code))}")];
}

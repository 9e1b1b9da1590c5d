using System.Collections.Immutable;
using System.Text;
using Hashira.Documents.Plans;
using Hashira.Documents.Readers;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Readers;

/// <summary>The sample plan, read from its flattened text, is the plan that was written.</summary>
public sealed class ReadSampleTests
{
    private static readonly ActionPlan Written = PlanBuilder.Build(SamplePlan.Cells);

    private static readonly ActionPlan Full = FlattenedTextReader.Read("growth-2022.txt", File.ReadAllBytes(SamplePlan.TextFile));

    private static readonly ActionPlan Stripped = FlattenedTextReader.Read(
        "growth-2022.txt", Encoding.UTF8.GetBytes(FlattenedLayout.LayOut(SamplePlan.Cells, SamplePlan.Layout).WithoutBlankLinesAndTrailingSpaces().Text));

    public static TheoryData<bool> BothForms => [false, true];

    [Fact]
    public void Every_cell_is_read_exactly() => Assert.Empty(CellTexts.Differences(SamplePlan.Cells, Full));

    [Fact]
    public void Without_blank_lines_and_trailing_blanks_at_least_97_of_100_cells_are_still_exact()
    {
        var differences = CellTexts.Differences(SamplePlan.Cells, Stripped, paragraphs: false);
        Assert.True(differences.Length <= 0.03 * 3 * 89, $"{differences.Length} cells differ:\n" + string.Join('\n', differences));
    }

    [Fact]
    public void Joins_that_had_to_be_guessed_are_reported_with_their_place()
    {
        Assert.NotEmpty(Stripped.Document.Coverage.Guesses);
        Assert.All(Stripped.Document.Coverage.Guesses, guess =>
        {
            Assert.NotEmpty(guess.Message);
            Assert.InRange(guess.Source.Start, 0, Stripped.Document.Text.Length - 1);
        });
    }

    [Theory]
    [MemberData(nameof(BothForms))]
    public void Every_code_change_and_mark_is_read(bool stripped) =>
        Assert.Equal(Written.Rows.Select(Codes), Read(stripped).Rows.Select(Codes));

    [Theory]
    [MemberData(nameof(BothForms))]
    public void Every_budget_figure_is_read_with_its_programme_year_kind_amount_uchisu_and_relisted_mark(bool stripped) =>
        Assert.Equal(Money(Written), Money(Read(stripped)));

    [Theory]
    [MemberData(nameof(BothForms))]
    public void Title_pillars_and_boxes_are_read_also_where_a_box_comes_out_of_order(bool stripped)
    {
        var plan = Read(stripped);
        Assert.Equal(Plain(Written.Title), Plain(plan.Title));
        Assert.Equal(Written.Pillars.Select(pillar => (pillar.Number, Plain(pillar.Title))), plan.Pillars.Select(pillar => (pillar.Number, Plain(pillar.Title))));
        Assert.Equal(
            Written.MajorPolicies.Select(policy => (policy.Number, policy.Pillar, Plain(policy.Text))),
            plan.MajorPolicies.Select(policy => (policy.Number, policy.Pillar, Plain(policy.Text))));
        Assert.Equal(Written.Rows.Select(row => row.MajorPolicy), plan.Rows.Select(row => row.MajorPolicy));
    }

    [Theory]
    [MemberData(nameof(BothForms))]
    public void Every_character_is_accounted_for_and_none_is_not_understood(bool stripped)
    {
        var document = Read(stripped).Document;
        var next = 0;
        foreach (var run in document.Coverage.Runs)
        {
            Assert.Equal(next, run.Span.Start);
            next = run.Span.End;
        }

        Assert.Equal(document.Text.Length, next);
        Assert.Equal(0, document.Coverage.NotUnderstood);
    }

    [Fact]
    public void Pages_are_counted_and_every_value_knows_its_page()
    {
        var laidOut = FlattenedLayout.LayOut(SamplePlan.Cells, SamplePlan.Layout);
        Assert.Equal(laidOut.Pages, Full.Document.Pages);
        Assert.All(Full.Rows, row => Assert.InRange(row.Current.Concat(row.Revised).First().Source.Page, 2, laidOut.Pages));
    }

    [Fact]
    public void Every_value_stands_inside_its_own_cell()
    {
        var truth = FlattenedLayout.LayOut(SamplePlan.Cells, SamplePlan.Layout).Cells.ToDictionary(cell => (cell.Row, cell.Column), cell => cell.Spans);
        for (var row = 0; row < Full.Rows.Length; row++)
        {
            var values = Full.Rows[row].Current.Concat(Full.Rows[row].Revised)
                .SelectMany(measure => measure.Figures.Select(figure => figure.Source).Concat(measure.Dates.Select(date => date.Source)).Concat(measure.Programmes.SelectMany(Places)).Append(measure.PrintedCode.Source!).Append(measure.Source))
                .Concat(Full.Rows[row].FollowUp is { } followUp ? followUp.Figures.Select(figure => figure.Source).Concat(followUp.Dates.Select(date => date.Source)).Concat(followUp.Programmes.SelectMany(Places)).Append(followUp.Source) : [])
                .Concat(Full.Rows[row].Change.Marks.Select(mark => mark.Source!));
            Assert.All(values, value => Assert.All(value.Spans, span =>
                Assert.Contains(truth[(row, value.Column)], line => span.Start >= line.Start && span.Start < line.End)));
        }
    }

    [Fact]
    public void The_register_JSON_of_the_sample_is_the_expected_one() =>
        Approved.MatchesFile(PlanJson.ToText(Full), SamplePlan.JsonFile);

    [Fact]
    public void The_sample_as_a_tree() =>
        Approved.MatchesFile(PlanTree.Print(Full), Path.Combine(SamplePlan.Folder, "tree.approved.txt"));

    private static ActionPlan Read(bool stripped) => stripped ? Stripped : Full;

    private static string Codes(PlanRow row) =>
        $"{string.Join(' ', row.Current.Select(measure => Plain(measure.PrintedCode)))} → {string.Join(' ', row.Revised.Select(measure => Plain(measure.PrintedCode)))} {row.Change.Kind} {row.Change.MovedFrom} {row.Change.MovedTo} {string.Join(' ', row.Change.Marks.Select(Plain))}";

    private static ImmutableArray<string> Money(ActionPlan plan) =>
    [
        .. plan.Rows.SelectMany(row => row.Current.SelectMany(measure => measure.Programmes)
            .Concat(row.FollowUp?.Programmes ?? [])
            .Concat(row.Revised.SelectMany(measure => measure.Programmes))
            .SelectMany(programme => programme.Appropriations)
            .Select(money => $"{row.Code} {JapaneseText.Fold(money.Programme ?? "")} {money.Year} {money.Kind} {money.Amount} {money.Basis} {money.IsRelisted} {money.IsApproximate} {JapaneseText.WithoutTypesettingSpace(money.Printed)}")),
    ];

    private static IEnumerable<SourceLocation> Places(Programme programme) =>
        programme.Appropriations.Select(money => money.Source).Append(programme.Source);

    private static string Plain(PlacedText text) => JapaneseText.WithoutTypesettingSpace(text.Text.Replace("\n", "", StringComparison.Ordinal));
}

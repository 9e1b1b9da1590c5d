using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Hashira.Cycle.Checks;
using Hashira.Documents.Plans;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks;

/// <summary>What holds for every plan, whoever wrote it.</summary>
public sealed class CheckLaws
{
    private const string Nasty = "【】（）()［］[]「」『』｢｣〇○•①⑳－ー―-0９1年月日度円億兆万令和元当初補正予備費再掲内数：:、～~から\n 　に移動新規項目事業経産省A𠮟\u3099";

    private static readonly ImmutableArray<string> Letters = [.. Nasty.EnumerateRunes().Select(rune => rune.ToString())];

    private static readonly Gen<string> Noise = Gen.Int[0, Letters.Length - 1].Array[0, 40].Select(letters => string.Concat(letters.Select(letter => Letters[letter])));

    /// <summary>Random plans with noise put into some of their paragraphs.</summary>
    private static readonly Gen<ActionPlan> Plans =
        from cells in RandomPlans.Plans
        from noise in Gen.Select(Gen.Int[0, 500], Gen.Int[0, 80], Noise).Array[0, 6]
        select PlanBuilder.Build(noise.Aggregate(cells, Disturbed));

    [Fact]
    public void No_plan_makes_a_check_fail()
    {
        Plans.Sample(plan => RunChecks.Run(plan).Length >= 0, iter: 120);
    }

    [Fact]
    public void The_same_plan_gives_the_same_findings_and_stays_as_it_was()
    {
        Plans.Sample(
            plan =>
            {
                var before = PlanJson.ToText(plan);
                var first = FindingsJson.ToText(plan.Document, RunChecks.Run(plan));
                var second = FindingsJson.ToText(plan.Document, RunChecks.Run(plan));
                return first == second && PlanJson.ToText(plan) == before;
            },
            iter: 60);
    }

    [Fact]
    public void Findings_stand_in_order_of_the_document_and_never_twice()
    {
        Plans.Sample(
            plan =>
            {
                var findings = RunChecks.Run(plan);
                return findings.Zip(findings.Skip(1)).All(pair => pair.First.Source.Start <= pair.Second.Source.Start)
                    && findings.Select(finding => (finding.Id, finding.Source, finding.Message)).Distinct().Count() == findings.Length;
            },
            iter: 60);
    }

    [Fact]
    public void Every_excerpt_is_printed_at_the_place_it_names()
    {
        Plans.Sample(
            plan =>
            {
                var places = RunChecks.Run(plan).SelectMany(finding => finding.Related.Prepend(new RelatedPlace(finding.Code, finding.Column, finding.Excerpt, finding.Source)));
                return places.All(place => Bare(string.Concat(place.Source.Spans.Select(span => plan.Document.Text[span.Start..span.End]))) == Bare(place.Excerpt));
            },
            iter: 60);
    }

    [Fact]
    public void Every_finding_names_its_check_and_tells_the_next_step()
    {
        Plans.Sample(
            plan => RunChecks.Run(plan).All(finding => CheckCatalogue.WithId(finding.Id) is { } check && check.Severity == finding.Severity
                && finding.Message.EndsWith('。') && finding.Advice.Length > 0 && finding.Excerpt.Length > 0),
            iter: 60);
    }

    [Fact]
    public void No_letter_is_cut_in_two()
    {
        Plans.Sample(
            plan => RunChecks.Run(plan).All(finding => (finding.Excerpt + finding.Message + finding.Advice).EnumerateRunes().All(rune => rune != Rune.ReplacementChar)),
            iter: 120);
    }

    [Fact]
    public void A_plan_without_rows_has_no_findings()
    {
        Assert.Empty(RunChecks.Run(PlanBuilder.FromText("# 大方針\n① 中堅企業の成長を支援する。")));
    }

    [Fact]
    public void A_plan_in_which_nothing_is_wrong_has_no_findings()
    {
        foreach (var seed in Enumerable.Range(1, 25))
            Assert.Equal([], RunChecks.Run(PlanBuilder.Build(CleanPlan.Make(seed, 60))).Select(finding => $"{finding.Id} {finding.Code} {finding.Message}"));
    }

    private static PlanCells Disturbed(PlanCells cells, (int Cell, int Offset, string Noise) noise)
    {
        var rows = cells.Policies.SelectMany((policy, p) => policy.Rows.Select((_, r) => (p, r))).ToList();
        if (rows.Count == 0)
            return cells;
        var (p, r) = rows[noise.Cell % rows.Count];
        var row = cells.Policies[p].Rows[r];
        row = (noise.Cell % 3) switch
        {
            0 => row with { Current = Disturbed(row.Current, noise.Offset, noise.Noise) },
            1 => row with { FollowUp = Disturbed(row.FollowUp, noise.Offset, noise.Noise) },
            _ => row with { Revised = Disturbed(row.Revised, noise.Offset, noise.Noise) },
        };
        var policy = cells.Policies[p] with { Rows = cells.Policies[p].Rows.SetItem(r, row) };
        return cells with { Policies = cells.Policies.SetItem(p, policy) };
    }

    private static ImmutableArray<string> Disturbed(ImmutableArray<string> paragraphs, int offset, string noise)
    {
        var text = string.Join('\n', paragraphs);
        var at = offset % (text.Length + 1);
        if (at < text.Length && char.IsLowSurrogate(text[at]))
            at--;
        return [.. text.Insert(at, noise).Split('\n')];
    }

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}

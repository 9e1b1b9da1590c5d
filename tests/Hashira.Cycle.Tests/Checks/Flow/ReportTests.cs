using System.Text.Json;
using System.Text.RegularExpressions;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Checks.Baselines;
using Hashira.Cycle.Checks.Reports;
using Hashira.Cycle.Checks.Settings;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks.Flow;

/// <summary>Findings for other tools and for paper.</summary>
public sealed partial class ReportTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly ActionPlan Plan = PlanBuilder.Build(SamplePlan.Cells);

    private static readonly FindingsReview Review = Reviewed();

    [Fact]
    public void The_sarif_log_has_what_the_standard_requires_and_every_region_holds_its_words()
    {
        using var json = JsonDocument.Parse(FindingsSarif.ToText(Plan.Document, Review));
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var run = json.RootElement.GetProperty("runs").EnumerateArray().Single();
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("Hashira", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.All(rules, rule =>
        {
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!);
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
        });
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(Review.Findings.Length, results.Count);
        foreach (var (result, item) in results.Zip(Review.Findings))
        {
            Assert.Equal(rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            Assert.Equal(item.Finding.Fingerprint, result.GetProperty("partialFingerprints").EnumerateObject().Single().Value.GetString());
            var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
            var words = Plan.Document.Text.Substring(region.GetProperty("charOffset").GetInt32(), region.GetProperty("charLength").GetInt32());
            Assert.StartsWith(Bare(words), Bare(item.Finding.Excerpt), StringComparison.Ordinal);
            Assert.Equal(item.State == FindingState.New ? "new" : "unchanged", result.GetProperty("baselineState").GetString());
            Assert.Equal(item.State == FindingState.Waived ? 1 : 0, result.GetProperty("suppressions").GetArrayLength());
        }
    }

    [Fact]
    public void The_report_needs_nothing_beside_it_and_every_link_has_its_end()
    {
        var page = FindingsHtml.ToText(Plan, Review, Today);
        var ends = Id().Matches(page).Select(match => match.Groups[1].Value).ToList();
        var links = Link().Matches(page).Select(match => match.Groups[1].Value).ToList();

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.Equal(ends.Count, ends.Distinct().Count());
        Assert.All(links, link => Assert.StartsWith("#", link, StringComparison.Ordinal));
        Assert.Empty(links.Select(link => link[1..]).Except(ends));
        Assert.All(Enumerable.Range(1, Review.Findings.Length), number => Assert.Contains($"f{number}", ends));
        Assert.All(Enumerable.Range(1, Review.Findings.Length), number => Assert.Contains($"m{number}", ends));
    }

    [Fact]
    public void Every_word_of_the_three_columns_stands_in_the_report()
    {
        var page = Bare(System.Net.WebUtility.HtmlDecode(Tag().Replace(Number().Replace(FindingsHtml.ToText(Plan, Review, Today), ""), "")));

        foreach (var row in Plan.Rows)
            Assert.All(PrintedCells.Columns.SelectMany(column => PrintedCells.Of(row, column)), part => Assert.Contains(Bare(part.Text), page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_mark_covers_exactly_the_words_at_fault()
    {
        var finding = Review.Findings.Select(item => item.Finding).First(finding => finding.Id == "HC018");
        var marked = Plan.Rows.SelectMany(row => PrintedCells.Columns.SelectMany(column => PrintedCells.Of(row, column)))
            .SelectMany(part => MarkedText.Of(part, [(1, finding.Source)])).Where(piece => !piece.Marks.IsEmpty).ToList();

        Assert.Equal(Bare(finding.Excerpt), Bare(string.Concat(marked.Select(piece => piece.Text))));
    }

    private static FindingsReview Reviewed()
    {
        var all = RankFindings.Run(Plan, RunChecks.Run(Plan));
        var waiver = new Waiver(all[^1].Fingerprint, all[^1].Id, all[^1].Excerpt, "<公表済み>", "担当", null);
        return ReviewFindings.Run(all, CheckSettings.None with { Waivers = [waiver] }, Baseline.Of(Plan.Document, Today, all.Skip(3)), Today);
    }

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex(" href=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<a class=\"to\".*?</a>")]
    private static partial Regex Number();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}

using System.Text.RegularExpressions;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Readers;

/// <summary>The sample plan keeps the facts of the published plan, and none of its sentences.</summary>
public sealed partial class SampleWordingTests
{
    private const int LongestSharedRun = 19;

    // Official titles of guidelines, programmes and meetings are names, even where no quotation marks stand around them.
    private static readonly string[] Names =
    [
        "青少年の雇用機会の確保及び職場への定着に関して事業主、特定地方公共団体、職業紹介事業者等その他の関係者が適切に対処するための指針",
        "若手人材のUIJターン等の人材の確保・育成の支援",
        "事業再生・Ｍ＆Ａを含む事業承継の促進",
        "ＤＸ、研究開発、海外展開等の新たなビジネス展開の支援",
        "重点３本柱の取組方針のフォローアップと新たな取組方針への改定（案）",
        "原油価格・物価高騰等に関する関係閣僚会議決定",
        "中小企業の経営資源の集約化に資する税制",
        "戦略的基盤技術高度化・連携支援事業（中堅・中小企業等のDX実現に向けた優良事例等調査）",
        "サプライチェーン対策のための国内投資促進事業費補助金",
    ];

    [Fact]
    public void The_sample_shares_no_run_of_twenty_characters_of_prose_with_the_published_plan()
    {
        var (path, reason) = SharedData.PathOrSkipReason(SharedData.RealPlan);
        Assert.SkipWhen(path is null, reason);
        var published = Blank().Replace(File.ReadAllText(path!), "");

        var shared = SamplePlan.Cells.Cover
            .Concat(SamplePlan.Cells.Policies.SelectMany(policy => policy.Box.Concat(policy.Rows.SelectMany(row => row.Cells.SelectMany(cell => cell)))))
            .SelectMany(Prose)
            .SelectMany(run => SharedRuns(run, published))
            .Distinct()
            .ToList();

        Assert.Empty(shared);
    }

    [Theory]
    [InlineData("中小企業が、ゆっくりと、しかし確かに前へ進めるようにするための支え", true)]
    [InlineData("令和３年８月から令和４年３月の間に、関東および中部", false)]
    [InlineData("「ゆっくりと、しかし確かに前へ進めるようにするための支え」", false)]
    public void The_rule_sees_prose_and_passes_over_figures_and_quoted_names(string line, bool isProse) =>
        Assert.Equal(isProse, Prose(line).Any(run => SharedRuns(run, line).Any()));

    [Fact]
    public void Every_budget_note_of_the_published_plan_stands_in_the_sample_character_for_character()
    {
        var (path, reason) = SharedData.PathOrSkipReason(SharedData.RealPlan);
        Assert.SkipWhen(path is null, reason);

        Assert.Equal(Notes(File.ReadAllText(path!)), Notes(string.Concat(SamplePlan.Cells.Rows.SelectMany(row => row.Cells.SelectMany(cell => cell)))));

        static List<string> Notes(string text) => [.. BudgetNote().Matches(Blank().Replace(text, "")).Select(match => match.Value).Order(StringComparer.Ordinal)];
    }

    /// <summary>What is neither a name, a code, a ministry, a quotation, a figure nor a date.</summary>
    private static IEnumerable<string> Prose(string line)
    {
        line = Blank().Replace(line, "");
        foreach (var name in Names)
            line = line.Replace(name, "\0", StringComparison.Ordinal);
        if (line is ['〇' or '○', ..])
            return [];
        return NotProse().Split(line);
    }

    private static IEnumerable<string> SharedRuns(string run, string published)
    {
        for (var start = 0; start + LongestSharedRun < run.Length;)
        {
            var length = LongestSharedRun + 1;
            if (!published.Contains(run.Substring(start, length), StringComparison.Ordinal))
            {
                start++;
                continue;
            }

            while (start + length < run.Length && published.Contains(run.Substring(start, length + 1), StringComparison.Ordinal))
                length++;
            // Names of bodies, programmes and techniques are kanji and katakana; prose has endings and particles.
            if (run.AsSpan(start, length).ToString().Count(character => character is >= 'ぁ' and <= 'ん') >= 4)
                yield return run.Substring(start, length);
            start += length;
        }
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();

    [GeneratedRegex("\0|「[^」]*」|『[^』]*』|【[^】]*】|｢[^｣]*｣|［[^］]*］|\\[[^\\]]*\\]|(?:令和|同|本|昨)?年?[0-9０-９][0-9０-９,.]*(?:年度|年|月|日|億円|万円|件|回|社|人)?")]
    private static partial Regex NotProse();

    [GeneratedRegex("【[^】]*[0-9０-９][^】]*円[^】]*】(?:[（(]再掲[）)])?")]
    private static partial Regex BudgetNote();
}

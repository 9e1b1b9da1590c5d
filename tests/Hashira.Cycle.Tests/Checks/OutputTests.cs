using System.Text.Json;
using Hashira.Cycle.Checks;

namespace Hashira.Cycle.Tests.Checks;

public sealed class OutputTests
{
    [Fact]
    public void Json_keeps_the_contract_in_order_and_Japanese_readable()
    {
        var plan = SmallPlan.WithFollowUps(
            "〇海外展開支援事業\n【令和４年度当初：2.5億円】",
            "〇海外展開支援事業\n【令和４年度当初：2.5億円】");

        var text = FindingsJson.ToText(plan.Document, RunChecks.Run(plan));

        using var json = JsonDocument.Parse(text);
        Assert.Equal(["document", "findings", "fixed"], Names(json.RootElement));
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Single();
        Assert.Equal(["id", "severity", "code", "column", "excerpt", "message", "advice", "source", "related", "title", "family", "why", "basis", "proposal", "fingerprint", "rank", "state", "waiver", "also"], Names(finding));
        Assert.Equal("HC012", finding.GetProperty("id").GetString());
        Assert.Equal("warning", finding.GetProperty("severity").GetString());
        Assert.Equal("1-2", finding.GetProperty("code").GetString());
        Assert.Equal("followUp", finding.GetProperty("column").GetString());
        Assert.Equal(["page", "column", "start", "end"], Names(finding.GetProperty("source")));
        var related = finding.GetProperty("related").EnumerateArray().Single();
        Assert.Equal(["code", "column", "excerpt", "source"], Names(related));
        Assert.Equal("1-1", related.GetProperty("code").GetString());
        Assert.Contains("海外展開支援事業", text, StringComparison.Ordinal);
        var (start, end) = (finding.GetProperty("source").GetProperty("start").GetInt32(), finding.GetProperty("source").GetProperty("end").GetInt32());
        Assert.Equal(finding.GetProperty("excerpt").GetString(), plan.Document.Text[start..end]);
    }

    [Fact]
    public void The_printed_list_begins_with_the_gravest_and_ends_with_the_count()
    {
        var plan = SmallPlan.WithFollowUps(
            "〇海外展開支援事業\n【令和４年度当初：2.5億円】",
            "〇海外展開支援事業\n【令和４年度当初：2.5億円】",
            "〇販路開拓支援事業\n【令和４年度当初：2.6億円（令和３年度当初：2.5億円】");

        Assert.Equal(
            """
            ■ 誤り（１件）

            ①－３
              HC009 予算の注記の括弧の閉じ忘れ ― フォローアップ（２ページ）
                該当：【令和４年度当初：2.6億円（令和３年度当初：2.5億円】
                指摘：予算の注記の「（」が閉じていません。前年度の額や（内数）がどこまで掛かるかを読み違えるおそれがあります。
                対応：閉じ括弧を補ってください。「：」などを括弧に打ち間違えていないかも確かめてください。

            ■ 注意（１件）

            ①－２
              HC012 再掲の記載のない予算の繰返し ― フォローアップ（２ページ）
                該当：令和４年度当初：2.5億円
                指摘：「海外展開支援事業」の令和４年度当初予算2.5億円は、①－１にも記載されています。（再掲）の記載がないため、足し上げると二重に数えられます。
                対応：①－１と同じ予算であれば、注記の後に（再掲）を付けてください。別の予算であれば、違いが分かるように書き分けてください。
                関連：①－１（フォローアップ）２ページ「令和４年度当初：2.5億円」

            指摘は全部で２件です（誤り１件、注意１件）。

            """.ReplaceLineEndings("\n"),
            FindingsText.Print(RunChecks.Run(plan)));
    }

    [Fact]
    public void No_findings_are_one_sentence()
    {
        Assert.Equal("指摘はありません。\n", FindingsText.Print([]));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}

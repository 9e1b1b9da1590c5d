using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Policies;

/// <summary>
/// HC033. Pages of the table do not repeat its header row, so a reader who opens one cannot tell the columns. Told once, and only if at
/// least half of the pages have the row.
/// </summary>
public sealed class HeaderRowMissing : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC033";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "表の見出し行のないページ";

    /// <inheritdoc/>
    public string Basis => "論理：ページの変わる表では、各ページの先頭に欄の見出しを繰り返します。";

    /// <inheritdoc/>
    public string Rationale =>
        "見出し行のないページを開いた読み手は、どの欄が現行でどの欄が改定後かを、前のページに戻って確かめなければなりません。"
        + "表のあるページの半数以上に見出し行がある文書だけを調べ、一件にまとめます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 大方針
        ⑧ 研究開発を支援する。
        # 表頭
        # 行
        ## 現
        【輸出】
        （⑧－１）輸出を支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑧－１）輸出の支援を続ける。［経産省］
        # 大方針
        ⑨ 海外展開を支援する。
        # 表頭
        # 行
        ## 現
        【輸出】
        （⑨－１）商談会を開く。［経産省］
        ## フォ
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－１）商談会を引き続き開く。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 大方針
        ⑧ 研究開発を支援する。
        # 表頭
        # 行
        ## 現
        【輸出】
        （⑧－１）輸出を支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑧－１）輸出の支援を続ける。［経産省］
        # 大方針
        ⑨ 海外展開を支援する。
        # 行
        ## 現
        【輸出】
        （⑨－１）商談会を開く。［経産省］
        ## フォ
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－１）商談会を引き続き開く。［経産省］
        """,
        null,
        PlanColumn.Document,
        "【輸出】");

    private const int Shown = 20;

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var runs = plan.Document.Coverage.Runs;
        var withHeader = runs.Where(run => run is { Kind: CoverageKind.Furniture, Name: "header-row" }).Select(run => run.Page).ToHashSet();
        var pages = runs.Where(run => run.Kind == CoverageKind.Cell && !string.IsNullOrWhiteSpace(Printed(plan, run))).GroupBy(run => run.Page).ToList();
        var missing = pages.Where(page => !withHeader.Contains(page.Key)).ToList();
        if (missing.Count == 0 || withHeader.Count * 2 < pages.Count)
            yield break;
        var places = missing.Select(page => Place(plan, page.First())).ToList();
        yield return this.Found(
            places[0],
            $"表のあるページのうち{Phrase.Number(missing.Count)}ページに、欄の見出し行（現行の取組方針・フォローアップ・新たな取組方針）がありません（{string.Join('、', missing.Take(12).Select(page => Phrase.Number(page.Key)))}{(missing.Count > 12 ? "ほか" : "")}ページ）。",
            "表の見出し行が各ページに繰り返されるように設定してください。",
            places);
    }

    private static RelatedPlace Place(ActionPlan plan, CoverageRun run)
    {
        var printed = Printed(plan, run);
        var start = run.Span.Start + printed.Length - printed.TrimStart().Length;
        var line = plan.Document.Text.AsSpan(start, run.Span.End - start);
        var end = line.IndexOf('\n');
        var length = Math.Min(end < 0 ? line.Length : end, Shown);
        if (char.IsHighSurrogate(line[length - 1]))
            length = Math.Max(1, length - 1);
        return new RelatedPlace(null, PlanColumn.Document, line[..length].ToString(), new SourceLocation(run.Page, PlanColumn.Document, start, start + length));
    }

    private static string Printed(ActionPlan plan, CoverageRun run) => plan.Document.Text[run.Span.Start..run.Span.End];
}

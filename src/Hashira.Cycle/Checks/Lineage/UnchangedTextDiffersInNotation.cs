using Hashira.Cycle.Checks.Moves;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Lineage;

/// <summary>
/// HC049. A text that was not revised differs in the width of its characters or in its marks, so every comparison calls it revised. One
/// finding for the whole plan.
/// </summary>
public sealed class UnchangedTextDiffersInNotation : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC049";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "変更のない文の表記の違い";

    /// <inheritdoc/>
    public string Basis => "論理：改めない文は、改定の前後で同じ文字で記載します。";

    /// <inheritdoc/>
    public string Rationale =>
        "文字の幅や符号だけが違うと、機械による比較では改定されたことになり、読み手は何が変わったのかを探すことになります。"
        + "現行と改定後の文、移動前と移動後のフォローアップを比べ、和欧間の空白の違いを除いて、文書全体で一件にまとめます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出に取り組む９社を支援する。［経産省］
        ## フォ
        • ９社から相談を受けた。
        ## 新
        【輸出】
        （⑨－１）輸出に取り組む10社を支援する。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出に取り組む１０社を支援する。［経産省］
        ## フォ
        • 数社から相談を受けた。
        ## 新
        【輸出】
        （⑨－１）輸出に取り組む10社を支援する。［経産省］
        """,
        "⑨－１",
        PlanColumn.Revised,
        "10社を支援する");

    private const int Shown = 8;

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var pairs = plan.Rows.Where(row => row.Current.Length == 1 && row.Revised.Length == 1)
            .Select(row => (Before: row.Current[0].Text, After: new CellText(row.Revised[0].Code, PlanColumn.Revised, row.Revised[0].Text)))
            .Concat(MoveLinks.Of(plan).Ends.Where(end => end is { IsOut: true, Partner: not null })
                .Select(end => (Before: plan.Rows[end.Row].FollowUp?.Text, Row: plan.Rows[end.Partner!.Value]))
                .Where(pair => pair.Before is not null && pair.Row.FollowUp is not null)
                .Select(pair => (Before: pair.Before!, After: new CellText(CellText.FollowUpCode(pair.Row), PlanColumn.FollowUp, pair.Row.FollowUp!.Text))));
        var places = (from pair in pairs
                      where JapaneseText.Fold(pair.Before.Text) == JapaneseText.Fold(pair.After.Text.Text)
                      let at = FirstDifference(pair.Before.Text, pair.After.Text.Text)
                      where at >= 0
                      select pair.After.Place(at, Math.Min(Shown, Line(pair.After.Text.Text, at)))).OrderBy(place => place.Source.Start).ToList();
        if (places.Count == 0)
            yield break;
        yield return this.Found(
            places[0],
            $"改められていない文の中で、文字の幅や符号だけが変わっています（{Phrase.Number(places.Count)}か所：{string.Join('、', places.Take(5).Select(place => $"{place.Code}「{place.Excerpt}」"))}）。",
            "改めない文は、前の記載と同じ文字にそろえてください。",
            places);
    }

    /// <summary>Offset in the second text of the first character that differs, typesetting space aside; -1 if none does.</summary>
    private static int FirstDifference(string before, string after)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            while (i < before.Length && char.IsWhiteSpace(before[i]))
                i++;
            while (j < after.Length && char.IsWhiteSpace(after[j]))
                j++;
            if (i >= before.Length || j >= after.Length)
                return -1;
            if (before[i++] != after[j++])
                return j - 1;
        }
    }

    private static int Line(string text, int at)
    {
        var end = text.AsSpan(at).IndexOf('\n');
        return end < 0 ? text.Length - at : Math.Max(1, end);
    }
}

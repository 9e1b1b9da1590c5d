using Hashira.Cycle.Checks.Money;
using Hashira.Cycle.Checks.Moves;
using Hashira.Cycle.Checks.Reading;
using Hashira.Cycle.Register;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Lineage;

/// <summary>
/// HC048. The follow-up of a moved item stands in two rows and one of the copies was changed, so a reader cannot tell which is right.
/// </summary>
public sealed class MovedFollowUpDiffers : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC048";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "移動の前後で異なるフォローアップ";

    /// <inheritdoc/>
    public string Basis => "論理：移動した項目のフォローアップは、移動前と移動後のどちらの行でも同じ内容です。";

    /// <inheritdoc/>
    public string Rationale =>
        "移動の前後で同じフォローアップを載せるときに、片方だけを直すと、どちらが正しいのか分からなくなります。"
        + "大部分が同じ文である場合に、移動ごとに一件を指摘します。文字の幅や横棒の違いだけの場合はHC049で、予算の注記の違いは予算の点検で扱います。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 海外の見本市への出展を12社支援し、商談を30件行った。
        ## 新
        （⑨－２に移動）
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【輸出】
        （⑨－１）手引を作る。［経産省］
        # 行
        ## 現
        （⑨－１から移動）
        ## フォ
        • 海外の見本市への出展を12社支援し、商談を30件行った。
        ## 新
        【輸出】
        （⑨－２）輸出の支援を続ける。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 海外の見本市への出展を12社支援し、商談を30件行った。
        ## 新
        （⑨－２に移動）
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【輸出】
        （⑨－１）手引を作る。［経産省］
        # 行
        ## 現
        （⑨－１から移動）
        ## フォ
        • 海外の見本市への出展を12社支援し、商談を40件行った。
        ## 新
        【輸出】
        （⑨－２）輸出の支援を続ける。［経産省］
        """,
        "⑨－２",
        PlanColumn.FollowUp,
        "商談を40件行った。");

    private const double LeastShare = 0.6;
    private const int Around = 6;
    private const int Shown = 3;

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        foreach (var end in MoveLinks.Of(plan).Ends.Where(end => end is { IsOut: true, Partner: not null }))
        {
            if (plan.Rows[end.Row].FollowUp is not { } before || plan.Rows[end.Partner!.Value].FollowUp is not { } after)
                continue;
            var comparison = CompareWording.Run(WithoutNotes(before), WithoutNotes(after));
            var kept = comparison.Segments.Where(segment => segment.Change == WordingChange.Kept).Sum(segment => segment.After.Length);
            if (comparison.IsUnchanged || kept < LeastShare * Math.Max(before.Text.Length, after.Text.Length))
                continue;
            var cell = new CellText(CellText.FollowUpCode(plan.Rows[end.Partner.Value]), PlanColumn.FollowUp, after.Text);
            var changes = Changes(comparison).ToList();
            yield return this.Found(
                PlaceOf(cell, changes[0].Start, changes[0].After.Length),
                $"{end.Own}から移動した項目のフォローアップが、移動前の行と{Phrase.Number(changes.Count)}か所で異なります（{string.Join('、', changes.Take(Shown).Select(change => $"移動前「{Word(change.Before)}」・移動後「{Word(change.After)}」"))}{(changes.Count > Shown ? "ほか" : "")}）。",
                "どちらが正しいかを確かめ、移動前と移動後を同じ記載にしてください。",
                changes.Skip(1).Select(change => PlaceOf(cell, change.Start, change.After.Length)).Append(end.Mark));
        }
    }

    /// <summary>The text with blanks for its budget notes, which the checks of money compare.</summary>
    private static string WithoutNotes(FollowUpEntry followUp)
    {
        var cell = new CellText(null, PlanColumn.FollowUp, followUp.Text);
        var text = cell.Text.Text.ToCharArray();
        foreach (var note in BudgetNoteText.Of(cell))
            text.AsSpan(note.Start, note.Length).Fill(' ');
        return new string(text);
    }

    /// <summary>Runs that differ, with their offset in the text after; a removed and an added run side by side are one.</summary>
    private static IEnumerable<(int Start, string Before, string After)> Changes(WordingComparison comparison)
    {
        var at = 0;
        var removed = "";
        foreach (var segment in comparison.Segments)
        {
            if (segment.Change == WordingChange.Removed)
            {
                removed = segment.Before;
                continue;
            }

            if (removed.Length > 0 || segment.Change == WordingChange.Added)
                yield return (at, removed, segment.Change == WordingChange.Added ? segment.After : "");
            removed = "";
            at += segment.After.Length;
        }

        if (removed.Length > 0)
            yield return (at, removed, "");
    }

    private static string Word(string words) => words.Trim() is { Length: > 0 } trimmed ? trimmed.Length > 20 ? trimmed[..20] + "…" : trimmed : "記載なし";

    /// <summary>The place of a change with some words on either side, within its paragraph.</summary>
    private static RelatedPlace PlaceOf(CellText cell, int start, int length)
    {
        var text = cell.Text.Text;
        var (from, to) = (start, Math.Min(start + length, text.Length));
        while (from > 0 && start - from < Around && text[from - 1] is not ('\n' or '•' or '、' or '。'))
            from--;
        while (to < text.Length && to - start - length < Around && text[to] != '\n')
            to++;
        return to > from ? cell.Place(from, to - from) : cell.Place();
    }
}

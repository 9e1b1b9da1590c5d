using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Money;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.BudgetNotes;

/// <summary>
/// HC061. Budget notes use several words for one stage (当初 and 当初予算, 補正 and 補正予算, 第３次補正 and ３次補正). One finding for the whole plan.
/// </summary>
public sealed partial class StageWordsMixed : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC061";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "予算の段階の表記ゆれ";

    /// <inheritdoc/>
    public string Basis => "論理：一つの文書の中では、同じ物を同じ言葉で示します。";

    /// <inheritdoc/>
    public string Rationale =>
        "「当初」と「当初予算」、「補正」と「補正予算」、「第３次補正」と「３次補正」が混じっていると、検索や集計の際に別のものとして扱われます。"
        + "文書全体で一件にまとめます。同じ予算に異なる段階が付いている場合は、HC007で項目ごとに指摘します。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        〇輸出促進機構運営費交付金
        【令和４年度当初：255.0億円の内数】
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        # 行
        ## 現
        【輸出】
        （⑨－２）商談会を開く。［経産省］
        ## フォ
        〇輸出促進機構運営費交付金
        【令和４年度当初：255.0億円の内数】（再掲）
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－２）商談会を引き続き開く。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        〇海外商談会事業
        【令和３年度補正予算：16.3億円】
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        # 行
        ## 現
        【輸出】
        （⑨－２）相談に応じる。［経産省］
        ## フォ
        〇輸出相談事業
        【令和３年度補正：9.8億円】
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－２）引き続き相談に応じる。［経産省］
        """,
        "⑨－２",
        PlanColumn.FollowUp,
        "令和３年度補正");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        // What one budget is called in two places is told there.
        var told = new StageWordingVaries().Examine(plan).SelectMany(finding => finding.Related.Select(place => place.Source).Append(finding.Source)).SelectMany(place => place.Spans).ToList();
        var initial = Variants.Of(Words(plan, InitialShape()).Where(word => !IsTold(word.Place)));
        var supplementary = Variants.Of(Words(plan, SupplementaryShape()).Where(word => !IsTold(word.Place)));
        var ordinal = Variants.Of(
            from cell in CellText.Of(plan)
            from match in OrdinalShape().Matches(cell.Text.Text)
            select (match.Groups["th"].Success ? "「第○次」" : "「○次」", cell.Place(match.Index, match.Length)));
        var mixed = new[] { initial, supplementary, ordinal }.OfType<Variants>().ToList();
        if (mixed.Count == 0)
            yield break;
        var places = mixed.SelectMany(variants => variants.Deviating).OrderBy(place => place.Source.Start).ToList();
        yield return this.Found(
            places[0],
            $"予算の段階の書き方がそろっていません（{string.Join('；', mixed)}）。",
            $"{string.Join('、', mixed.Select(variants => variants.Usual))}に統一してください。",
            places);

        bool IsTold(RelatedPlace place) => told.Exists(span => span.Contains(place.Source.Start));
    }

    private static IEnumerable<(string Form, RelatedPlace Place)> Words(ActionPlan plan, Regex shape) =>
        from note in BudgetNoteText.Of(plan)
        from match in shape.Matches(note.Text)
        select ($"「{match.Groups["stage"].Value}」", note.Cell.Place(note.Start + match.Index, match.Length));

    [GeneratedRegex(@"(?:令和|平成)?\s*(?:元|[0-9０-９]{1,4})\s*年\s*度?\s*(?<stage>当初(?:予算)?)(?=\s*[：:])", RegexOptions.CultureInvariant)]
    private static partial Regex InitialShape();

    [GeneratedRegex(@"(?:令和|平成)?\s*(?:元|[0-9０-９]{1,4})\s*年\s*度?\s*(?:第?\s*[0-9０-９一二三四五]{1,2}\s*次\s*)?(?<stage>補正(?:予算)?)(?=\s*[：:])", RegexOptions.CultureInvariant)]
    private static partial Regex SupplementaryShape();

    [GeneratedRegex(@"(?<=年\s*度\s*)(?<th>第\s*)?[0-9０-９一二三四五]{1,2}\s*次(?:\s*[・、]\s*第?\s*[0-9０-９一二三四五]{1,2}\s*次)*\s*(?=、?補正)", RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalShape();
}

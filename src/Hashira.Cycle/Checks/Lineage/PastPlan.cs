using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Lineage;

/// <summary>
/// HC052. A plan for a time that is over by the day the follow-up speaks of: a sentence kept word for word in the right column, or
/// something still called 予定.
/// </summary>
public sealed partial class PastPlan : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC052";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "過ぎた時期の予定";

    /// <inheritdoc/>
    public string Basis => "論理：フォローアップの時点より前の時期のことは、予定ではなく結果として記載します。";

    /// <inheritdoc/>
    public string Rationale =>
        "時期の過ぎた予定が改定後も残っていると、実施したのか、遅れているのかが分かりません。"
        + "フォローアップにある「…時点」「…現在」の最も遅い日を作成の時点とみて、それより前の時期について、現行から一字も改めずに残した新たな方針の文と、「予定」とされたままの記載を指摘します。時点の記載のない文書は調べません。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）令和３年度に手引を作り、相談に応じる。［経産省］
        ## フォ
        • 相談を300件受けた（令和４年５月末時点）。
        ## 新
        【輸出】
        （⑨－１）令和４年度も引き続き相談に応じる。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【輸出】
        （⑨－１）相談に応じる。また、令和３年度に手引を作る。［経産省］
        ## フォ
        • 相談を300件受けた（令和４年５月末時点）。
        ## 新
        【輸出】
        （⑨－１）引き続き相談に応じる。また、令和３年度に手引を作る。［経産省］
        """,
        "⑨－１",
        PlanColumn.Revised,
        "また、令和３年度に手引を作る");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var dates = DateMention.Of(plan).ToList();
        var now = dates.Where(date => date.Cell.Column == PlanColumn.FollowUp && date.Date.Latest is not null && AsOf().IsMatch(date.Cell.Text.Text[date.End..Math.Min(date.End + 4, date.Cell.Text.Length)]))
            .Max(date => date.Date.Latest);
        if (now is null)
            return [];
        return from date in dates
               where date.Date.Latest < now && date.Cell.Column != PlanColumn.Current && !date.EndsRange
               let sentence = Sentence(date)
               let stale = date.Cell.Column == PlanColumn.Revised && IsKept(plan.Rows[date.Row], sentence.Text) && !Past().IsMatch(date.Cell.Text.Text[date.End..(sentence.Start + sentence.Text.Length)])
               where stale || Expected().IsMatch(date.Cell.Text.Text[date.End..(sentence.Start + sentence.Text.Length)])
               group (date, stale) by (date.Row, date.Cell.Column, sentence.Start, sentence.Text) into found
               let first = found.First()
               select this.Found(
                   first.date.Cell.Place(found.Key.Start, found.Key.Text.Length),
                   first.stale
                       ? $"「{first.date.Date.Printed}」は既に過ぎていますが、現行の文のまま、これからの方針として残っています。"
                       : $"「{first.date.Date.Printed}」は既に過ぎていますが、予定とされています。",
                   $"実施した結果に改めるか、新しい時期を記載してください（フォローアップには{Month(now.Value)}までの記載があります）。");
    }

    private static string Month(DateOnly day) =>
        JapaneseEra.Of(day) is { } era ? $"{era.PrintYear(day.Year - era.Start.Year + 1)}年{Phrase.Number(day.Month)}月" : $"{Phrase.Number(day.Year)}年{Phrase.Number(day.Month)}月";

    private static (int Start, string Text) Sentence(DateMention date)
    {
        var text = date.Cell.Text.Text;
        var start = text.AsSpan(0, date.Start).LastIndexOfAny('。', '\n') + 1;
        var end = text.AsSpan(date.End).IndexOfAny('。', '\n');
        return (start, end < 0 ? text[start..] : text[start..(date.End + end)]);
    }

    private static bool IsKept(PlanRow row, string sentence)
    {
        var folded = JapaneseText.Fold(sentence);
        return row.Current.Any(measure => measure.Text.Text.Split('。', '\n').Any(old => JapaneseText.Fold(old) == folded));
    }

    [GeneratedRegex(@"^\s*末?\s*(?:時点|現在)", RegexOptions.CultureInvariant)]
    private static partial Regex AsOf();

    [GeneratedRegex("た(?![いめ])|済|ており|ている|中(?:$|、)", RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    [GeneratedRegex(@"^[^、。\n（）()]{0,20}(?:予定|見込み|見込む)", RegexOptions.CultureInvariant)]
    private static partial Regex Expected();
}

using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Targets;

/// <summary>
/// HC075. One follow-up says the same sentence twice with another figure (オンライン商談会を143件実施 … オンライン商談会を39件実施), so it is open which is right, or
/// whether one is part of the other. Sentences that differ in a date or an ordinal speak of different things.
/// </summary>
public sealed partial class SameSentenceOtherFigure : ICheck
{
    private const int Shortest = 10;

    /// <inheritdoc/>
    public string Id => "HC075";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "数値だけが違う同じ文";

    /// <inheritdoc/>
    public string Basis => "論理：同じ項目の同じ文は、同じ数値を述べるはずです。";

    /// <inheritdoc/>
    public string Rationale =>
        "一つのフォローアップに、数値だけが違う同じ文があると、どちらが正しいのか、合計が幾つなのかが分かりません。"
        + "事業ごとに分けた数値であれば、その旨の記載が必要です。年月日や回次が違う文は別の物として指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 令和３年度は、商談会を国内で12件実施した。\n• 令和３年度は、商談会を海外で30件実施した。");

    /// <inheritdoc/>
    public CheckExample BadExample =>
        new(ExamplePlan.Of(followUp: "• 令和３年度は、商談会を12件実施した。\n• 令和３年度は、商談会を30件実施した。"), ExamplePlan.Code, PlanColumn.FollowUp, "令和３年度は、商談会を30件実施した。");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from row in plan.Rows
        where row.FollowUp is { Figures.Length: > 1 }
        from same in Sentence.Of(StatedFigure.Cell(row, row.FollowUp!)).Where(sentence => sentence.Text[^1] is '。' or '｡')
            .Select(sentence => (Sentence: sentence, Text: JapaneseText.Fold(sentence.Text)))
            .GroupBy(sentence => Figure().Replace(sentence.Text, "#"), StringComparer.Ordinal)
        where same.Key.Length >= Shortest && same.Key.Contains('#', StringComparison.Ordinal) && same.Select(sentence => sentence.Text).Distinct(StringComparer.Ordinal).Count() > 1
        let last = same.Last().Sentence
        select this.Found(
            last.Place,
            $"「{last.Place.Excerpt}」は、同じフォローアップの「{same.First().Sentence.Place.Excerpt}」と数値だけが異なります。",
            "どちらかの誤りであれば改めてください。別の事業や範囲の数値であれば、違いと合計が分かるように記載してください。",
            same.Select(sentence => sentence.Sentence.Place));

    [GeneratedRegex("(?<![0-9年月第])[0-9][0-9,.]*万?(?=件|社|人|名|回|か所|箇所|カ所|か国|拠点|機関|団体|校|者|講座|課程|公館|大学|%)", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}

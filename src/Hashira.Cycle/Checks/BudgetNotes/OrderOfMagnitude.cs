using Hashira.Cycle.Checks.Money;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.BudgetNotes;

/// <summary>
/// HC059. Two amounts of one note have the same digits and differ by a power of ten: a slip between 億円 and 百万円 or of the decimal point.
/// </summary>
public sealed class OrderOfMagnitude : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC059";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "予算額の桁違いの疑い";

    /// <inheritdoc/>
    public string Basis => "論理：一つの事業の予算が、数字の並びを保ったまま10倍・100倍になることはまずありません。";

    /// <inheritdoc/>
    public string Rationale =>
        "億円と百万円の取違えや小数点の打ち誤りで桁がずれると、規模を大きく見誤ります。"
        + "一つの注記の中で年度の異なる額を比べ、有効数字が３桁以上あり、段階が同じで、10の累乗倍して同じになる場合に限ります。同じ年度・段階の額の違いはHC006で扱います。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        〇海外商談会事業
        【令和４年度当初：16.3億円（令和３年度当初：16.2億円）】
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
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
        【令和４年度当初：16.3億円（令和３年度当初：163億円）】
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.FollowUp,
        "令和３年度当初：163億円");

    private const int LeastDigits = 3;

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from mention in BudgetMention.Of(plan)
        where mention.InNote && mention.Figure.Amount.Amount > 0 && mention.Figure.Amount.SignificantDigits >= LeastDigits
        group mention by (mention.Row, mention.Column, mention.Programme) into note
        let first = note.First()
        from other in note.Skip(1)
        where other.Figure.Year != first.Figure.Year && other.Figure.Kind.Stage == first.Figure.Kind.Stage && Shift(first.Figure.Amount, other.Figure.Amount) > 0
        select this.Found(
            other.Place,
            $"「{other.Name}」の{other.Line}{other.Amount}と{first.Line}{first.Amount}は、数字の並びが同じで、桁が{Phrase.Number(Shift(first.Figure.Amount, other.Figure.Amount))}つ違います。",
            "億円と百万円の取違えや小数点の打ち誤りがないか、予算書などで確かめてください。",
            first.Place);

    /// <summary>By how many powers of ten two amounts of the same digits differ; 0 if they are the same or have other digits.</summary>
    private static int Shift(Yen one, Yen other)
    {
        var (small, large) = (Math.Min(one.Amount, other.Amount), (decimal)Math.Max(one.Amount, other.Amount));
        var scaled = (decimal)small;
        for (var shift = 1; shift <= 4; shift++)
        {
            scaled *= 10;
            if (scaled == large)
                return shift;
        }

        return 0;
    }
}

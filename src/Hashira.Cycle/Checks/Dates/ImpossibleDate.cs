using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Dates;

/// <summary>
/// HC016. A date that no calendar has: 11月31日, 令和３年13月, 平成40年４月. A date without a year is judged by month and day; 29 February
/// without a year is possible.
/// </summary>
public sealed class ImpossibleDate : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC016";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "暦にない日付";

    /// <inheritdoc/>
    public string Basis => "明治５年太政官布告第337号（改暦ノ布告）、明治31年勅令第90号（閏年ニ関スル件）、元号法（昭和54年法律第43号）に基づく各元号の期間（data/eras.csv）";

    /// <inheritdoc/>
    public string Rationale =>
        "存在しない日付は、公募や締切の日を知りたい人を誤らせます。日付の数字の打ち間違いに気付く手掛かりでもあります。"
        + "年の記載のない２月29日は、あり得る日付として指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【広報】
        （⑧－１）発表会を開く。［経産省］
        ## フォ
        • 令和３年11月30日に発表会を開いた。
        ## 新
        【広報】
        （⑧－１）発表会を引き続き開く。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【広報】
        （⑧－１）発表会を開く。［経産省］
        ## フォ
        • 令和３年11月31日に発表会を開いた。
        ## 新
        【広報】
        （⑧－１）発表会を引き続き開く。［経産省］
        """,
        "⑧－１",
        PlanColumn.FollowUp,
        "令和３年11月31日");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        foreach (var row in plan.Rows)
        {
            var dates = row.Current.SelectMany(measure => measure.Dates.Select(date => ((MeasureCode?)measure.Code, PlanColumn.Current, date)))
                .Concat((row.FollowUp?.Dates ?? []).Select(date => (CellText.FollowUpCode(row), PlanColumn.FollowUp, date)))
                .Concat(row.Revised.SelectMany(measure => measure.Dates.Select(date => ((MeasureCode?)measure.Code, PlanColumn.Revised, date))));
            foreach (var (code, column, date) in dates)
            {
                if (date.Fault is { } fault)
                {
                    yield return this.Found(
                        new RelatedPlace(code, column, date.Printed, date.Source),
                        $"「{date.Printed}」は暦にない日付です（{fault.TrimEnd('。')}）。",
                        "正しい日付を確かめて改めてください。");
                }
            }
        }
    }
}

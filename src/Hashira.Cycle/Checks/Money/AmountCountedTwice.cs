using Hashira.Cycle.Checks.Moves;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Money;

/// <summary>
/// HC012. The same programme, fiscal year, stage and amount stands in budget notes under two measures and the later one is not marked
/// 再掲, so a reader who adds the page up counts it twice. The two ends of a move show the same note on purpose and are not told.
/// </summary>
public sealed class AmountCountedTwice : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC012";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "再掲の記載のない予算の繰返し";

    /// <inheritdoc/>
    public string Basis => "論理：同じ予算は一度だけ数えます。二度目以降の記載には（再掲）を付けて、合計に含めないことを示します。";

    /// <inheritdoc/>
    public string Rationale =>
        "（再掲）のない注記を足し上げると、同じ予算を二重に数えます。最初に記載された項目には付けません。"
        + "移動した項目が移動前と移動後の両方に同じフォローアップを載せる場合と、本文中で金額に触れる場合は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【移住】
        （③－１）移住を支援する。［内閣官房］
        ## フォ
        〇地方移住推進交付金
        【令和４年度当初：1,000億円の内数】
        • 支援金を拡充した。
        ## 新
        【移住】
        （③－１）移住の支援を続ける。［内閣官房］
        # 行
        ## 現
        【副業】
        （③－２）副業を支援する。［内閣官房］
        ## フォ
        〇地方移住推進交付金
        【令和４年度当初：1,000億円の内数】（再掲）
        • 移動費を補助した。
        ## 新
        【副業】
        （③－２）副業の支援を続ける。［内閣官房］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【移住】
        （③－１）移住を支援する。［内閣官房］
        ## フォ
        〇地方移住推進交付金
        【令和４年度当初：1,000億円の内数】
        • 支援金を拡充した。
        ## 新
        【移住】
        （③－１）移住の支援を続ける。［内閣官房］
        # 行
        ## 現
        【副業】
        （③－２）副業を支援する。［内閣官房］
        ## フォ
        〇地方移住推進交付金
        【令和４年度当初：1,000億円の内数】
        • 移動費を補助した。
        ## 新
        【副業】
        （③－２）副業の支援を続ける。［内閣官房］
        """,
        "③－２",
        PlanColumn.FollowUp,
        "令和４年度当初：1,000億円の内数");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var moves = MoveLinks.Of(plan);
        var notes = ProgrammeNames.Unified(BudgetMention.Of(plan)).Where(mention => mention.InNote && !mention.Figure.IsRelisted && mention.Figure.Year is not null).ToList();
        var originals = new Dictionary<(string, FiscalYear?, Yen), List<BudgetMention>>();
        foreach (var mentions in notes.GroupBy(mention => (mention.Row, mention.Key)))
        {
            var repeats = new List<(BudgetMention Repeat, BudgetMention Original)>();
            foreach (var mention in mentions)
            {
                var line = (mention.Key, mention.Figure.Year, mention.Figure.Amount);
                if (!originals.TryGetValue(line, out var seen))
                    originals[line] = seen = [];
                var original = seen.Find(other => other.IsSameStage(mention));
                if (original is null)
                    seen.Add(mention);
                else if (original.Row != mention.Row && !moves.AreOneMeasure(original.Row, mention.Row))
                    repeats.Add((mention, original));
            }

            if (repeats.Count > 0)
                yield return Repeated(repeats);
        }
    }

    private Finding Repeated(List<(BudgetMention Repeat, BudgetMention Original)> repeats)
    {
        var (repeat, original) = repeats[0];
        var lines = string.Join("及び", repeats.Select(pair => $"{pair.Repeat.Line}{pair.Repeat.Amount}").Distinct(StringComparer.Ordinal));
        return this.Found(
            repeat.Place,
            $"「{repeat.Name}」の{lines}は、{original.Place.Code}にも記載されています。（再掲）の記載がないため、足し上げると二重に数えられます。",
            $"{original.Place.Code}と同じ予算であれば、注記の後に（再掲）を付けてください。別の予算であれば、違いが分かるように書き分けてください。",
            repeats.Skip(1).Select(pair => pair.Repeat.Place).Concat(repeats.Select(pair => pair.Original.Place)));
    }
}

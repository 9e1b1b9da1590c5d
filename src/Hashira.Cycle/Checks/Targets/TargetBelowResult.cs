using Hashira.Cycle.Checks.Reading;
using Hashira.Cycle.Register.Targets;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Targets;

/// <summary>
/// HC072. The revised plan aims at less than what the follow-up reports as reached for the same thing. Told only where both sentences plainly speak of the same: the
/// same counted noun or a long run of the same words, the same unit, and neither is a cumulative or a partial figure that the other is not.
/// </summary>
public sealed class TargetBelowResult : ICheck
{
    private const int SameWords = 6;

    private static readonly string[] Scopes = ["累計", "累積", "延べ", "のべ", "これまで", "新た", "新規", "追加", "うち", "残り", "毎年", "毎月", "年間", "平均"];

    /// <inheritdoc/>
    public string Id => "HC072";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "達成済みの実績を下回る目標";

    /// <inheritdoc/>
    public string Basis => "論理：新たな目標が既に達成した水準を下回るときは、その理由がなければ取組の後退と読まれます。";

    /// <inheritdoc/>
    public string Rationale =>
        "「約70か所と連携した」と報告しながら、新たな方針で「引き続き60か所以上と連携する」とするのは、前の目標の写し忘れか、断りのない縮小です。"
        + "同じ単位で、数える物の名が同じか、文の言い回しが６文字以上一致するときに比べます。累計と単年度、全体と新規分のように範囲の異なる数値は比べません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 海外の通販サイト約70か所と連携した。", revised: "海外の通販サイト80か所以上との連携を目標とする。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        ExamplePlan.Of(followUp: "• 海外の通販サイト約70か所と連携した。", revised: "海外の通販サイト60か所以上との連携を目標とする。"),
        ExamplePlan.Code,
        PlanColumn.Revised,
        "60か所以上");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        foreach (var row in plan.Rows)
        {
            var targets = StatedFigure.Revised(row).Where(stated => stated.Figure.Kind == FigureKind.Target && stated.Value is not null && stated.Unit is not ("円" or "%")).ToList();
            if (targets.Count == 0)
                continue;
            var results = StatedFigure.FollowUp(row).Where(stated => stated.Figure.Kind == FigureKind.Result && stated.Value is not null).ToList();
            var lines = row.FollowUp is { } followUp ? Lines(StatedFigure.Cell(row, followUp)) : [];
            foreach (var target in targets.Where(target => !AtMost(target)))
            {
                var best = results.Where(result => result.Unit == target.Unit && Scope(result) == Scope(target))
                    .Select(result => (Result: result, Shared: CommonRun.Length(target.Sentence, LineOf(lines, result))))
                    .OrderByDescending(pair => pair.Shared)
                    .FirstOrDefault();
                if (best.Result is not { } reached || best.Shared < SameWords || target.Value >= reached.Value)
                    continue;
                // 46件 of the same thing reported, though 56 in all.
                if (target.What.Length > 1 && results.Exists(result => result.Unit == target.Unit && result.What == target.What && result.Value <= target.Value))
                    continue;
                yield return this.Found(
                    target.Place,
                    $"新たな取組方針の「{target.Figure.Printed}」は、フォローアップで報告した実績「{reached.Figure.Printed}」を下回っています。",
                    "実績を踏まえた目標に改めるか、下げる理由を記載してください。別の物を数えているのであれば、違いが分かるように記載してください。",
                    reached.Place);
            }
        }
    }

    private static bool AtMost(StatedFigure target) =>
        target.Figure.Qualifier.Contains("以内", StringComparison.Ordinal) || target.Figure.Qualifier.Contains("以下", StringComparison.Ordinal) || target.Figure.Qualifier.Contains("未満", StringComparison.Ordinal);

    private static string Scope(StatedFigure stated) => string.Concat(Scopes.Where(word => stated.Sentence.Contains(word, StringComparison.Ordinal)));

    /// <summary>Paragraphs with what they are about; a figure is understood from its whole paragraph.</summary>
    private static List<(string Text, SourceLocation Source)> Lines(CellText cell)
    {
        var lines = new List<(string, SourceLocation)>();
        var start = 0;
        foreach (var line in cell.Text.Text.Split('\n'))
        {
            if (cell.Text.Locate(start, line.Length) is { } source)
                lines.Add((JapaneseText.Fold(line), source));
            start += line.Length + 1;
        }

        return lines;
    }

    private static string LineOf(List<(string Text, SourceLocation Source)> lines, StatedFigure stated) =>
        lines.Find(line => line.Source.Start <= stated.Figure.Source.Start && stated.Figure.Source.Start < line.Source.End).Text ?? stated.Sentence;
}

using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Cycle.Register.Money;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Lineage;

/// <summary>
/// HC046. A programme that only an ended item carried is still named as a means in the right column of another one.
/// </summary>
public sealed partial class EndedItemStillNamed : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC046";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "終了した項目の事業の引用";

    /// <inheritdoc/>
    public string Basis => "論理：終了した項目の事業は、これからの方針の手段になりません。";

    /// <inheritdoc/>
    public string Rationale =>
        "事業終了のため削除した項目の事業が、ほかの項目の新たな方針に残っていると、読み手はまだ使えるものと取り違えます。"
        + "終了した項目だけに出てくる「…事業」「…補助金」「…制度」などの名称を、新たな欄の「 」の名称と比べます。「踏まえ」「成果」「終了」など、過去の事業として触れている文は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）「輸出手続応援隊事業」により支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        （事業終了のため削除）
        # 行
        ## 現
        【輸出】
        （⑨－２）商談会を開く。［経産省］
        ## フォ
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－１）商談会を引き続き開く。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【輸出】
        （⑨－１）「輸出手続応援隊事業」により支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        （事業終了のため削除）
        # 行
        ## 現
        【輸出】
        （⑨－２）商談会を開く。［経産省］
        ## フォ
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－１）「輸出手続応援隊事業」も使って商談会を開く。［経産省］
        """,
        "⑨－１",
        PlanColumn.Revised,
        "輸出手続応援隊事業");

    private const int ShortestName = 6;

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var ended = plan.Rows.Where(row => row.Change.Kind == MeasureChange.Ended && row.Current.Length > 0).ToList();
        if (ended.Count == 0)
            yield break;
        var alive = plan.Rows.Where(row => row.Change.Kind != MeasureChange.Ended)
            .SelectMany(row => row.Current.Select(measure => measure.Text).Append(row.FollowUp?.Text ?? PlacedText.Empty))
            .SelectMany(text => Quoted().Matches(text.Text).Select(match => ProgrammeKey.Of(match.Groups["name"].Value)))
            .Concat(plan.Rows.Where(row => row.Change.Kind != MeasureChange.Ended).SelectMany(row => row.FollowUp?.Programmes ?? []).Select(programme => ProgrammeKey.Of(programme.Name.Text)))
            .ToHashSet(StringComparer.Ordinal);
        var gone = new Dictionary<string, PlannedMeasure>(StringComparer.Ordinal);
        foreach (var row in ended)
        {
            var names = row.Current.SelectMany(measure => Quoted().Matches(measure.Text.Text).Select(match => match.Groups["name"].Value)).Where(name => Programme().IsMatch(name))
                .Concat((row.FollowUp?.Programmes ?? []).Where(programme => programme.Mark.Length > 0).Select(programme => programme.Name.Text));
            foreach (var key in names.Select(ProgrammeKey.Of).Where(key => key.Length >= ShortestName && !alive.Contains(key)))
                gone.TryAdd(key, row.Current[0]);
        }

        foreach (var measure in plan.RevisedMeasures)
        {
            var cell = new CellText(measure.Code, PlanColumn.Revised, measure.Text);
            foreach (Match match in Quoted().Matches(measure.Text.Text))
            {
                var name = match.Groups["name"];
                if (gone.TryGetValue(ProgrammeKey.Of(name.Value), out var source) && !IsPast(measure.Text.Text, match))
                {
                    yield return this.Found(
                        cell.Place(name.Index, name.Length),
                        $"「{name.Value.Replace("\n", "", StringComparison.Ordinal)}」は、終了した現行の{source.Code}の事業ですが、{measure.Code}の新たな方針に残っています。",
                        "後継の事業に改めるか、この記載を除いてください。過去の事業として触れるのであれば、その旨が分かるように記載してください。",
                        Spot.CodeOf(source, PlanColumn.Current));
                }
            }
        }
    }

    private static bool IsPast(string text, Match match)
    {
        var start = text.AsSpan(0, match.Index).LastIndexOfAny('。', '\n') + 1;
        var end = text.AsSpan(match.Index).IndexOfAny('。', '\n');
        return Past().IsMatch(end < 0 ? text[start..] : text[start..(match.Index + end)]);
    }

    [GeneratedRegex("「(?<name>[^「」。\\n]{3,60})」", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("(?:事業|補助金|交付金|助成金|給付金|支援金|基金|制度|税制|プログラム)(?:[（(].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Programme();

    [GeneratedRegex("踏まえ|成果|実績|終了|廃止|従来|これまで|後継|代わ|替わ|経験", RegexOptions.CultureInvariant)]
    private static partial Regex Past();
}

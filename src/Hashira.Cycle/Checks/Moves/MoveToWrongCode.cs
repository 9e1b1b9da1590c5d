using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Moves;

/// <summary>
/// HC005. A move names a code that is another measure, so whoever follows it arrives at the wrong one. Where the other end says
/// where it belongs, or the cells are plainly the same, the finding tells where the measure really stands.
/// </summary>
public sealed class MoveToWrongCode : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC005";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "移動先・移動元の番号の誤り";

    /// <inheritdoc/>
    public string Basis => "論理：「に移動」の番号は移った先の項目を、「から移動」の番号は移る前の項目を指します。";

    /// <inheritdoc/>
    public string Rationale =>
        "番号が別の施策を指していると、読み手は違う施策を後継と取り違えます。項目の入替えで番号がずれたときに起こりやすい誤りです。"
        + "両側の記載、本文、フォローアップを照らし合わせ、実際の移動先が分かる場合は示します。片側の記載がないだけの場合はHC004で扱います。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【研究開発】
        （⑧－１）大学と企業の共同研究を支援する。［文科省］
        ## フォ
        • 共同研究を14件支援した。
        ## 新
        （⑧－２に移動）
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【広報】
        （⑧－１）成果の発表会を開く。［文科省］
        # 行
        ## 現
        （⑧－１から移動）
        ## フォ
        • 共同研究を14件支援した。
        ## 新
        【研究開発】
        （⑧－２）大学と企業の共同研究を引き続き支援する。［文科省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【研究開発】
        （⑧－１）大学と企業の共同研究を支援する。［文科省］
        ## フォ
        • 共同研究を14件支援した。
        ## 新
        （⑧－１に移動）
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【広報】
        （⑧－１）成果の発表会を開く。［文科省］
        # 行
        ## 現
        （⑧－１から移動）
        ## フォ
        • 共同研究を14件支援した。
        ## 新
        【研究開発】
        （⑧－２）大学と企業の共同研究を引き続き支援する。［文科省］
        """,
        "⑧－１",
        PlanColumn.Revised,
        "（⑧－１に移動）");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var links = MoveLinks.Of(plan);
        return links.Ends
            .Where(end => !MoveWithoutPartner.IsMissing(plan, end) && (end.Partner is null || end.Partner != end.Named))
            .Select(end => end.Partner is { } partner ? Elsewhere(plan, links, end, partner) : Nowhere(plan, end));
    }

    private Finding Elsewhere(ActionPlan plan, MoveLinks links, MoveEnd end, int partner)
    {
        var real = Code(plan, partner, end.IsOut);
        var evidence = new List<string>();
        if (end.IsClaimed)
            evidence.Add(end.IsOut ? $"{real}に「{end.Own}から移動」と記載" : $"{real}に「{end.Own}に移動」と記載");
        if (links.Likeness(end) is var likeness and >= 0.5)
            evidence.Add(likeness >= 0.9 ? "本文又はフォローアップの内容が一致" : "本文又はフォローアップの内容がほぼ一致");
        return this.Found(
            end.Mark,
            $"{end.Own}{(end.IsOut ? "の移動先" : "の移動元")}は{end.Printed}と記載されていますが、実際には{real}です（{string.Join('、', evidence)}）。{Describe(plan, end)}",
            $"「{end.Mark.Excerpt}」の番号を{real}に改めてください。"
                + (end.IsClaimed ? "" : end.IsOut ? $"{real}の現行の取組方針の欄にも「（{end.Own}から移動）」と記載してください。" : $"{real}の新たな取組方針の欄にも「（{end.Own}に移動）」と記載してください。"),
            Places(plan, end).Concat(CodePlaces(plan, partner, end.IsOut)).Concat(Mark(links, partner)));
    }

    private Finding Nowhere(ActionPlan plan, MoveEnd end) => this.Found(
        end.Mark,
        $"{end.Own}は{end.Printed}{(end.IsOut ? "に移動" : "から移動")}と記載されていますが、{end.Printed}は移動していません。{Describe(plan, end)}",
        end.IsOut
            ? "実際の移動先を確かめて番号を改めてください。移動先がなければ、終了・統合など実際の扱いを記載してください。"
            : "実際の移動元を確かめて番号を改めてください。現行にない取組であれば「（新規項目）」と記載してください。",
        Places(plan, end));

    /// <summary>What the wrongly named row is.</summary>
    private static string Describe(ActionPlan plan, MoveEnd end)
    {
        if (end.Named is not { } named)
            return $"{end.Printed}という項目はありません。";
        var row = plan.Rows[named];
        var theme = (end.IsOut ? row.Revised : row.Current).First(measure => measure.Code == end.Printed).Heading?.Text is { } heading ? $"（【{heading}】）" : "";
        if (!row.Current.IsEmpty && !row.Revised.IsEmpty)
        {
            return end.IsOut
                ? $"新たな{end.Printed}{theme}は、現行の{row.Current[0].Code}を改めたものです。"
                : $"現行の{end.Printed}{theme}は、新たな{row.Revised[0].Code}に続いています。";
        }

        return (row.Change.Kind, end.IsOut) switch
        {
            (MeasureChange.New, true) => $"新たな{end.Printed}{theme}は新規項目です。",
            (MeasureChange.MovedIn, true) => $"新たな{end.Printed}{theme}は{row.Change.MovedFrom}から移動した別の項目です。",
            (MeasureChange.MovedOut, false) => $"現行の{end.Printed}{theme}は{row.Change.MovedTo}に移動した別の項目です。",
            (MeasureChange.Ended, false) => $"現行の{end.Printed}{theme}は終了した項目です。",
            _ => $"{end.Printed}{theme}は別の項目です。",
        };
    }

    /// <summary>The wrongly named item, and where its row goes on.</summary>
    private static IEnumerable<RelatedPlace> Places(ActionPlan plan, MoveEnd end)
    {
        if (end.Named is not { } named)
            return [];
        var row = plan.Rows[named];
        return row.Current.Select(measure => Spot.CodeOf(measure, PlanColumn.Current))
            .Concat(row.Revised.Select(measure => Spot.CodeOf(measure, PlanColumn.Revised)))
            .Where(place => place.Code == end.Printed || !(row.Current.IsEmpty || row.Revised.IsEmpty));
    }

    private static IEnumerable<RelatedPlace> Mark(MoveLinks links, int row) => links.Ends.Where(end => end.Row == row).Select(end => end.Mark);

    private static string Code(ActionPlan plan, int row, bool revised) =>
        (revised ? plan.Rows[row].Revised : plan.Rows[row].Current).Select(measure => measure.Code.ToString()).FirstOrDefault() ?? plan.Rows[row].Code?.ToString() ?? "別の行";

    private static IEnumerable<RelatedPlace> CodePlaces(ActionPlan plan, int row, bool revised) => revised
        ? plan.Rows[row].Revised.Take(1).Select(measure => Spot.CodeOf(measure, PlanColumn.Revised))
        : plan.Rows[row].Current.Take(1).Select(measure => Spot.CodeOf(measure, PlanColumn.Current));
}

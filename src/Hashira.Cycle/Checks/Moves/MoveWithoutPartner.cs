using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Moves;

/// <summary>
/// HC004. A move is marked at one end only: the code it names exists nowhere, or the row it names says nothing of a move. Whoever
/// follows the measure over the revision loses it. Where the named row is plainly another measure, see <see cref="MoveToWrongCode"/>.
/// </summary>
public sealed class MoveWithoutPartner : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC004";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "片側だけの移動";

    /// <inheritdoc/>
    public string Basis => "論理：「に移動」と「から移動」は対になり、互いに相手の項目番号を示します。";

    /// <inheritdoc/>
    public string Rationale =>
        "移動の片側にしか記載がないと、施策がどこから来てどこへ行ったのかをたどれず、終了や新規と取り違えられます。"
        + "相手の番号が別の施策を指している場合は、番号の誤り（HC005）として指摘します。";

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
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【研究開発】
        （⑧－２）大学と企業の共同研究を引き続き支援する。［文科省］
        """,
        "⑧－１",
        PlanColumn.Revised,
        "（⑧－２に移動）");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        MoveLinks.Of(plan).Ends
            .Where(end => IsMissing(plan, end))
            .Select(end => end.IsOut ? Left(plan, end) : Came(plan, end));

    /// <summary>Whether the fault is a missing partner; else the named row is another measure and the code is wrong.</summary>
    internal static bool IsMissing(ActionPlan plan, MoveEnd end)
    {
        // The partner is the named row and only its mark is missing.
        if (end.Partner is { } partner)
            return partner == end.Named && (end.IsOut ? plan.Rows[partner].Change.MovedFrom is null : plan.Rows[partner].Change.MovedTo is null);
        if (end.Named is not { } named)
            return true;
        var row = plan.Rows[named];
        return end.IsOut
            ? row.Current.IsEmpty && row.Change.MovedFrom is null
            : row.Revised.IsEmpty && row.Change.MovedTo is null;
    }

    private Finding Left(ActionPlan plan, MoveEnd end) => end.Named is { } named
        ? this.Found(
            end.Mark,
            $"{end.Own}は{end.Printed}に移動したとされていますが、{end.Printed}には「{end.Own}から移動」の記載がありません。",
            $"{end.Printed}の現行の取組方針の欄に「（{end.Own}から移動）」と記載してください。移動していなければ、この記載を改めてください。",
            Spot.CodeOf(plan.Rows[named].Revised.First(measure => measure.Code == end.Printed), PlanColumn.Revised))
        : this.Found(
            end.Mark,
            $"{end.Own}の移動先とされる{end.Printed}が、新たな取組方針にありません。",
            "移動先の項目が抜け落ちていないか、番号に誤りがないかを確かめてください。");

    private Finding Came(ActionPlan plan, MoveEnd end) => end.Named is { } named
        ? this.Found(
            end.Mark,
            $"{end.Own}は{end.Printed}から移動したとされていますが、{end.Printed}には「{end.Own}に移動」の記載がありません。",
            $"{end.Printed}の新たな取組方針の欄に「（{end.Own}に移動）」と記載してください。移動していなければ、この記載を改めてください。",
            Spot.CodeOf(plan.Rows[named].Current.First(measure => measure.Code == end.Printed), PlanColumn.Current))
        : this.Found(
            end.Mark,
            $"{end.Own}の移動元とされる{end.Printed}が、現行の取組方針にありません。",
            "移動元の番号に誤りがないかを確かめてください。現行にない取組であれば「（新規項目）」と記載してください。");
}

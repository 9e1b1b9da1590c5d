using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Cycle.Register.Targets;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Targets;

/// <summary>
/// HC076. Two cells of a row give different results for the same thing in the same period: the left one says 令和２年度は12件, the middle one 令和２年度は21件. Only figures
/// with a year, the same counted noun and unit are held together, and only where the sentences share a long run of words.
/// </summary>
public sealed partial class ResultsContradict : ICheck
{
    private const int SameWords = 6;

    /// <inheritdoc/>
    public string Id => "HC076";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "同じ実績の数値の食い違い";

    /// <inheritdoc/>
    public string Basis => "論理：同じ時期の同じ実績は、どの欄でも同じ数値です。";

    /// <inheritdoc/>
    public string Rationale =>
        "現行の取組方針、フォローアップ、新たな取組方針に同じ時期の同じ実績が別の数値で書かれていると、どちらを信じてよいか分かりません。"
        + "年又は年度、数える物の名、単位が同じで、文の言い回しが６文字以上一致するときに指摘します。「約」の有無による丸めの違いは指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(
        current: "令和２年度のオンライン商談会の開催件数は12件であった。",
        followUp: "• 令和２年度のオンライン商談会の開催件数は12件、令和３年度は15件であった。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        ExamplePlan.Of(
            current: "令和２年度のオンライン商談会の開催件数は12件であった。",
            followUp: "• 令和２年度のオンライン商談会の開催件数は21件、令和３年度は15件であった。"),
        ExamplePlan.Code,
        PlanColumn.FollowUp,
        "21件");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        from row in plan.Rows
        let stated = StatedFigure.Current(row).Where(IsReported).Concat(StatedFigure.FollowUp(row)).Concat(StatedFigure.Revised(row).Where(IsReported))
            .Where(figure => figure.Figure.Kind == FigureKind.Result && figure.Value is not null && figure.Unit is not ("円" or "%") && figure.What.Length > 1 && Period(figure).Length > 0)
        from same in stated.GroupBy(figure => (figure.Unit, figure.What, Period(figure)))
        let first = same.First()
        from other in same.Where(figure => figure.Place.Column != first.Place.Column && figure.Value != first.Value).Take(1)
        where !Rounded(first, other) && !Partial().IsMatch(first.Figure.Qualifier + other.Figure.Qualifier) && CommonRun.Length(first.Sentence, other.Sentence) >= SameWords
            && same.Count(figure => figure.Place.Column == first.Place.Column) == 1 && same.Count(figure => figure.Place.Column == other.Place.Column) == 1
        select this.Found(
            other.Place,
            $"{first.Figure.Period}の「{first.Figure.What}」が、ここでは「{other.Figure.Printed}」、{first.Place.Column.Name()}では「{first.Figure.Printed}」と記載されています。",
            "正しい数値を確かめ、全ての欄を同じ数値にしてください。時点や範囲が違うのであれば、違いが分かるように記載してください。",
            first.Place);

    /// <summary>In a plan, only a sentence that looks back states a result.</summary>
    private static bool IsReported(StatedFigure stated) => LooksBack().IsMatch(stated.Sentence);

    private static bool Rounded(StatedFigure one, StatedFigure other) =>
        (one.Figure.Qualifier + other.Figure.Qualifier).Contains('約', StringComparison.Ordinal) && one.Value is { } left && other.Value is { } right && Math.Abs(left - right) <= Math.Max(left, right) * 0.1m;

    private static string Period(StatedFigure stated) => stated.Figure.Period is { } period && Year().IsMatch(JapaneseText.Fold(period)) ? JapaneseText.Fold(period) : "";

    [GeneratedRegex("実績|であった|だった|した[。(（]|した(?:ところ|が)|時点|現在", RegexOptions.CultureInvariant)]
    private static partial Regex LooksBack();

    [GeneratedRegex("年", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("以上|超|未満|以下|延べ|のべ|累計", RegexOptions.CultureInvariant)]
    private static partial Regex Partial();
}

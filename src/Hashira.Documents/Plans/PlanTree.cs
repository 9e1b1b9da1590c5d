using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>
/// 取組方針の一覧（樹形）. A plan as an indented tree for people: pillar, major policy, then for each row the codes now and then, what
/// the revision does, heading, ministries and page; below it the programmes with their money and the number of figures. The last
/// lines say how much of the document was understood, and what had to be guessed.
/// </summary>
public static class PlanTree
{
    private const int PolicyWords = 48;

    /// <summary>Prints a plan; lines end with a line feed.</summary>
    public static string Print(ActionPlan plan)
    {
        var tree = new StringBuilder();
        Line(tree, 0, plan.Title.IsEmpty ? "（表題なし）" : plan.Title.Text);
        var pillar = 0;
        var policy = 0;
        foreach (var row in plan.Rows)
        {
            var stands = plan.MajorPolicies.FirstOrDefault(candidate => candidate.Number == row.MajorPolicy);
            if (stands is not null && stands.Pillar != pillar)
            {
                pillar = stands.Pillar;
                Line(tree, 0, FullWidth(pillar) + "　" + plan.Pillars.First(candidate => candidate.Number == pillar).Title.Text);
            }

            if (row.MajorPolicy != policy)
            {
                policy = row.MajorPolicy;
                Line(tree, 1, stands is null ? "（大方針の記載なし）" : (char)('①' + policy - 1) + " " + Shorten(stands.Text.Text));
            }

            Print(tree, row);
        }

        Print(tree, plan.Document);
        return tree.ToString();
    }

    private static void Print(StringBuilder tree, PlanRow row)
    {
        var measure = row.Revised.Concat(row.Current).FirstOrDefault();
        var words = new List<string> { $"{Side(row, row.Current, PlanColumn.Current)} → {Side(row, row.Revised, PlanColumn.Revised)}", Name(row.Change.Kind) };
        if (measure is not null)
        {
            words.Add(measure.Heading is null ? "（見出しなし）" : $"【{measure.Heading.Text}】");
            words.Add(measure.Ministries.IsEmpty ? "（所管の記載なし）" : Ministries(measure.Ministries));
            words.Add(string.Create(CultureInfo.InvariantCulture, $"{row.Current.Concat(row.Revised).First().Source.Page}頁"));
        }

        Line(tree, 2, string.Join("　", words));
        foreach (var (place, programmes) in new[]
        {
            ("現行：", row.Current.SelectMany(item => item.Programmes)),
            ("", row.FollowUp?.Programmes ?? Enumerable.Empty<Programme>()),
            ("新たな：", row.Revised.SelectMany(item => item.Programmes)),
        })
        {
            foreach (var programme in programmes)
                Print(tree, place, programme);
        }

        var counts = new[]
        {
            ("現行", row.Current.Sum(item => item.Figures.Length)),
            ("フォローアップ", row.FollowUp?.Figures.Length ?? 0),
            ("新たな", row.Revised.Sum(item => item.Figures.Length)),
        };
        if (counts.Any(count => count.Item2 > 0))
            Line(tree, 3, "数値　" + string.Join("　", counts.Where(count => count.Item2 > 0).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Item1} {count.Item2}"))));
    }

    private static void Print(StringBuilder tree, string place, Programme programme)
    {
        Line(tree, 3, $"{place}{programme.Mark}{programme.Name.Text}{(programme.Ministries.IsEmpty ? "" : $"［{Ministries(programme.Ministries)}］")}");
        foreach (var money in programme.Appropriations)
        {
            Line(tree, 4, string.Concat(
                money.Year?.ToString() ?? "年度の記載なし",
                "　",
                money.Kind.ToString(),
                "　",
                money.IsApproximate ? "約" : "",
                money.Amount.ToString(),
                money.IncludedIn ? "の内数" : "",
                money.IsRelisted ? "（再掲）" : ""));
        }
    }

    private static void Print(StringBuilder tree, SourceDocument document)
    {
        var coverage = document.Coverage;
        int Of(CoverageKind kind) => coverage.Runs.Where(run => run.Kind == kind).Sum(run => run.Span.Length);
        var all = coverage.Characters;
        var understood = all == 0 ? 100m : decimal.Round(100m * (all - coverage.NotUnderstood) / all, 1, MidpointRounding.ToZero);
        Line(tree, 0, string.Create(CultureInfo.InvariantCulture, $"読取り　{document.Pages:#,0}頁 {all:#,0}字のうち {understood:0.0}％（表 {Of(CoverageKind.Cell):#,0}字、大方針 {Of(CoverageKind.PolicyBox):#,0}字、表紙・章見出し {Of(CoverageKind.Cover):#,0}字、表頭・頁番号・空行等 {Of(CoverageKind.Furniture):#,0}字、読み取れなかった部分 {coverage.NotUnderstood:#,0}字）"));
        foreach (var run in coverage.Runs.Where(run => run.Kind == CoverageKind.NotUnderstood))
            Line(tree, 1, string.Create(CultureInfo.InvariantCulture, $"読み取れなかった部分　{run.Page}頁　{Shorten(document.Text[run.Span.Start..run.Span.End])}"));
        if (!coverage.Guesses.IsEmpty)
            Line(tree, 0, string.Create(CultureInfo.InvariantCulture, $"推定した箇所　{coverage.Guesses.Length}件"));
        foreach (var guess in coverage.Guesses)
            Line(tree, 1, string.Create(CultureInfo.InvariantCulture, $"{guess.Source.Page}頁　{guess.Code?.ToString() ?? "－"}　{guess.Message}"));
    }

    private static string Side(PlanRow row, ImmutableArray<PlannedMeasure> measures, PlanColumn column)
    {
        if (!measures.IsEmpty)
            return string.Join("・", measures.Select(measure => measure.Code.ToString()));
        return row.Change.Marks.FirstOrDefault(mark => mark.Column == column)?.Text ?? "（記載なし）";
    }

    private static string Ministries(ImmutableArray<ResponsibleMinistry> ministries) =>
        string.Join("、", ministries.Select(ministry => (ministry.Ministry?.ShortName ?? ministry.Printed) + (ministry.AndOthers ? "等" : "")));

    private static string Name(MeasureChange change) => change switch
    {
        MeasureChange.Continued => "継続",
        MeasureChange.New => "新規",
        MeasureChange.MovedOut => "他の項目へ移動",
        MeasureChange.MovedIn => "他の項目から移動",
        MeasureChange.Merged => "統合",
        MeasureChange.Split => "分割",
        _ => "終了",
    };

    private static string Shorten(string text)
    {
        var line = text.Replace("\n", " ", StringComparison.Ordinal).Trim();
        return line.Length <= PolicyWords ? line : line[..PolicyWords] + "…";
    }

    private static string FullWidth(int number) => number < 10 ? ((char)('０' + number)).ToString() : number.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder tree, int depth, string text) => tree.Append(' ', 2 * depth).Append(text).Append('\n');
}

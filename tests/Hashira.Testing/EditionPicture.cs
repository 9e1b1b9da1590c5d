using System.Globalization;
using Hashira.Documents.Plans;
using Hashira.Model;

namespace Hashira.Testing;

/// <summary>
/// All that a plan says, one value a line and without places: two plans of which the lines are equal are the same edition, whatever files
/// they were read from. White space beside Japanese text and empty paragraphs say nothing.
/// </summary>
public static class EditionPicture
{
    /// <summary>The lines.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="paragraphs">
    /// Whether paragraph ends count; on a printed page a line that fills its column hides them, and with them whose figure a figure is. Without
    /// them programmes, figures and dates are left out (<see cref="SharedValues"/>).
    /// </param>
    public static IReadOnlyList<string> Of(ActionPlan plan, bool paragraphs = true)
    {
        var lines = new List<string> { "題名 " + Text(plan.Title.Text) };
        lines.AddRange(Texts("表紙", string.Join('\n', PlanCover.Below(plan))));
        foreach (var pillar in plan.Pillars)
            lines.Add($"柱 {pillar.Number} {Text(pillar.Title.Text)}");
        foreach (var policy in plan.MajorPolicies)
            lines.AddRange(Texts($"大方針 {policy.Number}（柱{policy.Pillar}）", policy.Text.Text));
        foreach (var row in plan.Rows)
        {
            lines.Add($"行 大方針{row.MajorPolicy} {row.Change.Kind} {row.Change.MovedTo?.Plain} {row.Change.MovedFrom?.Plain}");
            lines.AddRange(row.Change.Marks.Select(mark => $"印 {mark.Column} {Text(mark.Text)}"));
            foreach (var measure in row.Current)
                lines.AddRange(Measure("現行", measure));
            if (row.FollowUp is { } entry)
            {
                lines.AddRange(Texts("フォローアップ", entry.Text.Text));
                if (paragraphs)
                    lines.AddRange(Values(entry.Programmes, entry.Figures, entry.Dates));
            }

            foreach (var measure in row.Revised)
                lines.AddRange(Measure("新たな", measure));
        }

        return lines;

        IEnumerable<string> Measure(string column, PlannedMeasure measure) =>
        [
            $"{column} {measure.Code.Plain} {Text(measure.PrintedCode.Text)} 【{Text(measure.Heading?.Text ?? "－")}】 {Ministries(measure.Ministries)} {Text(measure.MinistriesBracket?.Text ?? "－")}",
            .. Texts("本文", measure.Text.Text),
            .. paragraphs ? Values(measure.Programmes, measure.Figures, measure.Dates) : [],
        ];

        IEnumerable<string> Texts(string what, string text)
        {
            var parts = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Text).Where(part => part.Length > 0);
            return paragraphs ? parts.Select(part => $"{what} {part}") : [$"{what} {string.Concat(parts).Replace(" ", "", StringComparison.Ordinal)}"];
        }
    }

    /// <summary>Fails with the first lines that are not equal unless two plans are the same edition.</summary>
    /// <exception cref="NotSameEditionException">They are not.</exception>
    public static void AssertSame(ActionPlan written, ActionPlan read, bool paragraphs = true)
    {
        if (Differences(written, read, paragraphs) is { Count: > 0 } differences)
            throw new NotSameEditionException(string.Join('\n', differences));
    }

    private static List<string> Differences(ActionPlan written, ActionPlan read, bool paragraphs)
    {
        var (left, right) = (Of(written, paragraphs), Of(read, paragraphs));
        var differences = new List<string>();
        for (var i = 0; i < Math.Max(left.Count, right.Count) && differences.Count < 20; i++)
        {
            var (wrote, found) = (left.ElementAtOrDefault(i), right.ElementAtOrDefault(i));
            if (wrote != found)
                differences.Add($"line {i + 1}\n  written {wrote}\n  read    {found}");
        }

        return differences;
    }

    /// <summary>How many of the programmes, budget figures, other figures and dates that were written were read again, each the same in every part.</summary>
    public static (int Read, int Written) SharedValues(ActionPlan written, ActionPlan read)
    {
        var found = Values(read).ToLookup(value => value).ToDictionary(group => group.Key, group => group.Count());
        var wrote = Values(written).ToList();
        return (wrote.GroupBy(value => value).Sum(group => Math.Min(group.Count(), found.GetValueOrDefault(group.Key))), wrote.Count);
    }

    private static IEnumerable<string> Values(ActionPlan plan) => plan.Rows.SelectMany(row =>
        row.Current.Concat(row.Revised).SelectMany(measure => Values(measure.Programmes, measure.Figures, measure.Dates))
            .Concat(row.FollowUp is { } entry ? Values(entry.Programmes, entry.Figures, entry.Dates) : []));

    private static IEnumerable<string> Values(IEnumerable<Programme> programmes, IEnumerable<Figure> figures, IEnumerable<PrintedDate> dates)
    {
        foreach (var programme in programmes)
        {
            yield return $"事業 {programme.Mark}{Text(programme.Name.Text)} {Ministries(programme.Ministries)} {string.Join('／', programme.Notes.Select(note => Text(note.Text)))}";
            foreach (var money in programme.Appropriations)
                yield return $"予算 {Text(money.Programme ?? "－")} {money.Year?.StartYear} {money.Kind} {money.Amount.Amount} {money.Basis} {money.IsRelisted} {money.IsApproximate} {Text(money.Printed)}";
        }

        foreach (var figure in figures)
            yield return $"数値 {Text(figure.What)} {figure.Value?.ToString("0.####", CultureInfo.InvariantCulture)}～{figure.Upper?.ToString("0.####", CultureInfo.InvariantCulture)} {figure.Unit} {figure.Qualifier} {figure.IsCumulative} {Text(figure.Scope ?? "－")} {figure.Kind} {Text(figure.Period ?? "－")} {Text(figure.Printed)}";
        foreach (var date in dates)
            yield return $"日付 {Text(date.Printed)} {date.Earliest:yyyy-MM-dd} {date.Latest:yyyy-MM-dd} {date.Fault}";
    }

    private static string Ministries(IEnumerable<ResponsibleMinistry> ministries) =>
        string.Join('、', ministries.Select(ministry => Text(ministry.Printed) + (ministry.AndOthers ? "等" : "") + $"({ministry.Ministry?.Key})"));

    private static string Text(string text) => JapaneseText.WithoutTypesettingSpace(text.Replace("\n", "", StringComparison.Ordinal).Trim());
}

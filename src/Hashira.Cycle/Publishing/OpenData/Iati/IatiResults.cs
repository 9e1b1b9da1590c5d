using System.Xml.Linq;
using Hashira.Documents.Writers.OpenData;
using Hashira.Model;

namespace Hashira.Cycle.Publishing.OpenData.Iati;

/// <summary>Targets and results of an activity. What is counted in one unit is one indicator; its values stand in the fiscal years that the plan prints.</summary>
internal static class IatiResults
{
    // Whether a figure is an output or an outcome, the plan does not say.
    private const string Other = "9";
    private const string UnitMeasure = "1";
    private const string Percentage = "2";

    public static IEnumerable<XElement> Of(IEnumerable<Figure> figures) => figures.GroupBy(figure => (figure.What, figure.Unit)).Select(indicator => new XElement(
        "result",
        new XAttribute("type", Other),
        new XAttribute("aggregation-status", "0"),
        new XElement("title", WriteIati.Narrative(Name(indicator.Key.What, indicator.Key.Unit))),
        new XElement(
            "indicator",
            new XAttribute("measure", indicator.Key.Unit is "%" or "％" ? Percentage : UnitMeasure),
            new XElement("title", WriteIati.Narrative(Name(indicator.Key.What, indicator.Key.Unit))),
            Undated(indicator) is { Length: > 0 } words ? new XElement("description", WriteIati.Narrative(words)) : null,
            indicator.Where(figure => YearOf(figure) is not null).GroupBy(figure => YearOf(figure)!.Value).OrderBy(year => year.Key).SelectMany(Periods))));

    // Not every release of the standard takes two targets or two results in one period; a period may be told again.
    private static IEnumerable<XElement> Periods(IGrouping<FiscalYear, Figure> year)
    {
        var (targets, results) = (year.Where(figure => figure.Kind == FigureKind.Target).ToList(), year.Where(figure => figure.Kind == FigureKind.Result).ToList());
        return Enumerable.Range(0, Math.Max(targets.Count, results.Count)).Select(i => new XElement(
            "period",
            new XElement("period-start", new XAttribute("iso-date", CsvTable.Text(year.Key.FirstDay)!)),
            new XElement("period-end", new XAttribute("iso-date", CsvTable.Text(year.Key.LastDay)!)),
            targets.Skip(i).Take(1).Select(figure => Value("target", figure)),
            results.Skip(i).Take(1).Select(figure => Value("actual", figure))));
    }

    private static XElement Value(string name, Figure figure) =>
        new(name, new XAttribute("value", CsvTable.Text(figure.Value)!), new XElement("comment", WriteIati.Narrative($"印字：{figure.Printed}")));

    // A value without a fiscal year or without a number can't stand in a period, and neither is made up for it.
    private static string Undated(IEnumerable<Figure> figures)
    {
        var values = figures.Where(figure => YearOf(figure) is null).Select(figure => $"{(figure.Kind == FigureKind.Target ? "目標" : "実績")} {figure.Printed}").ToList();
        return values.Count == 0 ? "" : "年度又は数の記載がない値：" + string.Join("、", values);
    }

    private static FiscalYear? YearOf(Figure figure) => figure.Value is not null && FiscalYear.TryParse(figure.Period, out var year) ? year : null;

    private static string Name(string what, string unit) => $"{(what.Length == 0 ? "何の数値かの記載なし" : what)}（{(unit.Length == 0 ? "単位なし" : unit)}）";
}

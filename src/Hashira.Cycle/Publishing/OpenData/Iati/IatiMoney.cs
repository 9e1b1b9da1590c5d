using System.Xml.Linq;
using Hashira.Documents.Writers.OpenData;
using Hashira.Model;

namespace Hashira.Cycle.Publishing.OpenData.Iati;

/// <summary>Budgets of an activity: one for each fiscal year, because IATI wants periods of at most a year that do not overlap.</summary>
internal static class IatiMoney
{
    private const string Original = "1";
    private const string Committed = "2";

    public static IEnumerable<XElement> Budgets(IEnumerable<(FiscalYear Year, Yen Amount)> figures) => figures.GroupBy(figure => figure.Year).OrderBy(year => year.Key).Select(year => new XElement(
        "budget",
        new XAttribute("type", Original),
        new XAttribute("status", Committed),
        new XElement("period-start", new XAttribute("iso-date", CsvTable.Text(year.Key.FirstDay)!)),
        new XElement("period-end", new XAttribute("iso-date", CsvTable.Text(year.Key.LastDay)!)),
        new XElement("value", new XAttribute("currency", "JPY"), new XAttribute("value-date", CsvTable.Text(year.Key.FirstDay)!), year.Aggregate(new Yen(0), (sum, figure) => sum + figure.Amount).Amount)));
}

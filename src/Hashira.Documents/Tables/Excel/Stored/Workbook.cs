using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Hashira.Documents.Tables.Office;

namespace Hashira.Documents.Tables.Excel.Stored;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Number">Its place in the workbook, from 1, hidden sheets counted.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsHidden">非表示. Whether the workbook hides it.</param>
/// <param name="Part">Its part; empty if it is missing.</param>
/// <param name="IsWorksheet">Whether it has cells; a chart sheet has none.</param>
/// <param name="TitleRows">印刷タイトル. First and last row that printing repeats; zeros if none.</param>
internal sealed record WorkbookSheet(int Number, string Name, bool IsHidden, string Part, bool IsWorksheet, (int First, int Last) TitleRows);

/// <summary>ブック. What the workbook part says about all sheets.</summary>
internal sealed partial class Workbook
{
    private const int MostSheets = 5_000;

    private Workbook(OfficePackage package)
    {
        var links = package.Links(package.MainPart);
        var sheets = ImmutableArray.CreateBuilder<WorkbookSheet>();
        using (var xml = package.Xml(package.MainPart))
        {
            while (xml.Read())
            {
                package.Clock.Check();
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName == "workbookPr")
                    Is1904 = xml.GetAttribute("date1904") is "1" or "true";
                else if (xml.LocalName == "sheet" && sheets.Count < MostSheets)
                    sheets.Add(Sheet(xml, links, sheets.Count + 1));
                else if (xml.LocalName == "definedName" && xml.GetAttribute("name") == "_xlnm.Print_Titles" && int.TryParse(xml.GetAttribute("localSheetId"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sheets.Count)
                    sheets[index] = sheets[index] with { TitleRows = TitleRows(RichText.ElementText(xml)) };
            }
        }

        Sheets = sheets.ToImmutable();
        Styles = Styles.Read(package, Part("styles"));
        Texts = SharedStrings.Read(package, Part("sharedStrings"));

        string Part(string type) => links.FirstOrDefault(link => link.Type == type).Target ?? "";
    }

    /// <summary>Whether days count from 1904.</summary>
    public bool Is1904 { get; }

    public ImmutableArray<WorkbookSheet> Sheets { get; }

    public Styles Styles { get; }

    public List<StoredText> Texts { get; }

    public static Workbook Read(OfficePackage package) => new(package);

    private static WorkbookSheet Sheet(XmlReader xml, ImmutableArray<PartLink> links, int number)
    {
        var id = "";
        for (var go = xml.MoveToFirstAttribute(); go; go = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.Contains("relationships", StringComparison.OrdinalIgnoreCase))
                id = xml.Value;
        }

        xml.MoveToElement();
        var link = links.FirstOrDefault(link => link.Id == id);
        return new WorkbookSheet(number, xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden", link.Target ?? "", link.Type == "worksheet", (0, 0));
    }

    private static (int First, int Last) TitleRows(string reference) =>
        RowsOnly().Match(reference) is { Success: true } rows
            ? (int.Parse(rows.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(rows.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            : (0, 0);

    [GeneratedRegex(@"\$(\d{1,7}):\$(\d{1,7})(?:,|$)")]
    private static partial Regex RowsOnly();
}

using System.Globalization;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hashira.Documents.Writers.Xlsx;

/// <summary>A workbook being written: its sheets, and the texts they share. The same content gives the same parts.</summary>
internal sealed class WorkbookFile
{
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly List<SheetRows> _sheets = [];

    /// <summary>Adds a sheet, with its heading row below <paramref name="rowsAbove"/> others.</summary>
    public SheetRows AddSheet(string name, int rowsAbove, params (string Title, double Width)[] columns)
    {
        var sheet = new SheetRows(name, rowsAbove, columns, Shared);
        _sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Writes the workbook.</summary>
    public void Write(string title, Stream output)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var main = document.AddWorkbookPart();
            // A name given by chance would make every file another.
            document.ChangeIdOfPart(main, "workbook");
            main.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = CellLooks.Stylesheet();
            var sheets = new Sheets();
            var names = new DefinedNames();
            for (var i = 0; i < _sheets.Count; i++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"sheet{i + 1}");
                main.AddNewPart<WorksheetPart>(id).Worksheet = _sheets[i].Build(isFirst: i == 0);
                sheets.Append(new Sheet { Name = _sheets[i].Name, SheetId = (uint)(i + 1), Id = id });
                names.Append(_sheets[i].Names((uint)i));
            }

            main.Workbook = new Workbook(new BookViews(new WorkbookView()), sheets, names);
            main.AddNewPart<SharedStringTablePart>("texts").SharedStringTable = Texts();
            Feed(document.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "core"), title);
        }

        StablePackage.Write(package, output);
    }

    private int Shared(string text)
    {
        if (!_texts.TryGetValue(text, out var number))
            _texts[text] = number = _texts.Count;
        return number;
    }

    private SharedStringTable Texts()
    {
        var table = new SharedStringTable { UniqueCount = (uint)_texts.Count };
        foreach (var text in _texts.OrderBy(pair => pair.Value).Select(pair => pair.Key))
            table.Append(new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        return table;
    }

    private static void Feed(OpenXmlPart part, string title)
    {
        var xml = string.Concat(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">",
            $"<dc:title>{SecurityElement.Escape(PrintedForm.Writable(title))}</dc:title><dc:language>ja-JP</dc:language></cp:coreProperties>");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }
}

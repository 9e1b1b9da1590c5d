using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hashira.Documents.Writers.Xlsx;

/// <summary>
/// A sheet being written: its heading row stays in sight and is printed on every page, A4 crosswise, as wide as the sheet.
/// </summary>
internal sealed partial class SheetRows
{
    /// <summary>What Excel lets a cell hold.</summary>
    public const int LongestText = 32_767;

    private const double TallestRow = 409;
    private const double LineHeight = 18.75;

    private readonly int _rowsAbove;
    private readonly (string Title, double Width)[] _columns;
    private readonly Func<string, int> _shared;
    private readonly SheetData _data = new();
    private readonly List<string> _merged = [];
    private uint _row;

    public SheetRows(string name, int rowsAbove, (string Title, double Width)[] columns, Func<string, int> shared)
    {
        Name = name;
        (_rowsAbove, _columns, _shared) = (rowsAbove, columns, shared);
        if (rowsAbove == 0)
            AddHead();
    }

    /// <summary>Name on the tab.</summary>
    public string Name { get; }

    /// <summary>Adds the heading row; done by itself where nothing stands above it.</summary>
    public void AddHead() => Add([.. _columns.Select(column => ((object?)column.Title, CellLook.Head))]);

    /// <summary>Adds a row. An empty text gives an empty cell.</summary>
    public void Add(params (object? Value, CellLook Look)[] cells)
    {
        var row = new Row { RowIndex = ++_row };
        for (var i = 0; i < cells.Length; i++)
            row.Append(Cell(Column(i) + Number(_row), cells[i].Value, cells[i].Look));
        // Programs other than Excel don't fit the height of rows that say nothing of it.
        row.Height = Height(cells.Select((cell, i) => Lines(cell.Value as string ?? "", _columns[i].Width)).Max(), LineHeight);
        _data.Append(row);
    }

    /// <summary>Adds a row that is one cell over all columns, as high as its text needs.</summary>
    public void AddMerged(string text, CellLook look, double lineHeight = LineHeight)
    {
        Add([.. _columns.Select((_, i) => ((object?)(i == 0 ? text : null), look))]);
        _merged.Add($"A{Number(_row)}:{Column(_columns.Length - 1)}{Number(_row)}");
        var row = (Row)_data.LastChild!;
        row.Height = Height(Lines(text, _columns.Sum(column => column.Width) * LineHeight / lineHeight), lineHeight);
        // No program fits the height of merged cells.
        row.CustomHeight = true;
    }

    /// <summary>The sheet.</summary>
    public Worksheet Build(bool isFirst)
    {
        var head = (uint)_rowsAbove + 1;
        var below = "A" + Number(head + 1);
        var view = new SheetView(
            new Pane { VerticalSplit = head, TopLeftCell = below, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomLeft, ActiveCell = below, SequenceOfReferences = new ListValue<StringValue> { InnerText = below } })
        { WorkbookViewId = 0 };
        if (isFirst)
            view.TabSelected = true;
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(view),
            new SheetFormatProperties { DefaultRowHeight = LineHeight },
            new Columns(_columns.Select((column, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = column.Width, CustomWidth = true })),
            _data);
        if (_rowsAbove == 0)
            sheet.Append(new AutoFilter { Reference = FilterRange.Replace("$", "", StringComparison.Ordinal) });
        if (_merged.Count > 0)
            sheet.Append(new MergeCells(_merged.Select(range => new MergeCell { Reference = range })) { Count = (uint)_merged.Count });
        sheet.Append(
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&C&P")));
        return sheet;
    }

    /// <summary>What is printed on every page, and what is filtered.</summary>
    public IEnumerable<DefinedName> Names(uint sheet)
    {
        var head = Number((uint)_rowsAbove + 1);
        if (_rowsAbove == 0)
            yield return new DefinedName($"'{Name}'!{FilterRange}") { Name = "_xlnm._FilterDatabase", LocalSheetId = sheet, Hidden = true };
        yield return new DefinedName($"'{Name}'!${head}:${head}") { Name = "_xlnm.Print_Titles", LocalSheetId = sheet };
    }

    private string FilterRange => $"$A$1:${Column(_columns.Length - 1)}${Number(Math.Max(_row, 1))}";

    private Cell Cell(string reference, object? value, CellLook look)
    {
        var cell = new Cell { CellReference = reference, StyleIndex = (uint)look };
        switch (value)
        {
            case null or "":
                break;
            case string text:
                cell.DataType = CellValues.SharedString;
                cell.CellValue = new CellValue(_shared(Sound(text)));
                break;
            default:
                cell.CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
        }

        return cell;
    }

    private string Sound(string text)
    {
        var written = PrintedForm.Writable(text);
        if (written.Length > LongestText)
            throw new UnwritablePlanException($"「{Name}」の{Number(_row)}行目の文（「{written[..20]}…」）は{written.Length:#,0}字あり、Excel の一つのセルに入る字数（{LongestText:#,0}字）を超えています。Word、HTML 又は JSON の形で書き出してください。");
        // Excel takes _x0041_ for an A.
        return Escape().Replace(written, "_x005F_");
    }

    private static double Height(int lines, double lineHeight) => Math.Min(TallestRow, lines * lineHeight);

    /// <summary>Lines that a text needs. A width of one is that of a digit, half a full-width character.</summary>
    private static int Lines(string text, double width)
    {
        var room = Math.Max(2, width - 1.5);
        return text.Split('\n').Sum(paragraph => Math.Max(1, (int)Math.Ceiling(paragraph.Sum(character => character < 0x2000 ? 1 : 2) / room)));
    }

    private static string Column(int index) => (index < 26 ? "" : Column((index / 26) - 1)) + (char)('A' + (index % 26));

    private static string Number(uint number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}

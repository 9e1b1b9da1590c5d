using System.Globalization;
using System.Xml;
using Hashira.Documents.Tables.Office;
using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Excel.Stored;

/// <summary>シートの読取り. Goes through a sheet once, from its first to its last letter, and keeps what is printed.</summary>
internal sealed class SheetReader
{
    private readonly OfficePackage _package;
    private readonly Workbook _workbook;
    private readonly int _most;
    private readonly SheetContent _content = new();
    private int _row, _column;
    private bool _inOrder = true;

    private SheetReader(OfficePackage package, Workbook workbook, int most) => (_package, _workbook, _most) = (package, workbook, most);

    /// <summary>Reads a sheet.</summary>
    /// <param name="package">The file.</param>
    /// <param name="workbook">Its workbook.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="most">Most cells, ruled runs and merged ranges to take on.</param>
    public static SheetContent Read(OfficePackage package, Workbook workbook, WorkbookSheet sheet, int most)
    {
        var reader = new SheetReader(package, workbook, most);
        using var xml = package.Xml(sheet.Part);
        reader.Read(xml);
        return reader.Finish();
    }

    private void Read(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "c":
                    Cell(xml);
                    break;
                case "row":
                    Row(xml);
                    break;
                case "mergeCell":
                    if (CellAddress.Range(xml.GetAttribute("ref") ?? "") is { } range)
                        _content.Merges.Add(range);
                    else
                        _content.Misplaced++;
                    Limit(_content.Merges.Count);
                    break;
                case "col":
                    _content.Geometry.SetColumns(
                        Whole(xml, "min"), Whole(xml, "max"), Real(xml, "width") ?? _content.Geometry.DefaultWidth, xml.GetAttribute("hidden") is "1" or "true");
                    break;
                case "sheetFormatPr":
                    _content.Geometry.DefaultWidth = Real(xml, "defaultColWidth") ?? (Real(xml, "baseColWidth") ?? 8) + 0.43;
                    _content.Geometry.DefaultHeight = Real(xml, "defaultRowHeight") ?? _content.Geometry.DefaultHeight;
                    _content.Geometry.HidesRows = xml.GetAttribute("zeroHeight") is "1" or "true";
                    break;
                case "filterColumn":
                    _content.IsFiltered = true;
                    break;
                case "conditionalFormatting" or "dataValidations" or "extLst":
                    RichText.Skip(xml);
                    break;
            }
        }
    }

    private void Row(XmlReader xml)
    {
        _package.Clock.Check();
        var row = Whole(xml, "r");
        row = row > 0 ? row : _row + 1;
        _inOrder &= row > _row;
        (_row, _column) = (row, 0);
        var hidden = xml.GetAttribute("hidden") is "1" or "true";
        var height = Real(xml, "ht");
        if (row <= CellAddress.Rows && (hidden || height is not null || _content.Geometry.HidesRows))
            _content.Geometry.SetRow(row, height, hidden || height == 0);
    }

    private void Cell(XmlReader xml)
    {
        _package.Clock.Check();
        int row, column;
        if (xml.GetAttribute("r") is { } address)
        {
            if (!CellAddress.TryParse(address, out row, out column))
            {
                _content.Misplaced++;
                RichText.Skip(xml);
                return;
            }
        }
        else
        {
            (row, column) = (Math.Max(_row, 1), _column + 1);
        }

        _inOrder &= row > _row || column > _column;
        if (row != _row)
            _inOrder = false;
        _column = column;
        var style = Whole(xml, "s");
        var type = xml.GetAttribute("t") ?? "n";
        var look = _workbook.Styles[style];
        var (text, marks) = Value(xml, type, look);
        if (row > CellAddress.Rows || column > CellAddress.Columns)
        {
            _content.Misplaced++;
            return;
        }

        if (look.IsRuled)
        {
            var runs = _content.Ruled;
            if (runs.Count > 0 && runs[^1].Row == row && runs[^1].Right + 1 == column)
                runs[^1] = runs[^1] with { Right = column };
            else
                runs.Add(new RuledRun(row, column, column));
            Limit(runs.Count);
        }

        if (text.Length == 0 && marks == CellMarks.None)
            return;
        if (look.IsStruck)
            marks |= CellMarks.Struck;
        _content.Cells.Add(new SheetCell(row, column, text, style, marks));
        Limit(_content.Cells.Count);
    }

    private (string Text, CellMarks Marks) Value(XmlReader xml, string type, CellStyle style)
    {
        if (xml.IsEmptyElement)
            return ("", CellMarks.None);
        var depth = xml.Depth;
        string? value = null;
        var inline = default(StoredText);
        var formula = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "v")
                value = RichText.ElementText(xml);
            else if (xml.LocalName == "is")
                inline = RichText.Read(xml);
            else if (xml.LocalName == "f")
                formula = true;
            if (xml.LocalName is not ("v" or "is"))
                RichText.Skip(xml);
        }

        if (type == "inlineStr" || (value is null && inline.Text is { Length: > 0 }))
            return Text(inline, style);
        if (value is null || value.Length == 0)
            return ("", formula && type != "str" ? CellMarks.Uncalculated : CellMarks.None);
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _workbook.Texts.Count
                ? Text(_workbook.Texts[index], style)
                : throw new InvalidDataException("セルの指す共有文字列がない"),
            "str" => Text(new StoredText(RichText.Unescape(value), false), style),
            "b" => (value is "1" or "true" ? "TRUE" : "FALSE", CellMarks.None),
            "e" => (value, CellMarks.Error),
            "d" => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
                ? Number((moment - new DateTime(1899, 12, 30)).TotalDays - (_workbook.Is1904 ? 1462 : 0), style)
                : (value, CellMarks.None),
            _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Number(number, style) : (value, CellMarks.Text),
        };
    }

    private static (string Text, CellMarks Marks) Text(StoredText stored, CellStyle style) =>
        (style.Format.ShowText(stored.Text ?? ""), CellMarks.Text | (stored.IsStruck ? CellMarks.Struck : CellMarks.None));

    private (string Text, CellMarks Marks) Number(double number, CellStyle style) =>
        (style.Format.Show(number, _workbook.Is1904), style.Format.ShowsDay ? CellMarks.Day : CellMarks.None);

    private SheetContent Finish()
    {
        if (_inOrder)
            return _content;
        var cells = _content.Cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).ToList();
        _content.Cells.Clear();
        foreach (var cell in cells)
        {
            if (_content.Cells.Count > 0 && _content.Cells[^1] is var last && last.Row == cell.Row && last.Column == cell.Column)
                _content.Misplaced++;
            else
                _content.Cells.Add(cell);
        }

        _content.Ruled.Sort((one, other) => one.Row != other.Row ? one.Row.CompareTo(other.Row) : one.Left.CompareTo(other.Left));
        return _content;
    }

    private void Limit(int count)
    {
        if (count > _most)
            throw new LimitReachedException($"セルの数が上限（{_most:N0}）を超えている");
    }

    private static int Whole(XmlReader xml, string name) =>
        int.TryParse(xml.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static double? Real(XmlReader xml, string name) =>
        double.TryParse(xml.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and < 5000 ? value : null;
}

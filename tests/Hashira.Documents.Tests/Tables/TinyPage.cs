using System.Globalization;
using System.Text;

namespace Hashira.Documents.Tests.Tables;

/// <summary>A page being drawn.</summary>
internal sealed class TinyPage(double width, double height)
{
    private readonly StringBuilder _content = new();

    public double Width => width;

    public double Height => height;

    public int Rotate { get; set; }

    /// <summary>Further entries of the page, such as <c>/CropBox</c> and <c>/UserUnit</c>.</summary>
    public string Entries { get; set; } = "";

    public string XObjects { get; set; } = "";

    /// <summary>Further fonts of the page.</summary>
    public string Fonts { get; set; } = "";

    /// <summary>Object to name as content instead of what was drawn.</summary>
    public int? ContentsObject { get; set; }

    public byte[] Content() => Encoding.Latin1.GetBytes(_content.ToString());

    public TinyPage Raw(string operations)
    {
        _content.Append(operations).Append('\n');
        return this;
    }

    /// <summary>A line of text with its baseline at <paramref name="y"/>.</summary>
    public TinyPage Text(double x, double y, string text, double size = 10) =>
        Raw(TinyPdf.Number($"BT /F1 {size} Tf 1 0 0 1 {x} {height - y} Tm <{Codes(text)}> Tj ET"));

    /// <summary>Text turned by 90 degrees, running upwards.</summary>
    public TinyPage TextUpwards(double x, double y, string text, double size = 10) =>
        Raw(TinyPdf.Number($"BT /F1 {size} Tf 0 1 -1 0 {x} {height - y} Tm <{Codes(text)}> Tj ET"));

    /// <summary>Text that runs upright once the page is turned clockwise by so many degrees.</summary>
    public TinyPage TextTurned(double x, double y, string text, int turn, double size = 10)
    {
        var (along, up) = turn switch { 90 => (0, 1), 180 => (-1, 0), 270 => (0, -1), _ => (1, 0) };
        return Raw(TinyPdf.Number($"BT /F1 {size} Tf {along} {up} {-up} {along} {x} {height - y} Tm <{Codes(text)}> Tj ET"));
    }

    /// <summary>縦書き, from the top.</summary>
    public TinyPage VerticalText(double x, double y, string text, double size = 10) =>
        Raw(TinyPdf.Number($"BT /F2 {size} Tf 1 0 0 1 {x} {height - y} Tm <{Codes(text)}> Tj ET"));

    public TinyPage Stroke(double x1, double y1, double x2, double y2, double pen = 0.5) =>
        Raw(TinyPdf.Number($"{pen} w {x1} {height - y1} m {x2} {height - y2} l S"));

    public TinyPage Fill(double x, double y, double w, double h) => Raw(TinyPdf.Number($"{x} {height - y - h} {w} {h} re f"));

    public TinyPage Shade(double x, double y, double w, double h, double gray) =>
        Raw(TinyPdf.Number($"q {gray} g {x} {height - y - h} {w} {h} re f Q"));

    /// <summary>Draws the rulings of a grid the way a program does it.</summary>
    public TinyPage Rulings(Producer producer, double[] xs, double[] ys, params (int Row, int Column, int Rows, int Columns)[] merged)
    {
        for (var row = 0; row + 1 < ys.Length; row++)
        {
            for (var column = 0; column + 1 < xs.Length; column++)
            {
                var cell = merged.FirstOrDefault(m => row >= m.Row && row < m.Row + m.Rows && column >= m.Column && column < m.Column + m.Columns, (Row: row, Column: column, Rows: 1, Columns: 1));
                if (cell.Row == row && cell.Column == column)
                    Cell(producer, xs[column], ys[row], xs[column + cell.Columns], ys[row + cell.Rows]);
            }
        }

        return this;
    }

    private void Cell(Producer producer, double left, double top, double right, double bottom)
    {
        switch (producer)
        {
            case Producer.Word:
                WordEdges(left, top, right, bottom, 0.48);
                break;
            case Producer.WordWithHeavyBorders:
                WordEdges(left, top, right, bottom, 3);
                break;
            case Producer.LibreOffice:
                Stroke(left, top, right, top).Stroke(right, top, right, bottom).Stroke(right, bottom, left, bottom).Stroke(left, bottom, left, top);
                break;
            case Producer.Chromium:
                Fill(left, top, right - left, 0.75);
                Fill(left, bottom, right - left + 0.75, 0.75);
                Fill(left, top, 0.75, bottom - top);
                Fill(right, top, 0.75, bottom - top);
                break;
            default:
                Raw(TinyPdf.Number($"0.5 w {left} {height - bottom} {right - left} {bottom - top} re S"));
                break;
        }
    }

    /// <summary>One thin rectangle per edge between small squares at the corners.</summary>
    private void WordEdges(double left, double top, double right, double bottom, double pen)
    {
        foreach (var (x, y) in new[] { (left, top), (right, top), (left, bottom), (right, bottom) })
            Fill(x, y, pen, pen);
        Fill(left + pen, top, right - left - pen, pen);
        Fill(left + pen, bottom, right - left - pen, pen);
        Fill(left, top + pen, pen, bottom - top - pen);
        Fill(right, top + pen, pen, bottom - top - pen);
    }

    private static string Codes(string text) => string.Concat(text.Select(character => ((int)character).ToString("X4", CultureInfo.InvariantCulture)));
}

/// <summary>Whose way of drawing borders.</summary>
internal enum Producer
{
    Word,
    WordWithHeavyBorders,
    LibreOffice,
    Chromium,
    FramesPerCell,
}

using System.Collections.Immutable;
using System.Xml.Linq;

namespace Hashira.Documents.Tables.Word;

/// <summary>Word の表の読取り. Makes a table of a tbl element: cells merged sideways and downwards, rows that repeat as headings, tables inside cells.</summary>
internal sealed class WordTableReader(WordReading reading, WordBlocks blocks)
{
    /// <summary>Reads a table; a table of one cell is a boxed passage.</summary>
    /// <param name="table">The element.</param>
    /// <param name="isNested">Whether it stands in a cell of another one, whose text holds its text too.</param>
    /// <returns>Its lines in order of its cells.</returns>
    public ImmutableArray<TextLine> Read(XElement table, bool isNested)
    {
        var name = $"表{++reading.TableCount}";
        var firstPage = reading.Page;
        var grid = new WordGrid(table, reading.Options.Limits.Cells);
        var cells = new List<GridCell>();
        var open = new Dictionary<int, GridCell>();
        var (row, headings, heads) = (0, 0, true);
        foreach (var element in Inside(table, "tr"))
        {
            if (IsLeftOut(element.Child("trPr")))
                continue;
            heads = heads && element.Child("trPr").Switch("tblHeader") == true;
            headings += heads ? 1 : 0;
            ReadRow(element, row, name, grid, cells, open);
            row++;
        }

        var lines = cells.SelectMany(cell => cell.Lines).ToImmutableArray();
        var columns = grid.Columns(cells);
        reading.CountFields((long)row * Math.Max(1, columns.Length - 1));
        if (cells.Count == 1 && !isNested)
        {
            if (lines.Length > 0)
                reading.Passages.Add(new Passage(true, lines, Part(cells[0], grid, cells[0].Page, lines, name)));
        }
        else if (cells.Count > 0)
        {
            reading.Tables.Add(new Table(
                [.. Enumerable.Range(firstPage, reading.Page - firstPage + 1)], row, columns[^1], [.. cells.Select(cell => Finished(cell, columns, grid, row, name))], headings)
            {
                IsNested = isNested,
            });
        }

        return lines;
    }

    private void ReadRow(XElement element, int row, string name, WordGrid grid, List<GridCell> cells, Dictionary<int, GridCell> open)
    {
        var (page, lastPage, column) = (reading.Page, reading.Page, 0);
        var before = element.Child("trPr").Child("gridBefore").Whole();
        if (before > 0)
            column = grid.Right(0, before, out _) + 1;
        GridCell? last = null;
        foreach (var source in Inside(element, "tc"))
        {
            var look = source.Child("tcPr");
            if (IsLeftOut(look, "cellIns", "cellDel"))
                continue;
            var right = grid.Right(column, look.Child("gridSpan").Whole(otherwise: 1), out var isCut);
            var place = $"{name}・{row + 1}行・{column + 1}列";
            if (isCut)
                reading.Problems.Add("の結合の幅が、表の列の数を超えています。表の幅に収めて読みました。原本と見比べてください。", page, place);
            reading.Page = page;
            reading.CountFields(1);
            var cell = new GridCell(row, column, right) { Order = reading.Order + 1, Page = page };
            ReadCell(source, cell, grid, place);
            lastPage = Math.Max(lastPage, reading.Page);
            if (look.Child("hMerge").Value() == "continue" && last is not null)
            {
                last.Right = right;
                Covered(cell, place);
            }
            else if (look.Child("vMerge") is { } merge && merge.Value() != "restart" && open.TryGetValue(column, out var above) && above.Row + above.RowSpan == row)
            {
                above.RowSpan++;
                Covered(cell, place);
                last = above;
            }
            else
            {
                cells.Add(cell);
                last = cell;
                open.Remove(column);
                if (look.Child("vMerge") is not null)
                    open[column] = cell;
            }

            column = right + 1;
        }

        reading.Page = lastPage;
    }

    private void ReadCell(XElement source, GridCell cell, WordGrid grid, string place) =>
        blocks.Read(
            source.Elements(),
            place,
            (page, order, number) => new CellPart(page, grid.Edge(cell.Left), order, grid.Edge(cell.Right + 1) - grid.Edge(cell.Left), 1) { Address = $"{place}・段落{number}" },
            paragraph => cell.Lines.AddRange(paragraph.Lines),
            inner => cell.Lines.AddRange(Read(inner, isNested: true)));

    private void Covered(GridCell cell, string place)
    {
        if (cell.Lines.Count > 0)
            reading.Problems.Add("の文字は結合セルの下に隠れているため、読んでいません。必要な文言であれば、結合を解いてください。", cell.Page, place);
    }

    private static TableCell Finished(GridCell cell, int[] columns, WordGrid grid, int rows, string name)
    {
        var (left, right) = (columns[cell.Left], Math.Max(columns[cell.Right + 1], columns[cell.Left] + 1));
        ImmutableArray<TextLine> lines = [.. cell.Lines];
        ImmutableArray<CellPart> parts = lines.IsEmpty
            ? [Part(cell, grid, cell.Page, [], name)]
            : [.. lines.GroupBy(line => line.Part.Page).OrderBy(page => page.Key).Select(page => Part(cell, grid, page.Key, [.. page], name))];
        return new TableCell(cell.Row, left, Math.Min(cell.RowSpan, rows - cell.Row), right - left, parts, lines);
    }

    private static CellPart Part(GridCell cell, WordGrid grid, int page, ImmutableArray<TextLine> lines, string name)
    {
        var (x, top) = (grid.Edge(cell.Left), lines.IsEmpty ? cell.Order : lines.Min(line => line.Part.Y));
        var bottom = lines.IsEmpty ? top + 1 : lines.Max(line => line.Part.Y) + 1;
        return new CellPart(page, x, top, grid.Edge(cell.Right + 1) - x, bottom - top) { Address = $"{name}・{cell.Row + 1}行・{cell.Left + 1}列" };
    }

    /// <summary>Whether a tracked insertion or deletion takes a row or a cell out of the reading that is asked for.</summary>
    private bool IsLeftOut(XElement? properties, string inserted = "ins", string deleted = "del") => reading.Options.Tracked switch
    {
        TrackedChanges.Accept => properties.Child(deleted) is not null,
        TrackedChanges.Original => properties.Child(inserted) is not null,
        _ => false,
    };

    /// <summary>Rows of a table or cells of a row, also where content controls or other markup stand around them.</summary>
    private IEnumerable<XElement> Inside(XElement parent, string name, int depth = 0)
    {
        reading.CheckDepth(depth);
        foreach (var element in parent.Elements())
        {
            if (element.Is(name))
            {
                yield return element;
            }
            else if (element.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "smartTag")
            {
                foreach (var inner in Inside(element, name, depth + 1))
                    yield return inner;
            }
        }
    }
}

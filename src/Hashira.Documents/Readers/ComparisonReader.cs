using System.Collections.Immutable;
using Hashira.Documents.Forms;
using Hashira.Documents.Plans;
using Hashira.Documents.Tables;
using Hashira.Model;

namespace Hashira.Documents.Readers;

/// <summary>新旧対照表の読取り. Reads the rows of a two-column table, whichever side stands first; every line keeps its place.</summary>
public static class ComparisonReader
{
    private const int HeadingRows = 5;

    /// <summary>Reads a document.</summary>
    /// <exception cref="UnreadableDocumentException">No table of it has the two headings.</exception>
    public static ComparisonTable Read(TableDocument document, ComparisonForm form)
    {
        var text = new PageText(document);
        var rows = ImmutableArray.CreateBuilder<ComparisonRow>();
        (int Row, TableCell Current, TableCell Revised)? header = null;
        var width = 0;
        foreach (var table in document.Tables.Where(table => !table.IsNested))
        {
            var own = HeaderOf(table, form);
            if (own is null && (header is null || table.Columns != width))
                continue;
            (header, width) = (own ?? header, table.Columns);
            for (var row = 0; row < table.Rows; row++)
            {
                var cells = table.Cells.Where(cell => cell.Row == row).ToList();
                if (own is not null && (row <= own.Value.Row || IsHeader(cells, form) is not null))
                {
                    foreach (var cell in cells)
                        text.Take(cell.Lines, CoverageKind.Furniture, "header-row");
                }
                else if (ReadRow(cells, header!.Value.Current, header.Value.Revised, text, form) is { } read)
                {
                    rows.Add(read);
                }
            }
        }

        if (header is null)
            throw new UnreadableDocumentException($"「{document.File}」には新旧対照表の見出し（改正後・改正前など）がありません。様式を確かめてください。");
        var title = PlacedText.Empty;
        foreach (var passage in document.Passages)
        {
            text.Take(passage.Lines, CoverageKind.Cover, "");
            if (title.IsEmpty)
                title = text.Join(passage.Lines, PlanColumn.Document).Trim();
        }

        var source = new SourceDocument(document.File, document.Sha256, form.Id, document.Pages, text.Text, new Coverage(text.Runs(), [])) { Areas = text.Areas, Addresses = text.Addresses, Sheets = document.Sheets, Problems = [.. document.Problems.Select(problem => problem.Message)] };
        return new ComparisonTable(source, title, rows.ToImmutable());
    }

    /// <summary>1 if a table has the two headings, else 0.</summary>
    internal static double Fit(TableDocument document, ComparisonForm form) => document.Tables.Any(table => !table.IsNested && HeaderOf(table, form) is not null) ? 1 : 0;

    private static (int Row, TableCell Current, TableCell Revised)? HeaderOf(Table table, ComparisonForm form)
    {
        for (var row = 0; row < Math.Min(table.Rows, HeadingRows); row++)
        {
            if (IsHeader([.. table.Cells.Where(cell => cell.Row == row)], form) is { } found)
                return (row, found.Current, found.Revised);
        }

        return null;
    }

    private static (TableCell Current, TableCell Revised)? IsHeader(List<TableCell> cells, ComparisonForm form)
    {
        var headed = cells.Where(cell => cell.Lines.Length > 0).Select(cell => (Cell: cell, Text: JapaneseText.Fold(cell.Text))).Where(pair => pair.Text.Length > 0).ToList();
        var current = headed.Where(pair => form.Current.IsMatch(pair.Text)).ToList();
        var revised = headed.Where(pair => form.Revised.IsMatch(pair.Text)).ToList();
        if (current.Count != 1 || revised.Count != 1 || ReferenceEquals(current[0].Cell, revised[0].Cell))
            return null;
        var others = headed.Where(pair => pair.Cell != current[0].Cell && pair.Cell != revised[0].Cell);
        return others.All(pair => form.Remarks.IsMatch(pair.Text)) ? (current[0].Cell, revised[0].Cell) : null;
    }

    private static ComparisonRow? ReadRow(List<TableCell> cells, TableCell currentHeading, TableCell revisedHeading, PageText text, ComparisonForm form)
    {
        var marks = ImmutableArray.CreateBuilder<PlacedText>();
        var (current, currentMark) = Side(currentHeading, PlanColumn.Current);
        var (revised, revisedMark) = Side(revisedHeading, PlanColumn.Revised);
        var rest = cells.Where(cell => !Under(cell, currentHeading) && !Under(cell, revisedHeading)).SelectMany(cell => cell.Lines).ToList();
        text.Take(rest, CoverageKind.Cell, "");
        var remarks = text.Join(rest, PlanColumn.Document).Trim();
        if (current.IsEmpty && revised.IsEmpty && marks.Count == 0 && remarks.IsEmpty)
            return null;
        var omitted = currentMark == Mark.Omitted || revisedMark == Mark.Omitted;
        var change = currentMark == Mark.New || revisedMark == Mark.New ? MeasureChange.New
            : currentMark == Mark.Ended || revisedMark == Mark.Ended ? MeasureChange.Ended
            : omitted || current.IsEmpty == revised.IsEmpty ? MeasureChange.Continued
            : current.IsEmpty ? MeasureChange.New : MeasureChange.Ended;
        return new ComparisonRow(current, revised, remarks, change, omitted, marks.ToImmutable());

        (ImmutableArray<ComparisonItem> Items, Mark Mark) Side(TableCell heading, PlanColumn column)
        {
            var whole = text.Join(cells.Where(cell => Under(cell, heading)).SelectMany(cell => cell.Lines), column).Trim();
            if (whole.IsEmpty)
                return ([], Mark.None);
            var folded = JapaneseText.Fold(whole.Text);
            var mark = form.New.IsMatch(folded) ? Mark.New : form.Ended.IsMatch(folded) ? Mark.Ended : form.Omitted.IsMatch(folded) ? Mark.Omitted : Mark.None;
            if (mark != Mark.None)
            {
                marks.Add(whole);
                return ([], mark);
            }

            var measures = CellReader.ReadPlanned(whole, BuiltInForms.ThreeColumnPlan);
            return measures.IsEmpty
                ? ([new ComparisonItem(null, whole, whole.Source!)], Mark.None)
                : ([.. measures.Select(measure => new ComparisonItem(measure, measure.Text, measure.Source))], Mark.None);
        }
    }

    private static bool Under(TableCell cell, TableCell heading) =>
        cell.Column < heading.Column + heading.ColumnSpan && cell.Column + cell.ColumnSpan > heading.Column && cell.Column >= heading.Column;

    private enum Mark
    {
        None,
        New,
        Ended,
        Omitted,
    }
}

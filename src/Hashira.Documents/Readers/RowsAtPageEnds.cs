using System.Collections.Immutable;
using Hashira.Documents.Forms;
using Hashira.Documents.Tables;

namespace Hashira.Documents.Readers;

/// <summary>
/// ページの境での行の分け直し. A row of a table that goes on over a page end is looked at again with the eyes of the form: where what goes on begins the
/// new page on both sides with a heading and a code, or with a mark, another row begins there, however the row before it ended; so it does behind the heading row. And a code or a heading at the top of a
/// page begins a paragraph.
/// </summary>
internal static class RowsAtPageEnds
{
    private const int LongestHeading = 3;

    /// <summary>The document with a paragraph begun at every code and heading that stands at the top of a page.</summary>
    public static TableDocument WithParagraphs(TableDocument document, PlanForm form) => document with
    {
        Tables = [.. document.Tables.Select(table => table.Pages.Length < 2 ? table : table with { Cells = [.. table.Cells.Select(cell => WithParagraphs(cell, form))] })],
    };

    /// <summary>The rows that a row really is, one or more.</summary>
    /// <param name="row">Cells of the row.</param>
    /// <param name="columns">First field of each of the three columns.</param>
    /// <param name="form">How measures begin.</param>
    public static IEnumerable<List<TableCell>> Parted(List<TableCell> row, int[] columns, PlanForm form)
    {
        var rest = row;
        foreach (var page in row.SelectMany(cell => cell.Parts).Select(part => part.Page).Distinct().Order().Skip(1).ToList())
        {
            var above = rest.ConvertAll(cell => Part(cell, before => before < page));
            if (!BeginsRow(rest, page, columns, form) && !TablePlanReader.IsHeader(above, form))
                continue;
            yield return above;
            rest = rest.ConvertAll(cell => Part(cell, at => at >= page));
        }

        yield return rest;
    }

    private static bool BeginsRow(List<TableCell> row, int page, int[] columns, PlanForm form)
    {
        var (left, right) = (row.FindAll(cell => cell.Column < columns[1]), row.FindAll(cell => cell.Column >= columns[2]));
        var (leftBelow, rightBelow) = (Below(left), Below(right));
        // A row says on both sides what becomes of it; what stands on one alone is the second measure of a cell.
        if (leftBelow.Count == 0 || rightBelow.Count == 0 || !left.Concat(right).Any(cell => cell.Lines.Any(line => line.Part.Page < page)))
            return false;
        var below = leftBelow.Concat(rightBelow).ToList();
        return below.Exists(lines => BeginsMeasure(lines, form)) && below.TrueForAll(lines => BeginsMeasure(lines, form) || IsMark(lines, form));

        List<IReadOnlyList<TextLine>> Below(List<TableCell> cells) =>
            [.. cells.Select(cell => (IReadOnlyList<TextLine>)[.. cell.Lines.Where(line => line.Part.Page == page)]).Where(lines => lines.Count > 0)];
    }

    /// <summary>A heading, and behind it a code.</summary>
    private static bool BeginsMeasure(IReadOnlyList<TextLine> lines, PlanForm form)
    {
        if (!form.OpensHeading(lines[0].Text.TrimStart()))
            return false;
        for (var i = 0; i < Math.Min(LongestHeading, lines.Count); i++)
        {
            if (lines[i].Text.IndexOf(form.Patterns.HeadingClose, StringComparison.Ordinal) is not (>= 0 and var close))
                continue;
            var behind = lines[i].Text[(close + 1)..].Trim();
            return form.CodeAt(behind.Length > 0 ? behind : i + 1 < lines.Count ? lines[i + 1].Text.TrimStart() : "") is not null;
        }

        return false;
    }

    private static bool IsMark(IReadOnlyList<TextLine> lines, PlanForm form)
    {
        var whole = string.Concat(lines.Select(line => line.Text)).Trim();
        return form.MovedTo(whole).Success || form.Ended(whole).Success || (form.NewMark(whole) is { Success: true } mark && mark.Length == whole.Length)
            || (form.MovedFrom(whole) is { Success: true } from && from.Length == whole.Length);
    }

    private static TableCell WithParagraphs(TableCell cell, PlanForm form)
    {
        if (cell.Parts.Length < 2)
            return cell;
        var lines = cell.Lines.ToBuilder();
        for (var i = 1; i < lines.Count; i++)
        {
            var below = (IReadOnlyList<TextLine>)[.. lines.Skip(i).Take(LongestHeading + 1)];
            if (!lines[i].BeginsParagraph && lines[i].Part.Page > lines[i - 1].Part.Page && (form.Code(lines[i].Text.TrimStart()).Success || BeginsMeasure(below, form)))
                lines[i] = lines[i] with { BeginsParagraph = true };
        }

        return cell with { Lines = lines.ToImmutable() };
    }

    private static TableCell Part(TableCell cell, Func<int, bool> isIn)
    {
        ImmutableArray<CellPart> parts = [.. cell.Parts.Where(part => isIn(part.Page))];
        return cell with { Lines = [.. cell.Lines.Where(line => isIn(line.Part.Page))], Parts = parts.IsEmpty ? [cell.Parts[0]] : parts };
    }
}

using System.Collections.Immutable;
using Hashira.Documents.Forms;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>
/// セルの読取り. Reads what stands in one cell of the table. The paragraphs of a cell are parted by a line feed; line breaks of the page
/// are already gone. Reading never fails: what is not understood stays in the text.
/// </summary>
public static class CellReader
{
    /// <summary>
    /// Reads a cell of the left or right column: <c>【heading】（code）text［ministries］</c>, also with several codes, each at the start of
    /// a paragraph. Items of one cell share its heading, and its closing bracket if only the last item has one.
    /// </summary>
    /// <param name="cell">The cell; a mark such as （新規項目） has no code.</param>
    /// <param name="form">How codes, headings and closing brackets are written.</param>
    /// <returns>The items in order; none if the cell holds no code.</returns>
    public static ImmutableArray<PlannedMeasure> ReadPlanned(PlacedText cell, PlanForm form)
    {
        var read = new Cell(cell);
        var items = Items(read, form);
        if (items.Count == 0)
            return [];
        var brackets = items.Select(item => MinistryBracket.AtEnd(read, item.Body, form)).ToList();
        var shared = items.Count > 1 && brackets.Count(bracket => bracket is not null) == 1 ? brackets[^1] : null;
        var measures = ImmutableArray.CreateBuilder<PlannedMeasure>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var bracket = brackets[i] ?? shared;
            var body = read.Trim(brackets[i] is { } own ? item.Body with { End = own.Whole.Start } : item.Body);
            var text = item.Preamble.Length == 0
                ? read.Slice(body)
                : new PlacedText.Builder(cell.Column).Add(read.Slice(item.Preamble)).AddUnprinted('\n').Add(read.Slice(body)).Build();
            var programmes = Programmes.InPlanned(read, body);
            var dates = Dates.Find(read, body);
            measures.Add(new PlannedMeasure(
                item.Code,
                read.Slice(item.PrintedCode),
                item.Heading is { } heading ? read.Slice(heading) : null,
                bracket is { } closing ? MinistryBracket.Names(read, closing) : [],
                bracket is { } printed ? read.Slice(printed.Whole) : null,
                text,
                programmes.All,
                Figures.In(read, body, dates, programmes.Budgets, planned: true),
                Dates.Of(read, dates),
                read.At([item.HeadingWhole, item.Preamble, new TextSpan(item.PrintedCode.Start, item.Body.End), bracket?.Whole ?? default])));
        }

        return measures.ToImmutable();
    }

    /// <summary>Reads a cell of the middle column: programmes with their budget notes, figures and dates.</summary>
    public static FollowUpEntry ReadFollowUp(PlacedText cell)
    {
        var read = new Cell(cell);
        var whole = new TextSpan(0, cell.Length);
        var programmes = Programmes.InFollowUp(read);
        var dates = Dates.Find(read, whole);
        return new FollowUpEntry(cell, programmes.All, Figures.In(read, whole, dates, programmes.Budgets, planned: false), Dates.Of(read, dates), read.At(whole));
    }

    private static List<Item> Items(Cell cell, PlanForm form)
    {
        var items = new List<Item>();
        TextSpan? heading = null;
        var headingWhole = default(TextSpan);
        var preamble = -1;
        var skip = 0;
        foreach (var paragraph in cell.Paragraphs)
        {
            var start = cell.SkipSpace(Math.Max(paragraph.Start, skip), paragraph.End);
            if (start >= paragraph.End)
                continue;
            if (cell.Text[start] == form.Patterns.HeadingOpen && HeadingAt(cell, start, form) is var (inside, end) && (CodeAt(cell, end, form) is not null || items.Count == 0))
            {
                heading = inside;
                headingWhole = new TextSpan(start, end);
                if (items.Count > 0)
                    items[^1] = items[^1] with { Body = items[^1].Body with { End = Math.Min(items[^1].Body.End, start) } };
                skip = end;
                start = cell.SkipSpace(end, Math.Max(end, paragraph.End));
                if (start >= paragraph.End)
                    continue;
            }

            if (CodeAt(cell, start, form) is { } found)
            {
                if (items.Count > 0)
                    items[^1] = items[^1] with { Body = items[^1].Body with { End = Math.Min(items[^1].Body.End, start) } };
                var before = preamble >= 0 && items.Count == 0 ? cell.Trim(new TextSpan(preamble, start)) : default;
                items.Add(new Item(found.Code, found.Printed, heading, headingWhole, before, new TextSpan(found.Printed.End, cell.Text.Length)));
            }
            else if (items.Count == 0 && preamble < 0)
            {
                preamble = start;
            }
        }

        return items;
    }

    /// <summary>The inside of the heading that opens at the offset, and the offset behind it.</summary>
    private static (TextSpan Inside, int End)? HeadingAt(Cell cell, int open, PlanForm form)
    {
        for (var i = open + 1; i < cell.Plain.Length; i++)
        {
            if (cell.Text[i] == form.Patterns.HeadingClose)
                return (cell.Trim(new TextSpan(open + 1, i)), i + 1);
            // A heading that nothing closes ends where its paragraph does.
            if (cell.Text[i] == form.Patterns.HeadingOpen || (cell.Plain[i] == '\n' && CodeAt(cell, i + 1, form) is not null))
                return (cell.Trim(new TextSpan(open + 1, i)), i);
        }

        return null;
    }

    /// <summary>The code that begins at the offset, white space aside.</summary>
    private static (MeasureCode Code, TextSpan Printed)? CodeAt(Cell cell, int offset, PlanForm form)
    {
        const int Longest = 40;
        var start = cell.SkipSpace(offset, Math.Min(cell.Plain.Length, offset + Longest));
        var end = Math.Min(cell.Plain.Length, start + Longest);
        var paragraph = cell.Plain.IndexOf('\n', start, end - start);
        return form.CodeAt(cell.Text[start..(paragraph < 0 ? end : paragraph)]) is var (code, length) ? (code, new TextSpan(start, start + length)) : null;
    }

    private sealed record Item(MeasureCode Code, TextSpan PrintedCode, TextSpan? Heading, TextSpan HeadingWhole, TextSpan Preamble, TextSpan Body);
}

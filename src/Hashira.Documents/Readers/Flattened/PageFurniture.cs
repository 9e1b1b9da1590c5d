using Hashira.Documents.Forms;

namespace Hashira.Documents.Readers.Flattened;

/// <summary>
/// Tells cover, chapters, boxes, header rows and page numbers from the body of the table, and numbers the pages. Where the extractor
/// did not mark page breaks, the header rows and boxes show them as far as they go.
/// </summary>
internal static class PageFurniture
{
    public static void Classify(FlattenedLines document, PlanForm form)
    {
        var lines = document.Lines;
        var firstOfTable = Enumerable.Range(0, lines.Count).FirstOrDefault(i => IsTableStart(form, lines, i), -1);
        var late = new LateBoxes(document, form);
        var inBox = false;
        var lastOfBox = int.MaxValue;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.BeginsPage || i > lastOfBox)
                inBox = false;
            if (i < firstOfTable || firstOfTable < 0)
            {
                line.Role = LineRole.Cover;
                continue;
            }

            if (form.IsHeaderRow(line.Text))
            {
                line.Role = LineRole.HeaderRow;
                inBox = false;
            }
            else if (IsSplitHeader(form, lines, i))
            {
                line.Role = lines[i + 1].Role = lines[i + 2].Role = LineRole.HeaderRow;
                inBox = false;
                i += 2;
            }
            else if (form.IsBoxTitle(line.Text))
            {
                line.Role = LineRole.BoxTitle;
                inBox = true;
                lastOfBox = late.LastLine(i);
            }
            else if (IsChapter(form, lines, i))
            {
                line.Role = LineRole.Chapter;
                inBox = false;
            }
            else if (IsPageNumber(form, document, i))
            {
                line.Role = LineRole.PageNumber;
                inBox = false;
            }
            else if (inBox && !BeginsRow(form, lines, i))
            {
                line.Role = LineRole.BoxText;
            }
            else
            {
                inBox = false;
            }
        }

        NumberPages(document, form);
    }

    private static bool IsTableStart(PlanForm form, List<TextLine> lines, int i) =>
        form.IsHeaderRow(lines[i].Text) || form.IsBoxTitle(lines[i].Text) || IsSplitHeader(form, lines, i) || IsChapter(form, lines, i) || BeginsRow(form, lines, i);

    private static bool IsSplitHeader(PlanForm form, List<TextLine> lines, int i) =>
        i + 2 < lines.Count && form.ColumnTitle(lines[i].Text) == 0 && form.ColumnTitle(lines[i + 1].Text) == 1 && form.ColumnTitle(lines[i + 2].Text) == 2;

    /// <summary>A numbered line is a chapter only where a box or the header row follows; lists in cells are numbered, too.</summary>
    private static bool IsChapter(PlanForm form, List<TextLine> lines, int i) =>
        form.Chapter(lines[i].Text).Success && i + 1 < lines.Count
        && (form.IsBoxTitle(lines[i + 1].Text) || form.IsHeaderRow(lines[i + 1].Text) || IsSplitHeader(form, lines, i + 1));

    private static bool IsPageNumber(PlanForm form, FlattenedLines document, int i)
    {
        var lines = document.Lines;
        var line = lines[i];
        if (!form.IsPageNumber(line.Text))
            return false;
        if (i + 1 == lines.Count || lines[i + 1].BeginsPage || line.BeginsPage)
            return true;
        var next = lines[i + 1].Text;
        return form.IsHeaderRow(next) || form.IsBoxTitle(next) || IsSplitHeader(form, lines, i + 1) || IsChapter(form, lines, i + 1)
            || (document.ParagraphsMarked && line.EndsParagraph && line.EmptyParagraphsBefore > 0 && lines[i + 1].EmptyParagraphsBefore > 0);
    }

    private static bool BeginsRow(PlanForm form, List<TextLine> lines, int i)
    {
        var text = lines[i].Text;
        if (form.NewMark(text).Success || form.MovedFrom(text).Success || form.Code(text).Success)
            return true;
        return form.OpensHeading(text) && HeadingEnd(form, lines, i) >= 0;
    }

    /// <summary>
    /// Index of the last line of a heading that begins at <paramref name="i"/>: 【 to 】 over at most three lines, with a code on the
    /// line behind. −1 if it is none.
    /// </summary>
    public static int HeadingEnd(PlanForm form, IReadOnlyList<TextLine> lines, int i)
    {
        for (var j = i; j < lines.Count && j < i + 3; j++)
        {
            // A bracket that opens before the first is closed: a budget note cut by the page end, and a heading behind it.
            if (lines[j].Text.LastIndexOf(form.Patterns.HeadingOpen) > (j == i ? 0 : -1))
                return -1;
            var close = lines[j].Text.IndexOf(form.Patterns.HeadingClose, StringComparison.Ordinal);
            if (close < 0)
                continue;
            if (close < lines[j].Text.Length - 1)
                return -1;
            var next = j + 1;
            // Page furniture may stand between a heading at the page end and its code.
            while (next < lines.Count && lines[next].Role is LineRole.HeaderRow or LineRole.PageNumber)
                next++;
            return next < lines.Count && form.Code(lines[next].Text).Success ? j : -1;
        }

        return -1;
    }

    private static void NumberPages(FlattenedLines document, PlanForm form)
    {
        var page = 1;
        var fresh = true;
        var lateBoxes = new LateBoxes(document, form);
        var lines = document.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (document.PagesMarked)
            {
                if (i > 0 && line.BeginsPage)
                    page++;
                else if (i > 0 && lines[i - 1].Role == LineRole.PageNumber)
                {
                    // The break behind a page number is lost; the number shows it.
                    page++;
                    line.BeginsPage = true;
                    line.Indented = false;
                }
            }
            else
            {
                // A box that opens a page stands before its header row; one whose policy was already in the table closes the page.
                var late = line.Role == LineRole.BoxTitle && lateBoxes.IsLate(i);
                var opens = line.Role is LineRole.HeaderRow or LineRole.Chapter || (line.Role == LineRole.BoxTitle && !late);
                if (opens && !fresh)
                {
                    page++;
                    fresh = true;
                    line.BeginsPage = true;
                }

                if (line.Role is LineRole.Body or LineRole.Cover or LineRole.PageNumber || late)
                    fresh = false;
            }

            line.Page = page;
        }
    }
}

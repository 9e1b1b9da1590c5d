namespace Hashira.Documents.Readers.Flattened;

/// <summary>
/// Tells cover, chapters, boxes, header rows and page numbers from the body of the table, and numbers the pages. Where the extractor
/// did not mark page breaks, the header rows and boxes show them as far as they go.
/// </summary>
internal static class PageFurniture
{
    public static void Classify(FlattenedLines document)
    {
        var lines = document.Lines;
        var firstOfTable = Enumerable.Range(0, lines.Count).FirstOrDefault(i => IsTableStart(lines, i), -1);
        var inBox = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.BeginsPage)
                inBox = false;
            if (i < firstOfTable || firstOfTable < 0)
            {
                line.Role = LineRole.Cover;
                continue;
            }

            if (PlanForm.IsHeaderRow(line.Text))
            {
                line.Role = LineRole.HeaderRow;
                inBox = false;
            }
            else if (IsSplitHeader(lines, i))
            {
                line.Role = lines[i + 1].Role = lines[i + 2].Role = LineRole.HeaderRow;
                inBox = false;
                i += 2;
            }
            else if (PlanForm.IsBoxTitle(line.Text))
            {
                line.Role = LineRole.BoxTitle;
                inBox = true;
            }
            else if (IsChapter(lines, i))
            {
                line.Role = LineRole.Chapter;
                inBox = false;
            }
            else if (IsPageNumber(document, i))
            {
                line.Role = LineRole.PageNumber;
                inBox = false;
            }
            else if (inBox && !BeginsRow(lines, i))
            {
                line.Role = LineRole.BoxText;
            }
            else
            {
                inBox = false;
            }
        }

        NumberPages(document);
    }

    private static bool IsTableStart(List<TextLine> lines, int i) =>
        PlanForm.IsHeaderRow(lines[i].Text) || PlanForm.IsBoxTitle(lines[i].Text) || IsSplitHeader(lines, i) || IsChapter(lines, i) || BeginsRow(lines, i);

    private static bool IsSplitHeader(List<TextLine> lines, int i) =>
        i + 2 < lines.Count && PlanForm.ColumnTitle(lines[i].Text) == 0 && PlanForm.ColumnTitle(lines[i + 1].Text) == 1 && PlanForm.ColumnTitle(lines[i + 2].Text) == 2;

    /// <summary>A numbered line is a chapter only where a box or the header row follows; lists in cells are numbered, too.</summary>
    private static bool IsChapter(List<TextLine> lines, int i) =>
        PlanForm.Chapter(lines[i].Text).Success && i + 1 < lines.Count
        && (PlanForm.IsBoxTitle(lines[i + 1].Text) || PlanForm.IsHeaderRow(lines[i + 1].Text) || IsSplitHeader(lines, i + 1));

    private static bool IsPageNumber(FlattenedLines document, int i)
    {
        var lines = document.Lines;
        var line = lines[i];
        if (!PlanForm.IsPageNumber(line.Text))
            return false;
        if (i + 1 == lines.Count || lines[i + 1].BeginsPage || line.BeginsPage)
            return true;
        var next = lines[i + 1].Text;
        return PlanForm.IsHeaderRow(next) || PlanForm.IsBoxTitle(next) || IsSplitHeader(lines, i + 1) || IsChapter(lines, i + 1)
            || (document.ParagraphsMarked && line.EndsParagraph && line.EmptyParagraphsBefore > 0 && lines[i + 1].EmptyParagraphsBefore > 0);
    }

    private static bool BeginsRow(List<TextLine> lines, int i)
    {
        var text = lines[i].Text;
        if (PlanForm.NewMark(text).Success || PlanForm.MovedFrom(text).Success || PlanForm.Code(text).Success)
            return true;
        return text.StartsWith('【') && HeadingEnd(lines, i) >= 0;
    }

    /// <summary>
    /// Index of the last line of a heading that begins at <paramref name="i"/>: 【 to 】 over at most three lines, with a code on the
    /// line behind. −1 if it is none.
    /// </summary>
    public static int HeadingEnd(IReadOnlyList<TextLine> lines, int i)
    {
        for (var j = i; j < lines.Count && j < i + 3; j++)
        {
            // A bracket that opens before the first is closed: a budget note cut by the page end, and a heading behind it.
            if (lines[j].Text.LastIndexOf('【') > (j == i ? 0 : -1))
                return -1;
            var close = lines[j].Text.IndexOf('】', StringComparison.Ordinal);
            if (close < 0)
                continue;
            if (close < lines[j].Text.Length - 1)
                return -1;
            var next = j + 1;
            // Page furniture may stand between a heading at the page end and its code.
            while (next < lines.Count && lines[next].Role is LineRole.HeaderRow or LineRole.PageNumber)
                next++;
            return next < lines.Count && PlanForm.Code(lines[next].Text).Success ? j : -1;
        }

        return -1;
    }

    private static void NumberPages(FlattenedLines document)
    {
        var page = 1;
        var fresh = true;
        var policies = new HashSet<char>();
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
                var late = line.Role == LineRole.BoxTitle && i + 1 < lines.Count && policies.Contains(lines[i + 1].Text[0]);
                var opens = line.Role is LineRole.HeaderRow or LineRole.Chapter || (line.Role == LineRole.BoxTitle && !late);
                if (opens && !fresh)
                {
                    page++;
                    fresh = true;
                    line.BeginsPage = true;
                }

                if (line.Role is LineRole.Body or LineRole.Cover or LineRole.PageNumber || late)
                    fresh = false;
                if (line.Role == LineRole.Body && PlanForm.Code(line.Text) is { Success: true } code)
                    policies.Add(code.Groups["code"].Value[0]);
            }

            line.Page = page;
        }
    }
}

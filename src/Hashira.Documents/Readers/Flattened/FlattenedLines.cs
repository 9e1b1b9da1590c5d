using Hashira.Model;

namespace Hashira.Documents.Readers.Flattened;

/// <summary>
/// The lines of a flattened document with what the extractor left of its layout. Extractors differ: some part lines by an empty
/// one and leave a page break as the only place where none is; some mark the end of a paragraph by a blank; some keep neither.
/// </summary>
internal sealed class FlattenedLines
{
    private FlattenedLines(List<TextLine> lines, bool pagesMarked, bool paragraphsMarked)
    {
        Lines = lines;
        PagesMarked = pagesMarked;
        ParagraphsMarked = paragraphsMarked;
    }

    public List<TextLine> Lines { get; }

    /// <summary>Page breaks can be seen.</summary>
    public bool PagesMarked { get; }

    /// <summary>Paragraph ends can be seen.</summary>
    public bool ParagraphsMarked { get; }

    public static FlattenedLines Split(string text)
    {
        var raw = new List<(int Start, int End, bool FormFeed)>();
        var from = 0;
        var formFeed = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\f'))
                continue;
            var end = i > from && text[i - 1] == '\r' ? i - 1 : i;
            raw.Add((from, end, formFeed));
            formFeed = i < text.Length && text[i] == '\f';
            from = i + 1;
        }

        var gaps = new List<int>();
        var filled = new List<int>();
        for (var i = 0; i < raw.Count; i++)
        {
            if (raw[i].End == raw[i].Start)
                continue;
            if (filled.Count > 0)
                gaps.Add(i - filled[^1] - 1);
            filled.Add(i);
        }

        var spaced = gaps.Count > 0 && gaps.Count(gap => gap > 0) > gaps.Count * 0.6;
        var hasFormFeed = raw.Any(line => line.FormFeed);
        var withText = filled.Where(i => text.AsSpan(raw[i].Start, raw[i].End - raw[i].Start).Trim().Length > 0).ToList();
        var paragraphsMarked = withText.Count(i => text[raw[i].End - 1] == ' ') > withText.Count * 0.05;

        var lines = new List<TextLine>();
        var emptyParagraphs = 0;
        var pageBreak = true;
        for (var k = 0; k < filled.Count; k++)
        {
            var (start, end, feed) = raw[filled[k]];
            if (feed || (spaced && k > 0 && gaps[k - 1] == 0))
                pageBreak = true;
            // Where trailing blanks are gone, an empty paragraph has left two more line ends.
            if (k > 0 && spaced && gaps[k - 1] >= 3 && !paragraphsMarked)
                emptyParagraphs += (gaps[k - 1] - 1) / 2;
            var first = start;
            while (first < end && char.IsWhiteSpace(text[first]))
                first++;
            if (first == end)
            {
                emptyParagraphs++;
                continue;
            }

            var last = end;
            while (char.IsWhiteSpace(text[last - 1]))
                last--;
            lines.Add(new TextLine
            {
                Text = text[first..last],
                Start = first,
                EndsParagraph = last < end,
                // One blank at the start of a page is what is left of its empty header; a second one is the trace of a bullet.
                Indented = first > start + (pageBreak ? 1 : 0),
                BeginsPage = pageBreak && (spaced || hasFormFeed),
                EmptyParagraphsBefore = emptyParagraphs,
            });
            emptyParagraphs = 0;
            pageBreak = false;
        }

        return new FlattenedLines(lines, spaced || hasFormFeed, paragraphsMarked);
    }

    /// <summary>A blank between two Japanese characters is not set by typesetting; two cells, or two paragraphs, may meet there.</summary>
    public static IEnumerable<TextLine> SplitAtInnerBlanks(TextLine line)
    {
        var from = 0;
        for (var i = 1; i < line.Text.Length - 1; i++)
        {
            if (line.Text[i] is not (' ' or '\u3000') || line.Text[i - 1] is ' ' or '\u3000' || line.Text[..i].Trim() is "•" or "⚫" or "・")
                continue;
            var next = i;
            while (line.Text[next] is ' ' or '\u3000')
                next++;
            // Nor is one behind a full stop or the bracket of the ministries, of whatever width, even before a Latin word.
            var ends = line.Text[i - 1] is '。' or '｡' or '］' or ']';
            if (!ends && (!JapaneseText.IsJapanese(line.Text[i - 1]) || !JapaneseText.IsJapanese(line.Text[next])))
                continue;
            yield return Part(line, from, i);
            from = next;
            i = next;
        }

        yield return Part(line, from, line.Text.Length);
    }

    /// <summary>A part of a line as a line.</summary>
    public static TextLine Part(TextLine line, int from, int to)
    {
        if (from == 0 && to == line.Text.Length)
            return line;
        while (to > from && char.IsWhiteSpace(line.Text[to - 1]))
            to--;
        return new TextLine
        {
            Text = line.Text[from..to],
            Start = line.Start + from,
            Page = line.Page,
            // The blank that parts two cells on a line ends the paragraph of the left one.
            EndsParagraph = to == line.Text.Length ? line.EndsParagraph : line.Text[to] == ' ',
            // One blank parts two cells on a line; of two, the second is the trace of a bullet.
            Indented = from == 0 ? line.Indented : from > 1 && line.Text[from - 1] == ' ' && line.Text[from - 2] == ' ',
            BeginsPage = line.BeginsPage && from == 0,
            EmptyParagraphsBefore = from == 0 ? line.EmptyParagraphsBefore : 0,
            ContinuesLine = from > 0,
            Role = line.Role,
        };
    }
}

using Hashira.Documents.Forms;
using Hashira.Model;

namespace Hashira.Documents.Readers.Flattened;

/// <summary>Joins the lines of a cell to its text: soft line breaks go, paragraph ends become line feeds, every character keeps its place.</summary>
internal sealed class CellAssembly(string text, FlattenedLines document, PlanForm form, double columnWidth)
{
    /// <summary>Joins lines.</summary>
    /// <param name="lines">Lines of one cell, in reading order.</param>
    /// <param name="column">Its column.</param>
    /// <param name="opensParagraph">Lines that open a paragraph whatever the layout says: the line of a code.</param>
    public PlacedText Join(IReadOnlyList<TextLine> lines, PlanColumn column, Func<TextLine, bool>? opensParagraph = null)
    {
        var cell = new PlacedText.Builder(column);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (i > 0)
            {
                var last = lines[i - 1];
                if (line.ContinuesLine && line.Start > last.End && line.Start - last.End < 8)
                {
                    cell.Add(text.AsSpan(last.End, line.Start - last.End), last.End, last.Page);
                }
                else if (opensParagraph?.Invoke(line) == true || EndsParagraph(lines, i - 1))
                {
                    cell.AddUnprinted('\n');
                    for (var empty = 0; empty < line.EmptyParagraphsBefore && last.Page == line.Page; empty++)
                        cell.AddUnprinted('\n');
                }
                else if (NeedsSpace(last.Text[^1], line.Text[0]))
                {
                    cell.AddUnprinted(' ');
                }
            }

            if (line.Indented && column == PlanColumn.FollowUp && cell.Last is '\0' or '\n')
                cell.Add(text.AsSpan(line.Start - 1, 1), line.Start - 1, line.Page);
            cell.Add(line.Text, line.Start, line.Page);
        }

        return cell.Build();
    }

    private bool EndsParagraph(IReadOnlyList<TextLine> lines, int i)
    {
        var line = lines[i];
        var next = lines[i + 1];
        if (document.ParagraphsMarked)
        {
            // A Latin name broken at its own space looks like the end of a paragraph: 「Japan Innovation Bridge」.
            var latin = char.IsAsciiLetter(line.Text[^1]) && char.IsAsciiLetterOrDigit(next.Text[0]) && !next.StartsWithBullet
                && (IsOpen(lines, i) || line.Width > columnWidth * 0.8);
            return line.EndsParagraph && !latin;
        }

        if (next.StartsWithBullet || next.Indented || next.EmptyParagraphsBefore > 0 || form.Code(next.Text).Success)
            return true;
        if (form.OpensHeading(next.Text) && line.Text[^1] is not ('、' or '「'))
            return true;
        if (line.Text[^1] == form.Patterns.HeadingClose && next.Text[0] is not ('（' or '('))
            return true;
        var ended = line.Text[^1] is '。' or '｡' or '］' or ']' or '）' or ')';
        if (line.Text[^1] is '。' or '｡' && Opens(next.Text))
            return true;
        return line.Width < columnWidth * (ended ? 0.86 : 0.62);
    }

    private static bool Opens(string text) =>
        text.StartsWith("また、", StringComparison.Ordinal) || text.StartsWith("さらに", StringComparison.Ordinal) || text.StartsWith("なお、", StringComparison.Ordinal)
        || text.StartsWith("加えて", StringComparison.Ordinal) || text.StartsWith("（２）", StringComparison.Ordinal) || text.StartsWith("（３）", StringComparison.Ordinal);

    private static bool IsOpen(IReadOnlyList<TextLine> lines, int last)
    {
        var depth = 0;
        for (var i = Math.Max(0, last - 3); i <= last; i++)
        {
            foreach (var character in lines[i].Text)
                // A bracket that was opened further up is closed here without having been counted.
                depth = Math.Max(0, depth + (character is '（' or '(' or '「' or '『' ? 1 : character is '）' or ')' or '」' or '』' ? -1 : 0));
        }

        return depth > 0;
    }

    /// <summary>Latin words are broken at a space, which the break has swallowed; numbers and Japanese are broken anywhere.</summary>
    private static bool NeedsSpace(char last, char first) =>
        char.IsAsciiLetterOrDigit(last) && char.IsAsciiLetterOrDigit(first) && (char.IsAsciiLetter(last) || char.IsAsciiLetter(first));
}

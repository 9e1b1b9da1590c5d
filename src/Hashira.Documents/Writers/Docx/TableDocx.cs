using System.Collections.Immutable;

namespace Hashira.Documents.Writers.Docx;

/// <summary>一覧（Word）. A document with a heading, a line of text and one table.</summary>
public static class TableDocx
{
    /// <summary>Writes the document. The same content gives the same file.</summary>
    /// <param name="heading">Heading.</param>
    /// <param name="line">Line below it.</param>
    /// <param name="heads">Heads of the columns.</param>
    /// <param name="shares">Share of each column in the width of the page.</param>
    /// <param name="rows">Rows, each with a cell for every column; a line feed parts paragraphs.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(string heading, string line, ImmutableArray<string> heads, ImmutableArray<int> shares, IEnumerable<ImmutableArray<string>> rows, Stream output)
    {
        var document = new WordDocument();
        var widths = shares.Select(share => WordDocument.TextWidth * share / shares.Sum()).ToList();
        document.Add(document.Paragraph(WordStyles.Title, heading));
        document.Add(document.Paragraph(WordStyles.CoverText, line));
        var table = WordDocument.Table(WordStyles.PlanTable, heading, widths, hasHeader: true);
        table.Append(WordDocument.Row(widths, [.. heads.Select(head => new[] { document.Paragraph(WordStyles.TableHead, head) })], isHeader: true));
        foreach (var row in rows)
            table.Append(WordDocument.Row(widths, [.. row.Select(cell => cell.Split('\n').Select(paragraph => document.Paragraph(WordStyles.FollowUp, paragraph)))]));
        document.Add(table);
        // Word wants a paragraph behind a table.
        document.Add(document.Paragraph(WordStyles.Gap, ""));
        document.Write($"{heading} {line}", hasCover: false, output);
    }
}

using Hashira.Model;

namespace Hashira.Cycle.Checks.Reading;

/// <summary>文. A sentence of a cell, from its first letter to its full stop or the end of its paragraph.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Start">Offset in the text of the cell.</param>
/// <param name="Length">With the full stop and a bracket behind it.</param>
internal sealed record Sentence(CellText Cell, int Start, int Length)
{
    /// <summary>As printed.</summary>
    public string Text => Cell.Text.Text.Substring(Start, Length);

    /// <summary>Place of the sentence.</summary>
    public RelatedPlace Place => Cell.Place(Start, Length);

    /// <summary>The sentences of a cell, in order. A full stop inside brackets or a quotation ends none; marks and blanks before a sentence are no part of it.</summary>
    public static IEnumerable<Sentence> Of(CellText cell)
    {
        var text = cell.Text.Text;
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var ends = i == text.Length || text[i] == '\n' || (depth == 0 && text[i] is '。' or '｡');
            if (!ends)
            {
                depth += text[i] switch { '（' or '(' or '「' or '｢' or '『' => 1, '）' or ')' or '」' or '｣' or '』' => -1, _ => 0 };
                depth = Math.Max(0, depth);
                continue;
            }

            var end = i < text.Length && text[i] != '\n' ? i + 1 : i;
            var from = start;
            while (from < end && text[from] is '•' or '・' or '⚫' or '●' or ' ' or '　')
                from++;
            while (end > from && char.IsWhiteSpace(text[end - 1]))
                end--;
            if (end > from)
                yield return new Sentence(cell, from, end - from);
            start = i + 1;
            if (i < text.Length && text[i] == '\n')
                depth = 0;
        }
    }
}

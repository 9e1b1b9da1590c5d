namespace Hashira.Cycle.Publishing.Site;

/// <summary>一文の取出し. The sentence of a cell in which something is printed, for a list that has no room for the cell.</summary>
internal static class SentenceAround
{
    private const int Longest = 160;

    /// <summary>The sentence around a part of the text, without its bullet; a long one is cut on either side of the part.</summary>
    /// <param name="text">The cell; paragraphs parted by a line feed.</param>
    /// <param name="part">As printed.</param>
    /// <param name="from">Where to look from; moved behind the part, so that a part that is printed twice is found twice.</param>
    public static string Of(string text, string part, ref int from)
    {
        var at = text.IndexOf(part, Math.Min(from, text.Length), StringComparison.Ordinal);
        if (at < 0)
            at = text.IndexOf(part, StringComparison.Ordinal);
        if (at < 0)
            return "";
        from = at + part.Length;
        var start = at == 0 ? 0 : text.LastIndexOfAny(['。', '\n'], at - 1) + 1;
        // A date in brackets below what it belongs to says nothing alone.
        if (start > 1 && text[start] is '（' or '(' && text[start - 1] == '\n')
        {
            var before = text[start - 2] == '。' ? start - 3 : start - 2;
            start = before < 0 ? 0 : text.LastIndexOfAny(['。', '\n'], before) + 1;
        }

        var end = text.IndexOfAny(['。', '\n'], from);
        end = end < 0 ? text.Length : text[end] == '。' ? end + 1 : end;
        var room = Math.Max(0, Longest - part.Length) / 2;
        var (first, last) = (Math.Max(start, at - room), Math.Min(end, from + room));
        if (first > start && char.IsLowSurrogate(text[first]))
            first--;
        if (last < end && char.IsLowSurrogate(text[last]))
            last++;
        var sentence = text[first..last].Replace("\n", "", StringComparison.Ordinal).Trim().TrimStart('•', '・', '〇', '○', ' ', '　');
        return (first > start ? "…" : "") + sentence + (last < end ? "…" : "");
    }
}

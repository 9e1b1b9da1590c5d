using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Grids;

/// <summary>表の外の文. Lines that no table took, put together where they follow one another closely.</summary>
internal static class LoosePassages
{
    public static IEnumerable<Passage> Of(DrawnPage page, bool[] taken)
    {
        var loose = page.Glyphs.Where((_, i) => !taken[i]).ToList();
        var together = new List<TextLine>();
        foreach (var line in CellText.Lines(loose, page.Number))
        {
            if (together.Count > 0 && IsApart(together[^1], line))
            {
                yield return Put(together, page.Number);
                together.Clear();
            }

            together.Add(together.Count == 0 ? line with { BeginsParagraph = true } : line);
        }

        if (together.Count > 0)
            yield return Put(together, page.Number);
    }

    private static bool IsApart(TextLine before, TextLine line)
    {
        var gap = line.Part.Y - (before.Part.Y + before.Part.Height);
        return gap > 0.9 * line.Size || gap < -2 * line.Size || Math.Abs(before.Size - line.Size) > 0.15 * line.Size;
    }

    private static Passage Put(List<TextLine> lines, int page)
    {
        var bounds = Box.Nothing;
        foreach (var line in lines)
            bounds = bounds.Include(new Box(line.Part.X, line.Part.Y, line.Part.X + line.Part.Width, line.Part.Y + line.Part.Height));
        return new Passage(false, [.. lines], CellText.Part(page, bounds));
    }
}

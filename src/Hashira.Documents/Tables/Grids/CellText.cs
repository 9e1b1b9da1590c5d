using System.Text;
using Hashira.Documents.Tables.Pages;
using Hashira.Model;

namespace Hashira.Documents.Tables.Grids;

/// <summary>
/// セルの文字. Puts the glyphs of a cell into lines. Lines are told by their baseline, letters ordered along it; a gap is a space only
/// between letters of other scripts, for Japanese is set without spaces and any gap is the typesetter's.
/// </summary>
internal static class CellText
{
    private const double SameLine = 0.4;
    private const double SpaceGap = 0.22;

    /// <summary>Lines of the glyphs in reading order, without paragraph marks.</summary>
    public static List<TextLine> Lines(IReadOnlyList<Glyph> glyphs, int page)
    {
        var lines = new List<TextLine>();
        foreach (var (direction, isVertical) in Ways(glyphs))
        {
            var run = glyphs.Where(glyph => glyph.Direction == direction && glyph.IsVertical == isVertical).Select(glyph => new Set(glyph)).ToList();
            var first = lines.Count;
            foreach (var line in Baselines(run))
                AddLine(line, page, lines);
            // Vertical columns go from right to left, which their baselines already do; upright lines from top to bottom.
            if (lines.Count - first > 1)
                Paragraphs.Mark(lines, first);
        }

        if (lines.Count > 0)
            lines[0] = lines[0] with { BeginsParagraph = true };
        return lines;
    }

    /// <summary>Upright text first, then what is turned or vertical.</summary>
    private static IEnumerable<(Direction Direction, bool IsVertical)> Ways(IReadOnlyList<Glyph> glyphs) =>
        glyphs.Select(glyph => (glyph.Direction, glyph.IsVertical)).Distinct().OrderBy(way => way.IsVertical).ThenBy(way => way.Direction);

    private static List<List<Set>> Baselines(List<Set> run)
    {
        var lines = new List<List<Set>>();
        var tallest = default(Set);
        run.Sort((a, b) => a.Across.CompareTo(b.Across));
        foreach (var set in run)
        {
            // The line runs on the baseline of its largest letter; what is raised or lowered a little belongs to it.
            if (lines.Count > 0 && Math.Abs(set.Across - tallest.Across) <= SameLine * Math.Max(set.Glyph.Size, tallest.Glyph.Size))
            {
                lines[^1].Add(set);
                if (set.Glyph.Size > tallest.Glyph.Size)
                    tallest = set;
                continue;
            }

            lines.Add([set]);
            tallest = set;
        }

        return lines;
    }

    private static void AddLine(List<Set> line, int page, List<TextLine> lines)
    {
        line.Sort((a, b) => a.Along.CompareTo(b.Along));
        var text = new StringBuilder();
        var bounds = Box.Nothing;
        var gap = false;
        var tracking = Tracking(line);
        Set? last = null;
        foreach (var set in line)
        {
            var glyph = set.Glyph;
            if (glyph.IsSpace)
            {
                gap |= glyph.Text.Length > 0;
                continue;
            }

            // A soft hyphen is printed, and meant, only where a line ends.
            if (text is [.., '\u00AD'])
                text.Length--;

            if (last is { } before)
            {
                // Bold made by printing twice.
                if (before.Glyph.Text == glyph.Text && set.Along - before.Along < 0.12 * glyph.Size && before.Glyph.Advance > 0.2 * glyph.Size)
                    continue;
                var space = set.Along - before.Along - before.Glyph.Advance;
                // A space that was set is the author's; a mere gap beside Japanese is the typesetter's.
                if (gap || (space > tracking + (SpaceGap * Math.Max(glyph.Size, before.Glyph.Size)) && !JapaneseText.IsJapanese(text[^1]) && !JapaneseText.IsJapanese(glyph.Text[0])))
                    text.Append(' ');
            }

            text.Append(glyph.IsUnmapped ? "\uFFFD" : SymbolBullets.Usual(Radicals.Unify(SharedGlyphs.Usual(glyph, text.Length > 0 ? text[^1] : AfterFirst(line)))));
            bounds = bounds.Include(set.Bounds);
            gap = false;
            last = set;
        }

        if (text.Length > 0)
            lines.Add(new TextLine(text.ToString(), false, Part(page, bounds), line.Max(set => set.Glyph.Size)) { Marks = (line.Find(set => !set.Glyph.IsSpace).Glyph.Mark, last!.Value.Glyph.Mark) });
    }

    /// <summary>
    /// 均等割付. The room that a justified line puts between all its letters, known from its Japanese ones, between which a gap is never a space.
    /// </summary>
    private static double Tracking(List<Set> line)
    {
        const int Enough = 4;
        var gaps = new List<double>();
        for (var i = 1; i < line.Count; i++)
        {
            if (line[i - 1].IsJapanese && line[i].IsJapanese)
                gaps.Add(line[i].Along - line[i - 1].Along - line[i - 1].Glyph.Advance);
        }

        if (gaps.Count < Enough)
            return 0;
        gaps.Sort();
        return Math.Max(0, gaps[gaps.Count / 2]);
    }

    /// <summary>The second letter of a line, as neighbour of its first.</summary>
    private static char AfterFirst(List<Set> line) =>
        line.Where(set => !set.Glyph.IsSpace).Skip(1).Select(set => set.Glyph.Text[0]).FirstOrDefault();

    public static CellPart Part(int page, Box box) =>
        new(page, Round(box.Left), Round(box.Top), Round(box.Width), Round(box.Height));

    private static double Round(double points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);

    /// <summary>A glyph by its place along its line and across the lines; both grow in reading order.</summary>
    private readonly record struct Set(Glyph Glyph)
    {
        public bool IsJapanese => !Glyph.IsSpace && JapaneseText.IsJapanese(Glyph.Text[0]);

        public double Along => Glyph.IsVertical
            ? Glyph.Y
            : Glyph.Direction switch { Direction.Right => Glyph.X, Direction.Left => -Glyph.X, Direction.Down => Glyph.Y, _ => -Glyph.Y };

        public double Across => Glyph.IsVertical
            ? -(Glyph.X + Glyph.Advance / 2)
            : Glyph.Direction switch { Direction.Right => Glyph.Y, Direction.Left => -Glyph.Y, Direction.Down => -Glyph.X, _ => Glyph.X };

        public Box Bounds
        {
            get
            {
                var (ascent, descent) = (0.88 * Glyph.Size, 0.12 * Glyph.Size);
                return Glyph.IsVertical
                    ? new Box(Glyph.X, Glyph.Y - ascent, Glyph.X + Glyph.Advance, Glyph.Y + descent)
                    : Glyph.Direction switch
                    {
                        Direction.Right => new Box(Glyph.X, Glyph.Y - ascent, Glyph.X + Glyph.Advance, Glyph.Y + descent),
                        Direction.Left => new Box(Glyph.X - Glyph.Advance, Glyph.Y - descent, Glyph.X, Glyph.Y + ascent),
                        Direction.Down => new Box(Glyph.X - descent, Glyph.Y, Glyph.X + ascent, Glyph.Y + Glyph.Advance),
                        _ => new Box(Glyph.X - ascent, Glyph.Y - Glyph.Advance, Glyph.X + descent, Glyph.Y),
                    };
            }
        }
    }
}

using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Grids;

/// <summary>A piece of a ruling line.</summary>
/// <param name="At">Its y if it lies, its x if it stands.</param>
/// <param name="From">Left or upper end.</param>
/// <param name="To">Right or lower end.</param>
/// <param name="Thickness">In points.</param>
internal readonly record struct Segment(double At, double From, double To, double Thickness)
{
    public double Length => To - From;
}

/// <summary>網掛け. A filled rectangle too thick for a ruling.</summary>
internal readonly record struct Shade(Box Box, int Colour);

/// <summary>
/// 罫線の部品. The straight pieces of a page that can be part of a ruling, however the producer drew them: stroked lines and frames, filled
/// rectangles as thin as a line, images as thin as a line, strokes as broad as a cell. Curved outlines never take part, nor does white
/// on white.
/// </summary>
internal sealed class Segments
{
    /// <summary>Filled rectangles up to this are lines; Word's heaviest usual border is 3 pt, its corner pieces a little more.</summary>
    public const double Thickest = 4.2;

    private const int NearlyWhite = 250;

    /// <summary>More shadings and white lines than this are a picture.</summary>
    private const int MostParted = 10_000_000;

    public List<Segment> Lying { get; } = [];

    public List<Segment> Standing { get; } = [];

    public List<Shade> Shades { get; } = [];

    private List<Segment> WhiteLying { get; } = [];

    private List<Segment> WhiteStanding { get; } = [];

    public static Segments Of(DrawnPage page)
    {
        var segments = new Segments();
        foreach (var outline in page.Outlines)
            segments.Add(outline);
        foreach (var image in page.Images)
        {
            if (Math.Min(image.Width, image.Height) <= Thickest && Math.Max(image.Width, image.Height) > 2 * Thickest)
                segments.AddBar(image, 0);
        }

        segments.AddSidesOfPartedShades();
        return segments;
    }

    private void Add(Outline outline)
    {
        if (outline.IsFilled)
            AddFilled(outline);
        if (outline.IsStroked)
            AddStroked(outline);
    }

    private void AddFilled(Outline outline)
    {
        var bounds = Bounds(outline);
        if (bounds.IsNothing)
            return;
        var thin = Math.Min(bounds.Width, bounds.Height) <= Thickest;
        if (!thin && !IsUpright(outline))
            return;
        if (!Shows(outline.Fill, bounds))
            return;
        if (thin)
            AddBar(bounds, outline.Fill);
        else
            Shades.Add(new Shade(bounds, outline.Fill));
    }

    private void AddStroked(Outline outline)
    {
        var corners = outline.Corners;
        var edges = outline.Closed ? corners.Length : corners.Length - 1;
        for (var i = 0; i < edges; i++)
        {
            var a = corners[i];
            var b = corners[(i + 1) % corners.Length];
            var width = Math.Abs(a.X - b.X);
            var height = Math.Abs(a.Y - b.Y);
            var slack = Math.Min(1, 0.02 * Math.Max(width, height));
            if (Math.Min(width, height) > slack || Math.Max(width, height) <= 0)
                continue;

            var pen = outline.StrokeWidth / 2;
            var box = Box.Nothing.Include(a.X, a.Y).Include(b.X, b.Y);
            var lies = width >= height;
            box = lies ? box with { Top = (a.Y + b.Y) / 2 - pen, Bottom = (a.Y + b.Y) / 2 + pen } : box with { Left = (a.X + b.X) / 2 - pen, Right = (a.X + b.X) / 2 + pen };
            box = box.Within(outline.Clip);
            if (box.IsNothing || !Shows(outline.Stroke, box))
                continue;
            if (lies ? box.Height > Thickest : box.Width > Thickest)
            {
                if (Math.Min(box.Width, box.Height) > Thickest)
                    Shades.Add(new Shade(box, outline.Stroke));
                else
                    AddBar(box, outline.Stroke);
            }
            else if (lies)
            {
                AddLying(new Segment((box.Top + box.Bottom) / 2, box.Left, box.Right, box.Height), outline.Stroke);
            }
            else
            {
                AddStanding(new Segment((box.Left + box.Right) / 2, box.Top, box.Bottom, box.Width), outline.Stroke);
            }
        }
    }

    /// <summary>A bar is one ruling; a dot as thick as it is long (the joint of two borders) is a bit of both.</summary>
    private void AddBar(Box bar, int colour)
    {
        var joint = Math.Max(bar.Width, bar.Height) <= Thickest;
        if (joint || bar.Width >= bar.Height)
            AddLying(new Segment((bar.Top + bar.Bottom) / 2, bar.Left, bar.Right, bar.Height), colour);
        if (joint || bar.Height > bar.Width)
            AddStanding(new Segment((bar.Left + bar.Right) / 2, bar.Top, bar.Bottom, bar.Width), colour);
    }

    private void AddLying(Segment line, int colour)
    {
        Lying.Add(line);
        if (IsWhite(colour))
            WhiteLying.Add(line);
    }

    private void AddStanding(Segment line, int colour)
    {
        Standing.Add(line);
        if (IsWhite(colour))
            WhiteStanding.Add(line);
    }

    /// <summary>
    /// Where white lines part a shaded row into cells, it is the edge of the shading that parts it from the next row; and so with shaded columns.
    /// </summary>
    private void AddSidesOfPartedShades()
    {
        if ((long)Shades.Count * (WhiteLying.Count + WhiteStanding.Count) > MostParted)
            return;
        foreach (var (box, colour) in Shades)
        {
            if (IsWhite(colour))
                continue;
            if (WhiteStanding.Exists(line => line.At > box.Left + Thickest && line.At < box.Right - Thickest && line.From < box.Top + Thickest && line.To > box.Bottom - Thickest))
                Lying.AddRange([new Segment(box.Top, box.Left, box.Right, 0), new Segment(box.Bottom, box.Left, box.Right, 0)]);
            if (WhiteLying.Exists(line => line.At > box.Top + Thickest && line.At < box.Bottom - Thickest && line.From < box.Left + Thickest && line.To > box.Right - Thickest))
                Standing.AddRange([new Segment(box.Left, box.Top, box.Bottom, 0), new Segment(box.Right, box.Top, box.Bottom, 0)]);
        }
    }

    /// <summary>White is seen only on something that isn't.</summary>
    private bool Shows(int colour, Box box) => !IsWhite(colour) || Shades.Exists(shade => !IsWhite(shade.Colour) && shade.Box.Touches(box, 0));

    private static bool IsWhite(int colour) =>
        (colour >> 16 & 0xFF) >= NearlyWhite && (colour >> 8 & 0xFF) >= NearlyWhite && (colour & 0xFF) >= NearlyWhite;

    private static Box Bounds(Outline outline)
    {
        var bounds = Box.Nothing;
        foreach (var (x, y) in outline.Corners)
            bounds = bounds.Include(x, y);
        return bounds.Within(outline.Clip);
    }

    private static bool IsUpright(Outline outline)
    {
        var corners = outline.Corners;
        if (corners.Length is < 4 or > 5)
            return false;
        for (var i = 0; i < corners.Length; i++)
        {
            var next = corners[(i + 1) % corners.Length];
            if (Math.Abs(corners[i].X - next.X) > 0.5 && Math.Abs(corners[i].Y - next.Y) > 0.5)
                return false;
        }

        return true;
    }
}

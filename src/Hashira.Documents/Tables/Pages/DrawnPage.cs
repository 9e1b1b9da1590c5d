using System.Collections.Immutable;

namespace Hashira.Documents.Tables.Pages;

/// <summary>Which way the text of a glyph runs on the page as shown.</summary>
internal enum Direction
{
    /// <summary>From left to right.</summary>
    Right,

    /// <summary>Turned clockwise: from top to bottom.</summary>
    Down,

    /// <summary>Upside down: from right to left.</summary>
    Left,

    /// <summary>Turned counter-clockwise: from bottom to top.</summary>
    Up,
}

/// <summary>字形. One drawn glyph.</summary>
/// <param name="Text">What it stands for; more than one character for a ligature; empty if an earlier glyph carries its text.</param>
/// <param name="X">Start of its baseline.</param>
/// <param name="Y">Its baseline.</param>
/// <param name="Advance">Room it takes along the baseline, in points.</param>
/// <param name="Size">Height of the em, in points.</param>
/// <param name="Direction">Which way its text runs.</param>
/// <param name="IsVertical">縦書き. Set one below another although each stands upright.</param>
/// <param name="Mark">Number of the marked content it belongs to (<see cref="DrawnPage.Marks"/>), −1 for none.</param>
/// <param name="IsUnmapped">Whether the file doesn't say which character it is.</param>
internal readonly record struct Glyph(
    string Text, double X, double Y, double Advance, double Size, Direction Direction, bool IsVertical, int Mark, bool IsUnmapped)
{
    public bool IsSpace => string.IsNullOrWhiteSpace(Text);

    /// <summary>The point that says in which cell it stands: half its advance along, 0.35 em above the baseline.</summary>
    public (double X, double Y) Centre => IsVertical
        ? (X + Advance / 2, Y - 0.38 * Size)
        : Direction switch
        {
            Direction.Right => (X + Advance / 2, Y - 0.35 * Size),
            Direction.Left => (X - Advance / 2, Y + 0.35 * Size),
            Direction.Down => (X + 0.35 * Size, Y + Advance / 2),
            _ => (X - 0.35 * Size, Y - Advance / 2),
        };
}

/// <summary>A painted outline without curves: its corners in order, on the page as shown.</summary>
/// <param name="Corners">At least two.</param>
/// <param name="Closed">Whether the last corner is joined to the first.</param>
/// <param name="StrokeWidth">Width of the pen in points; negative if not stroked.</param>
/// <param name="Stroke">Colour of the pen, 0xRRGGBB.</param>
/// <param name="Fill">Colour of the filling, 0xRRGGBB; negative if not filled.</param>
/// <param name="Clip">What of the page could be painted on at all.</param>
internal sealed record Outline(ImmutableArray<(double X, double Y)> Corners, bool Closed, double StrokeWidth, int Stroke, int Fill, Box Clip)
{
    public bool IsStroked => StrokeWidth >= 0;

    public bool IsFilled => Fill >= 0;
}

/// <summary>One run of marked content.</summary>
/// <param name="Id">Its number in the structure tree (MCID), −1 if it has none.</param>
/// <param name="Form">Object of the form in which it is drawn, 0 on the page itself; numbers count in each form for itself.</param>
/// <param name="IsArtifact">Whether it is marked as not belonging to the content: header, footer, repeated heading.</param>
internal readonly record struct ContentMark(int Id, long Form, bool IsArtifact);

/// <summary>描かれたページ. Everything drawn on a page that says anything about tables, in the order in which it was drawn.</summary>
internal sealed record DrawnPage(
    int Number,
    double Width,
    double Height,
    IReadOnlyList<Glyph> Glyphs,
    IReadOnlyList<Outline> Outlines,
    IReadOnlyList<Box> Images,
    IReadOnlyList<ContentMark> Marks,
    int HiddenGlyphs)
{
    /// <summary>Number of the page in the parent tree of the tags (StructParents), −1 if it has none.</summary>
    public int StructParents { get; init; } = -1;

    /// <summary>Texts that could not be read because their font is damaged or missing.</summary>
    public int LostTexts { get; init; }
}

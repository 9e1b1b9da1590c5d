namespace Hashira.Documents.Tables.Pages;

/// <summary>A rectangle on a page as shown: points from its upper left corner, y grows downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public static Box Nothing { get; } = new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public bool IsNothing => Right < Left || Bottom < Top;

    public bool Contains(double x, double y) => x >= Left && x < Right && y >= Top && y < Bottom;

    public bool Touches(Box other, double slack) =>
        Left <= other.Right + slack && other.Left <= Right + slack && Top <= other.Bottom + slack && other.Top <= Bottom + slack;

    public Box Include(double x, double y) => new(Math.Min(Left, x), Math.Min(Top, y), Math.Max(Right, x), Math.Max(Bottom, y));

    public Box Include(Box other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public Box Within(Box other) =>
        new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));
}

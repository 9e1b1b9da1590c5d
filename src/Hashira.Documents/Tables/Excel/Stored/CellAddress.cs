using System.Globalization;

namespace Hashira.Documents.Tables.Excel.Stored;

/// <summary>セル番地. A rectangle of cells of a sheet, counted from 1, all ends included.</summary>
internal readonly record struct CellRange(int Top, int Left, int Bottom, int Right)
{
    public long Area => (long)(Bottom - Top + 1) * (Right - Left + 1);

    public bool Contains(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;

    public bool Meets(CellRange other) => Top <= other.Bottom && other.Top <= Bottom && Left <= other.Right && other.Left <= Right;

    public CellRange With(CellRange other) => new(Math.Min(Top, other.Top), Math.Min(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Max(Right, other.Right));
}

/// <summary>セル番地の読み書き. Addresses such as C12 and A1:D4.</summary>
internal static class CellAddress
{
    /// <summary>Most rows and columns of a sheet.</summary>
    public const int Rows = 1_048_576, Columns = 16_384;

    /// <summary>The address of a field.</summary>
    public static string Of(int row, int column)
    {
        Span<char> letters = stackalloc char[4];
        var at = letters.Length;
        for (; column > 0; column = (column - 1) / 26)
            letters[--at] = (char)('A' + (column - 1) % 26);
        return string.Concat(letters[at..], row.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Reads an address, dollar signs allowed.</summary>
    /// <returns>Whether it is one on a sheet.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out int row, out int column)
    {
        (row, column) = (0, 0);
        foreach (var letter in text)
        {
            if (letter == '$')
                continue;
            if (char.IsAsciiLetter(letter) && row == 0)
                column = column * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
            else if (char.IsAsciiDigit(letter))
                row = row * 10 + (letter - '0');
            else
                return false;
            if (row > Rows || column > Columns)
                return false;
        }

        return row > 0 && column > 0;
    }

    /// <summary>Reads a range; a single address is a range of one field.</summary>
    public static CellRange? Range(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (!TryParse(colon < 0 ? text : text.AsSpan(0, colon), out var top, out var left))
            return null;
        if (colon < 0)
            return new CellRange(top, left, top, left);
        return TryParse(text.AsSpan(colon + 1), out var bottom, out var right)
            ? new CellRange(Math.Min(top, bottom), Math.Min(left, right), Math.Max(top, bottom), Math.Max(left, right))
            : null;
    }
}

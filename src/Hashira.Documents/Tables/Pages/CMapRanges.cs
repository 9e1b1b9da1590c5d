using System.Buffers;

namespace Hashira.Documents.Tables.Pages;

/// <summary>
/// 文字の対応表の上限. A map from codes to characters can name them in ranges, and the library makes an entry of every code of a range. A damaged or hostile one of a
/// few bytes can name thousands of millions.
/// </summary>
internal static class CMapRanges
{
    /// <summary>Codes of two bytes are 65,536; no honest map names them again and again.</summary>
    private const ulong Most = 2_000_000;

    private static readonly SearchValues<byte> Ends = SearchValues.Create(" \t\r\n\f\0<["u8);

    /// <summary>Looks at all ranges of an unpacked stream.</summary>
    /// <exception cref="LimitReachedException">They name too many codes.</exception>
    public static void Check(ReadOnlySpan<byte> stream)
    {
        Check(stream, "beginbfrange"u8);
        Check(stream, "begincidrange"u8);
    }

    private static void Check(ReadOnlySpan<byte> stream, ReadOnlySpan<byte> beginning)
    {
        var named = 0UL;
        while (stream.IndexOf(beginning) is >= 0 and var found)
        {
            stream = stream[(found + beginning.Length)..];
            // First code, last code, and what stands for the first: a number, a text, or a list.
            while (Next(ref stream, out var first) && Next(ref stream, out var last) && Next(ref stream, out _))
            {
                named += last > first ? Math.Min(last - first, Most + 1) : 0;
                if (named > Most)
                    throw new LimitReachedException("文字の対応表の範囲が広すぎる");
            }
        }
    }

    private static int Digit(byte letter) => letter <= '9' ? letter - '0' : (letter | 0x20) - 'a' + 10;

    /// <summary>Takes the next entry off; the value of one in angle brackets, else 0.</summary>
    /// <returns>Whether there is one before the section ends.</returns>
    private static bool Next(ref ReadOnlySpan<byte> text, out ulong value)
    {
        value = 0;
        text = text.TrimStart(" \t\r\n\f\0"u8);
        if (text.IsEmpty || text.StartsWith("end"u8))
            return false;
        var closing = text[0] switch { (byte)'<' => text.IndexOf((byte)'>'), (byte)'[' => text.IndexOf((byte)']'), _ => text.IndexOfAny(Ends) - 1 };
        var length = closing < 0 ? text.Length : closing + 1;
        if (text[0] == '<')
        {
            foreach (var letter in text[1..length])
            {
                if (char.IsAsciiHexDigit((char)letter))
                    value = value > uint.MaxValue ? value : (value << 4) | (uint)Digit(letter);
            }
        }

        text = text[length..];
        return true;
    }
}

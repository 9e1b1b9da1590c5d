using System.Buffers.Binary;

namespace Hashira.Documents.Tables.Pages;

/// <summary>
/// 書体の名前の上限. A TrueType font holds names in many languages, which nobody needs to read a text. A damaged or hostile one can claim 65,535 of 64 kB each, and the
/// library would make strings of them all. Such a font is left without names.
/// </summary>
internal static class FontNames
{
    /// <summary>Bytes of names that no honest font comes near.</summary>
    private const long MostBytes = 1 << 20;

    /// <summary>Tables that all fonts of a file may have together.</summary>
    private const int MostTables = 1_000_000;

    private static readonly byte[] Outlines = [0, 1, 0, 0];

    /// <summary>Takes the names out of a font that claims too many.</summary>
    /// <param name="font">The font from its first byte on.</param>
    public static void Tame(Span<byte> font)
    {
        var budget = MostTables;
        if (TooMany(font, ref budget) is >= 0 and var count)
            font.Slice(count, 2).Clear();
    }

    /// <summary>The same for fonts that stand in a file unpacked.</summary>
    /// <returns>The file itself, or a copy in which fonts were changed.</returns>
    /// <exception cref="LimitReachedException">The fonts have too many tables to be looked at.</exception>
    public static byte[] Tamed(byte[] file)
    {
        var (tamed, budget) = (file, MostTables);
        for (var at = 0; file.AsSpan(at).IndexOf("stream"u8) is >= 0 and var found;)
        {
            at += found + "stream"u8.Length;
            var start = at;
            while (start < file.Length && start < at + 2 && file[start] is (byte)'\r' or (byte)'\n')
                start++;
            if (TooMany(file.AsSpan(start), ref budget) is not (>= 0 and var count))
                continue;
            if (ReferenceEquals(tamed, file))
                tamed = [.. file];
            tamed.AsSpan(start + count, 2).Clear();
        }

        return tamed;
    }

    /// <summary>Where the number of names stands, if they are too many; else −1.</summary>
    private static int TooMany(ReadOnlySpan<byte> font, ref int budget)
    {
        const int Directory = 12, Entry = 16;
        if (font.Length < Directory || !(font.StartsWith(Outlines) || font.StartsWith("true"u8) || font.StartsWith("OTTO"u8)))
            return -1;
        var tables = BinaryPrimitives.ReadUInt16BigEndian(font[4..]);
        for (var at = Directory; at + Entry <= font.Length && at < Directory + (Entry * tables); at += Entry)
        {
            if (--budget < 0)
                throw new LimitReachedException("書体の表が多すぎる");
            if (!font[at..].StartsWith("name"u8))
                continue;
            var start = BinaryPrimitives.ReadUInt32BigEndian(font[(at + 8)..]);
            if (start + 6L <= font.Length && Claimed(font[(int)start..]) > MostBytes)
                return (int)start + 2;
        }

        return -1;
    }

    /// <summary>Bytes of all names that a table of names says it has.</summary>
    private static long Claimed(ReadOnlySpan<byte> names)
    {
        const int Head = 6, Record = 12, Length = 8;
        var count = BinaryPrimitives.ReadUInt16BigEndian(names[2..]);
        var bytes = 0L;
        for (var at = Head; at + Record <= names.Length && at < Head + (Record * count) && bytes <= MostBytes; at += Record)
            bytes += BinaryPrimitives.ReadUInt16BigEndian(names[(at + Length)..]);
        return bytes;
    }
}

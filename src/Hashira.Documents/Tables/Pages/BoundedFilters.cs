using System.IO.Compression;
using System.Runtime.CompilerServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Hashira.Documents.Tables.Pages;

/// <summary>
/// 展開の上限. The usual decoders, but a stream that grows beyond the limit is refused before it is held in memory, pictures are never
/// decoded, and fonts keep neither names nor maps beyond measure.
/// </summary>
internal sealed class BoundedFilters : BaseFilterProvider
{
    public BoundedFilters(long most)
        : base(Bounded(most))
    {
    }

    private static Dictionary<string, IFilter> Bounded(long most)
    {
        var usual = DefaultFilterProvider.Instance;
        var bounded = new Dictionary<string, IFilter>(StringComparer.Ordinal);
        foreach (var name in (string[])["ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "FlateDecode", "Fl", "RunLengthDecode", "RL", "LZWDecode", "LZW"])
        {
            var filter = usual.GetNamedFilters([NameToken.Create(name)])[0];
            bounded[name] = name switch
            {
                "FlateDecode" or "Fl" => new Checked(filter, input => InflatedLength(input, most), most),
                "LZWDecode" or "LZW" => new Checked(filter, input => LzwLength(input, most), most),
                // These can't grow by more than their own arithmetic: 128 for 2 bytes.
                _ => new Checked(filter, input => input.Length * 64L, most),
            };
        }

        foreach (var name in (string[])["CCITTFaxDecode", "CCF", "DCTDecode", "DCT", "JBIG2Decode", "JPXDecode"])
            bounded[name] = new Picture();
        return bounded;
    }

    private static long InflatedLength(Memory<byte> input, long most)
    {
        // Deflate can't do better than 1,032 : 1.
        if (input.Length * 1032L <= most)
            return 0;
        var buffer = new byte[1 << 16];
        var length = 0L;
        try
        {
            using var inflated = new DeflateStream(new MemoryStream(input[Math.Min(2, input.Length)..].ToArray(), false), CompressionMode.Decompress);
            while (length <= most && inflated.Read(buffer) is > 0 and var read)
                length += read;
        }
        catch (InvalidDataException)
        {
            // Damaged: the decoder proper says so, and keeps no more than this.
        }

        return length;
    }

    /// <summary>Length of an LZW stream, counted without keeping its text.</summary>
    private static long LzwLength(Memory<byte> input, long most)
    {
        const int Restart = 256;
        const int End = 257;
        var lengths = new int[4096];
        var (next, before, total, bits, held) = (258, 0, 0L, 0, 0);
        foreach (var value in input.Span)
        {
            held = (held << 8 | value) & 0xFFFFF;
            bits += 8;
            var width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9;
            if (bits < width)
                continue;
            bits -= width;
            var code = held >> bits & ((1 << width) - 1);
            if (code == End || total > most)
                break;
            if (code == Restart)
            {
                (next, before) = (258, 0);
                continue;
            }

            var length = code < Restart ? 1 : code < next ? lengths[code] : before + 1;
            total += length;
            if (before > 0 && next < 4096)
                lengths[next++] = before + 1;
            before = length;
        }

        return total;
    }

    private sealed class Checked(IFilter usual, Func<Memory<byte>, long> length, long most) : IFilter
    {
        /// <summary>Streams up to this are kept unpacked as long as their dictionaries are: glyphs that browsers draw, needed again on every page.</summary>
        private const int SmallBytes = 2048;

        private readonly ConditionalWeakTable<DictionaryToken, Unpacked> _small = [];

        public bool IsSupported => usual.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var isSmall = filterIndex == 0 && input.Length <= SmallBytes;
            if (isSmall && _small.TryGetValue(streamDictionary, out var known) && known.Packed.Equals(input))
                return known.Bytes;
            if (length(input) > most)
                throw new LimitReachedException($"展開後の大きさが上限（{most >> 20:N0}MB）を超えている");
            var bytes = usual.Decode(input, streamDictionary, filterProvider, filterIndex);
            FontNames.Tame(bytes.Span);
            CMapRanges.Check(bytes.Span);
            if (isSmall && bytes.Length <= 8 * SmallBytes)
                _small.AddOrUpdate(streamDictionary, new Unpacked(input, bytes));
            return bytes;
        }

        private sealed record Unpacked(Memory<byte> Packed, Memory<byte> Bytes);
    }

    private sealed class Picture : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) => input;
    }
}

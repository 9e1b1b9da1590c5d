using System.Buffers.Binary;
using System.Text;
using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Office;

/// <summary>A part of the package: where its packed bytes lie.</summary>
/// <param name="Name">Name with slashes, without a leading one.</param>
/// <param name="Start">First byte of the packed data in the file.</param>
/// <param name="Packed">Number of packed bytes.</param>
/// <param name="Size">Number of bytes it claims to unpack to.</param>
/// <param name="IsDeflated">Packed by deflate; else stored as it is.</param>
/// <param name="Crc">Check sum of the unpacked bytes.</param>
internal readonly record struct ZipItem(string Name, int Start, int Packed, long Size, bool IsDeflated, uint Crc);

/// <summary>
/// ZIP の目録. The central directory of a ZIP file, read without unpacking anything. Names that lead out of the package, two parts of one name,
/// parts that lie upon each other, and encrypted ones are refused: no office program writes them.
/// </summary>
internal static class ZipDirectory
{
    private const int EndSize = 22, HeaderSize = 46, LocalSize = 30;

    /// <summary>Reads the directory.</summary>
    /// <exception cref="InvalidDataException">Damaged or cut off; the message is a Japanese clause.</exception>
    /// <exception cref="LimitReachedException">More parts than allowed.</exception>
    public static Dictionary<string, ZipItem> Read(byte[] bytes, TableLimits limits)
    {
        var (at, count) = End(bytes);
        if (count > limits.Parts)
            throw new LimitReachedException($"部品の数（{count:N0}）が上限（{limits.Parts:N0}）を超えている");
        var items = new Dictionary<string, ZipItem>(StringComparer.OrdinalIgnoreCase);
        var spans = new List<(long Start, long End)>();
        for (var i = 0; i < count; i++)
        {
            var header = Slice(bytes, at, HeaderSize);
            if (U32(header, 0) != 0x02014B50)
                throw new InvalidDataException("部品の目録が途中で壊れている");
            int nameLength = U16(header, 28), extraLength = U16(header, 30), commentLength = U16(header, 32);
            var name = Name(Slice(bytes, at + HeaderSize, nameLength));
            var (packed, size, local) = Sizes(header, Slice(bytes, at + HeaderSize + nameLength, extraLength));
            at += HeaderSize + nameLength + extraLength + commentLength;
            if (name.EndsWith('/'))
                continue;
            var localHeader = Slice(bytes, local, LocalSize);
            if (U32(localHeader, 0) != 0x04034B50)
                throw new InvalidDataException($"部品「{name}」の場所が正しくない");
            var start = local + LocalSize + U16(localHeader, 26) + U16(localHeader, 28);
            Slice(bytes, start, packed);
            if ((U16(header, 8) & 1) != 0)
                throw new InvalidDataException("パスワードで暗号化されている");
            var method = U16(header, 10);
            if (method is not (0 or 8))
                throw new InvalidDataException($"部品「{name}」の圧縮方法（{method}）に対応していない");
            spans.Add((local, start + packed));
            if (!items.TryAdd(name, new ZipItem(name, (int)start, (int)packed, size, method == 8, U32(header, 16))))
                throw new InvalidDataException($"部品「{name}」が二つある");
        }

        spans.Sort();
        for (var i = 1; i < spans.Count; i++)
        {
            if (spans[i].Start < spans[i - 1].End)
                throw new InvalidDataException("部品どうしが重なり合っている");
        }

        return items;
    }

    private static (long At, long Count) End(byte[] bytes)
    {
        var least = Math.Max(0, bytes.Length - EndSize - ushort.MaxValue);
        for (var end = bytes.Length - EndSize; end >= least; end--)
        {
            if (bytes[end] != 'P' || U32(bytes.AsSpan(end), 0) != 0x06054B50)
                continue;
            var record = bytes.AsSpan(end);
            long count = U16(record, 10), at = U32(record, 16);
            // A file that was written as a stream may keep the true numbers in the wide record before.
            if ((count == 0xFFFF || at == 0xFFFFFFFF) && end >= 20 && U32(bytes.AsSpan(end - 20), 0) == 0x07064B50)
            {
                var wide = Slice(bytes, (long)Math.Min(U64(bytes.AsSpan(end - 20), 8), int.MaxValue), 56);
                if (U32(wide, 0) == 0x06064B50)
                    (count, at) = ((long)Math.Min(U64(wide, 32), int.MaxValue), (long)Math.Min(U64(wide, 48), int.MaxValue));
            }

            return (at, count);
        }

        throw new InvalidDataException("末尾が欠けている");
    }

    private static (long Packed, long Size, long Local) Sizes(ReadOnlySpan<byte> header, ReadOnlySpan<byte> extra)
    {
        long packed = U32(header, 20), size = U32(header, 24), local = U32(header, 42);
        for (var at = 0; at + 4 <= extra.Length;)
        {
            int id = U16(extra, at), length = U16(extra, at + 2);
            at += 4;
            if (id == 1 && at + length <= extra.Length)
            {
                var wide = extra.Slice(at, length);
                foreach (var which in new[] { 1, 0, 2 })
                {
                    ref var value = ref which == 1 ? ref size : ref which == 0 ? ref packed : ref local;
                    if (value != 0xFFFFFFFF || wide.Length < 8)
                        continue;
                    value = (long)Math.Min(U64(wide, 0), long.MaxValue);
                    wide = wide[8..];
                }
            }

            at += length;
        }

        return (packed, size, local);
    }

    private static string Name(ReadOnlySpan<byte> bytes)
    {
        var name = Encoding.UTF8.GetString(bytes).Replace('\\', '/').TrimStart('/');
        if (name.Length == 0 || name.Split('/').Any(part => part is ".." or ".") || name.Contains(':', StringComparison.Ordinal) || name.Any(char.IsControl))
            throw new InvalidDataException("部品の名前が文書の外を指している");
        return name;
    }

    private static ReadOnlySpan<byte> Slice(byte[] bytes, long start, long length)
    {
        if (start < 0 || length < 0 || start > bytes.Length || length > bytes.Length - start)
            throw new InvalidDataException("途中が欠けている");
        return bytes.AsSpan((int)start, (int)length);
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static ulong U64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
}

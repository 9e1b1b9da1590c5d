using System.IO.Compression;
using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Office;

/// <summary>The unpacked bytes of a part, within the limits; at its end the check sum is compared, so that no changed letter passes for the true one.</summary>
internal sealed class PartStream : Stream
{
    private static readonly uint[] Table = MakeTable();

    private readonly ZipItem _item;
    private readonly Stream _inner;
    private readonly Action<int> _count;
    private readonly long _most;
    private long _read;
    private uint _crc = uint.MaxValue;

    /// <summary>Opens a part.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="item">The part.</param>
    /// <param name="limits">Its largest size and ratio.</param>
    /// <param name="count">Told of all bytes unpacked.</param>
    public PartStream(byte[] bytes, ZipItem item, TableLimits limits, Action<int> count)
    {
        _item = item;
        _count = count;
        // Small parts may be as repetitive as they like.
        _most = Math.Min(limits.PartBytes, Math.Max(1 << 20, (long)item.Packed * limits.CompressionRatio));
        if (item.Size > _most)
            throw TooLarge();
        var packed = new MemoryStream(bytes, item.Start, item.Packed, writable: false);
        _inner = item.IsDeflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = _inner.Read(buffer);
        if (read == 0 && buffer.Length > 0 && (_read != _item.Size || ~_crc != _item.Crc))
            throw new InvalidDataException($"部品「{_item.Name}」の内容が記録と合わない");
        _read += read;
        if (_read > _most)
            throw TooLarge();
        foreach (var value in buffer[..read])
            _crc = Table[(_crc ^ value) & 0xFF] ^ (_crc >> 8);
        _count(read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }

    private LimitReachedException TooLarge() => new($"部品「{_item.Name}」の展開後の大きさが上限（{_most >> 20:N0}MB）を超えている");

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
            table[i] = value;
        }

        return table;
    }
}

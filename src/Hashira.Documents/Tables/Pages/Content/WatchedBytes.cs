using UglyToad.PdfPig.Core;

namespace Hashira.Documents.Tables.Pages.Content;

/// <summary>Bytes of a page that ask now and then whether the reading should end.</summary>
internal sealed class WatchedBytes(IInputBytes bytes, CancellationToken cancellation) : IInputBytes
{
    private int _moves;

    public long CurrentOffset => bytes.CurrentOffset;

    public byte CurrentByte => bytes.CurrentByte;

    public long Length => bytes.Length;

    public bool MoveNext()
    {
        if ((++_moves & 0xFFF) == 0)
            cancellation.ThrowIfCancellationRequested();
        return bytes.MoveNext();
    }

    public byte? Peek() => bytes.Peek();

    public bool IsAtEnd() => bytes.IsAtEnd();

    public void Seek(long position) => bytes.Seek(position);

    public int Read(Span<byte> buffer) => bytes.Read(buffer);

    public void Dispose() => bytes.Dispose();
}

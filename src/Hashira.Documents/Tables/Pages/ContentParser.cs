using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace Hashira.Documents.Tables.Pages;

/// <summary>
/// Reads the operations of pages, forms and glyphs so that the reading can be ended. Of a Type 3 glyph it reads only how wide it is and not
/// how it is drawn: browsers set whole Japanese texts in such glyphs, and following every stroke of them takes half of the time of a page.
/// </summary>
internal sealed class ContentParser(IPageContentParser usual, Func<CancellationToken> cancellation) : IPageContentParser
{
    private const int LongestHead = 160;

    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        var head = new byte[(int)Math.Min(LongestHead, inputBytes.Length)];
        var read = inputBytes.Read(head);
        inputBytes.Seek(0);
        var end = EndOfWidth(head.AsSpan(0, read));
        return usual.Parse(pageNumber, end > 0 ? new MemoryInputBytes(head.AsMemory(0, end)) : new WatchedBytes(inputBytes, cancellation()), log);
    }

    /// <summary>Where the operator ends with which only glyphs begin: numbers, then <c>d0</c> or <c>d1</c>.</summary>
    private static int EndOfWidth(ReadOnlySpan<byte> head)
    {
        for (var i = 0; i + 1 < head.Length; i++)
        {
            if (head[i] == 'd' && head[i + 1] is (byte)'0' or (byte)'1' && i > 0 && head[i - 1] <= ' ')
                return i + 2;
            if (head[i] is not ((>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)'-' or (byte)'+' or <= (byte)' '))
                return 0;
        }

        return 0;
    }
}

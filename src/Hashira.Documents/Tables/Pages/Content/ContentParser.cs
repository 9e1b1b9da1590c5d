using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace Hashira.Documents.Tables.Pages.Content;

/// <summary>
/// Reads the operations of pages, forms and glyphs so that the reading can be ended. Of a Type 3 glyph it reads only how wide it is and not
/// how it is drawn: browsers set whole Japanese texts in such glyphs, and following every stroke of them takes half of the time of a page.
/// </summary>
internal sealed class ContentParser(IPageContentParser usual, Func<CancellationToken> cancellation) : IPageContentParser
{
    private const int LongestHead = 160;

    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        var content = new byte[inputBytes.Length];
        var length = inputBytes.Read(content);
        if (EndOfWidth(content.AsSpan(0, Math.Min(LongestHead, length))) is > 0 and var end)
            length = end;
        var reader = new OperationReader(content.AsSpan(0, length));
        var operations = reader.Read(cancellation());
        if (reader.Understood < length)
            operations.AddRange(usual.Parse(pageNumber, new WatchedBytes(new MemoryInputBytes(content.AsMemory(reader.Understood, length - reader.Understood)), cancellation()), log));
        return operations;
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

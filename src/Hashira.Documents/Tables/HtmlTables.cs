using System.Security.Cryptography;
using System.Text;
using Hashira.Documents.Tables.Html;
using Hashira.Documents.Tables.Office;
using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables;

/// <summary>
/// HTML の表. Reads tables, and the text outside them, from a page of HTML as a browser would understand it, whatever is left open or misspelt. Nothing outside the
/// file is looked at, nothing in it is run; navigation, the header and footer of the page, scripts and styles are passed over, though not the tables that stand
/// there. The page has no pages and no points: a place is the order in which things stand, and its address counts tables, rows and columns.
/// </summary>
public static class HtmlTables
{
    private static readonly string[] Beginnings =
        ["!doctype html", "html", "head", "meta", "title", "link", "style", "script", "body", "header", "main", "section", "article", "div", "table", "center", "font", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl"];

    /// <summary>Whether the bytes are a page of HTML or a piece of one, by the first element that they name.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        var text = (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : Encoding.UTF8).GetString(head).AsSpan();
        while (true)
        {
            text = text.TrimStart("\uFEFF \t\r\n");
            var end = text.StartsWith("<!--") ? text.IndexOf("-->") + 3 : text.StartsWith("<?xml") ? text.IndexOf('>') + 1 : 0;
            if (end < 3)
                break;
            text = text[end..];
        }

        if (text is not ['<', .. var rest])
            return false;
        foreach (var name in Beginnings)
        {
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && rest.Length > name.Length && (char.IsWhiteSpace(rest[name.Length]) || rest[name.Length] is '>' or '/'))
                return true;
        }

        return false;
    }

    /// <summary>Reads a page.</summary>
    /// <param name="fileName">File name, kept with the result and named in errors.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="options">Limits, and whether hidden parts are read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="UnreadableDocumentException">No text in a known encoding, or beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TableDocument Read(string fileName, byte[] bytes, TableReadingOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= TableReadingOptions.Default;
        var name = Path.GetFileName(fileName);
        var limits = options.Limits;
        if (bytes.Length > limits.Bytes)
            throw new UnreadableDocumentException($"「{name}」の大きさ（{bytes.Length >> 20:N0}MB）が上限（{limits.Bytes >> 20:N0}MB）を超えています。文書を分けてお試しください。");
        try
        {
            var clock = new ReadingClock(limits.TotalTime, cancellation);
            var (text, problem) = HtmlEncoding.Decode(name, bytes);
            var walk = new HtmlWalk(limits, options.IncludesHidden, clock);
            walk.Run(HtmlSource.Parse(text, limits, clock));
            return new TableDocument(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), "html", 1, walk.Tables, walk.Passages, [.. problem is null ? [] : new[] { problem }, .. walk.Problems]);
        }
        catch (LimitReachedException exception)
        {
            throw new UnreadableDocumentException($"「{name}」は、{exception.Message}ため読み取れません。計画の文書かどうか確かめ、文書を分けてお試しください。", exception);
        }
        catch (TimeoutException exception)
        {
            throw new UnreadableDocumentException($"「{name}」の読取りが制限時間（{limits.TotalTime.TotalSeconds:N0}秒）内に終わりませんでした。文書を分けてお試しください。", exception);
        }
    }
}

using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Text;
using Hashira.Documents.Readers;

namespace Hashira.Documents.Tables.Html;

/// <summary>
/// 文字コードの判定. The mark at the beginning of the file, else what the page says of itself (meta, or the XML declaration), else what the bytes look like. A page
/// that says something of itself that can't be so is read by its bytes.
/// </summary>
internal static partial class HtmlEncoding
{
    static HtmlEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes a page.</summary>
    /// <returns>The text, and what is to be told of bytes that stand for no letter.</returns>
    /// <exception cref="UnreadableDocumentException">Text in none of the encodings.</exception>
    public static (string Text, PageProblem? Problem) Decode(string name, byte[] bytes)
    {
        if (IsMarked(bytes) || Declared(bytes) is not { } declared)
            return (DecodedText.Decode(name, bytes).Text, null);
        if (Strict(declared, bytes) is { } text)
            return (text, null);
        try
        {
            return (DecodedText.Decode(name, bytes).Text, null);
        }
        catch (UnreadableDocumentException)
        {
            var lenient = declared.GetString(bytes);
            return (lenient, new PageProblem(0, $"文字コード（{declared.WebName}）として読めないバイトが{lenient.Count(letter => letter == '\uFFFD'):N0}か所あり、「\uFFFD」と表しています。元の文書で確かめてください。"));
        }
    }

    private static bool IsMarked(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 8192)]);
        if (!TextEncoding.IsSupported(Declaration().Match(head).Groups["name"].Value))
            return null;
        var named = TextEncoding.Resolve(Declaration().Match(head).Groups["name"].Value);
        // What can say so in letters of one byte each isn't in letters of two.
        var encoding = named.CodePage is 1200 or 1201 ? Encoding.UTF8 : named;
        return Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
    }

    private static string? Strict(Encoding encoding, byte[] bytes)
    {
        try
        {
            return Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    [GeneratedRegex("<meta\\b[^>]*?\\bcharset\\s*=\\s*[\"']?\\s*(?<name>[A-Za-z0-9_:.-]+)|^<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"'](?<name>[A-Za-z0-9_:.-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}

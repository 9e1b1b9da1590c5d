using System.Text;

namespace Hashira.Documents.Readers;

/// <summary>
/// 文字コードの判定. The bytes of a text file as text. UTF-8 (with or without a mark), UTF-16 (either order, with or without a
/// mark), EUC-JP and Shift_JIS are told apart by decoding strictly and weighing how Japanese the outcome looks.
/// </summary>
public sealed record DecodedText(string Text, string Encoding)
{
    private static readonly byte[][] Marks = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]];

    static DecodedText() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes the bytes.</summary>
    /// <param name="name">File name, for the sentence of an error.</param>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="UnreadableDocumentException">Not text, or text in none of the encodings.</exception>
    public static DecodedText Decode(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Marks[0]))
            return Strict(Utf8, bytes[3..]) is { } marked ? new(marked, "UTF-8") : throw Damaged(name, "UTF-8");
        if (bytes.StartsWith(Marks[1]))
            return Strict(Utf16(bigEndian: false), bytes[2..]) is { } little ? new(little, "UTF-16LE") : throw Damaged(name, "UTF-16");
        if (bytes.StartsWith(Marks[2]))
            return Strict(Utf16(bigEndian: true), bytes[2..]) is { } big ? new(big, "UTF-16BE") : throw Damaged(name, "UTF-16");

        var sample = bytes[..Math.Min(bytes.Length, 1 << 16)];
        var zeros = sample.Count((byte)0);
        // UTF-16 without a mark: ASCII line feeds and digits leave a zero byte on one side only.
        if (zeros > 0 && bytes.Length % 2 == 0)
        {
            foreach (var bigEndian in new[] { false, true })
            {
                if (Strict(Utf16(bigEndian), bytes) is { } wide && Japaneseness(wide) > 0.5)
                    return new(wide, bigEndian ? "UTF-16BE" : "UTF-16LE");
            }
        }

        if (zeros > 0)
            throw new UnreadableDocumentException($"「{name}」は文字のファイルではありません（バイナリデータです）。計画の本文を収めたテキストファイルを指定してください。");
        if (Strict(Utf8, bytes) is { } utf8)
            return new(utf8, "UTF-8");

        var candidates = new List<(string Text, string Name, double Score)>();
        foreach (var encoding in new[] { "euc-jp", "shift_jis" })
        {
            if (Strict(System.Text.Encoding.GetEncoding(encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), bytes) is { } text)
                candidates.Add((text, encoding == "euc-jp" ? "EUC-JP" : "Shift_JIS", Japaneseness(text)));
        }

        if (candidates.Count > 0)
        {
            var best = candidates.MaxBy(candidate => candidate.Score);
            if (best.Score > 0.2)
                return new(best.Text, best.Name);
        }

        // A file cut in the middle of a character is UTF-8 but for its last bytes.
        for (var cut = 1; cut <= 3 && cut < bytes.Length; cut++)
        {
            if (Strict(Utf8, bytes[..^cut]) is not null)
                throw new UnreadableDocumentException($"「{name}」は末尾の文字の途中で切れています。ファイルを取り直して、もう一度読み込んでください。");
        }

        throw new UnreadableDocumentException($"「{name}」の文字コードが分かりません（UTF-8、UTF-16、Shift_JIS、EUC-JP のいずれとしても読めません）。UTF-8 で保存し直してください。");
    }

    private static UTF8Encoding Utf8 => new(false, true);

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, false, true);

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Share of the characters that Japanese prose is made of; half-width katakana and rare ideographs count against it.</summary>
    private static double Japaneseness(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, 1 << 16));
        double score = 0;
        foreach (var character in sample)
        {
            score += character switch
            {
                >= '\u3041' and <= '\u3096' => 1.5,
                >= '\u30A1' and <= '\u30FC' or '、' or '。' => 1.0,
                >= '\u4E00' and <= '\u9FFF' => 0.6,
                >= ' ' and <= '~' or '\n' or '\r' or '\t' => 0.3,
                >= '\uFF61' and <= '\uFF9F' => -1.0,
                < ' ' or '\uFFFD' or >= '\uE000' and <= '\uF8FF' => -3.0,
                _ => 0,
            };
        }

        return sample.Length == 0 ? 0 : score / sample.Length;
    }

    private static UnreadableDocumentException Damaged(string name, string encoding) =>
        new($"「{name}」は {encoding} の印で始まりますが、途中に {encoding} として読めない並びがあります。ファイルを取り直すか、UTF-8 で保存し直してください。");
}

using Hashira.Documents.Tables.Tags;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Hashira.Documents.Tables.Pages;

/// <summary>An opened PDF, read page by page. Nothing of a page is kept.</summary>
internal sealed class PdfFile : IDisposable
{
    private readonly PageFactory.Settings _settings;

    private PdfFile(PdfDocument document, PageFactory.Settings settings)
    {
        Document = document;
        _settings = settings;
    }

    public PdfDocument Document { get; }

    /// <summary>What the file says about its tables.</summary>
    public TagTree Tags => _settings.Tags;

    public int Pages => Document.NumberOfPages;

    /// <summary>Whether the bytes are a PDF by their content; some junk may stand before it.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    /// <exception cref="UnreadableDocumentException">It is encrypted or damaged.</exception>
    public static PdfFile Open(byte[] bytes, TableLimits limits, CancellationToken cancellation)
    {
        var settings = new PageFactory.Settings
        {
            Limits = limits,
            FilterProvider = new BoundedFilters(limits.DecodedBytes),
            MaxStackDepth = 4 * limits.Nesting,
            SkipMissingFonts = true,
        };
        try
        {
            var document = PdfDocument.Open(bytes, settings);
            document.AddPageFactory<DrawnPage, PageFactory>();
            settings.Tags = TagTree.Read(document, limits, cancellation);
            return new PdfFile(document, settings);
        }
        catch (PdfDocumentEncryptedException exception)
        {
            throw new UnreadableDocumentException(
                "PDF が暗号化されていて開けません。パスワードを外した PDF を保存し直して、もう一度お試しください。", exception);
        }
        catch (LimitReachedException exception)
        {
            throw new UnreadableDocumentException($"PDF を読み取れません。{exception.Message}ためです。元の文書から PDF を作り直してください。", exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new UnreadableDocumentException(
                "PDF が壊れているため開けません。ファイルの入手をやり直すか、元の文書から PDF を作り直してください。", exception);
        }
    }

    public DrawnPage Page(int number, CancellationToken cancellation)
    {
        _settings.Cancellation = cancellation;
        return Document.GetPage<DrawnPage>(number);
    }

    public void Dispose() => Document.Dispose();
}

using Hashira.Documents.Tables.Tags;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Hashira.Documents.Tables.Pages;

/// <summary>
/// An opened PDF, read page by page. Nothing of a page is kept; since the library keeps every object and font that it has met, the file is opened
/// anew now and then: after many pages or fonts, the seldomer the longer the opening takes.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private const int MostPages = 400;
    private const int MostFonts = 300;
    private const int ObjectsPerFont = 50;

    private readonly byte[] _bytes;
    private readonly PageFactory.Settings _settings;
    private PdfDocument? _document;
    private int _pagesRead;

    private PdfFile(byte[] bytes, PageFactory.Settings settings)
    {
        _bytes = bytes;
        _settings = settings;
        Pages = Document.NumberOfPages;
    }

    /// <summary>What the file says about its tables.</summary>
    public TagTree Tags => _settings.Tags;

    public int Pages { get; }

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
        settings.Logger = settings.Lost;
        try
        {
            CMapRanges.Check(bytes);
            var file = new PdfFile(FontNames.Tamed(bytes), settings);
            settings.Tags = TagTree.Read(file, limits, cancellation);
            return file;
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

    /// <summary>The objects of the file.</summary>
    public Structure Structure => Document.Structure;

    private PdfDocument Document
    {
        get
        {
            if (_document is null)
            {
                _document = PdfDocument.Open(_bytes, _settings);
                _document.AddPageFactory<DrawnPage, PageFactory>();
            }

            return _document;
        }
    }

    public DrawnPage Page(int number, CancellationToken cancellation)
    {
        if (++_pagesRead % MostPages == 0 || _settings.Fonts.Count > Math.Max(MostFonts, Structure.CrossReferenceTable.ObjectOffsets.Count / ObjectsPerFont))
            OpenAnew();
        _settings.Cancellation = cancellation;
        return Document.GetPage<DrawnPage>(number);
    }

    /// <summary>Lets go all objects that were read; the file is opened again when it is next asked for something.</summary>
    public void OpenAnew()
    {
        // The old one goes first: each holds the list of all objects of the file.
        _document?.Dispose();
        _document = null;
        _settings.Fonts.Clear();
    }

    public void Dispose() => _document?.Dispose();
}

using Hashira.Documents.Tables.Excel;
using Hashira.Documents.Tables.Office;
using Hashira.Documents.Tables.Pages;
using Hashira.Documents.Tables.Word;

namespace Hashira.Documents.Tables;

/// <summary>文書の表. Reads the tables of a PDF, Word, Excel or HTML file by what it contains, whatever its name says.</summary>
public static class DocumentTables
{
    /// <summary>Whether the bytes are those of a document with tables rather than a text: PDF, Word, Excel, HTML, or another office file that gets its sentence.</summary>
    public static bool IsDocument(ReadOnlySpan<byte> bytes) => OfficeFile.IsOffice(bytes) || PdfFile.IsPdf(bytes) || HtmlTables.Begins(bytes);

    /// <summary>Reads all tables.</summary>
    /// <param name="fileName">Name to show; its ending is of no account.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="options">How to read, and limits.</param>
    /// <param name="progress">Told after every page or sheet.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="UnreadableDocumentException">None of the four, encrypted, damaged, or beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TableDocument Read(
        string fileName,
        byte[] bytes,
        TableReadingOptions? options = null,
        IProgress<TableReadingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        using var reading = Open(fileName, bytes, options, progress, cancellation);
        return reading.ToDocument();
    }

    /// <summary>Reads the pages, so that the tables can be asked for one after the other.</summary>
    /// <inheritdoc cref="Read" path="/param"/>
    /// <returns>The tables, to be disposed of.</returns>
    /// <inheritdoc cref="Read" path="/exception"/>
    public static TableReading Open(
        string fileName,
        byte[] bytes,
        TableReadingOptions? options = null,
        IProgress<TableReadingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        options ??= TableReadingOptions.Default;
        var name = Path.GetFileName(fileName);
        if (OfficeFile.IsOffice(bytes))
        {
            return OfficeFile.Read(
                name,
                bytes,
                options.Limits,
                package => package.Kind == OfficeKind.Excel
                    ? ExcelTables.Open(name, bytes, package, options, progress)
                    : TableReading.Of(WordTables.Read(name, bytes, package, options, progress)),
                cancellation);
        }

        if (PdfFile.IsPdf(bytes))
            return PdfTables.Open(fileName, bytes, options, progress, cancellation);
        return HtmlTables.Begins(bytes)
            ? TableReading.Of(HtmlTables.Read(name, bytes, options, cancellation))
            : throw new UnreadableDocumentException($"「{name}」は PDF、Word 文書、Excel ブック、HTML のいずれでもありません。表のある文書を指定してください。");
    }
}

using Hashira.Documents.Tables;
using Hashira.Model;

namespace Hashira.Documents.Readers;

/// <summary>文書の読取り. Reads a file by what it contains, whatever its name says.</summary>
public static class DocumentReader
{
    /// <summary>Files beyond this many bytes are refused before they are read, unless the caller allows more.</summary>
    public const long DefaultSizeLimit = 50L * 1024 * 1024;

    /// <summary>Reads a plan from a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="sizeLimit">Largest size accepted, in bytes, itself included.</param>
    /// <param name="progress">Told how far reading has come.</param>
    /// <exception cref="UnreadableDocumentException">The file is missing, closed to us, too large, or no plan that can be read.</exception>
    public static ActionPlan ReadFile(string path, long sizeLimit = DefaultSizeLimit, IProgress<ReadingProgress>? progress = null) =>
        Read(path, Bytes(path, sizeLimit), progress);

    /// <summary>Reads a plan from bytes.</summary>
    /// <param name="fileName">Name to keep with the plan and to name in errors.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="progress">Told how far reading has come.</param>
    /// <param name="options">With which form, and how tracked changes and hidden parts of a Word or Excel file are read; the usual way if left out.</param>
    /// <exception cref="UnreadableDocumentException">No plan that can be read.</exception>
    public static ActionPlan Read(string fileName, byte[] bytes, IProgress<ReadingProgress>? progress = null, PlanReadingOptions? options = null)
    {
        var name = Path.GetFileName(fileName);
        options ??= PlanReadingOptions.Default;
        if (DocumentTables.IsDocument(bytes))
        {
            var plan = TablePlanReader.Read(DocumentTables.Read(name, bytes, options.Tables), options.Form);
            return plan with { Document = plan.Document with { Reading = options.UnusualIn(bytes) } };
        }

        return FlattenedTextReader.Read(name, bytes, progress, options.Form);
    }

    /// <summary>The bytes of a file, within the limit.</summary>
    /// <exception cref="UnreadableDocumentException">The file is missing, a folder, closed to us, or too large.</exception>
    public static byte[] Bytes(string path, long sizeLimit = DefaultSizeLimit)
    {
        try
        {
            if (Directory.Exists(path))
                throw new UnreadableDocumentException($"「{path}」はフォルダーです。計画の文書ファイルを指定してください。");
            var file = new FileInfo(path);
            if (!file.Exists)
                throw new UnreadableDocumentException($"「{path}」が見つかりません。ファイルの場所と名前を確かめてください。");
            if (file.Length > sizeLimit)
                throw new UnreadableDocumentException($"「{path}」は大きすぎます（{file.Length / 1_000_000.0:#,0.0} MB、上限 {sizeLimit / 1_000_000.0:#,0.0} MB）。計画の文書かどうか確かめるか、上限を上げてください。");
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.SecurityException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableDocumentException($"「{path}」を開けません。読む権限があるか、ほかのソフトが使っていないか確かめてください。", exception);
        }
    }
}

using System.Security.Cryptography;
using Hashira.Documents.Tables.Grids;
using Hashira.Documents.Tables.Joining;
using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables;

/// <summary>How tables are to be read.</summary>
public sealed record TableReadingOptions
{
    /// <summary>The usual: parts over pages joined, usual limits.</summary>
    public static TableReadingOptions Default { get; } = new();

    /// <summary>ページごと. Whether the parts of a table on several pages stay tables of their own.</summary>
    public bool PerPage { get; init; }

    /// <summary>非表示の部分. Whether hidden rows, columns and sheets of a workbook and hidden words of a Word file are read like the others; else they are left out and reported.</summary>
    public bool IncludesHidden { get; init; }

    /// <summary>変更履歴. Which reading of the tracked changes of a Word file is wanted.</summary>
    public TrackedChanges Tracked { get; init; }

    /// <summary>How much to take on.</summary>
    public TableLimits Limits { get; init; } = TableLimits.Default;
}

/// <summary>How far the reading is.</summary>
/// <param name="Page">Pages done.</param>
/// <param name="Pages">All pages.</param>
public readonly record struct TableReadingProgress(int Page, int Pages);

/// <summary>PDF の表. Reads the ruled tables of a PDF file from what is drawn on its pages.</summary>
public static class PdfTables
{
    /// <summary>Reads all tables.</summary>
    /// <param name="fileName">Name to show; its ending is of no account.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="options">Limits, and whether parts on several pages are joined.</param>
    /// <param name="progress">Told after every page.</param>
    /// <param name="cancellation">Ends the reading, also inside a page.</param>
    /// <returns>The tables. A page that could not be read is among the problems, and the others are still read.</returns>
    /// <exception cref="UnreadableDocumentException">No PDF, encrypted, damaged, beyond a limit, or without readable text.</exception>
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

    /// <summary>Reads all pages and keeps what was found on them, so that the tables can be asked for one after the other.</summary>
    /// <inheritdoc cref="Read" path="/param"/>
    /// <returns>The tables, to be disposed of. A page that could not be read is among the problems, and the others are still read.</returns>
    /// <inheritdoc cref="Read" path="/exception"/>
    public static TableReading Open(
        string fileName,
        byte[] bytes,
        TableReadingOptions? options = null,
        IProgress<TableReadingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        options ??= TableReadingOptions.Default;
        var limits = options.Limits;
        if (bytes.Length > limits.Bytes)
            throw new UnreadableDocumentException($"ファイルの大きさ（{bytes.Length >> 20:N0}MB）が上限（{limits.Bytes >> 20:N0}MB）を超えています。文書を分けてお試しください。");
        if (!PdfFile.IsPdf(bytes))
            throw new UnreadableDocumentException("PDF ではないファイルです。PDF ファイルを指定してください。");
        var kept = new KeptPages(limits.KeptBytes);
        try
        {
            using var watched = new WatchedThread(limits.TotalTime, cancellation);
            var reading = new Reading(bytes, limits, progress, watched, kept).Run();
            var document = new TableDocument(
                Path.GetFileName(fileName), Convert.ToHexStringLower(SHA256.HashData(bytes)), "pdf", reading.Pages, [], [], [.. reading.Problems]);
            return TableReading.Of(document, kept, options.PerPage);
        }
        catch (Exception exception)
        {
            kept.Dispose();
            if (exception is TimeoutException)
                throw new UnreadableDocumentException($"PDF の読取りが制限時間（{limits.TotalTime.TotalSeconds:N0}秒）内に終わりませんでした。文書を分けるか、元の文書から PDF を作り直してください。", exception);
            throw;
        }
    }

    /// <summary>One pass over the pages of a file.</summary>
    private sealed class Reading(byte[] bytes, TableLimits limits, IProgress<TableReadingProgress>? progress, WatchedThread watched, KeptPages kept)
    {
        private readonly Legibility _legibility = new();

        public int Pages { get; private set; }

        public List<PageProblem> Problems { get; } = [];

        public Reading Run()
        {
            var file = Open();
            try
            {
                Pages = file.Pages;
                if (Pages > limits.Pages)
                    throw new UnreadableDocumentException($"ページ数（{Pages:N0}）が上限（{limits.Pages:N0}）を超えています。文書を分けてお試しください。");
                if (Pages == 0)
                    throw new UnreadableDocumentException("PDF にページがありません。ファイルの入手をやり直してください。");
                for (var number = 1; number <= Pages; number++)
                {
                    if (!ReadPage(file, number))
                    {
                        // The thread left behind may still use the old one, which holds nothing but memory.
                        file = Open();
                    }

                    progress?.Report(new TableReadingProgress(number, Pages));
                }
            }
            finally
            {
                file.Dispose();
            }

            _legibility.Judge(Pages, Problems);
            return this;
        }

        // A hostile file may take its time to open, but not that of all pages.
        private PdfFile Open() => watched.Step(3 * limits.PageTime, cancellation => PdfFile.Open(bytes, limits, cancellation));

        /// <returns>Whether the file can be used for the next page.</returns>
        private bool ReadPage(PdfFile file, int number)
        {
            try
            {
                var (drawn, layout) = watched.Step(limits.PageTime, cancellation =>
                {
                    var page = file.Page(number, cancellation);
                    return (page, PageLayout.Of(page, file.Tags, limits, cancellation));
                });
                kept.Add(layout);
                if (_legibility.Look(drawn) is { } problem)
                    Problems.Add(problem);
                return true;
            }
            catch (TimeoutException) when (!watched.IsOver)
            {
                Failed(number, $"制限時間（{limits.PageTime.TotalSeconds:N0}秒）内に読み終わりませんでした。");
                return false;
            }
            catch (LimitReachedException exception)
            {
                Failed(number, $"{exception.Message}ため、読み取れませんでした。");
                return true;
            }
            catch (Exception exception) when (exception is not (TimeoutException or OperationCanceledException or UnreadableDocumentException))
            {
                Failed(number, "内容が壊れているか、対応していない書き方のため、読み取れませんでした。");
                return true;
            }
        }

        private void Failed(int number, string why)
        {
            _legibility.PageFailed();
            Problems.Add(new PageProblem(number, $"{number}ページは、{why}元の文書と見比べて、このページの内容を確認してください。"));
        }
    }
}

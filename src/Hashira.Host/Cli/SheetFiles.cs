using Hashira.Documents.Readers.ReviewSheets;
using Hashira.Documents.Tables;

namespace Hashira.Host.Cli;

/// <summary>レビューシートのファイル. Reads the review sheets of a file or of all files of a folder.</summary>
internal static class SheetFiles
{
    private static readonly string[] Kinds = [".zip", ".csv", ".json"];

    /// <summary>Reads, and tells on the other side what was left out.</summary>
    /// <exception cref="CommandFailedException">There is nothing to read.</exception>
    public static async Task<ReviewSheetReader> ReadAsync(CliConsole console, string path, int maxMegabytes, Action<string> step, CancellationToken cancellationToken)
    {
        var files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path).Where(file => Kinds.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList()
            : [path];
        if (files.Count == 0)
            throw new CommandFailedException($"「{path}」に zip、CSV、JSON のファイルがありません。レビューシートのデータを置いたフォルダーを指定してください。");
        var reader = new ReviewSheetReader(TableLimits.Default with { UnpackedBytes = 4L << 30 });
        foreach (var file in files)
        {
            step($"「{Path.GetFileName(file)}」を読み取っています");
            reader.Read(Path.GetFileName(file), await InputFile.ReadAsync(file, maxMegabytes, cancellationToken).ConfigureAwait(false), cancellationToken);
        }

        foreach (var problem in reader.Problems.Take(20))
            await console.Error.WriteLineAsync(problem.ToString()).ConfigureAwait(false);
        if (reader.Problems.Count > 20)
            await console.Error.WriteLineAsync($"読めなかった箇所は、ほかに{reader.Problems.Count - 20}件あります。").ConfigureAwait(false);
        return reader.Sheets.IsEmpty
            ? throw new CommandFailedException($"「{path}」にレビューシートがありません。RSシステムの CSV か、レビューシートの JSON の zip を指定してください。")
            : reader;
    }
}

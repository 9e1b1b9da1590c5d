using System.Text;

namespace Hashira.Host.Cli;

/// <summary>出力ファイル. Writes a file that a person has named: all of it or nothing, whatever happens in between.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes to the file, or to the console if none is named.</summary>
    /// <exception cref="CommandFailedException">It can't be written; what was there before is as it was.</exception>
    public static async Task WriteAsync(CliConsole console, string? path, string text, CancellationToken cancellationToken)
    {
        if (path is null)
            await console.Out.WriteAsync(text.AsMemory(), cancellationToken).ConfigureAwait(false);
        else
            await WriteAsync(path, Utf8.GetBytes(text), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes to the file; if none is named, to where data goes that is no text, or as text if there is no such place.</summary>
    /// <exception cref="CommandFailedException">It can't be written; what was there before is as it was.</exception>
    public static async Task WriteAsync(CliConsole console, string? path, byte[] bytes, CancellationToken cancellationToken)
    {
        if (path is not null)
            await WriteAsync(path, bytes, cancellationToken).ConfigureAwait(false);
        else if (console.Data is { } data)
            await data.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        else
            await console.Out.WriteAsync(Utf8.GetString(bytes).AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes bytes to the file.</summary>
    /// <exception cref="CommandFailedException">It can't be written; what was there before is as it was.</exception>
    public static Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken) =>
        WriteAsync(path, stream => stream.WriteAsync(bytes, cancellationToken).AsTask());

    /// <summary>Writes text to the file, or to the console if none is named, piece by piece as it is made: nothing holds the whole.</summary>
    /// <param name="console">The console.</param>
    /// <param name="path">The file, or <see langword="null"/>.</param>
    /// <param name="write">Writes the text in UTF-8.</param>
    /// <exception cref="CommandFailedException">It can't be written; what was there before is as it was.</exception>
    public static async Task WriteAsync(CliConsole console, string? path, Action<Stream> write)
    {
        if (path is not null)
        {
            await WriteAsync(path, stream => Task.Run(() => write(stream))).ConfigureAwait(false);
            return;
        }

        await using var shown = new TextOnly(console.Out);
        write(shown);
    }

    private static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        if (Directory.Exists(path))
            throw new CommandFailedException($"出力先「{path}」はフォルダーです。--out にはファイルの名前を指定してください。");
        try
        {
            await ReplaceAsync(Target(path), write).ConfigureAwait(false);
        }
        catch (DirectoryNotFoundException failure)
        {
            throw new CommandFailedException($"出力先「{path}」のフォルダーがありません。フォルダーを作るか、--out で別の場所を指定してください。", failure);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new CommandFailedException($"出力先「{path}」に書き込む権限がありません。--out で別の場所を指定してください。", failure);
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or NotSupportedException)
        {
            throw new CommandFailedException($"出力先「{path}」に書き込めませんでした。ファイルの名前と、ディスクの空きを確かめてください。", failure);
        }
    }

    private static async Task ReplaceAsync(string path, Func<Stream, Task> write)
    {
        // A device is no file that could be replaced by another one.
        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        {
            await using var device = new FileStream(path, FileMode.Create, FileAccess.Write);
            await write(device).ConfigureAwait(false);
            return;
        }

        var draft = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
                await write(file).ConfigureAwait(false);
            if (!OperatingSystem.IsWindows() && File.Exists(path))
                File.SetUnixFileMode(draft, File.GetUnixFileMode(path));
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    // What a link leads to is replaced, not the link.
    private static string Target(string path)
    {
        // Asked of a file that is not there yet, the resolution itself would fail.
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName;
    }
}

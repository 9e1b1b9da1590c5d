using System.Globalization;

namespace Hashira.Host.Cli;

/// <summary>入力ファイル. Reads a file that a person has named, up to a limit.</summary>
internal static class InputFile
{
    private const long Megabyte = 1_000_000;

    /// <summary>The bytes of the file. A file over the limit is refused before it is read; a pipe as soon as it has given more.</summary>
    /// <exception cref="CommandFailedException">It can't be read; the sentence says why.</exception>
    public static async Task<byte[]> ReadAsync(string path, int maxMegabytes, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            throw new CommandFailedException($"「{path}」はフォルダーです。文書のファイルを指定してください。");
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true);
            var limit = maxMegabytes * Megabyte;
            if (file.CanSeek && file.Length > limit)
                throw TooLarge(path, maxMegabytes, file.Length);
            using var bytes = new MemoryStream(file.CanSeek ? (int)file.Length : 0);
            var buffer = new byte[1 << 16];
            int count;
            while ((count = await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (bytes.Length + count > limit)
                    throw TooLarge(path, maxMegabytes, null);
                bytes.Write(buffer, 0, count);
            }

            return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandFailedException($"「{path}」が見つかりません。ファイルの名前と場所を確かめてください。", failure);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new CommandFailedException($"「{path}」を読む権限がありません。ファイルの権限を確かめてください。", failure);
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or NotSupportedException)
        {
            throw new CommandFailedException($"「{path}」を読めませんでした。ファイルの名前と、ディスクやネットワークの状態を確かめてください。", failure);
        }
    }

    private static CommandFailedException TooLarge(string path, int maxMegabytes, long? length)
    {
        var size = length is { } bytes ? $"「{path}」は {((decimal)bytes / Megabyte).ToString("0.0", CultureInfo.InvariantCulture)} MB あり、" : $"「{path}」は";
        return new CommandFailedException($"{size}上限の {maxMegabytes} MB を超えています。計画の文書かどうかを確かめ、読み取る場合は --max-size で上限を上げてください。");
    }
}

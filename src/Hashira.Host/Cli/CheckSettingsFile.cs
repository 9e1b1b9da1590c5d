using System.CommandLine;
using System.Text;
using Hashira.Cycle.Checks.Settings;

namespace Hashira.Host.Cli;

/// <summary>点検の設定のファイル, as the commands that check a plan take it.</summary>
internal static class CheckSettingsFile
{
    private const string UsualName = "hashira-checks.yaml";

    /// <summary><c>--settings</c>.</summary>
    public static Option<string?> Option() => new("--settings") { HelpName = "FILE", Description = $"点検の設定のファイル（YAML）。省略時は、今のフォルダーに {UsualName} があれば使います。" };

    /// <summary>Reads the file that is named, or the one of the usual name in the present folder; <see cref="CheckSettings.None"/> if there is none.</summary>
    /// <exception cref="CommandFailedException">It can't be read.</exception>
    public static async Task<CheckSettings> ReadAsync(CliConsole console, string? path, CancellationToken cancellationToken)
    {
        if (path is null && !File.Exists(UsualName))
            return CheckSettings.None;
        var name = path ?? UsualName;
        if (!ReadCheckSettings.TryRun(name, await TextAsync(name, cancellationToken).ConfigureAwait(false), out var settings, out var fault))
            throw new CommandFailedException(fault);
        if (path is null)
            await console.Error.WriteLineAsync($"点検の設定「{UsualName}」を使います。").ConfigureAwait(false);
        return settings;
    }

    /// <summary>A file of settings as text.</summary>
    public static async Task<string> TextAsync(string path, CancellationToken cancellationToken) =>
        Encoding.UTF8.GetString(await InputFile.ReadAsync(path, Options.DefaultMaxSize, cancellationToken).ConfigureAwait(false)).TrimStart('\uFEFF');
}

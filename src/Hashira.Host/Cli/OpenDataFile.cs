using System.CommandLine;
using System.Text;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Publishing;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Model;
using Hashira.Storage;

namespace Hashira.Host.Cli;

/// <summary>A file for programs that is asked for on the command line.</summary>
/// <param name="Format">Kind of file.</param>
/// <param name="EditionId">Edition of the register; <see langword="null"/> for all of it or for a document.</param>
/// <param name="Document">Document that is in no register; <see langword="null"/> for the register.</param>
/// <param name="Settings">Settings file; <see langword="null"/> for none.</param>
/// <param name="Database">The register.</param>
/// <param name="MaxSize">Largest document, in megabytes.</param>
/// <param name="HasOutput">Whether a file to write to is named.</param>
internal sealed record OpenDataRequest(OpenDataFormat Format, string? EditionId, string? Document, string? Settings, string Database, int MaxSize, bool HasOutput);

/// <summary>Files for programs on the command line.</summary>
internal static class OpenDataFile
{
    private const int MostMegabytes = 1;

    public static Option<string?> Option() => new("--open-data")
    {
        HelpName = "PATH",
        Description = "オープンデータの設定のファイル（YAML）。公表者、利用条件、問い合わせ先などを書きます。書かないことは空のままになります。",
    };

    /// <summary>The settings of a file; nothing is set without one.</summary>
    /// <exception cref="CommandFailedException">It can't be read.</exception>
    public static async Task<OpenDataSettings> SettingsAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
            return new OpenDataSettings();
        var text = Encoding.UTF8.GetString(await InputFile.ReadAsync(path, MostMegabytes, cancellationToken).ConfigureAwait(false));
        return OpenDataSettings.TryRead(Path.GetFileName(path), text.TrimStart('\uFEFF'), out var settings, out var fault) ? settings : throw new CommandFailedException(fault);
    }

    public static async Task<Publication> WriteAsync(CliConsole console, OpenDataRequest request, CancellationToken cancellationToken)
    {
        var isText = !request.Format.ContentType.Contains("zip", StringComparison.Ordinal) && request.Format.Kind != OpenDataKind.Sqlite;
        if (!request.HasOutput && !isText && console.Data is null)
            throw new CommandFailedException($"{request.Format.Key} は端末に表示できません。--out で出力先のファイルを指定してください。");
        if (request.EditionId is null && request.Document is null && !request.Format.CoversRegister)
            throw new CommandFailedException($"{request.Format.Key} は版ごとに書き出します。「hashira publish 版の番号 --format {request.Format.Key}」としてください。");
        var settings = await SettingsAsync(request.Settings, cancellationToken).ConfigureAwait(false);
        if (request.Format.Kind == OpenDataKind.Iati && settings.IatiIdentifier.Length == 0)
            await console.Error.WriteLineAsync("公表者の IATI 識別子が設定されていないため、仮の識別子を入れました。公表する前に、--open-data の設定に iatiIdentifier を書いてください。").ConfigureAwait(false);
        if (request.Document is not null)
        {
            var plan = await ReadCommand.PlanAsync(console, request.Document, request.MaxSize, cancellationToken).ConfigureAwait(false);
            var edition = new Edition(plan.Document.Sha256[..12], plan.Title.IsEmpty ? plan.Document.File : plan.Title.Text, EditionState.Draft, TimeProvider.System.GetUtcNow(), plan.Document.Sha256);
            return Publish(OpenRegister.Undecided(new OpenEdition(edition, plan, RunChecks.Run(plan))), edition.Id)!;
        }

        return await PublishCommand.FromRegisterAsync(
            HashiraDatabase.At(request.Database),
            request.EditionId ?? "",
            async db =>
            {
                var reader = new ReadOpenRegister(db);
                var register = await reader.RunAsync(cancellationToken).ConfigureAwait(false);
                return Publish(request.Format.HoldsTables ? await reader.WithSheetsAsync(register, request.EditionId, cancellationToken).ConfigureAwait(false) : register, request.EditionId);
            },
            cancellationToken).ConfigureAwait(false);

        Publication? Publish(OpenRegister register, string? editionId) => new PublishOpenData(register, settings).Run(request.Format, editionId);
    }
}

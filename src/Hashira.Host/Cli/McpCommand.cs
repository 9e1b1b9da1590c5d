using System.CommandLine;
using Hashira.Host.Mcp;
using Hashira.Storage;

namespace Hashira.Host.Cli;

/// <summary><c>hashira mcp</c>.</summary>
internal static class McpCommand
{
    public static Command Build(CliConsole console)
    {
        var database = Options.Database();
        var site = new Option<string?>("--site") { HelpName = "URL", Description = "出典に書くアドレスの初め。画面を公開しているアドレスです。省くと「/」から始まります。" };
        var command = new Command("mcp", "アシスタントのための道具（Model Context Protocol）を、標準入出力で提供します。読み出すだけで、台帳は変えません。画面と一緒に使うときは、serve の /mcp を使ってください。") { database, site };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var register = HashiraDatabase.At(parsed.GetRequiredValue(database));
            var root = parsed.GetValue(site) ?? "/";
            if (root != "/" && !(Uri.TryCreate(root, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
                throw new CommandFailedException($"--site の「{root}」はアドレスとして読めません。「https://hashira.example.go.jp/」のように指定してください。");
            if (!await register.ExistsAsync(cancellationToken).ConfigureAwait(false))
                throw new CommandFailedException($"台帳「{register.Place}」がありません。--db で台帳の場所を指定するか、先に hashira import で方針を取り込んでください。");
            await register.PrepareAsync(cancellationToken).ConfigureAwait(false);
            await console.Error.WriteLineAsync("標準入出力で待っています。止めるには入力を閉じてください。").ConfigureAwait(false);
            await McpSetup.ServeAsync(register, root.TrimEnd('/') + "/", Console.OpenStandardInput(), Console.OpenStandardOutput(), cancellationToken).ConfigureAwait(false);
            return HashiraCommand.Done;
        });
        return command;
    }
}

using System.CommandLine;
using System.Text;
using Hashira.Cycle.Checks.Decisions;
using Hashira.Cycle.Checks.Settings;
using Hashira.Model;
using Hashira.Storage;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Host.Cli;

/// <summary><c>hashira waivers</c>.</summary>
internal static class WaiversCommand
{
    public static Command Build(CliConsole console)
    {
        var edition = new Argument<string>("EDITION") { Description = "版の番号。画面のアドレスと、取込みの結果に出る 12 文字です。" };
        var from = new Option<string?>("--from") { HelpName = "FILE", Description = "この点検の設定のファイルにある見送りを、版の指摘への対応として台帳に取り込みます。" };
        var output = Options.Out();
        var database = Options.Database();
        var command = new Command("waivers", "版の指摘の見送りを、点検の設定（YAML）の形で書き出すか、設定のファイルから取り込みます。") { edition, from, output, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var register = HashiraDatabase.At(parsed.GetRequiredValue(database));
            try
            {
                if (!await register.ExistsAsync(cancellationToken).ConfigureAwait(false))
                    throw new CommandFailedException($"台帳「{register.Place}」がありません。--db で台帳を指定してください。");
                await register.PrepareAsync(cancellationToken).ConfigureAwait(false);
                await using var db = register.Open();
                var id = parsed.GetRequiredValue(edition);
                if (!await db.Editions.AnyAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false))
                    throw new CommandFailedException($"版「{id}」は台帳にありません。画面の版の一覧で番号を確かめてください。");
                if (parsed.GetValue(from) is { } file)
                    return await TakeAsync(console, db, id, file, cancellationToken).ConfigureAwait(false);
                var decisions = await new ListDecisions(db).RunAsync(id, cancellationToken).ConfigureAwait(false);
                var waivers = decisions.Values.Where(decision => decision is { Kind: DecisionKind.Waived, Reason: not null })
                    .Select(decision => new Waiver(decision.Fingerprint, decision.CheckId, decision.Excerpt, decision.Reason!, decision.By, decision.Until));
                await OutputFile.WriteAsync(console, parsed.GetValue(output), WriteWaivers.Run(waivers), cancellationToken).ConfigureAwait(false);
                return HashiraCommand.Done;
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or CommandFailedException) && register.Explain(failure) is { } sentence)
            {
                throw new CommandFailedException(sentence, failure);
            }
            finally
            {
                register.Release();
            }
        });
        return command;
    }

    private static async Task<int> TakeAsync(CliConsole console, HashiraDb db, string edition, string file, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetString(await InputFile.ReadAsync(file, Options.DefaultMaxSize, cancellationToken).ConfigureAwait(false)).TrimStart('\uFEFF');
        if (!ReadCheckSettings.TryRun(file, text, out var settings, out var fault))
            throw new CommandFailedException(fault);
        var imported = await new ImportWaivers(db, TimeProvider.System).RunAsync(edition, settings.Waivers, cancellationToken).ConfigureAwait(false);
        await console.Out.WriteLineAsync($"{imported.Taken}件の見送りを取り込みました。").ConfigureAwait(false);
        foreach (var (waiver, reason) in imported.Refused)
            await console.Out.WriteLineAsync($"  取り込まなかった見送り {waiver.Check} {waiver.Fingerprint}：{reason}").ConfigureAwait(false);
        return imported.Refused.IsEmpty ? HashiraCommand.Done : HashiraCommand.Reported;
    }
}

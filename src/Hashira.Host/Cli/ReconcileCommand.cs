using System.CommandLine;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Documents.Readers;
using Hashira.Storage;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Host.Cli;

/// <summary><c>hashira reconcile</c>.</summary>
internal static class ReconcileCommand
{
    public static Command Build(CliConsole console)
    {
        var what = new Argument<string>("EDITION|FILE") { Description = "台帳の版の番号（初めの数文字でも構いません）、又は計画の文書のファイル。" };
        var against = new Option<string?>("--against") { HelpName = "DIR", Description = "レビューシートの zip、CSV、JSON のファイル、又はそれらを置いたフォルダー。省略時は台帳に取り込んだシート。" };
        var format = Options.Format("text", "json", "csv");
        var output = Options.Out();
        var database = Options.Database();
        var maxSize = Options.MaxSize();
        var command = new Command("reconcile", "計画の予算額を行政事業レビューシートと照らし合わせます。一致しないものがあれば終了コードは 1 です。") { what, against, format, output, database, maxSize };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var register = HashiraDatabase.At(parsed.GetRequiredValue(database));
            try
            {
                var figures = await Progress.ShowAsync(console, "レビューシートを読み取っています", async step =>
                {
                    var asked = parsed.GetRequiredValue(what);
                    var isFile = File.Exists(asked);
                    var needsRegister = !isFile || parsed.GetValue(against) is null;
                    if (needsRegister && !await register.ExistsAsync(cancellationToken).ConfigureAwait(false))
                        throw new CommandFailedException($"「{asked}」というファイルも、データベース「{register.Place}」もありません。文書のファイルを指定するか、--db で台帳を指定してください。");
                    if (needsRegister)
                        await register.PrepareAsync(cancellationToken).ConfigureAwait(false);
                    await using var db = needsRegister ? register.Open() : null;
                    var sheets = parsed.GetValue(against) is { } path
                        ? (await SheetFiles.ReadAsync(console, path, parsed.GetRequiredValue(maxSize), step, cancellationToken).ConfigureAwait(false)).Sheets
                        : await new LoadReviewSheets(db!).RunAsync(cancellationToken).ConfigureAwait(false);
                    if (sheets.IsEmpty)
                        throw new CommandFailedException("台帳にレビューシートがありません。hashira sheets import で取り込むか、--against で指定してください。");
                    step("照らし合わせています");
                    var reconcile = new ReconcileEdition(new SheetIndex(sheets));
                    if (isFile)
                        return reconcile.Run(DocumentReader.Read(Path.GetFileName(asked), await InputFile.ReadAsync(asked, parsed.GetRequiredValue(maxSize), cancellationToken).ConfigureAwait(false)), [], []);
                    var found = await db!.Editions.AsNoTracking().Where(row => row.Id.StartsWith(asked)).OrderBy(row => row.Id).Select(row => row.Id).Take(2).ToListAsync(cancellationToken).ConfigureAwait(false);
                    if (found.Count == 0 || (found.Count > 1 && found[0] != asked))
                        throw new CommandFailedException(found.Count == 0 ? $"版「{asked}」は台帳にありません。画面の版の一覧で番号を確かめてください。" : $"「{asked}」で始まる版がいくつもあります。番号をもう少し長く指定してください。");
                    return (await reconcile.RunAsync(db, found[0], cancellationToken).ConfigureAwait(false))!.Value;
                }).ConfigureAwait(false);
                var text = parsed.GetRequiredValue(format) switch { "json" => ReconciliationOutput.Json(figures), "csv" => ReconciliationOutput.Csv(figures), _ => ReconciliationOutput.Text(figures) };
                await OutputFile.WriteAsync(console, parsed.GetValue(output), text, cancellationToken).ConfigureAwait(false);
                return figures.All(figure => figure.Outcome is ReconciliationOutcome.Exact or ReconciliationOutcome.Rounded) ? HashiraCommand.Done : HashiraCommand.Reported;
            }
            catch (Exception failure) when (failure is not OperationCanceledException and not CommandFailedException && register.Explain(failure) is { } sentence)
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
}

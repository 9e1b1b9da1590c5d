using System.CommandLine;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Storage;

namespace Hashira.Host.Cli;

/// <summary><c>hashira sheets</c>.</summary>
internal static class SheetsCommand
{
    public static Command Build(CliConsole console)
    {
        var path = new Argument<string>("PATH") { Description = "レビューシートの zip、CSV、JSON のファイル、又はそれらを置いたフォルダー。" };
        var dryRun = new Option<bool>("--dry-run") { Description = "何が追加・変更されるかを示すだけで、台帳には書きません。" };
        var database = Options.Database();
        var maxSize = Options.MaxSize();
        var import = new Command("import", "行政事業レビューシートを台帳に取り込みます。同じシートを二度取り込んでも増えません。") { path, dryRun, database, maxSize };
        import.SetAction(async (parsed, cancellationToken) =>
        {
            var register = HashiraDatabase.At(parsed.GetRequiredValue(database));
            try
            {
                var (result, problems) = await Progress.ShowAsync(console, "レビューシートを読み取っています", async step =>
                {
                    var reader = await SheetFiles.ReadAsync(console, parsed.GetRequiredValue(path), parsed.GetRequiredValue(maxSize), step, cancellationToken).ConfigureAwait(false);
                    var exists = await register.ExistsAsync(cancellationToken).ConfigureAwait(false);
                    if (exists || !parsed.GetValue(dryRun))
                        await register.PrepareAsync(cancellationToken).ConfigureAwait(false);
                    await using var db = exists || !parsed.GetValue(dryRun) ? register.Open() : await HashiraDatabase.OpenInMemoryAsync(cancellationToken).ConfigureAwait(false);
                    var written = new Told(count => step($"台帳に書いています（{count:N0}枚）"));
                    return (await new ImportReviewSheets(db, TimeProvider.System).RunAsync(reader.Sheets, Environment.UserName, parsed.GetValue(dryRun), written, cancellationToken).ConfigureAwait(false), reader.Problems.Count);
                }).ConfigureAwait(false);
                await console.Out.WriteLineAsync($"レビューシート：追加 {result.Added:N0}枚、変更 {result.Changed:N0}枚、変更なし {result.Unchanged:N0}枚{(parsed.GetValue(dryRun) ? "（試行のため、何も書いていません）" : "")}").ConfigureAwait(false);
                return problems > 0 ? HashiraCommand.Reported : HashiraCommand.Done;
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
        return new Command("sheets", "行政事業レビューシートを扱います。") { import };
    }

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}

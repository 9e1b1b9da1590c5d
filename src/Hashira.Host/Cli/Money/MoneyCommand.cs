using System.Collections.Immutable;
using System.CommandLine;
using Hashira.Cycle.Register;
using Hashira.Cycle.Register.Money;
using Hashira.Host.Pages.Money;
using Hashira.Model;
using Hashira.Storage;

namespace Hashira.Host.Cli.Money;

/// <summary><c>hashira money</c>.</summary>
internal static class MoneyCommand
{
    public static Command Build(CliConsole console)
    {
        var source = new Argument<string>("EDITION|FILE") { Description = "台帳の版の番号、又は読み取る文書のファイル。" };
        var by = new Option<string?>("--by") { HelpName = "AXIS", Description = $"集計の軸（{string.Join('、', Enum.GetValues<MoneyAxis>().Select(MoneyFilter.Key))}）。省略すると、text と json は全ての軸、csv は year です。" };
        by.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } key && MoneyFilter.AxisOf(key) is null)
                result.AddError($"「{key}」は集計の軸ではありません。{string.Join('、', Enum.GetValues<MoneyAxis>().Select(MoneyFilter.Key))} のどれかを指定してください。");
        });
        var format = Options.Format("text", "json", "csv");
        var output = Options.Out();
        var database = Options.Database();
        var maxSize = Options.MaxSize();
        var command = new Command("money", "予算を一度ずつ数え、年度、段階、柱、大方針、府省ごとに、確実な額から最大の額までの幅で示します。含めなかった記載は理由とともに並べます。") { source, by, format, output, database, maxSize };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var asked = parsed.GetRequiredValue(source);
            var (plan, links) = File.Exists(asked)
                ? (await ReadCommand.PlanAsync(console, asked, parsed.GetRequiredValue(maxSize), cancellationToken).ConfigureAwait(false), [])
                : await FromRegisterAsync(HashiraDatabase.At(parsed.GetRequiredValue(database)), asked, cancellationToken).ConfigureAwait(false);
            var lines = FindMoneyLines.Run(plan, links.AsSpan());
            ImmutableArray<MoneyAxis> axes = parsed.GetValue(by) is { } key ? [MoneyFilter.AxisOf(key)!.Value] : [.. Enum.GetValues<MoneyAxis>()];
            if (parsed.GetRequiredValue(format) == "csv")
            {
                await OutputFile.WriteAsync(console, parsed.GetValue(output), MoneyCsv.Totals(Groups(axes[0])), cancellationToken).ConfigureAwait(false);
                return HashiraCommand.Done;
            }

            var breakdowns = axes.Select(axis => (axis, Groups(axis))).ToImmutableArray();
            var text = parsed.GetRequiredValue(format) == "json" ? MoneyJson.ToText(lines, breakdowns) : MoneyText.Print(lines, breakdowns);
            await OutputFile.WriteAsync(console, parsed.GetValue(output), text, cancellationToken).ConfigureAwait(false);
            return HashiraCommand.Done;

            ImmutableArray<MoneyGroup> Groups(MoneyAxis axis) => BreakDownMoney.Run(plan, lines, axis, static (_, _) => MoneyShare.Whole);
        });
        return command;
    }

    private static async Task<(ActionPlan Plan, ImmutableArray<OutsideLink> Links)> FromRegisterAsync(HashiraDatabase database, string id, CancellationToken cancellationToken)
    {
        try
        {
            if (!await database.ExistsAsync(cancellationToken).ConfigureAwait(false))
                throw new CommandFailedException($"「{id}」というファイルも、台帳「{database.Place}」もありません。ファイルの名前か、--db の台帳の場所を確かめてください。");
            await database.PrepareAsync(cancellationToken).ConfigureAwait(false);
            await using var db = database.Open();
            return await new ShowEdition(db).RunAsync(id, cancellationToken).ConfigureAwait(false) is { } shown
                ? (shown.Plan, await new LoadOutsideLinks(db).RunAsync(cancellationToken).ConfigureAwait(false))
                : throw new CommandFailedException($"「{id}」というファイルも版もありません。画面の版の一覧で番号を確かめてください。");
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or CommandFailedException) && database.Explain(failure) is { } sentence)
        {
            throw new CommandFailedException(sentence, failure);
        }
        finally
        {
            database.Release();
        }
    }
}

using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hashira.Cycle.Register.Comparison;
using Hashira.Cycle.Register.Lineage;
using Hashira.Host.Pages.Comparison;
using Hashira.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hashira.Host.Cli;

/// <summary><c>hashira compare</c>.</summary>
internal static class CompareCommand
{
    public static Command Build(CliConsole console)
    {
        var from = new Argument<string>("FROM") { Description = "前の版の番号。「番号:current」で現行の欄、「番号:revised」（又は番号だけ）で新たな欄。番号は初めの数文字でも構いません。" };
        var to = new Argument<string>("TO") { Description = "後の版の番号。書き方は同じです。" };
        var format = Options.Format("text", "json", "html");
        var output = Options.Out();
        var database = Options.Database();
        var command = new Command("compare", "台帳の二つの版を施策ごとに比べ、変わったことと、変わっていないことの確認を示します。違いがあれば終了コードは 1 です。") { from, to, format, output, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var register = HashiraDatabase.At(parsed.GetRequiredValue(database));
            try
            {
                if (!await register.ExistsAsync(cancellationToken).ConfigureAwait(false))
                    throw new CommandFailedException($"データベース「{register.Place}」がありません。--db で台帳を指定するか、先に import で版を取り込んでください。");
                await register.PrepareAsync(cancellationToken).ConfigureAwait(false);
                await using var db = register.Open();
                var older = await SideAsync(db, parsed.GetRequiredValue(from), cancellationToken).ConfigureAwait(false);
                var newer = await SideAsync(db, parsed.GetRequiredValue(to), cancellationToken).ConfigureAwait(false);
                var comparison = await new CompareEditions(db).RunAsync(older, newer, cancellationToken).ConfigureAwait(false)
                    ?? throw new CommandFailedException("比べる版が台帳にありません。画面の版の一覧で番号を確かめてください。");
                var text = parsed.GetRequiredValue(format) switch
                {
                    "json" => ComparisonJson.ToText(comparison),
                    "html" => await HtmlAsync(comparison).ConfigureAwait(false),
                    _ => ComparisonText.Print(comparison),
                };
                await OutputFile.WriteAsync(console, parsed.GetValue(output), text, cancellationToken).ConfigureAwait(false);
                return comparison.IsSame ? HashiraCommand.Done : HashiraCommand.Reported;
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

    private static async Task<EditionSide> SideAsync(HashiraDb db, string text, CancellationToken cancellationToken)
    {
        if (EditionSide.Parse(text) is not { } side)
            throw new CommandFailedException($"「{text}」は版の指定として読めません。「d3a1c2f4b5e6」か「d3a1c2f4b5e6:current」のように指定してください。");
        var found = await db.Editions.AsNoTracking().Where(row => row.Id.StartsWith(side.EditionId)).OrderBy(row => row.Id).Select(row => row.Id).Take(2).ToListAsync(cancellationToken).ConfigureAwait(false);
        return found switch
        {
            [var first, ..] when first == side.EditionId => side,
            [var only] => side with { EditionId = only },
            [] => throw new CommandFailedException($"版「{side.EditionId}」は台帳にありません。画面の版の一覧で番号を確かめてください。"),
            _ => throw new CommandFailedException($"「{side.EditionId}」で始まる版がいくつもあります。番号をもう少し長く指定してください。"),
        };
    }

    // One file that can be mailed and printed; it needs no server and no other file.
    private static async Task<string> HtmlAsync(EditionComparison comparison)
    {
        await using var services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ComparisonFile>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ComparisonFile.Comparison)] = comparison })).ConfigureAwait(false)).ToHtmlString()).ConfigureAwait(false);
    }
}

using System.CommandLine;
using System.Net.Sockets;
using Hashira.Cycle.Checks.Settings;
using Hashira.Cycle.Intake;
using Hashira.Host.Pages;
using Hashira.Storage;

namespace Hashira.Host.Cli;

/// <summary><c>hashira serve</c>.</summary>
internal static class ServeCommand
{
    /// <summary>File of the sample plan beside the executable.</summary>
    private static string Sample => Path.Combine(AppContext.BaseDirectory, "samples", "growth-2022.txt");

    public static Command Build(CliConsole console)
    {
        var demo = new Option<bool>("--demo") { Description = "見本の計画を取り込んでから始めます。取込み済みなら何も変えません。" };
        var database = Options.Database();
        var urls = new Option<string>("--urls") { HelpName = "URL", Description = "待ち受ける URL。複数はセミコロンで区切ります。", DefaultValueFactory = _ => WebOptions.DefaultUrl };
        var openData = OpenDataFile.Option();
        var otherSites = new Option<bool>("--cors") { Description = "ほかのサイトのページのプログラムが、閲覧者のブラウザーから API を読むことを許します。公開する台帳だけに付けてください。" };
        var command = new Command("serve", "画面、API、MCP を提供します。止めるには Ctrl+C を押します。") { demo, database, urls, openData, otherSites };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var place = parsed.GetRequiredValue(database);
            var register = HashiraDatabase.At(place);
            var options = new WebOptions(place, [.. Addresses(parsed.GetRequiredValue(urls))])
            {
                OpenData = await OpenDataFile.SettingsAsync(parsed.GetValue(openData), cancellationToken).ConfigureAwait(false),
                AllowsOtherSites = parsed.GetValue(otherSites),
            };
            if (parsed.GetValue(demo))
                await LoadSampleAsync(console, register, cancellationToken).ConfigureAwait(false);
            try
            {
                await WebApp.RunAsync(options, addresses =>
                {
                    foreach (var address in addresses)
                        console.Out.WriteLine($"画面を開けます：{address}");
                    console.Out.Flush();
                }, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is IOException or SocketException)
            {
                throw new CommandFailedException($"{string.Join('、', options.Addresses)} で待ち受けられません。ほかのプログラムが使っていないか確かめるか、--urls で別の番号を指定してください。", failure);
            }
            catch (Exception failure) when (failure is not OperationCanceledException && register.Explain(failure) is { } sentence)
            {
                throw new CommandFailedException(sentence, failure);
            }

            return HashiraCommand.Done;
        });
        return command;
    }

    private static IEnumerable<string> Addresses(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(url.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                throw new CommandFailedException($"--urls の「{url}」は待ち受ける URL として読めません。「{WebOptions.DefaultUrl}」のように指定してください。");
            yield return url;
        }
    }

    private static async Task LoadSampleAsync(CliConsole console, HashiraDatabase register, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(Sample, cancellationToken).ConfigureAwait(false);
        var request = new ImportRequest(Path.GetFileName(Sample), bytes, "見本");
        var result = await Progress.ShowAsync(console, "見本の計画を取り込んでいます", step => ImportCommand.RunAsync(register, request, CheckSettings.None, step, cancellationToken)).ConfigureAwait(false);
        if (result is ImportResult.Imported imported)
            await console.Error.WriteLineAsync($"見本の計画「{imported.Edition.Title}」を取り込みました。").ConfigureAwait(false);
        else if (result is ImportResult.InConflict conflict)
            await console.Error.WriteLineAsync($"見本の計画は取り込みませんでした。{conflict.Reason}").ConfigureAwait(false);
    }
}

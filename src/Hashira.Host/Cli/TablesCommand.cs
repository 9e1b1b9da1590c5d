using System.CommandLine;
using System.Text;
using Hashira.Documents.Tables;

namespace Hashira.Host.Cli;

/// <summary><c>hashira tables</c>.</summary>
internal static class TablesCommand
{
    public static Command Build(CliConsole console)
    {
        var file = Options.File();
        var format = Options.Format("json", "csv", "html");
        var perPage = new Option<bool>("--per-page") { Description = "PDF のページをまたぐ表をつながず、ページごとの表として示します（Excel の表はいつもシートごと、Word と HTML の表はいつも文書の表のままです）。" };
        var tracked = Options.Tracked();
        var hidden = Options.Hidden();
        var output = Options.Out();
        var maxSize = Options.MaxSize();
        var command = new Command("tables", "PDF の罫線のある表、Word、Excel、HTML の表を、セルごとに位置と共に示します。") { file, format, perPage, tracked, hidden, output, maxSize };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var size = parsed.GetRequiredValue(maxSize);
            var bytes = await InputFile.ReadAsync(path, size, cancellationToken).ConfigureAwait(false);
            var options = Options.Reading(parsed.GetRequiredValue(tracked), parsed.GetValue(hidden)) with { PerPage = parsed.GetValue(perPage) };
            using var reading = await Progress.ShowAsync(console, $"「{Path.GetFileName(path)}」の表を読み取っています", step => Task.FromResult(
                DocumentTables.Open(path, bytes, options, new Pages(step), cancellationToken))).ConfigureAwait(false);
            var count = 0;
            await OutputFile.WriteAsync(console, parsed.GetValue(output), stream => count = Write(reading, parsed.GetRequiredValue(format), stream)).ConfigureAwait(false);
            var document = reading.Document;
            console.Error.WriteLine($"{document.Pages}{(document.Kind == "xlsx" ? "シート" : "ページ")}から{count}の表を読みました。");
            foreach (var problem in document.Problems)
                console.Error.WriteLine($"  {problem.Message}");
            return HashiraCommand.Done;
        });
        return command;
    }

    private static int Write(TableReading reading, string format, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        switch (format)
        {
            case "csv":
                return TablesCsv.Write(reading, writer);
            case "html":
                return TablesHtml.Write(reading, writer);
            default:
                var count = TablesJson.Write(reading, stream);
                writer.WriteLine();
                return count;
        }
    }

    private sealed class Pages(Action<string> show) : IProgress<TableReadingProgress>
    {
        public void Report(TableReadingProgress value) => show($"表を読み取っています（{value.Page}／{value.Pages}ページ）");
    }
}

using System.CommandLine;
using Hashira.Documents.Forms;
using Hashira.Documents.Readers;
using FormFile = Hashira.Documents.Forms.FormFile;

namespace Hashira.Host.Cli;

/// <summary><c>hashira forms</c>.</summary>
internal static class FormsCommand
{
    public static Command Build(CliConsole console) => new("forms", "文書の様式を一覧し、確かめ、知らない表から案を作ります。") { List(console), Check(console), Propose(console) };

    private static Command List(CliConsole console)
    {
        var command = new Command("list", "組込みの様式を一覧します。");
        command.SetAction(_ =>
        {
            foreach (var form in BuiltInForms.All)
                console.Out.WriteLine($"{form.Id}\t{form.Layout}\t第{form.Version}版\t{form.Date:yyyy-MM-dd}\t{form.Name}");
            return HashiraCommand.Done;
        });
        return command;
    }

    private static Command Check(CliConsole console)
    {
        var path = new Argument<string>("PATH") { Description = "様式の YAML のファイル。" };
        var command = new Command("check", "様式のファイルを確かめます。誤りがあれば、行と直し方を示して終了コード 2 で終わります。") { path };
        command.SetAction(parsed =>
        {
            var form = FormFile.Load(parsed.GetRequiredValue(path));
            console.Out.WriteLine($"様式{form.Title}に誤りはありません（{form.Layout}、{form.Date:yyyy-MM-dd}{(form is ProgressForm { Columns.IsEmpty: false } table ? $"、{table.Columns.Length}列" : "")}）。");
            return HashiraCommand.Done;
        });
        return command;
    }

    private static Command Propose(CliConsole console)
    {
        var file = Options.File();
        var output = Options.Out();
        var maxSize = Options.MaxSize();
        var command = new Command("propose", "知らない表の見出しと値から、列の役割の案（YAML）を作ります。役割を直して保存し、read の --form に指定します。") { file, output, maxSize };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var bytes = await InputFile.ReadAsync(path, parsed.GetRequiredValue(maxSize), cancellationToken).ConfigureAwait(false);
            var name = Path.GetFileName(path);
            var document = ReadByForm.Tables(name, bytes)
                ?? throw new CommandFailedException($"「{name}」は文字だけのファイルで、表の形がありません。Excel、Word 又は PDF のファイルを指定してください。");
            var yaml = ProposeForm.Run(document, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
            await OutputFile.WriteAsync(console, parsed.GetValue(output), yaml, cancellationToken).ConfigureAwait(false);
            console.Error.WriteLine("様式の案を作りました。各列の role を確かめ、違うものを直してください。");
            return HashiraCommand.Done;
        });
        return command;
    }
}

using System.CommandLine;
using Hashira.Cycle.Publishing;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Cycle.Register;
using Hashira.Documents.Writers;
using Hashira.Storage;

namespace Hashira.Host.Cli;

/// <summary><c>hashira publish</c>.</summary>
internal static class PublishCommand
{
    public static Command Build(CliConsole console)
    {
        var edition = new Argument<string?>("EDITION") { Description = "書き出す版の番号。台帳から選びます。", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--file") { HelpName = "FILE", Description = "台帳の版の代わりに、この文書を読み取って書き出します。" };
        var format = Options.Format(["docx", "xlsx", "html", "json", "comparison", .. OpenDataFormat.All.Select(kind => kind.Key)]);
        var all = new Option<bool>("--all") { Description = "台帳のすべての版を一つのファイルに書き出します。datapackage、sqlite、dcat、dcat-ttl で使えます。" };
        var openData = OpenDataFile.Option();
        var omits = new Option<bool>("--omit-unchanged") { Description = "新旧対照表（comparison）で、変わらない項目の本文を（略）とします。" };
        var form = Options.FormOfPlan();
        var tracked = Options.Tracked();
        var hidden = Options.Hidden();
        var output = Options.Out();
        var database = Options.Database();
        var maxSize = Options.MaxSize();
        var command = new Command("publish", "版を公表用の文書に書き出します。docx は三欄の Word、xlsx は Excel、html は一枚で完結するページ、json はデータ、comparison は新旧対照表の Word です。ほかのプログラムのためには、datapackage（CSV）、sqlite、workbook（すべての表の Excel）、iati（XML）、gif（行政サービス・制度）、dcat（目録）があります。") { edition, file, format, all, omits, form, tracked, hidden, openData, output, database, maxSize };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (id, path) = (parsed.GetValue(edition), parsed.GetValue(file));
            if (new[] { id is not null, path is not null, parsed.GetValue(all) }.Count(given => given) != 1)
                throw new CommandFailedException("書き出すものを一つ指定してください。台帳の版は「hashira publish 版の番号」、ファイルは「hashira publish --file ファイル」、台帳のすべては「hashira publish --all」です。");
            if (OpenDataFormat.WithKey(parsed.GetRequiredValue(format)) is { } open)
            {
                var data = await OpenDataFile.WriteAsync(console, new OpenDataRequest(open, id, path, parsed.GetValue(openData), parsed.GetRequiredValue(database), parsed.GetRequiredValue(maxSize), parsed.GetValue(output) is not null), cancellationToken).ConfigureAwait(false);
                return await WrittenAsync(console, parsed.GetValue(output), data, cancellationToken).ConfigureAwait(false);
            }

            if (parsed.GetValue(all))
                throw new CommandFailedException($"--all では {parsed.GetRequiredValue(format)} の形に書き出せません。--format に {string.Join("、", OpenDataFormat.All.Where(kind => kind.CoversRegister).Select(kind => kind.Key))} のいずれかを指定してください。");
            var kind = WritePublication.Formats[parsed.GetRequiredValue(format)];
            var isText = kind is PublicationFormat.Html or PublicationFormat.Json;
            if (parsed.GetValue(output) is null && !isText && console.Data is null)
                throw new CommandFailedException("Word や Excel の文書は端末に表示できません。--out で出力先のファイルを指定してください。");
            var published = path is not null
                ? WritePublication.Run(await ReadCommand.PlanAsync(console, path, parsed.GetRequiredValue(maxSize), cancellationToken, Options.PlanReading(parsed.GetValue(form), parsed.GetRequiredValue(tracked), parsed.GetValue(hidden))).ConfigureAwait(false), kind, parsed.GetValue(omits))
                : await FromRegisterAsync(HashiraDatabase.At(parsed.GetRequiredValue(database)), id!, kind, parsed.GetValue(omits), cancellationToken).ConfigureAwait(false);
            return await WrittenAsync(console, parsed.GetValue(output), published, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> WrittenAsync(CliConsole console, string? output, Publication published, CancellationToken cancellationToken)
    {
        await OutputFile.WriteAsync(console, output, published.Bytes, cancellationToken).ConfigureAwait(false);
        if (output is not null)
            console.Error.WriteLine($"「{output}」に書き出しました。");
        return HashiraCommand.Done;
    }

    private static Task<Publication> FromRegisterAsync(HashiraDatabase database, string id, PublicationFormat format, bool omitsUnchanged, CancellationToken cancellationToken) =>
        FromRegisterAsync(database, id, db => new PublishEdition(db).RunAsync(id, format, omitsUnchanged, cancellationToken), cancellationToken);

    /// <summary>Opens the register, has something written of it, and tells what went wrong in a sentence.</summary>
    /// <param name="database">The register.</param>
    /// <param name="id">The edition that is asked for; empty for the whole register.</param>
    /// <param name="publish">Writes it; gives nothing if there is no such edition.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async Task<Publication> FromRegisterAsync(HashiraDatabase database, string id, Func<HashiraDb, Task<Publication?>> publish, CancellationToken cancellationToken)
    {
        try
        {
            if (!await database.ExistsAsync(cancellationToken).ConfigureAwait(false))
                throw new CommandFailedException($"台帳「{database.Place}」がありません。--db で台帳の場所を指定するか、先に hashira import で方針を取り込んでください。");
            await database.PrepareAsync(cancellationToken).ConfigureAwait(false);
            await using var db = database.Open();
            if (await publish(db).ConfigureAwait(false) is { } published)
                return published;
            var held = await new ListEditions(db).RunAsync(cancellationToken).ConfigureAwait(false);
            throw new CommandFailedException(held.IsEmpty
                ? $"版「{id}」は台帳にありません。台帳は空です。先に hashira import で方針を取り込んでください。"
                : $"版「{id}」は台帳にありません。台帳にある版（{string.Join('、', held.Take(5).Select(summary => $"{summary.Edition.Id}「{summary.Edition.Title}」"))}{(held.Length > 5 ? "など" : "")}）から選んでください。");
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or CommandFailedException or UnwritablePlanException) && database.Explain(failure) is { } sentence)
        {
            throw new CommandFailedException(sentence, failure);
        }
        finally
        {
            database.Release();
        }
    }
}

using System.CommandLine;
using Hashira.Cycle.Publishing;
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
        var format = Options.Format("docx", "xlsx", "html", "json", "comparison");
        var omits = new Option<bool>("--omit-unchanged") { Description = "新旧対照表（comparison）で、変わらない項目の本文を（略）とします。" };
        var output = Options.Out();
        var database = Options.Database();
        var maxSize = Options.MaxSize();
        var command = new Command("publish", "版を公表用の文書に書き出します。docx は三欄の Word、xlsx は Excel、html は一枚で完結するページ、json はデータ、comparison は新旧対照表の Word です。") { edition, file, format, omits, output, database, maxSize };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (id, path) = (parsed.GetValue(edition), parsed.GetValue(file));
            if (id is null == path is null)
                throw new CommandFailedException("書き出すものを一つ指定してください。台帳の版は「hashira publish 版の番号」、ファイルは「hashira publish --file ファイル」です。");
            var kind = WritePublication.Formats[parsed.GetRequiredValue(format)];
            var isText = kind is PublicationFormat.Html or PublicationFormat.Json;
            if (parsed.GetValue(output) is null && !isText && console.Data is null)
                throw new CommandFailedException("Word や Excel の文書は端末に表示できません。--out で出力先のファイルを指定してください。");
            var published = path is not null
                ? WritePublication.Run(await ReadCommand.PlanAsync(console, path, parsed.GetRequiredValue(maxSize), cancellationToken).ConfigureAwait(false), kind, parsed.GetValue(omits))
                : await FromRegisterAsync(HashiraDatabase.At(parsed.GetRequiredValue(database)), id!, kind, parsed.GetValue(omits), cancellationToken).ConfigureAwait(false);
            await OutputFile.WriteAsync(console, parsed.GetValue(output), published.Bytes, cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(output) is { } written)
                console.Error.WriteLine($"「{written}」に書き出しました。");
            return HashiraCommand.Done;
        });
        return command;
    }

    private static async Task<Publication> FromRegisterAsync(HashiraDatabase database, string id, PublicationFormat format, bool omitsUnchanged, CancellationToken cancellationToken)
    {
        try
        {
            if (!await database.ExistsAsync(cancellationToken).ConfigureAwait(false))
                throw new CommandFailedException($"台帳「{database.Place}」がありません。--db で台帳の場所を指定するか、先に hashira import で方針を取り込んでください。");
            await database.PrepareAsync(cancellationToken).ConfigureAwait(false);
            await using var db = database.Open();
            if (await new PublishEdition(db).RunAsync(id, format, omitsUnchanged, cancellationToken).ConfigureAwait(false) is { } published)
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

using System.CommandLine;
using Hashira.Documents;
using Hashira.Documents.Writers;
using Hashira.Storage;

namespace Hashira.Host.Cli;

/// <summary>
/// コマンド. The whole command line. Data goes to one side, everything else to the other; a command that can't do what it was asked for says
/// so in one sentence and ends with 2.
/// </summary>
public static class HashiraCommand
{
    /// <summary>Done, and nothing to report.</summary>
    public const int Done = 0;

    /// <summary>Done, and there is something to report.</summary>
    public const int Reported = 1;

    /// <summary>Could not be done.</summary>
    public const int Failed = 2;

    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">Its words.</param>
    /// <param name="console">Where it writes.</param>
    /// <param name="cancellationToken">Stops it and leaves nothing half-written.</param>
    /// <returns>Exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, CliConsole console, CancellationToken cancellationToken)
    {
        JapaneseFirst.Begin();
        try
        {
            var parsed = Build(console).Parse(arguments.Length == 0 ? ["--help"] : arguments);
            if (parsed.Errors.Count > 0 && parsed.Action is not JapaneseHelp)
                throw new CommandFailedException(ParseFailure.Sentence(parsed));
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = console.Out, Error = console.Error }, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is CommandFailedException or UnreadableDocumentException or UnwritablePlanException or DatabaseUnusableException)
        {
            await console.Error.WriteLineAsync(failure.Message).ConfigureAwait(false);
            return Failed;
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("中止しました。書きかけのものは残していません。").ConfigureAwait(false);
            return Failed;
        }
        finally
        {
            await console.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>The tree of commands; also the source of their reference page.</summary>
    public static RootCommand Build(CliConsole console)
    {
        var root = new RootCommand("柱 Hashira ― 支援施策の三欄の計画を読み取り、点検し、台帳に取り込み、画面で示します。");
        // The standard help speaks the language of the machine; ours is Japanese everywhere.
        foreach (var option in root.Options.ToList())
            root.Options.Remove(option);
        root.Options.Add(new Option<bool>("--help", "-h") { Description = "この使い方を表示します。", Recursive = true, Arity = ArgumentArity.Zero, Action = new JapaneseHelp(console) });
        root.Subcommands.Add(ReadCommand.Build(console));
        root.Subcommands.Add(TablesCommand.Build(console));
        root.Subcommands.Add(FormsCommand.Build(console));
        root.Subcommands.Add(CheckCommand.Build(console));
        root.Subcommands.Add(ImportCommand.Build(console));
        root.Subcommands.Add(PublishCommand.Build(console));
        root.Subcommands.Add(CompareCommand.Build(console));
        root.Subcommands.Add(Money.MoneyCommand.Build(console));
        root.Subcommands.Add(SheetsCommand.Build(console));
        root.Subcommands.Add(ReconcileCommand.Build(console));
        root.Subcommands.Add(WaiversCommand.Build(console));
        root.Subcommands.Add(ServeCommand.Build(console));
        root.Subcommands.Add(McpCommand.Build(console));
        root.Subcommands.Add(VersionCommand.Build(console));
        return root;
    }
}

using Spectre.Console;

namespace Hashira.Host.Cli;

/// <summary>進み具合. Shows on a terminal what a command is doing; says nothing where nobody looks.</summary>
internal static class Progress
{
    /// <summary>Runs work that tells its steps.</summary>
    /// <param name="console">Where to show them.</param>
    /// <param name="first">The first step, 「読み取っています」.</param>
    /// <param name="work">The work; what it is given shows the step it is at.</param>
    public static async Task<T> ShowAsync<T>(CliConsole console, string first, Func<Action<string>, Task<T>> work)
    {
        if (!console.ShowsProgress)
            return await work(_ => { }).ConfigureAwait(false);
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        return await terminal.Status().Spinner(Spinner.Known.Dots).StartAsync(Markup.Escape(first) + "…", status =>
            Task.Run(() => work(step => status.Status = Markup.Escape(step) + "…"))).ConfigureAwait(false);
    }
}

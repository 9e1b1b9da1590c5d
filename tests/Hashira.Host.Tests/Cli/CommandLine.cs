using Hashira.Host.Cli;
using Hashira.Testing;

namespace Hashira.Host.Tests.Cli;

/// <summary>What a command line printed, and how it ended.</summary>
/// <param name="ExitCode">0 done, 1 something to report, 2 could not be done.</param>
/// <param name="Out">Data.</param>
/// <param name="Error">Everything else.</param>
internal sealed record Ending(int ExitCode, string Out, string Error);

/// <summary>Runs the real command line inside the test.</summary>
internal static class CommandLine
{
    /// <summary>The sample plan as flattened text.</summary>
    public static string Sample { get; } = Repository.Path("samples/growth-2022/growth-2022.txt");

    public static async Task<Ending> RunAsync(params string[] words)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await HashiraCommand.RunAsync(words, new CliConsole(output, error, ShowsProgress: false), TestContext.Current.CancellationToken);
        return new Ending(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Checks that a command could not be done and said why in one sentence, with nothing beside it.</summary>
    public static string AssertRefused(Ending ending)
    {
        Assert.Equal(2, ending.ExitCode);
        Assert.Equal("", ending.Out);
        var sentence = ending.Error.TrimEnd('\n');
        Assert.DoesNotContain('\n', sentence);
        Assert.EndsWith("。", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", sentence, StringComparison.Ordinal);
        return sentence;
    }
}

using Hashira.Host.Cli;

namespace Hashira.Host.Tests.Cli;

/// <summary>The help of the command line is Japanese throughout and complete.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. HashiraCommand.Build(new CliConsole(TextWriter.Null, TextWriter.Null, false)).Subcommands.Select(command => command.Name)];

    [Fact]
    public async Task Without_a_word_the_help_is_shown()
    {
        var ending = await CommandLine.RunAsync();

        Assert.Equal(0, ending.ExitCode);
        Assert.All(Commands, command => Assert.Contains($"  {command.Data}", ending.Out, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_explains_itself_its_options_and_its_exit_codes(string command)
    {
        var ending = await CommandLine.RunAsync(command, "--help");

        Assert.Equal(0, ending.ExitCode);
        Assert.Contains("使い方:", ending.Out, StringComparison.Ordinal);
        Assert.Contains("終了コード:", ending.Out, StringComparison.Ordinal);
        var words = ending.Out.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(words);
        Assert.DoesNotContain("Usage", ending.Out, StringComparison.Ordinal);
    }
}

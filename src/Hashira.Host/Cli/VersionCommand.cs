using System.CommandLine;
using System.Reflection;

namespace Hashira.Host.Cli;

/// <summary><c>hashira version</c>.</summary>
internal static class VersionCommand
{
    public static Command Build(CliConsole console)
    {
        var command = new Command("version", "Hashira の版を示します。");
        command.SetAction(_ =>
        {
            var version = typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            console.Out.WriteLine($"hashira {version.Split('+')[0]}");
            return HashiraCommand.Done;
        });
        return command;
    }
}

using System.Text;

namespace Hashira.Host.Cli;

/// <summary>端末. Where the command line writes: data to one side, everything else to the other.</summary>
/// <param name="Out">Data.</param>
/// <param name="Error">Progress, remarks and the sentence of a failure.</param>
/// <param name="ShowsProgress">Whether <paramref name="Error"/> is a terminal that a person looks at.</param>
public sealed record CliConsole(TextWriter Out, TextWriter Error, bool ShowsProgress)
{
    /// <summary>Where data goes that is no text; <see langword="null"/> where a person would see it on a terminal.</summary>
    public Stream? Data { get; init; }

    /// <summary>Columns of the terminal at which data is shown; <see langword="null"/> for a file or another program.</summary>
    public int? Width { get; init; }

    /// <summary>The standard streams in UTF-8, whatever the locale of the machine is.</summary>
    public static CliConsole Standard()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (!Console.IsOutputRedirected || !Console.IsErrorRedirected)
            Console.OutputEncoding = utf8;
        return new CliConsole(
            new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 1 << 16) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" },
            !Console.IsErrorRedirected)
        {
            Data = Console.IsOutputRedirected ? Console.OpenStandardOutput() : null,
            // A terminal that knows no width tells 0; very long lines are hard to follow.
            Width = Console.IsOutputRedirected ? null : Math.Clamp(Console.WindowWidth, 60, 120),
        };
    }
}

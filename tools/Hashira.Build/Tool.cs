using System.Diagnostics;
using System.Text;

namespace Hashira.Build;

/// <summary>How a tool ended.</summary>
/// <param name="ExitCode">Its exit code; -1 if it was ended for taking too long.</param>
/// <param name="Output">What it said on both streams.</param>
/// <param name="Elapsed">Time by the wall clock.</param>
internal sealed record ToolResult(int ExitCode, string Output, TimeSpan Elapsed);

/// <summary>Runs a tool to its end with no input.</summary>
internal static class Tool
{
    public static async Task<ToolResult> Run(string folder, string tool, string[] arguments, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(tool, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
            },
        };
        var output = new StringBuilder();
        void Keep(string? line)
        {
            if (line is null)
                return;
            lock (output)
                output.AppendLine(line);
        }

        process.OutputDataReceived += (_, data) => Keep(data.Data);
        process.ErrorDataReceived += (_, data) => Keep(data.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var code = -1;
        using var overtime = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(overtime.Token);
            code = process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Keep($"ended after {limit.TotalMinutes:0} minutes without a result");
        }

        lock (output)
            return new ToolResult(code, output.ToString(), watch.Elapsed);
    }
}

using Hashira.Host.Cli;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    stop.Cancel();
};

return await HashiraCommand.RunAsync(args, CliConsole.Standard(), stop.Token);

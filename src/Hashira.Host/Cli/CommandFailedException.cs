namespace Hashira.Host.Cli;

/// <summary>
/// 実行できない. A command can't do what it was asked for. <see cref="Exception.Message"/> is one Japanese sentence: what, where, what to do.
/// </summary>
public sealed class CommandFailedException : Exception
{
    /// <summary>Creates the failure with its sentence.</summary>
    public CommandFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the failure with its sentence and what led to it.</summary>
    public CommandFailedException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>Not used; a failure always has a sentence.</summary>
    public CommandFailedException()
    {
    }
}

namespace Hashira.Testing;

/// <summary>What was read is not the edition that was written. The message shows the first differences.</summary>
public sealed class NotSameEditionException : Exception
{
    /// <summary>Creates it with the differences.</summary>
    public NotSameEditionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with the differences and what led to it.</summary>
    public NotSameEditionException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Not used.</summary>
    public NotSameEditionException()
    {
    }
}

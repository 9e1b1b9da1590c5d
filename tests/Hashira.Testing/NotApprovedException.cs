namespace Hashira.Testing;

/// <summary>What was made differs from the approved picture; the message shows the lines that differ.</summary>
public sealed class NotApprovedException : Exception
{
    /// <summary>Creates the error.</summary>
    public NotApprovedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with what led to it.</summary>
    public NotApprovedException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>Not used.</summary>
    public NotApprovedException()
    {
    }
}

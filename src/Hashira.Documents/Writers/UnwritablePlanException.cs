namespace Hashira.Documents.Writers;

/// <summary>書き出せない方針. A plan that a file of the wanted kind can't hold. The message says what, where and what to do.</summary>
public sealed class UnwritablePlanException : Exception
{
    /// <summary>Creates the refusal with its sentence.</summary>
    public UnwritablePlanException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the refusal with its sentence and what led to it.</summary>
    public UnwritablePlanException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Not used; a refusal always has a sentence.</summary>
    public UnwritablePlanException()
    {
    }
}

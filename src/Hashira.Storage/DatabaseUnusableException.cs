namespace Hashira.Storage;

/// <summary>
/// 使えないデータベース. The register can't be opened or written. <see cref="Exception.Message"/> is one Japanese sentence: what, where, what to
/// do. Nothing was changed.
/// </summary>
public sealed class DatabaseUnusableException : Exception
{
    /// <summary>Creates the error with its sentence.</summary>
    public DatabaseUnusableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its sentence and what led to it.</summary>
    public DatabaseUnusableException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>Not used; the error always has a sentence.</summary>
    public DatabaseUnusableException()
    {
    }
}

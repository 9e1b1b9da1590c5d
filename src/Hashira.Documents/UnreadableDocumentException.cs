namespace Hashira.Documents;

/// <summary>
/// 読み取れない文書. The document can't be read as what it was given for. <see cref="Exception.Message"/> is one Japanese sentence that
/// says what was found, where, and what to do; nothing of the document has been kept.
/// </summary>
public sealed class UnreadableDocumentException : Exception
{
    /// <summary>Creates the error with its sentence.</summary>
    public UnreadableDocumentException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its sentence and what led to it.</summary>
    public UnreadableDocumentException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>Not used; a document error always has a sentence.</summary>
    public UnreadableDocumentException()
    {
    }
}

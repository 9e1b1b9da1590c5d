namespace Hashira.Documents.Writers.Docx;

/// <summary>異同の一区切り. A run of words of two wordings. The runs follow one another and give both wordings to the last character.</summary>
/// <param name="Before">As printed before the revision; empty if added.</param>
/// <param name="After">As printed after it; empty if removed.</param>
/// <param name="IsKept">Whether a reader takes both for the same.</param>
public readonly record struct ComparedWords(string Before, string After, bool IsKept);

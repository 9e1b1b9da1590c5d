namespace Hashira.Documents.Readers.ReviewSheets;

/// <summary>読めなかった箇所. A file or row of the review sheets that was left out; the rest was read.</summary>
/// <param name="File">The file, and the file inside it.</param>
/// <param name="Row">Row as a spreadsheet counts it, heading row included; <see langword="null"/> if it is about the whole file.</param>
/// <param name="Reason">What was found and what to do.</param>
public sealed record SheetProblem(string File, int? Row, string Reason)
{
    /// <summary>The whole sentence.</summary>
    public override string ToString() => Row is { } row ? $"「{File}」の{row}行目：{Reason}" : $"「{File}」：{Reason}";
}

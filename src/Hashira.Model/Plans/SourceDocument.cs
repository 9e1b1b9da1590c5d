using System.Collections.Immutable;

namespace Hashira.Model;

/// <summary>出典文書. A document as it was handed in.</summary>
/// <param name="File">File name without its folder.</param>
/// <param name="Sha256">SHA-256 of the bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Kind">What it was recognised as: <c>three-column-plan</c>.</param>
/// <param name="Pages">Number of pages that could be told apart.</param>
/// <param name="Text">The decoded text, exactly; every offset of a <see cref="SourceLocation"/> counts in it.</param>
/// <param name="Coverage">What every character of it was taken for.</param>
public sealed record SourceDocument(string File, string Sha256, string Kind, int Pages, string Text, Coverage Coverage)
{
    /// <summary>Where on the pages the runs of the text are drawn; empty for a document that has no pages to look at.</summary>
    public ImmutableArray<PrintedArea> Areas { get; init; } = [];

    /// <summary>Where a person finds the runs of the text in a Word or Excel file; empty for other documents. In order of the text.</summary>
    public ImmutableArray<PrintedAddress> Addresses { get; init; } = [];

    /// <summary>シート名. Names of the sheets of a workbook, page 1 first; empty for other documents.</summary>
    public ImmutableArray<string> Sheets { get; init; } = [];

    /// <summary>
    /// 読み方. What was unusual in the reading: <c>tracked-original</c> (before the tracked changes) or <c>tracked-both</c>, <c>hidden</c> (hidden parts too), with a
    /// space between; empty for the usual reading.
    /// </summary>
    public string Reading { get; init; } = "";

    /// <summary>What a person has to look at in the file: Japanese sentences with places.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>The address of the character at an offset, with the name of its sheet; <see langword="null"/> if the document has none.</summary>
    public string? AddressAt(int offset)
    {
        var found = Addresses.FirstOrDefault(address => address.Span.Contains(offset));
        return found.Address is null ? null : found.Page <= Sheets.Length ? $"{Sheets[found.Page - 1]}!{found.Address}" : found.Address;
    }
}

/// <summary>番地. Where a run of the document text stands in a file without fixed pages.</summary>
/// <param name="Span">The run.</param>
/// <param name="Page">Page or sheet, from 1.</param>
/// <param name="Address"><c>C12</c> in a workbook; <c>表2・3行・1列・段落4</c> in a Word file.</param>
public readonly record struct PrintedAddress(TextSpan Span, int Page, string Address);

/// <summary>印刷位置. A run of the document text as drawn on a page; points from the upper left corner of the page as shown.</summary>
/// <param name="Span">The run.</param>
/// <param name="Page">Page, from 1.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public readonly record struct PrintedArea(TextSpan Span, int Page, double X, double Y, double Width, double Height);

/// <summary>読取り範囲の区分. What a run of characters of the document was taken for.</summary>
public enum CoverageKind
{
    /// <summary>表のセル.</summary>
    Cell,

    /// <summary>大方針の枠.</summary>
    PolicyBox,

    /// <summary>表紙と章見出し.</summary>
    Cover,

    /// <summary>柱書き（ヘッダー行・ページ番号・空行）. Named furniture: header rows, page numbers, empty paragraphs, line ends.</summary>
    Furniture,

    /// <summary>読み取れなかった部分. Kept as text and reported.</summary>
    NotUnderstood,
}

/// <summary>One run of the document text and what it was taken for.</summary>
/// <param name="Span">The run.</param>
/// <param name="Kind">What it was taken for.</param>
/// <param name="Name">For furniture and what was not understood: which (header-row, page-number …); else empty.</param>
/// <param name="Page">Page, from 1.</param>
public readonly record struct CoverageRun(TextSpan Span, CoverageKind Kind, string Name, int Page);

/// <summary>
/// 読取り率. Accounts for every character of a document: the runs follow one another without gap or overlap from the first
/// character to the last. Counts leave line ends aside.
/// </summary>
/// <param name="Runs">Runs in order of the document.</param>
/// <param name="Guesses">Places where the reader had to choose between readings, with the reason.</param>
public sealed record Coverage(ImmutableArray<CoverageRun> Runs, ImmutableArray<ReadingGuess> Guesses)
{
    /// <summary>All characters.</summary>
    public int Characters => Runs.Sum(run => run.Span.Length);

    /// <summary>Characters that belong to a cell, a box or the cover.</summary>
    public int Assigned => Count(CoverageKind.Cell) + Count(CoverageKind.PolicyBox) + Count(CoverageKind.Cover);

    /// <summary>Characters of named furniture.</summary>
    public int Furniture => Count(CoverageKind.Furniture);

    /// <summary>Characters that were not understood.</summary>
    public int NotUnderstood => Count(CoverageKind.NotUnderstood);

    private int Count(CoverageKind kind) => Runs.Where(run => run.Kind == kind).Sum(run => run.Span.Length);
}

/// <summary>推定した箇所. A join or a cell boundary that the text alone did not settle.</summary>
/// <param name="Source">Where.</param>
/// <param name="Code">Code of the row, if known.</param>
/// <param name="Message">What was chosen and why, in Japanese.</param>
/// <param name="Margin">How much better the chosen reading scored than the next; small means doubtful.</param>
public sealed record ReadingGuess(SourceLocation Source, MeasureCode? Code, string Message, double Margin);

namespace Hashira.Documents.Tables;

/// <summary>
/// 読取りの上限. How much of a document a reader is willing to take on. A file beyond a limit is refused, a page beyond one is reported and
/// left out; both with a sentence that names the limit.
/// </summary>
public sealed record TableLimits
{
    /// <summary>What fits every plan seen, and stops a hostile file within a minute or two.</summary>
    public static TableLimits Default { get; } = new();

    /// <summary>Largest file, in bytes.</summary>
    public long Bytes { get; init; } = 256L << 20;

    /// <summary>Most pages.</summary>
    public int Pages { get; init; } = 5_000;

    /// <summary>Most bytes a single compressed stream may grow to.</summary>
    public long DecodedBytes { get; init; } = 64L << 20;

    /// <summary>Most drawing operations on one page, those of nested forms counted each time they are drawn.</summary>
    public int OperationsPerPage { get; init; } = 2_000_000;

    /// <summary>Most ruling lines that one page may have after joined pieces are merged.</summary>
    public int RulingsPerPage { get; init; } = 20_000;

    /// <summary>Deepest nesting of forms, arrays and tags.</summary>
    public int Nesting { get; init; } = 64;

    /// <summary>部品の数. Most parts of a Word or Excel file.</summary>
    public int Parts { get; init; } = 20_000;

    /// <summary>Most bytes one part of a Word or Excel file may unpack to.</summary>
    public long PartBytes { get; init; } = 256L << 20;

    /// <summary>Most bytes that all parts of a Word or Excel file together may unpack to, each counted every time it is read.</summary>
    public long UnpackedBytes { get; init; } = 512L << 20;

    /// <summary>How many times larger than its packed bytes a part may become; the first megabyte is free.</summary>
    public int CompressionRatio { get; init; } = 250;

    /// <summary>要素の数. Most elements of a page of HTML.</summary>
    public int HtmlElements { get; init; } = 1_500_000;

    /// <summary>Deepest nesting of elements of a page of HTML.</summary>
    public int HtmlNesting { get; init; } = 256;

    /// <summary>セルの数. Most fields of all tables of a Word, Excel or HTML file, or of one table on a page of a PDF, those under a merged cell and empty ones included.</summary>
    public int Cells { get; init; } = 1_000_000;

    /// <summary>Deepest nesting of tables, text boxes and other parts of a Word file.</summary>
    public int WordNesting { get; init; } = 40;

    /// <summary>Most elements of the structure tree; beyond it the tags are left aside and the rulings read.</summary>
    public int Tags { get; init; } = 4_000_000;

    /// <summary>控えの大きさ. Most bytes of the pages of a PDF read so far that are kept in memory; what is more goes to a temporary file.</summary>
    public int KeptBytes { get; init; } = 1 << 20;

    /// <summary>Longest time for one page.</summary>
    public TimeSpan PageTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Longest time for the whole document.</summary>
    public TimeSpan TotalTime { get; init; } = TimeSpan.FromMinutes(5);
}

using System.Collections.Immutable;

namespace Hashira.Testing;

/// <summary>Which cells that are one line high share their line with the next cell of the row, as an extractor that joins equal base lines does it.</summary>
public enum LineMerging
{
    /// <summary>Every cell begins on a line of its own.</summary>
    None,

    /// <summary>Cells that hold only a mark: 「（新規項目） （新規項目） 【見出し】」.</summary>
    Marks,

    /// <summary>Also the last line of a cell that goes on over a page: 「（速報値） た、令和４年度については…」.</summary>
    MarksAndRests,
}

/// <summary>
/// How a plan is set and what the extractor makes of it. Counts are in lines, widths in full-width characters. The same options
/// always give the same text.
/// </summary>
public sealed record LayoutOptions
{
    /// <summary>Widths of 現行, フォローアップ, 新たな.</summary>
    public ImmutableArray<int> ColumnWidths { get; init; } = [22, 21, 24];

    /// <summary>Width of a policy box.</summary>
    public int BoxWidth { get; init; } = 70;

    /// <summary>Width of the cover.</summary>
    public int CoverWidth { get; init; } = 50;

    /// <summary>Lines on a page, header row and box included.</summary>
    public int PageHeight { get; init; } = 40;

    /// <summary>A row is begun at the foot of a page only if this many of its lines fit.</summary>
    public int LeastLinesBeforeBreak { get; init; } = 3;

    /// <summary>Last page on which the header row is repeated. The first page of a policy always has one.</summary>
    public int LastPageWithHeader { get; init; } = int.MaxValue;

    /// <summary>Policies whose box, floating over the page, comes out after the cells of its page.</summary>
    public ImmutableArray<int> FloatingBoxes { get; init; } = [];

    /// <summary>Pages whose number comes out.</summary>
    public ImmutableArray<int> NumberedPages { get; init; } = [];

    /// <summary>Which cells share a line.</summary>
    public LineMerging Merging { get; init; } = LineMerging.MarksAndRests;

    /// <summary>Empty paragraphs behind the marks in 現行 and フォローアップ, by turns; they keep the marks from sharing a line.</summary>
    public ImmutableArray<(int Current, int FollowUp)> BlanksAfterMarks { get; init; } = [(0, 0)];

    /// <summary>Empty paragraphs at the end of a フォローアップ, by turns.</summary>
    public ImmutableArray<int> BlanksAfterFollowUp { get; init; } = [0];

    /// <summary>Whether a closing bracket or full stop may not begin a line, nor an opening bracket end one.</summary>
    public bool Kinsoku { get; init; } = true;

    /// <summary>Whether the extractor drops blank lines and trailing blanks, as many do.</summary>
    public bool DropBlankLinesAndTrailingSpaces { get; init; }
}

using System.Collections.Immutable;

namespace Hashira.Testing;

/// <summary>A plan as its author knows it: every cell a list of paragraphs, before any document is made of it.</summary>
/// <param name="Cover">Paragraphs of the cover, the title first; empty if there is no cover.</param>
/// <param name="Policies">Major policies in order.</param>
public sealed record PlanCells(ImmutableArray<string> Cover, ImmutableArray<PolicyCells> Policies)
{
    /// <summary>All rows in order.</summary>
    public IEnumerable<RowCells> Rows => Policies.SelectMany(policy => policy.Rows);
}

/// <summary>A major policy and the rows under it.</summary>
/// <param name="Chapter">Chapter heading with its number above the box; <see langword="null"/> if the chapter goes on.</param>
/// <param name="Box">Paragraphs of the box, the first with its circled number; empty if there is no box.</param>
/// <param name="Rows">Rows in order.</param>
public sealed record PolicyCells(string? Chapter, ImmutableArray<string> Box, ImmutableArray<RowCells> Rows)
{
    /// <summary>Whether a plan that is built, not laid out, prints the header row of the table on the page of this policy.</summary>
    public bool HasHeaderRow { get; init; }
}

/// <summary>A row: three cells of paragraphs. An empty paragraph is an empty string; a bullet lost in extraction is a leading space.</summary>
/// <param name="Current">現行の取組方針.</param>
/// <param name="FollowUp">フォローアップ.</param>
/// <param name="Revised">新たな取組方針案.</param>
public sealed record RowCells(ImmutableArray<string> Current, ImmutableArray<string> FollowUp, ImmutableArray<string> Revised)
{
    /// <summary>The three cells from left to right.</summary>
    public ImmutableArray<ImmutableArray<string>> Cells => [Current, FollowUp, Revised];
}

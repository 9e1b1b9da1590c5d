using System.Collections.Immutable;

namespace Hashira.Model;

/// <summary>
/// 出典の該当箇所. Where in the source document a value is printed. A value whose cell goes on over a page has one span per
/// part; the parts are in reading order and never overlap.
/// </summary>
/// <param name="Page">Physical page on which the value begins, counted from 1.</param>
/// <param name="Column">Column of the table, or the part outside it.</param>
/// <param name="Spans">At least one span of the document text.</param>
public sealed record SourceLocation(int Page, PlanColumn Column, ImmutableArray<TextSpan> Spans)
{
    /// <summary>A place made of a single run of characters.</summary>
    public SourceLocation(int page, PlanColumn column, int start, int end)
        : this(page, column, [new TextSpan(start, end)])
    {
    }

    /// <summary>Offset of the first character.</summary>
    public int Start => Spans[0].Start;

    /// <summary>Offset just behind the last character of the last span.</summary>
    public int End => Spans[^1].End;

    /// <inheritdoc/>
    public bool Equals(SourceLocation? other) =>
        other is not null && Page == other.Page && Column == other.Column && Spans.AsSpan().SequenceEqual(other.Spans.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Page, Column, Start, End);
}

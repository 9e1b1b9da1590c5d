using System.Collections.Immutable;

namespace Hashira.Documents.Forms;

/// <summary>
/// 進捗管理表の様式. A table with a row for each measure, programme or indicator and columns of baselines, targets, results and money by year. Roles are given
/// either by words of headings, or column by column.
/// </summary>
/// <param name="Id">Lasting name.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Version">From 1.</param>
/// <param name="Date">Day of this version.</param>
/// <param name="Source">Where the form was seen.</param>
/// <param name="Words">Words that say the role of a column, and the words in cells.</param>
/// <param name="Columns">Columns by their headings; empty if the words decide.</param>
public sealed record ProgressForm(string Id, string Name, int Version, DateOnly Date, string Source, ProgressWords Words, ImmutableArray<FormColumn> Columns)
    : DocumentForm(Id, Name, Version, Date, Source)
{
    /// <summary>Word of the YAML.</summary>
    public const string LayoutWord = "progress-table";

    /// <inheritdoc/>
    public override string Layout => LayoutWord;
}

/// <summary>One column of a form that names its columns.</summary>
/// <param name="Heading">Words of its heading from top to bottom, joined by ／. Where several columns have the same, they count from left to right.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Year">Year it is for, as printed, where the heading doesn't say it.</param>
/// <param name="Unit">Unit of its amounts (千円), where the heading doesn't say it.</param>
public sealed record FormColumn(string Heading, ColumnRole Role, string? Year, string? Unit);

/// <summary>Words of progress tables; all folded (<see cref="Model.JapaneseText.Fold"/>).</summary>
/// <param name="Roles">Words of headings for each role.</param>
/// <param name="None">「－」 and its like: there is no value.</param>
/// <param name="Undecided">未定.</param>
/// <param name="Pending">集計中.</param>
/// <param name="NotApplicable">対象外.</param>
/// <param name="Repeated">〃, 同上.</param>
/// <param name="Totals">First words of a row of sums.</param>
/// <param name="Notes">First characters of a remark under a table.</param>
/// <param name="Units">Units of money and how many yen they are.</param>
/// <param name="Upward">Words for: the more the better.</param>
/// <param name="Downward">Words for: the less the better.</param>
public sealed record ProgressWords(
    ImmutableDictionary<string, ColumnRole> Roles,
    ImmutableHashSet<string> None,
    ImmutableHashSet<string> Undecided,
    ImmutableHashSet<string> Pending,
    ImmutableHashSet<string> NotApplicable,
    ImmutableHashSet<string> Repeated,
    ImmutableHashSet<string> Totals,
    ImmutableArray<string> Notes,
    ImmutableDictionary<string, long> Units,
    ImmutableHashSet<string> Upward,
    ImmutableHashSet<string> Downward);

using System.Collections.Immutable;

namespace Hashira.Model;

/// <summary>進捗管理表. The tables of a document in which a local government keeps the progress of its measures.</summary>
/// <param name="File">File name without its folder.</param>
/// <param name="Sha256">SHA-256 of the bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Form">Id of the form it was read with.</param>
/// <param name="Pages">Pages; for a workbook sheets.</param>
/// <param name="Sheets">Names of the sheets, page 1 first; empty for other documents.</param>
/// <param name="Title">First text above the first table; empty if there is none.</param>
/// <param name="Measures">Items in order of the document; rows of sums among them (<see cref="ProgressMeasure.IsTotal"/>).</param>
/// <param name="Columns">Columns of every table with what they were taken for.</param>
/// <param name="Notes">Texts outside the rows: remarks under a table, titles, tables of another kind.</param>
/// <param name="Coverage">What every cell was taken for.</param>
/// <param name="Problems">What a person should look at, in Japanese.</param>
public sealed record ProgressTable(
    string File,
    string Sha256,
    string Form,
    int Pages,
    ImmutableArray<string> Sheets,
    string Title,
    ImmutableArray<ProgressMeasure> Measures,
    ImmutableArray<ProgressColumn> Columns,
    ImmutableArray<PrintedCell> Notes,
    CellCoverage Coverage,
    ImmutableArray<string> Problems);

/// <summary>進捗管理表の列. What a column was taken for.</summary>
/// <param name="Table">Table of the document, from 1.</param>
/// <param name="Column">Column of the table, from 0.</param>
/// <param name="Heading">Words of its heading, joined by ／.</param>
/// <param name="Role">Word of its role: <c>target</c>.</param>
/// <param name="Year">Year it is for, if any.</param>
public sealed record ProgressColumn(int Table, int Column, string Heading, string Role, FiscalYear? Year);

/// <summary>セルの読取り率. Every cell with a text counts once.</summary>
/// <param name="Cells">All cells with a text.</param>
/// <param name="Assigned">Cells of items: names, values, amounts, others.</param>
/// <param name="Furniture">Headings, titles and remarks.</param>
/// <param name="NotUnderstood">Cells of tables of another kind; they stand in the notes.</param>
public sealed record CellCoverage(int Cells, int Assigned, int Furniture, int NotUnderstood);

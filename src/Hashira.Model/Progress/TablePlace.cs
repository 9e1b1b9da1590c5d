namespace Hashira.Model;

/// <summary>セルの位置. Where in a table a value is printed.</summary>
/// <param name="Page">Page, for a workbook the sheet, from 1.</param>
/// <param name="Table">Table of the document, from 1.</param>
/// <param name="Row">Row of the table, from 0.</param>
/// <param name="Column">Column of the table, from 0.</param>
/// <param name="Address">Where a person finds it in a workbook (<c>C12</c>) or Word file; <see langword="null"/> elsewhere.</param>
public sealed record TablePlace(int Page, int Table, int Row, int Column, string? Address);

/// <summary>セルの記載. The text of a cell as printed, with its place.</summary>
/// <param name="Text">As printed; lines parted by a line feed.</param>
/// <param name="Source">Where.</param>
public sealed record PrintedCell(string Text, TablePlace Source);

/// <summary>見出しのあるセル. A cell that is kept under the words of its heading.</summary>
/// <param name="Heading">Words of the heading from top to bottom, joined by ／.</param>
/// <param name="Text">As printed.</param>
/// <param name="Source">Where.</param>
public sealed record HeadedCell(string Heading, string Text, TablePlace Source);

using System.Collections.Immutable;

namespace Hashira.Model;

/// <summary>新旧対照表. A plan or rule before and after its revision, side by side; there is no follow-up in it.</summary>
/// <param name="Document">The source.</param>
/// <param name="Title">First text outside the table; empty if there is none.</param>
/// <param name="Rows">Rows in order of the document.</param>
public sealed record ComparisonTable(SourceDocument Document, PlacedText Title, ImmutableArray<ComparisonRow> Rows);

/// <summary>新旧対照表の一行.</summary>
/// <param name="Current">What is in force; empty where the cell holds nothing or only a mark.</param>
/// <param name="Revised">What is to be; empty where the cell holds nothing or only a mark.</param>
/// <param name="Remarks">What a further column says; empty if there is none.</param>
/// <param name="Change">Continued, new or ended, by the marks and by which side is empty.</param>
/// <param name="IsOmitted">略. Whether one side is left out because it doesn't change.</param>
/// <param name="Marks">（新設）, （削除）, （略） as printed.</param>
public sealed record ComparisonRow(
    ImmutableArray<ComparisonItem> Current,
    ImmutableArray<ComparisonItem> Revised,
    PlacedText Remarks,
    MeasureChange Change,
    bool IsOmitted,
    ImmutableArray<PlacedText> Marks);

/// <summary>新旧対照表の文言. One side of a row; a cell with several codes gives several.</summary>
/// <param name="Measure">The item, where it has a code like ⑨－１; else <see langword="null"/>.</param>
/// <param name="Text">The text: of an item without heading, code and closing bracket, else the whole cell.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ComparisonItem(PlannedMeasure? Measure, PlacedText Text, SourceLocation Source);

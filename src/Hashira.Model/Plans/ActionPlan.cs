using System.Collections.Immutable;

namespace Hashira.Model;

/// <summary>
/// 取組方針. A whole plan as it stands in one source document: pillars, major policies and the rows of its three-column table,
/// every value with its place. It is the draft of an <see cref="Edition"/>.
/// </summary>
/// <param name="Document">The source, its text and how much of it was understood.</param>
/// <param name="Title">Title on the cover; empty if there is none.</param>
/// <param name="Pillars">柱, in order.</param>
/// <param name="MajorPolicies">大方針, in order of their number.</param>
/// <param name="Rows">Rows of the table, in order of the document.</param>
public sealed record ActionPlan(
    SourceDocument Document,
    PlacedText Title,
    ImmutableArray<Pillar> Pillars,
    ImmutableArray<MajorPolicy> MajorPolicies,
    ImmutableArray<PlanRow> Rows)
{
    /// <summary>Measures of the left column, in order.</summary>
    public IEnumerable<PlannedMeasure> CurrentMeasures => Rows.SelectMany(row => row.Current);

    /// <summary>Measures of the right column, in order.</summary>
    public IEnumerable<PlannedMeasure> RevisedMeasures => Rows.SelectMany(row => row.Revised);
}

/// <summary>柱. A chapter of the plan.</summary>
/// <param name="Number">１–３ as a number.</param>
/// <param name="Title">Without its number.</param>
/// <param name="Source">Where number and title are printed.</param>
public sealed record Pillar(int Number, PlacedText Title, SourceLocation Source);

/// <summary>大方針. Numbered in one series across the pillars, ①–⑨.</summary>
/// <param name="Number">① as 1.</param>
/// <param name="Pillar">Number of the pillar it belongs to; 0 if the document names none.</param>
/// <param name="Text">Its paragraphs, without the number.</param>
/// <param name="Source">Where it is printed.</param>
public sealed record MajorPolicy(int Number, int Pillar, PlacedText Text, SourceLocation Source);

/// <summary>表の一行. What is planned now, what was done, and what is planned from now on.</summary>
/// <param name="MajorPolicy">Number of the major policy under which it stands.</param>
/// <param name="Current">Measures of the left cell; empty where the cell holds a mark only. One cell may hold several codes.</param>
/// <param name="FollowUp">The middle cell; <see langword="null"/> where it holds a mark only or nothing.</param>
/// <param name="Revised">Measures of the right cell; empty where the cell holds a mark only.</param>
/// <param name="Change">What the revision does, with the marks that say so.</param>
public sealed record PlanRow(
    int MajorPolicy,
    ImmutableArray<PlannedMeasure> Current,
    FollowUpEntry? FollowUp,
    ImmutableArray<PlannedMeasure> Revised,
    RowChange Change)
{
    /// <summary>The code an official would call the row by: the revised one, else the current one.</summary>
    public MeasureCode? Code => Revised.Length > 0 ? Revised[0].Code : Current.Length > 0 ? Current[0].Code : null;
}

/// <summary>What a revision does to the measure of a row.</summary>
/// <param name="Kind">Continued, new, moved …</param>
/// <param name="MovedTo">Code in 「（…に移動）」, if printed.</param>
/// <param name="MovedFrom">Code in 「（…から移動）」, if printed.</param>
/// <param name="Marks">Every mark as printed (（新規項目）, （⑧―５に移動）, （事業終了のため削除）), each with its place and column.</param>
public sealed record RowChange(MeasureChange Kind, MeasureCode? MovedTo, MeasureCode? MovedFrom, ImmutableArray<PlacedText> Marks)
{
    /// <summary>「（…に移動）」 as printed, or <see langword="null"/>.</summary>
    public PlacedText? PrintedMovedTo => MovedTo is null ? null : Marks.FirstOrDefault(mark => mark.Column == PlanColumn.Revised);

    /// <summary>「（…から移動）」 as printed, or <see langword="null"/>.</summary>
    public PlacedText? PrintedMovedFrom => MovedFrom is null ? null : Marks.FirstOrDefault(mark => mark.Column == PlanColumn.Current);
}

/// <summary>施策の一項目（ある版での記載）. The wording of a measure in one edition.</summary>
/// <param name="Code">Code as understood.</param>
/// <param name="PrintedCode">Code as printed with its brackets, （⑧－１4）.</param>
/// <param name="Heading">Text inside 【…】 above the code; <see langword="null"/> if none is printed. Two codes in one cell share it.</param>
/// <param name="Ministries">Names in the closing bracket, in order.</param>
/// <param name="MinistriesBracket">The closing bracket as printed; <see langword="null"/> if the text ends without one.</param>
/// <param name="Text">The text without heading, code and closing bracket; paragraphs parted by a line feed.</param>
/// <param name="Programmes">Budgets named in the running text.</param>
/// <param name="Figures">Figures in the text.</param>
/// <param name="Dates">Dates in the text.</param>
/// <param name="Source">Where the item stands, heading, code and bracket included.</param>
public sealed record PlannedMeasure(
    MeasureCode Code,
    PlacedText PrintedCode,
    PlacedText? Heading,
    ImmutableArray<ResponsibleMinistry> Ministries,
    PlacedText? MinistriesBracket,
    PlacedText Text,
    ImmutableArray<Programme> Programmes,
    ImmutableArray<Figure> Figures,
    ImmutableArray<PrintedDate> Dates,
    SourceLocation Source);

/// <summary>フォローアップの記載. What the middle cell reports.</summary>
/// <param name="Text">The whole cell; paragraphs parted by a line feed, bullets and programme marks as printed.</param>
/// <param name="Programmes">Programmes with their budget notes, in order.</param>
/// <param name="Figures">Figures in the text.</param>
/// <param name="Dates">Dates in the text.</param>
/// <param name="Source">Where the cell stands.</param>
public sealed record FollowUpEntry(
    PlacedText Text,
    ImmutableArray<Programme> Programmes,
    ImmutableArray<Figure> Figures,
    ImmutableArray<PrintedDate> Dates,
    SourceLocation Source);

/// <summary>事業. A budget programme as named at one place of a plan.</summary>
/// <param name="Name">Name without its mark; a bracket that belongs to it (A-STEP) included.</param>
/// <param name="Mark">The mark before it, 〇 (U+3007) or ○ (U+25CB); empty in running text.</param>
/// <param name="Ministries">Names in a bracket behind the programme, if printed.</param>
/// <param name="Notes">Its budget notes as printed, brackets and 再掲 included.</param>
/// <param name="Appropriations">Figures of the notes, in order.</param>
/// <param name="Source">Where the name is printed.</param>
public sealed record Programme(
    PlacedText Name,
    string Mark,
    ImmutableArray<ResponsibleMinistry> Ministries,
    ImmutableArray<PlacedText> Notes,
    ImmutableArray<Appropriation> Appropriations,
    SourceLocation Source);

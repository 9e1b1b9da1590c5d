using System.Collections.Immutable;
using System.Text;
using Hashira.Model;

namespace Hashira.Testing;

/// <summary>
/// Puts the cells of a plan that was read together again, so that they can be compared with the cells that were written. In the
/// compared form, white space beside Japanese text and empty paragraphs say nothing (at the foot of a page they can't be told from
/// the empty part of a cell); paragraphs and lost bullets (a leading blank) do.
/// </summary>
public static class CellTexts
{
    /// <summary>The three cells of a row that was read, left to right, in the compared form; an empty cell is an empty string.</summary>
    public static ImmutableArray<string> Of(PlanRow row) =>
    [
        Cell(row, PlanColumn.Current, row.Current),
        row.FollowUp is { } followUp ? Compared(followUp.Text.Text) : Mark(row, PlanColumn.FollowUp),
        Cell(row, PlanColumn.Revised, row.Revised),
    ];

    /// <summary>The three cells of a row as written, in the compared form.</summary>
    public static ImmutableArray<string> Of(RowCells row) => [.. row.Cells.Select(cell => Compared(string.Join('\n', cell)))];

    /// <summary>A text in the compared form without paragraphs: all that is left when an extractor drops blank lines and trailing blanks.</summary>
    public static string WithoutParagraphs(string compared) => JapaneseText.WithoutTypesettingSpace(compared.Replace("\n", "", StringComparison.Ordinal));

    /// <summary>How the cells that were read differ from the written ones, one line a cell; empty if they don't.</summary>
    /// <param name="written">The truth.</param>
    /// <param name="read">What was read.</param>
    /// <param name="paragraphs">Whether paragraphs count.</param>
    public static ImmutableArray<string> Differences(PlanCells written, ActionPlan read, bool paragraphs = true)
    {
        var expected = written.Rows.Select(Of).ToList();
        var found = read.Rows.Select(Of).ToList();
        var differences = ImmutableArray.CreateBuilder<string>();
        if (expected.Count != found.Count)
            differences.Add($"{expected.Count} rows written, {found.Count} read");
        for (var row = 0; row < Math.Min(expected.Count, found.Count); row++)
        {
            for (var column = 0; column < 3; column++)
            {
                var (left, right) = (expected[row][column], found[row][column]);
                if (!paragraphs)
                    (left, right) = (WithoutParagraphs(left), WithoutParagraphs(right));
                if (left != right)
                    differences.Add($"row {row + 1} ({read.Rows[row].Code}), column {column + 1}:\n  written {Show(left)}\n  read    {Show(right)}");
            }
        }

        return differences.ToImmutable();
    }

    private static string Cell(PlanRow row, PlanColumn column, ImmutableArray<PlannedMeasure> measures)
    {
        if (measures.IsEmpty)
            return Mark(row, column);
        var cell = new StringBuilder();
        foreach (var measure in measures)
        {
            if (cell.Length > 0)
                cell.Append('\n');
            else if (measure.Heading is { } heading)
                cell.Append('【').Append(heading.Text).Append("】\n");
            cell.Append(measure.PrintedCode.Text).Append(measure.Text.Text);
            // Items of one cell may share the closing bracket of the last.
            if (measure.MinistriesBracket is { } bracket && (measure == measures[^1] || bracket.Source != measures[^1].MinistriesBracket?.Source))
                cell.Append(bracket.Text);
        }

        return Compared(cell.ToString());
    }

    private static string Mark(PlanRow row, PlanColumn column) =>
        Compared(row.Change.Marks.FirstOrDefault(mark => mark.Column == column)?.Text ?? "");

    private static string Compared(string cell)
    {
        var paragraphs = cell.Split('\n').Where(paragraph => !string.IsNullOrWhiteSpace(paragraph)).Select(paragraph => (paragraph.StartsWith(' ') ? " " : "") + JapaneseText.WithoutTypesettingSpace(paragraph.Trim())).ToList();
        // The closing bracket may stand in a paragraph of its own; an item keeps no note of that.
        if (paragraphs.Count > 1 && paragraphs[^1] is ['[' or '［', .., ']' or '］'])
            return string.Join('\n', paragraphs[..^1]) + paragraphs[^1];
        return string.Join('\n', paragraphs);
    }

    private static string Show(string text) => text.Replace("\n", "⏎", StringComparison.Ordinal);
}

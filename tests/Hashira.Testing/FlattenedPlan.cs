using System.Collections.Immutable;
using System.Text;
using Hashira.Model;

namespace Hashira.Testing;

/// <summary>A laid-out plan and the truth about it.</summary>
/// <param name="Text">What an extractor would give.</param>
/// <param name="Pages">Number of pages.</param>
/// <param name="Cells">Every cell that holds anything, row by row from left to right.</param>
public sealed record FlattenedPlan(string Text, int Pages, ImmutableArray<LaidOutCell> Cells)
{
    /// <summary>The same text by an extractor that drops blank lines and trailing blanks.</summary>
    public FlattenedPlan WithoutBlankLinesAndTrailingSpaces()
    {
        var kept = new StringBuilder(Text.Length);
        var offsets = new int[Text.Length + 1];
        var start = 0;
        while (start < Text.Length)
        {
            var end = Text.IndexOf('\n', start);
            end = end < 0 ? Text.Length : end;
            var line = Text.AsSpan(start, end - start).TrimEnd(' ');
            for (var i = start; i <= end; i++)
                offsets[i] = kept.Length + Math.Min(i - start, line.Length);
            if (line.Length > 0)
                kept.Append(line).Append('\n');
            start = end + 1;
        }

        return new FlattenedPlan(kept.ToString(), Pages,
        [
            .. Cells.Select(cell => cell with
            {
                Spans = [.. cell.Spans.Select(span => new TextSpan(offsets[span.Start], offsets[span.End])).Where(span => span.Length > 0)],
            }),
        ]);
    }
}

/// <summary>A cell as written, and where its lines came to stand.</summary>
/// <param name="Row">Row of the plan, from 0.</param>
/// <param name="Column">Column.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="Spans">One span for each printed line, in reading order.</param>
public sealed record LaidOutCell(int Row, PlanColumn Column, ImmutableArray<string> Paragraphs, ImmutableArray<TextSpan> Spans);

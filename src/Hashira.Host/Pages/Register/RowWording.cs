using System.Collections.Immutable;
using Hashira.Cycle.Register;
using Hashira.Model;

namespace Hashira.Host.Pages.Register;

/// <summary>A run of one wording and what became of it.</summary>
/// <param name="Change">Kept, or removed (in the current wording), or added (in the revised one).</param>
/// <param name="Text">As printed.</param>
public readonly record struct WordingRun(WordingChange Change, string Text);

/// <summary>
/// The current and the revised wording of a row, side by side. A row whose measure moved borrows the wording that it lacks from
/// the row at the other end of the move.
/// </summary>
/// <param name="Current">Measures of the current wording.</param>
/// <param name="Revised">Measures of the revised wording.</param>
/// <param name="Lender">The row that lends one of the wordings; <see langword="null"/> if both are its own.</param>
/// <param name="Texts">How the texts differ; <see langword="null"/> if one of them is missing.</param>
/// <param name="Headings">How the headings differ; <see langword="null"/> if one of them is missing.</param>
public sealed record RowWording(
    ImmutableArray<PlannedMeasure> Current,
    ImmutableArray<PlannedMeasure> Revised,
    RowView? Lender,
    WordingComparison? Texts,
    WordingComparison? Headings)
{
    private const string Between = "\n\n";

    /// <summary>Whether there are two wordings and they differ.</summary>
    public bool IsReworded => Texts is { IsUnchanged: false } || Headings is { IsUnchanged: false };

    /// <summary>Whether there are two wordings and a reader takes them for the same.</summary>
    public bool IsUnchanged => Texts is { IsUnchanged: true } && Headings is null or { IsUnchanged: true };

    /// <summary>Text of a current measure in runs.</summary>
    public ImmutableArray<WordingRun> CurrentRuns(int measure) => Runs(Texts, Current, measure, segment => segment.Before);

    /// <summary>Text of a revised measure in runs.</summary>
    public ImmutableArray<WordingRun> RevisedRuns(int measure) => Runs(Texts, Revised, measure, segment => segment.After);

    /// <summary>Heading of a measure in runs; only the first one of a cell is compared.</summary>
    public ImmutableArray<WordingRun> HeadingRuns(PlannedMeasure measure)
    {
        if (Headings is null || (measure != Current[0] && measure != Revised[0]))
            return [new WordingRun(WordingChange.Kept, measure.Heading?.Text ?? "")];
        return [.. Headings.Segments.Select(segment => new WordingRun(segment.Change, measure == Current[0] ? segment.Before : segment.After)).Where(run => run.Text.Length > 0)];
    }

    internal static RowWording Of(RowView row, RowView? other)
    {
        var current = row.Row.Current is { Length: > 0 } own ? own : other?.Row.Current ?? [];
        var revised = row.Row.Revised is { Length: > 0 } mine ? mine : other?.Row.Revised ?? [];
        if (current.Length == 0 || revised.Length == 0)
            return new RowWording(current, revised, null, null, null);
        var headings = (current[0].Heading, revised[0].Heading) is ({ } before, { } after) ? CompareWording.Run(before.Text, after.Text) : null;
        return new RowWording(current, revised, other, CompareWording.Run(Joined(current), Joined(revised)), headings);
    }

    private static string Joined(ImmutableArray<PlannedMeasure> measures) => string.Join(Between, measures.Select(measure => measure.Text.Text));

    private static ImmutableArray<WordingRun> Runs(WordingComparison? comparison, ImmutableArray<PlannedMeasure> measures, int measure, Func<WordingSegment, string> side)
    {
        if (comparison is null)
            return [new WordingRun(WordingChange.Kept, measures[measure].Text.Text)];
        var from = measures.Take(measure).Sum(earlier => earlier.Text.Length + Between.Length);
        var to = from + measures[measure].Text.Length;
        var runs = ImmutableArray.CreateBuilder<WordingRun>();
        var at = 0;
        foreach (var segment in comparison.Segments)
        {
            var text = side(segment);
            var start = Math.Max(from, at);
            var end = Math.Min(to, at + text.Length);
            if (start < end)
                runs.Add(new WordingRun(segment.Change, text[(start - at)..(end - at)]));
            at += text.Length;
        }

        return runs.ToImmutable();
    }
}

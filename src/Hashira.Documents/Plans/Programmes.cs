using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>
/// 事業の読取り. Programmes of a cell with their budgets. In a follow-up cell a programme begins with 〇, ○ or ◯ at the start of a
/// paragraph and keeps all notes and amounts up to the next one. A budget for which the cell names no programme gives a programme
/// whose name is empty, so that no figure is lost; its figures have no programme.
/// </summary>
internal static partial class Programmes
{
    private const int LongestPlainName = 80;

    /// <summary>Programmes and the parts of the text that are budgets.</summary>
    /// <param name="All">Programmes, in order.</param>
    /// <param name="Budgets">Notes, and figures in running text, in order.</param>
    public sealed record Reading(ImmutableArray<Programme> All, ImmutableArray<TextSpan> Budgets);

    public static Reading InFollowUp(Cell cell) => Read(cell, new TextSpan(0, cell.Text.Length), withMarks: true);

    public static Reading InPlanned(Cell cell, TextSpan text) => Read(cell, text, withMarks: false);

    public static bool IsMark(char character) => character is '\u3007' or '\u25CB' or '\u25EF';

    private static Reading Read(Cell cell, TextSpan span, bool withMarks)
    {
        var notes = BudgetNotes.In(cell, span);
        var drafts = new List<Draft>();
        Draft? current = null;
        var note = 0;
        var taken = span.Start;
        var paragraphs = cell.Paragraphs
            .Select(paragraph => new TextSpan(Math.Max(paragraph.Start, span.Start), Math.Min(paragraph.End, span.End)))
            .Where(paragraph => paragraph.Start < paragraph.End)
            .ToList();
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var paragraph = paragraphs[p];
            // A note or a name that began in an earlier paragraph may reach into this one.
            var from = Math.Max(paragraph.Start, Math.Min(paragraph.End, taken));
            var first = cell.SkipSpace(from, paragraph.End);
            var bodyStart = from;
            if (withMarks && first < paragraph.End && IsMark(cell.Plain[first]))
            {
                current = Named(cell, paragraphs, p, first, notes, note);
                drafts.Add(current);
                taken = current.NameEnd;
                bodyStart = Math.Min(taken, paragraph.End);
            }

            for (; note < notes.Length && notes[note].Span.Start < paragraph.End; note++)
            {
                var before = new TextSpan(bodyStart, Math.Max(bodyStart, notes[note].Span.Start));
                AddRunning(cell, before, current, drafts);
                var owner = Owner(cell, paragraphs, p, before, current, drafts);
                owner.Notes.Add(notes[note].Span);
                owner.Figures.AddRange(notes[note].Figures);
                if (owner.Marked && owner.Bracket is null)
                    owner.Bracket = BracketBehind(cell, notes[note].Span.End, paragraph.End);
                taken = notes[note].Span.End;
                bodyStart = Math.Min(taken, paragraph.End);
            }

            AddRunning(cell, new TextSpan(bodyStart, Math.Max(bodyStart, paragraph.End)), current, drafts);
        }

        var budgets = drafts.SelectMany(draft => draft.Figures.Select(figure => figure.Span)).Concat(notes.Select(found => found.Span));
        return new Reading([.. drafts.Select(draft => draft.Build(cell))], [.. budgets.OrderBy(budget => budget.Start).ThenByDescending(budget => budget.End)]);
    }

    private static void AddRunning(Cell cell, TextSpan text, Draft? current, List<Draft> drafts)
    {
        if (text.Length == 0)
            return;
        foreach (var group in RunningBudgets.In(cell, text))
        {
            if (current is not null && (group.Bracket is null || group.Name is null))
            {
                current.Figures.AddRange(group.Figures);
                if (group.Bracket is { } own)
                    current.Notes.Add(own);
                continue;
            }

            var draft = new Draft { At = group.Start };
            if (group.Name is { } name)
                draft.Name.Add(name);
            if (group.Bracket is { } bracket)
                draft.Notes.Add(bracket);
            draft.Figures.AddRange(group.Figures);
            drafts.Add(draft);
        }
    }

    /// <summary>The programme to which a note belongs.</summary>
    private static Draft Owner(Cell cell, List<TextSpan> paragraphs, int p, TextSpan before, Draft? current, List<Draft> drafts)
    {
        var name = PlainName(cell, before);
        // Words between a programme and a note of its own; another programme is named by a word for one.
        if (current is not null && (name is not { } other || !NamesAProgramme(cell, other)))
            return current;
        if (name is null && cell.Trim(before).Length > 0)
            name = RunningBudgets.NameBefore(cell, before.End, before.Start);
        if (name is null && cell.Trim(before).Length == 0 && p > 0 && (drafts.Count == 0 || drafts[^1].At < paragraphs[p - 1].Start))
            name = PlainName(cell, paragraphs[p - 1]);
        if (name is null && drafts.Count > 0 && drafts[^1] is { Marked: false } unmarked && drafts[^1].Notes.Count > 0 && cell.Trim(before).Length == 0)
            return unmarked;
        var draft = new Draft { At = before.End };
        if (name is { } found)
            draft.Name.Add(found);
        drafts.Add(draft);
        return draft;
    }

    /// <summary>A name without a mark: short, and no sentence.</summary>
    private static TextSpan? PlainName(Cell cell, TextSpan text)
    {
        var name = cell.Trim(text);
        while (name.Length > 0 && cell.Plain[name.Start] is '•' or '・' or '●' or '◆' or '-' or '※' or ' ' or '】')
            name = new TextSpan(name.Start + 1, name.End);
        if (name.Length is 0 or > LongestPlainName)
            return null;
        return cell.Plain.AsSpan(name.Start, name.Length).IndexOfAny("。【】") < 0 && cell.Plain[name.End - 1] is not (':' or '、') ? name : null;
    }

    private static bool NamesAProgramme(Cell cell, TextSpan name) => Ending().IsMatch(cell.Plain.AsSpan(name.Start, name.Length));

    [GeneratedRegex(@"(?:事業|補助金|交付金|助成金|給付金|支援金|委託費|プログラム|プロジェクト|制度|基金|対策|経費|費|枠|\))$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Ending();

    private static TextSpan? BracketBehind(Cell cell, int from, int limit)
    {
        var start = cell.SkipSpace(from, limit);
        if (start >= limit || cell.Plain[start] != '[')
            return null;
        var close = cell.Plain.IndexOf(']', start, Math.Min(200, limit - start));
        return close < 0 ? null : MinistryBracket.AtEnd(cell, new TextSpan(start, close + 1));
    }

    /// <summary>The programme whose mark stands at <paramref name="mark"/>.</summary>
    private static Draft Named(Cell cell, List<TextSpan> paragraphs, int p, int mark, ImmutableArray<BudgetNotes.Note> notes, int nextNote)
    {
        var draft = new Draft { At = mark, Mark = cell.Printed(new TextSpan(mark, mark + 1)), Marked = true };
        var noteStart = nextNote < notes.Length ? notes[nextNote].Span.Start : int.MaxValue;
        var end = Math.Min(paragraphs[p].End, noteStart);
        var name = TakeBracket(cell, cell.Trim(new TextSpan(mark + 1, end)), draft);
        draft.Name.Add(name);
        draft.NameEnd = end;
        // （若者人材確保プロジェクト実証） on a line of its own, before the note, is the second half of the name.
        if (end == paragraphs[p].End && p + 1 < paragraphs.Count && paragraphs[p + 1].Start == paragraphs[p].End + 1)
        {
            var next = paragraphs[p + 1];
            var second = TakeBracket(cell, cell.Trim(next with { End = Math.Min(next.End, noteStart) }), draft);
            var noteFollows = noteStart <= next.End || (p + 2 < paragraphs.Count && cell.SkipSpace(paragraphs[p + 2].Start, paragraphs[p + 2].End) == noteStart);
            if (noteFollows && IsRoundBracket(cell, second))
            {
                draft.Name.Add(second);
                draft.NameEnd = Math.Min(next.End, noteStart);
            }
        }

        return draft;
    }

    private static TextSpan TakeBracket(Cell cell, TextSpan name, Draft draft)
    {
        if (draft.Bracket is null && MinistryBracket.AtEnd(cell, name) is { } bracket && cell.Plain[bracket.Start] == '[')
        {
            draft.Bracket = bracket;
            return cell.Trim(name with { End = bracket.Start });
        }

        return name;
    }

    private static bool IsRoundBracket(Cell cell, TextSpan span)
    {
        if (span.Length < 3 || cell.Plain[span.Start] != '(' || cell.Plain[span.End - 1] != ')')
            return false;
        var depth = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            depth += cell.Plain[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && i < span.End - 1)
                return false;
        }

        return depth == 0;
    }

    private sealed class Draft
    {
        public int At { get; init; }

        public string Mark { get; init; } = "";

        public bool Marked { get; init; }

        public List<TextSpan> Name { get; } = [];

        public int NameEnd { get; set; }

        public TextSpan? Bracket { get; set; }

        public List<TextSpan> Notes { get; } = [];

        public List<BudgetFigures.Draft> Figures { get; } = [];

        public Programme Build(Cell cell)
        {
            var name = Name.Count switch
            {
                0 => PlacedText.Empty,
                1 => cell.Slice(Name[0]),
                _ => Name.Aggregate(new PlacedText.Builder(cell.Placed.Column), (builder, part) => builder.Add(cell.Slice(part))).Build(),
            };
            var printed = name.IsEmpty ? null : name.Text;
            var source = Name.Any(part => part.Length > 0) ? cell.At(Name)
                : Notes.Count > 0 ? cell.At(Notes[0])
                : Figures.Count > 0 ? cell.At(Figures[0].Span)
                : cell.At(new TextSpan(At, At + 1));
            return new Programme(
                name,
                Mark,
                Bracket is { } bracket ? MinistryBracket.Names(cell, bracket) : [],
                [.. Notes.Select(cell.Slice)],
                [.. Figures.Select(figure => figure.Under(printed, cell))],
                source);
        }
    }
}

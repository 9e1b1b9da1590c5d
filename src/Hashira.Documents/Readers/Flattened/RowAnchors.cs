using Hashira.Documents.Forms;
using Hashira.Model;

namespace Hashira.Documents.Readers.Flattened;

/// <summary>What begins a cell, or stands in it instead of text.</summary>
internal enum AnchorKind
{
    /// <summary>A code, with the heading above it if there is one.</summary>
    Code,

    /// <summary>（新規項目）.</summary>
    New,

    /// <summary>（…に移動）.</summary>
    MovedTo,

    /// <summary>（…から移動）.</summary>
    MovedFrom,

    /// <summary>（事業終了のため削除）.</summary>
    Ended,
}

/// <summary>A cell begins at <see cref="Line"/>; the code itself stands at <see cref="CodeLine"/>.</summary>
internal sealed record Anchor(AnchorKind Kind, int Line, int CodeLine, MeasureCode? Code, bool HasHeading);

/// <summary>A row of the table: its anchors with the column each belongs to, and its lines [First, End).</summary>
internal sealed class RowDraft
{
    public List<(Anchor Anchor, PlanColumn Column)> Anchors { get; } = [];

    public int First { get; set; }

    public int End { get; set; }

    public Anchor? FirstIn(PlanColumn column) => Anchors.Where(pair => pair.Column == column).Select(pair => pair.Anchor).FirstOrDefault();
}

/// <summary>
/// Puts the anchors of the body together to rows. Left and right code take turns, marks stand in for cells, and each column counts
/// its codes up; the reading that breaks these habits least is taken, so a gap or a wrong number in the source costs no row.
/// </summary>
internal static class RowAnchors
{
    private const double HiddenBreak = 2.5;
    private const double OpenEnd = 3;

    /// <summary>The body lines, cut so that every mark and heading begins a line of its own.</summary>
    public static List<TextLine> CutAtMarks(IEnumerable<TextLine> body, PlanForm form)
    {
        var cut = new List<TextLine>();
        foreach (var line in body)
        {
            foreach (var part in CutOne(line, form))
                cut.AddRange(FlattenedLines.SplitAtInnerBlanks(part));
        }

        return cut;
    }

    public static List<Anchor> Find(List<TextLine> body, PlanForm form)
    {
        var anchors = new List<Anchor>();
        for (var i = 0; i < body.Count; i++)
        {
            var text = body[i].Text;
            if (form.NewMark(text) is { Success: true } mark && mark.Length == text.Length)
            {
                anchors.Add(new Anchor(AnchorKind.New, i, i, null, false));
            }
            else if (form.MovedTo(text) is { Success: true } to)
            {
                anchors.Add(new Anchor(AnchorKind.MovedTo, i, i, PlanForm.CodeOf(to), false));
            }
            else if (form.MovedFrom(text) is { Success: true } moved && moved.Length == text.Length)
            {
                anchors.Add(new Anchor(AnchorKind.MovedFrom, i, i, PlanForm.CodeOf(moved), false));
            }
            else if (form.Ended(text).Success)
            {
                anchors.Add(new Anchor(AnchorKind.Ended, i, i, null, false));
            }
            else if (form.OpensHeading(text) && PageFurniture.HeadingEnd(form, body, i) is var last and >= 0)
            {
                var code = form.Code(body[last + 1].Text);
                anchors.Add(new Anchor(AnchorKind.Code, i, last + 1, PlanForm.CodeOf(code), true));
                i = last + 1;
            }
            else if (form.Code(text) is { Success: true } bare)
            {
                anchors.Add(new Anchor(AnchorKind.Code, i, i, PlanForm.CodeOf(bare), false));
            }
        }

        return anchors;
    }

    /// <summary>Puts anchors together to rows.</summary>
    /// <param name="anchors">Anchors in order.</param>
    /// <param name="body">The body lines.</param>
    /// <param name="pagesMarked">Whether page ends can be seen.</param>
    public static List<RowDraft> ToRows(List<Anchor> anchors, List<TextLine> body, bool pagesMarked)
    {
        // Where codes stand under headings, a bare one is the second of its cell.
        var hidesBreaks = !pagesMarked && 2 * anchors.Count(anchor => anchor.HasHeading) > anchors.Count(anchor => anchor.Kind == AnchorKind.Code);
        var best = new Path?[5];
        best[0] = new Path(0, null, null, null, false, PlanColumn.Document, null);
        foreach (var anchor in anchors)
        {
            var next = new Path?[5];
            for (var phase = 0; phase < best.Length; phase++)
            {
                if (best[phase] is not { } path)
                    continue;
                foreach (var (cost, to, column, opensRow) in Moves(path, phase, anchor, body, hidesBreaks))
                {
                    if (next[to] is { } known && known.Cost <= path.Cost + cost)
                        continue;
                    next[to] = new Path(
                        path.Cost + cost,
                        column == PlanColumn.Current && anchor.Kind == AnchorKind.Code ? anchor.Code : path.Current,
                        column == PlanColumn.Revised && anchor.Kind == AnchorKind.Code ? anchor.Code : path.Revised,
                        anchor,
                        opensRow,
                        column,
                        path);
                }
            }

            best = next;
        }

        var steps = new List<Path>();
        // A row without its right cell is the last one only where the file was cut off.
        for (var path = best.Select((path, phase) => (Path: path, Cost: path?.Cost + (phase == 1 ? OpenEnd : 0))).Where(end => end.Path is not null).MinBy(end => end.Cost).Path; path?.Anchor is not null; path = path.Before)
            steps.Add(path);
        steps.Reverse();
        var rows = new List<RowDraft>();
        foreach (var step in steps)
        {
            if (step.OpensRow || rows.Count == 0)
            {
                if (rows.Count > 0)
                    rows[^1].End = step.Anchor!.Line;
                rows.Add(new RowDraft { First = step.Anchor!.Line, End = body.Count });
            }

            rows[^1].Anchors.Add((step.Anchor!, step.Column));
        }

        return rows;
    }

    // Phases: 0 row complete, 1 left code seen, 2 （新規項目） seen once, 3 twice, 4 （…から移動） seen.
    private static IEnumerable<(double Cost, int Phase, PlanColumn Column, bool OpensRow)> Moves(Path path, int phase, Anchor anchor, List<TextLine> body, bool hidesBreaks)
    {
        switch (anchor.Kind)
        {
            case AnchorKind.Code:
                var code = anchor.Code!.Value;
                var asCurrent = Sequence(path.Current, code);
                var asRevised = Sequence(path.Revised, code);
                yield return (asCurrent + phase switch { 0 => 0, 1 => 12, _ => 15 } + (anchor.HasHeading ? 0 : 2), 1, PlanColumn.Current, true);
                if (phase == 1)
                    yield return (asCurrent + (anchor.HasHeading ? 7 : 0.5), 1, PlanColumn.Current, false);
                if (phase != 0)
                    yield return (asRevised + (phase == 2 ? 3 : 0) + (anchor.HasHeading ? 0 : 1), 0, PlanColumn.Revised, false);
                else
                {
                    yield return (asRevised + 12, 0, PlanColumn.Revised, true);
                    // The left cell of a row that a page cuts goes on behind the right one, perhaps with its second code.
                    if (path.Anchor is { Kind: AnchorKind.Code } && !anchor.HasHeading && body[path.Anchor.Line].Page < body[anchor.Line].Page)
                        yield return (asCurrent + 1, 0, PlanColumn.Current, false);
                    else if (path.Anchor is { Kind: AnchorKind.Code } && !anchor.HasHeading && hidesBreaks)
                        yield return (asCurrent + HiddenBreak, 0, PlanColumn.Current, false);
                    if (path.Anchor is { Kind: AnchorKind.Code })
                        yield return (asRevised + (anchor.HasHeading ? 8 : 1.5), 0, PlanColumn.Revised, false);
                }

                break;
            case AnchorKind.New:
                if (phase == 2)
                    yield return (0, 3, PlanColumn.FollowUp, false);
                yield return (phase == 0 ? 0 : 12, 2, PlanColumn.Current, true);
                break;
            case AnchorKind.MovedFrom:
                yield return (phase == 0 ? 0 : 12, 4, PlanColumn.Current, true);
                break;
            default:
                yield return (phase == 1 ? 0 : 12, 0, PlanColumn.Revised, phase != 1);
                break;
        }
    }

    private static double Sequence(MeasureCode? last, MeasureCode code)
    {
        if (last is not { } before)
            return code.Item == 1 ? 0 : 1;
        if (code.Policy == before.Policy)
            return code.Item == before.Item + 1 ? 0 : code.Item > before.Item ? 2 : 4;
        return code.Policy > before.Policy ? code.Item == 1 ? 0 : 2 : 5;
    }

    private static IEnumerable<TextLine> CutOne(TextLine line, PlanForm form)
    {
        var from = 0;
        while (from < line.Text.Length)
        {
            var rest = line.Text[from..];
            var mark = form.NewMark(rest);
            if (!mark.Success)
                mark = form.MovedFrom(rest);
            var length = mark.Success ? mark.Length : HeadingBeforeCode(rest, form);
            if (length <= 0 || from + length >= line.Text.Length)
                break;
            yield return FlattenedLines.Part(line, from, from + length);
            from += length;
            while (from < line.Text.Length && char.IsWhiteSpace(line.Text[from]))
                from++;
        }

        if (from < line.Text.Length)
            yield return FlattenedLines.Part(line, from, line.Text.Length);
    }

    private static int HeadingBeforeCode(string text, PlanForm form)
    {
        if (!form.OpensHeading(text))
            return 0;
        var close = text.IndexOf(form.Patterns.HeadingClose, StringComparison.Ordinal);
        return close > 0 && close + 1 < text.Length && form.Code(text[(close + 1)..].TrimStart()).Success ? close + 1 : 0;
    }

    private sealed record Path(double Cost, MeasureCode? Current, MeasureCode? Revised, Anchor? Anchor, bool OpensRow, PlanColumn Column, Path? Before);
}

using Hashira.Model;

namespace Hashira.Documents.Readers.Flattened;

/// <summary>Which of a row's lines belong to which cell, and how sure that is.</summary>
/// <param name="Columns">Column of each line of the row.</param>
/// <param name="Parts">For each line, how many page breaks of the row lie before it.</param>
/// <param name="Breaks">Lines before which a page break was assumed that the extractor did not mark.</param>
/// <param name="Joins">Lines where a cell goes on after a page break.</param>
/// <param name="Margin">By how much the next best reading is worse.</param>
/// <param name="Doubtful">First line on which the next best reading differs; −1 if there is no other reading.</param>
internal sealed record RowCells(PlanColumn[] Columns, int[] Parts, List<int> Breaks, List<int> Joins, double Margin, int Doubtful);

/// <summary>
/// Shares the lines of one row out among its three cells. On every page a row shows the rest of the left cell, then of the middle,
/// then of the right, each perhaps empty; where one ends the flattened text does not say. Every reading is scored by what is known
/// of such plans — left and right cells end with their ministries, bullets and programmes stand in the middle, a cell cut by the
/// page goes on as a sentence does, the right cell is an edit of the left — and the best one is taken.
/// </summary>
internal sealed class RowSegmentation(List<TextLine> lines, FlattenedLines document, BridgeModel bridge, double columnWidth)
{
    private const int Beam = 24;
    private const double Reward = 1;

    /// <summary>Reads one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="counterpart">Four-grams of the left cell's text, or of the cell it moved from, by which its edit in the right cell is known; and of the right cell for the left.</param>
    public RowCells Read(RowDraft row, (HashSet<string> OfCurrent, HashSet<string> OfRevised) counterpart)
    {
        var count = row.End - row.First;
        var anchors = row.Anchors.ToDictionary(pair => pair.Anchor.Line - row.First, pair => pair);
        var hasCurrent = row.Anchors.Any(pair => pair.Column == PlanColumn.Current && pair.Anchor.Kind == AnchorKind.Code);
        var hasRevised = row.Anchors.Any(pair => pair.Column == PlanColumn.Revised && pair.Anchor.Kind == AnchorKind.Code);
        var isNew = row.Anchors.Any(pair => pair.Anchor.Kind == AnchorKind.New);
        var hasFollowUp = !isNew;

        var beam = new List<Reading> { Reading.Start };
        for (var i = 0; i < count; i++)
        {
            var line = lines[row.First + i];
            var next = new List<Reading>(beam.Count * 4);
            var anchored = anchors.TryGetValue(i, out var anchor);
            var inHeading = anchored || row.Anchors.Any(pair => i > pair.Anchor.Line - row.First && i <= pair.Anchor.CodeLine - row.First);
            var marked = i > 0 && document.PagesMarked && StartsPart(row.First + i);
            // A box or header row between two lines shows a break even where the extractor marks none.
            var visible = i > 0 && !document.PagesMarked && lines[row.First + i - 1].Page != line.Page;
            foreach (var reading in beam)
            {
                foreach (var column in new[] { PlanColumn.Current, PlanColumn.FollowUp, PlanColumn.Revised })
                {
                    if (anchored ? column != anchor.Column : inHeading && column != reading.Column)
                        continue;
                    if (!anchored && ((column == PlanColumn.Current && !hasCurrent) || (column == PlanColumn.Revised && !hasRevised && reading.Column != PlanColumn.Revised) || (column == PlanColumn.FollowUp && !hasFollowUp)))
                        continue;
                    // Text can't stand in the right cell before its code does.
                    if (!anchored && column == PlanColumn.Revised && !reading.RevisedOpen)
                        continue;
                    if (!anchored && column == PlanColumn.Revised && !hasRevised)
                        continue;
                    if (marked || visible)
                    {
                        next.Add(Extend(reading, row, i, line, column, anchored, true, 0, counterpart));
                    }
                    else
                    {
                        if (column >= reading.Column)
                            next.Add(Extend(reading, row, i, line, column, anchored, false, 0, counterpart));
                        if (!document.PagesMarked && !anchored && !inHeading && i > 0 && reading.RevisedOpen && reading.Column == PlanColumn.Revised && column != PlanColumn.Revised)
                            next.Add(Extend(reading, row, i, line, column, anchored, true, 4, counterpart));
                    }
                }
            }

            beam = Prune(next);
            if (beam.Count == 0)
                return Fallback(row, count);
        }

        var finished = beam.Select(reading => (Reading: reading, Cost: reading.Cost + Ending(reading, hasCurrent, hasRevised))).OrderBy(pair => pair.Cost).ToList();
        var best = finished[0].Reading;
        var columns = new PlanColumn[count];
        var parts = new int[count];
        var breaks = new List<int>();
        var joins = new List<int>();
        var seen = new int[5];
        Array.Fill(seen, -1);
        var steps = best.Steps();
        for (var i = 0; i < count; i++)
        {
            columns[i] = steps[i].Column;
            parts[i] = steps[i].Part;
            var broke = i > 0 && parts[i] != parts[i - 1];
            if (broke && !document.PagesMarked && lines[row.First + i - 1].Page == lines[row.First + i].Page)
                breaks.Add(i);
            if (seen[(int)columns[i]] is var last and >= 0 && parts[last] != parts[i])
                joins.Add(i);
            seen[(int)columns[i]] = i;
        }

        var other = finished.Skip(1).FirstOrDefault(pair => Differs(pair.Reading.Steps(), columns) >= 0);
        return new RowCells(columns, parts, breaks, joins,
            other.Reading is null ? double.PositiveInfinity : other.Cost - finished[0].Cost,
            other.Reading is null ? -1 : Differs(other.Reading.Steps(), columns));
    }

    private static int Differs(List<(PlanColumn Column, int Part)> steps, PlanColumn[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (steps[i].Column != columns[i])
                return i;
        }

        return -1;
    }

    private bool StartsPart(int index)
    {
        var line = lines[index];
        return line.BeginsPage || lines[index - 1].Page != line.Page;
    }

    private Reading Extend(Reading reading, RowDraft row, int i, TextLine line, PlanColumn column, bool anchored, bool breaks, double cost, (HashSet<string> OfCurrent, HashSet<string> OfRevised) counterpart)
    {
        var lastIndex = reading.Last(column);
        var last = lastIndex >= 0 ? lines[row.First + lastIndex] : null;
        var isMark = anchored && row.Anchors.First(pair => pair.Anchor.Line - row.First == i).Anchor.Kind != AnchorKind.Code;
        if (!anchored)
        {
            cost += Content(line, column, counterpart);
            if (last is null)
            {
                // The cell begins here.
                if (column == PlanColumn.FollowUp)
                    cost += line.StartsWithBullet ? -3 : line.Indented ? -2 : 1.5;
                if (column == PlanColumn.FollowUp && reading.Column == PlanColumn.Current && i > 0)
                    cost += Leaves(lines[row.First + i - 1], reading.ClosedCurrent);
            }
            else if (lastIndex != i - 1 || breaks)
            {
                cost += Bridge(last, line, column);
            }
            else if (lastIndex == i - 1)
            {
                cost += Within(last, line);
            }

            if (column == PlanColumn.Current && reading.ClosedCurrent)
                cost += 12;
            if (column == PlanColumn.Revised && reading.ClosedRevised)
                cost += 12;
        }

        // Leaving a cell inside a page: it ends here for good, or is cut by the page end (only the cells that reach it).
        if (!breaks && i > 0 && column != reading.Column && reading.Column == PlanColumn.FollowUp)
            cost += LeavesFollowUp(lines[row.First + i - 1]);
        if (!breaks && i > 0 && column == PlanColumn.Revised && reading.Column == PlanColumn.Current && anchored && reading.Last(PlanColumn.FollowUp) < 0)
            cost += 1;
        if (line.ContinuesLine && column != reading.Column)
            cost += 1;

        return reading.Next(i, column, breaks, cost, line.Text, isMark, document.ParagraphsMarked ? line.EndsParagraph : null);
    }

    /// <summary>What a line says of the cell it stands in, by itself.</summary>
    private static double Content(TextLine line, PlanColumn column, (HashSet<string> OfCurrent, HashSet<string> OfRevised) counterpart)
    {
        double cost = 0;
        var text = line.Text;
        var planned = column != PlanColumn.FollowUp;
        if (line.StartsWithBullet)
            cost += planned ? 7 : -Reward;
        if (line.Indented)
            cost += planned ? 3 : -0.5;
        if (text.StartsWith("【令和", StringComparison.Ordinal) || text.StartsWith("【平成", StringComparison.Ordinal))
            cost += planned ? 7 : -Reward;
        if (EndsSentence(text))
            cost += Tense(text) * (planned ? 1 : -1);
        if (planned)
        {
            var grams = column == PlanColumn.Revised ? counterpart.OfCurrent : counterpart.OfRevised;
            if (grams.Count > 0)
                cost += 2.5 * (0.25 - FourGrams.Share(text, grams));
        }

        return cost;
    }

    /// <summary>+1 for the way reports of the past end, −1 for the way plans end, 0 if it says nothing.</summary>
    private static double Tense(string text)
    {
        var end = text.TrimEnd('。', '｡', '）', ')');
        if (end.EndsWith("した", StringComparison.Ordinal) || end.EndsWith("っている", StringComparison.Ordinal) || end.EndsWith("している", StringComparison.Ordinal)
            || end.EndsWith("実施", StringComparison.Ordinal) || end.EndsWith('済') || end.EndsWith('中') || end.EndsWith("開始", StringComparison.Ordinal)
            || end.EndsWith("開催", StringComparison.Ordinal) || end.EndsWith("採択", StringComparison.Ordinal) || end.EndsWith("った", StringComparison.Ordinal) || end.EndsWith("いた", StringComparison.Ordinal) || end.EndsWith('人') || end.EndsWith('件'))
            return 1.2;
        if (end.EndsWith("する", StringComparison.Ordinal) || end.EndsWith("いく", StringComparison.Ordinal) || end.EndsWith("行う", StringComparison.Ordinal)
            || end.EndsWith("図る", StringComparison.Ordinal) || end.EndsWith("める", StringComparison.Ordinal) || end.EndsWith("目指す", StringComparison.Ordinal)
            || end.EndsWith("組む", StringComparison.Ordinal) || end.EndsWith("げる", StringComparison.Ordinal) || end.EndsWith("促す", StringComparison.Ordinal))
            return -1.2;
        return 0;
    }

    private static bool EndsSentence(string text) => text[^1] is '。' or '｡' or '）' or ')' or '人' or '件';

    /// <summary>A line follows directly on another of the same cell.</summary>
    private double Within(TextLine last, TextLine line)
    {
        if (document.ParagraphsMarked && !last.EndsParagraph && !line.ContinuesLine)
            return line.StartsWithBullet ? 2 : -0.5 * Math.Clamp(bridge.Score(last.Text, line.Text), -2, 2);
        return 0;
    }

    /// <summary>A cell that was cut by the page end goes on with this line.</summary>
    private double Bridge(TextLine last, TextLine line, PlanColumn column)
    {
        var score = bridge.Score(last.Text, line.Text);
        var ended = document.ParagraphsMarked
            ? last.EndsParagraph
            : last.Text[^1] is '。' or '｡' or '］' or '】' || (last.Width < columnWidth * 0.7);
        if (ended)
            return line.StartsWithBullet ? column == PlanColumn.FollowUp ? -1 : 3 : OpensClause(line.Text) ? -0.5 : Math.Clamp(score, 0, 2) * 0.5;
        if (line.StartsWithBullet)
            return document.ParagraphsMarked ? 8 : last.Width < columnWidth * 0.85 ? 1 : 4;
        return -1.2 * Math.Clamp(score, -3, 4);
    }

    private static bool OpensClause(string text) =>
        text.StartsWith("また", StringComparison.Ordinal) || text.StartsWith("さらに", StringComparison.Ordinal) || text.StartsWith("なお", StringComparison.Ordinal)
        || text.StartsWith('（') || text.StartsWith("加えて", StringComparison.Ordinal) || text.StartsWith("具体的には", StringComparison.Ordinal);

    private double Leaves(TextLine last, bool closed)
    {
        // A left cell that is closed ends here; an open one is cut by the page end, rarely after a whole sentence.
        if (closed)
            return -3;
        return document.ParagraphsMarked && last.EndsParagraph ? 1 : 2;
    }

    private double LeavesFollowUp(TextLine last)
    {
        if (document.ParagraphsMarked)
            return last.EndsParagraph ? 0 : 2.5;
        return last.Text[^1] is '。' or '｡' or '）' or ')' or '】' or '］' or '人' ? 0 : 1.5;
    }

    private static double Ending(Reading reading, bool hasCurrent, bool hasRevised)
    {
        double cost = 0;
        if (hasCurrent && !reading.ClosedCurrent)
            cost += 10;
        if (hasRevised && !reading.ClosedRevised)
            cost += 10;
        return cost;
    }

    private static List<Reading> Prune(List<Reading> readings)
    {
        // Of readings that can't differ any more in what follows, only the best goes on; two are kept to know the margin.
        return
        [
            .. readings.GroupBy(reading => reading.Future).SelectMany(group => group.OrderBy(reading => reading.Cost).Take(2))
                .OrderBy(reading => reading.Cost).Take(Beam * 8),
        ];
    }

    private static RowCells Fallback(RowDraft row, int count)
    {
        // No reading fits the order of the columns: keep every line with the anchor before it.
        var columns = new PlanColumn[count];
        var column = row.Anchors[0].Column;
        for (var i = 0; i < count; i++)
        {
            if (row.Anchors.FirstOrDefault(pair => pair.Anchor.Line - row.First == i) is { Anchor: not null } pair)
                column = pair.Column;
            columns[i] = column;
        }

        return new RowCells(columns, new int[count], [], [], 0, 0);
    }

    /// <summary>One reading of the lines so far.</summary>
    private sealed class Reading
    {
        public static Reading Start { get; } = new();

        private Reading? _before;
        private int _lastCurrent = -1;
        private int _lastFollowUp = -1;
        private int _lastRevised = -1;
        private string _tailCurrent = "";
        private string _tailRevised = "";
        private int _part;

        public double Cost { get; private init; }

        public PlanColumn Column { get; private init; } = PlanColumn.Document;

        public bool ClosedCurrent { get; private set; }

        public bool ClosedRevised { get; private set; }

        public bool RevisedOpen { get; private init; }

        public (PlanColumn, int, int, int, bool, bool, bool, string, string) Future =>
            (Column, _lastCurrent, _lastFollowUp, _lastRevised, ClosedCurrent, ClosedRevised, RevisedOpen, _tailCurrent, _tailRevised);

        public int Last(PlanColumn column) => column switch
        {
            PlanColumn.Current => _lastCurrent,
            PlanColumn.FollowUp => _lastFollowUp,
            _ => _lastRevised,
        };

        public Reading Next(int index, PlanColumn column, bool breaks, double cost, string text, bool isMark, bool? endsParagraph)
        {
            var next = new Reading
            {
                _before = this,
                _lastCurrent = column == PlanColumn.Current ? index : _lastCurrent,
                _lastFollowUp = column == PlanColumn.FollowUp ? index : _lastFollowUp,
                _lastRevised = column == PlanColumn.Revised ? index : _lastRevised,
                _tailCurrent = _tailCurrent,
                _tailRevised = _tailRevised,
                _part = _part + (breaks ? 1 : 0),
                Cost = Cost + cost,
                Column = column,
                ClosedCurrent = ClosedCurrent,
                ClosedRevised = ClosedRevised,
                RevisedOpen = RevisedOpen || column == PlanColumn.Revised,
            };
            if (isMark)
                return next;
            if (column == PlanColumn.Current)
            {
                next._tailCurrent = Tail(_tailCurrent, text);
                next.ClosedCurrent = Closes(next._tailCurrent, endsParagraph);
            }
            else if (column == PlanColumn.Revised)
            {
                next._tailRevised = Tail(_tailRevised, text);
                next.ClosedRevised = Closes(next._tailRevised, endsParagraph);
            }

            return next;
        }

        public List<(PlanColumn Column, int Part)> Steps()
        {
            var steps = new List<(PlanColumn, int)>();
            for (var reading = this; reading._before is not null; reading = reading._before)
                steps.Add((reading.Column, reading._part));
            steps.Reverse();
            return steps;
        }

        /// <summary>Only an open bracket matters for what follows; the rest of the text is forgotten.</summary>
        private static string Tail(string tail, string text)
        {
            var joined = tail + text;
            var open = joined.LastIndexOfAny(['［', '[']);
            return open >= 0 && joined.Length - open < 90 ? joined[open..] : "";
        }

        private static bool Closes(string tail, bool? endsParagraph) =>
            endsParagraph != false && PlanForm.ClosingMinistries(tail) is { Success: true } closing && LooksLikeMinistries(closing.Groups["names"].Value);

        private static bool LooksLikeMinistries(string names) =>
            names.Split('・', '、', '､', '･', ',', '，').All(name => name.Trim().TrimEnd('等') is { Length: > 0 } one
                && (Ministry.Find(one) is not null || one[^1] is '省' or '庁' or '府' or '局' or '房' or '会' or '院' or '部' or '課'));
    }
}

/// <summary>Runs of four characters: enough to tell an edit of a text from another text.</summary>
internal static class FourGrams
{
    public static HashSet<string> Of(string text)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        var plain = JapaneseText.Fold(text);
        for (var i = 0; i + 4 <= plain.Length; i++)
            grams.Add(plain.Substring(i, 4));
        return grams;
    }

    /// <summary>Share of the runs of the text that occur in the other; 0.25, which says nothing, for a text too short to tell.</summary>
    public static double Share(string text, HashSet<string> grams)
    {
        var plain = JapaneseText.Fold(text);
        if (plain.Length < 6)
            return 0.25;
        var hits = 0;
        for (var i = 0; i + 4 <= plain.Length; i++)
        {
            if (grams.Contains(plain.Substring(i, 4)))
                hits++;
        }

        return (double)hits / (plain.Length - 3);
    }
}

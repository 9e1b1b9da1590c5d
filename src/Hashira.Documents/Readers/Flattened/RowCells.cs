using Hashira.Documents.Forms;
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
internal sealed class RowSegmentation(List<TextLine> lines, FlattenedLines document, PlanForm form, BridgeModel bridge, double columnWidth, int lastShownBreak)
{
    private const int Beam = 96;
    private const double Reward = 1;
    private static readonly PlanColumn[] Columns = [PlanColumn.Current, PlanColumn.FollowUp, PlanColumn.Revised];
    private readonly Dictionary<(int, int), double> _scores = [];

    /// <summary>Reads one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="counterpart">What a first reading took the left and right cells for; <see langword="null"/> in the first.</param>
    public RowCells Read(RowDraft row, Counterpart? counterpart)
    {
        var count = row.End - row.First;
        var anchors = new (Anchor Anchor, PlanColumn Column)?[count];
        var heading = new bool[count];
        foreach (var (anchor, column) in row.Anchors)
        {
            anchors[anchor.Line - row.First] = (anchor, column);
            for (var i = anchor.Line; i <= anchor.CodeLine; i++)
                heading[i - row.First] = true;
        }

        var hasCurrent = row.Anchors.Any(pair => pair.Column == PlanColumn.Current && pair.Anchor.Kind == AnchorKind.Code);
        var hasRevised = row.Anchors.Any(pair => pair.Column == PlanColumn.Revised && pair.Anchor.Kind == AnchorKind.Code);
        var hasFollowUp = !row.Anchors.Any(pair => pair.Anchor.Kind == AnchorKind.New);
        var isOpen = new Dictionary<PlanColumn, bool> { [PlanColumn.Current] = hasCurrent, [PlanColumn.FollowUp] = hasFollowUp, [PlanColumn.Revised] = hasRevised };

        var beam = new List<Reading> { Reading.Start };
        for (var i = 0; i < count; i++)
        {
            var line = lines[row.First + i];
            var next = new List<Reading>(beam.Count * 3);
            var content = new double[5];
            foreach (var column in Columns)
                content[(int)column] = anchors[i] is null ? Content(line, column) + (counterpart?.Likeness(i, line.Text, column) ?? 0) : 0;
            // A box or header row between two lines shows a break even where the extractor marks none.
            var shown = i > 0 && (document.PagesMarked ? StartsPart(row.First + i) : lines[row.First + i - 1].Page != line.Page);
            foreach (var reading in beam)
            {
                foreach (var column in Columns)
                {
                    if (anchors[i] is { } anchor ? column != anchor.Column : heading[i] && column != reading.Column)
                        continue;
                    if (anchors[i] is null && (!isOpen[column] || (column == PlanColumn.Revised && !reading.RevisedOpen)))
                        continue;
                    if (shown)
                    {
                        next.Add(Extend(reading, row, i, line, column, anchors[i], true, content[(int)column]));
                        continue;
                    }

                    if (column >= reading.Column)
                        next.Add(Extend(reading, row, i, line, column, anchors[i], false, content[(int)column]));
                    // A heading opens a row; a bare code may be the second one of a left cell that a page end has cut.
                    var mayGoOn = !heading[i] || anchors[i] is { Anchor: { Kind: AnchorKind.Code, HasHeading: false } };
                    if (!document.PagesMarked && mayGoOn && reading.Column == PlanColumn.Revised && column != PlanColumn.Revised)
                        next.Add(Extend(reading, row, i, line, column, anchors[i], true, content[(int)column] + HiddenBreak(row.First + i, i - reading.PartStart)));
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

    /// <summary>Cost of a page break that nothing shows: high while header rows still mark the pages, and soon after another break.</summary>
    private double HiddenBreak(int index, int linesBefore) => (index < lastShownBreak ? 14 : 5) + (linesBefore < 10 ? 6 : 0);

    private Reading Extend(Reading reading, RowDraft row, int i, TextLine line, PlanColumn column, (Anchor Anchor, PlanColumn Column)? anchor, bool breaks, double cost)
    {
        var lastIndex = reading.Last(column);
        var last = lastIndex >= 0 ? lines[row.First + lastIndex] : null;
        var before = i > 0 ? lines[row.First + i - 1] : null;
        if (anchor is null)
        {
            if (last is null)
            {
                // Only the middle cell can begin without an anchor.
                cost += line.StartsWithBullet ? -3 : line.Indented ? -2 : 1.5;
                if (before is not null && reading.Column == PlanColumn.Current)
                    cost += reading.ClosedCurrent ? -3 : 2;
            }
            else if (lastIndex != i - 1 || breaks)
            {
                cost += Bridge(last, line, column);
            }
            else
            {
                cost += Within(last, line);
            }

            if ((column == PlanColumn.Current && reading.ClosedCurrent) || (column == PlanColumn.Revised && reading.ClosedRevised))
                cost += 12;
        }

        // A middle cell that is left inside a paragraph has been cut by the page end and must go on after it.
        var cut = reading.FollowUpCut;
        if (column == PlanColumn.FollowUp)
            cut = 0;
        else if (before is not null && column != reading.Column && reading.Column == PlanColumn.FollowUp)
            cut = line.ContinuesLine ? 0 : Unfinished(before);
        // Inside a page the text of one paragraph stays together, unless the page end cuts the cell.
        if (!breaks && before is not null && column != reading.Column && anchor is null && !line.ContinuesLine)
            cost += 0.25 * Unfinished(before) + 0.4 * Math.Clamp(Score(before, line), 0, 4);
        if (line.ContinuesLine && column != reading.Column)
            cost += 1;

        return reading.Next(form, i, column, breaks, cost, line.Text, anchor is { Anchor.Kind: not AnchorKind.Code }, document.ParagraphsMarked ? line.EndsParagraph : null, cut);
    }

    /// <summary>How unlikely it is that the paragraph ends with this line: 0 for a certain end, 10 for none.</summary>
    private double Unfinished(TextLine line)
    {
        if (document.ParagraphsMarked)
            return line.EndsParagraph ? 0 : 10;
        return line.Text[^1] switch
        {
            '。' or '｡' or '］' or ']' or '】' => 0,
            '）' or ')' => 1.5,
            _ => line.Width < columnWidth * 0.7 ? 1 : line.Width < columnWidth * 0.86 ? 3 : 8,
        };
    }

    private double Score(TextLine left, TextLine right)
    {
        if (!_scores.TryGetValue((left.Start, right.Start), out var score))
            _scores[(left.Start, right.Start)] = score = bridge.Score(left.Text, right.Text);
        return score;
    }

    /// <summary>What a line says of the cell it stands in, by itself.</summary>
    private static double Content(TextLine line, PlanColumn column)
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
        if (line.ContinuesLine)
            return 0;
        if (document.ParagraphsMarked)
            return last.EndsParagraph ? 0 : line.StartsWithBullet ? 2 : -0.5 * Math.Clamp(Score(last, line), -2, 2);
        return last.Text[^1] is '。' or '｡' ? 0 : -0.4 * Math.Clamp(Score(last, line), -2, 3);
    }

    /// <summary>A cell that was cut by the page end goes on with this line.</summary>
    private double Bridge(TextLine last, TextLine line, PlanColumn column)
    {
        var unfinished = Unfinished(last);
        if (unfinished < 2)
        {
            if (line.StartsWithBullet)
                return column == PlanColumn.FollowUp ? -1 : 3;
            if (column == PlanColumn.FollowUp)
                return line.Indented ? -0.5 : 1.5;
            return OpensClause(line.Text) ? -0.5 : 0.3 * Math.Clamp(-Score(last, line), -2, 1);
        }

        if (line.StartsWithBullet)
            return unfinished * 0.8;
        return -1.2 * Math.Clamp(Score(last, line), -3, 4);
    }

    private static bool OpensClause(string text) =>
        text.StartsWith("また", StringComparison.Ordinal) || text.StartsWith("さらに", StringComparison.Ordinal) || text.StartsWith("なお", StringComparison.Ordinal)
        || text.StartsWith('（') || text.StartsWith("加えて", StringComparison.Ordinal) || text.StartsWith("具体的には", StringComparison.Ordinal);

    private static double Ending(Reading reading, bool hasCurrent, bool hasRevised)
    {
        double cost = 0;
        if (hasCurrent && !reading.ClosedCurrent)
            cost += 10;
        if (hasRevised && !reading.ClosedRevised)
            cost += 10;
        return cost + reading.FollowUpCut;
    }

    private static List<Reading> Prune(List<Reading> readings)
    {
        // Of readings that can't differ any more in what follows, only the best goes on; two are kept to know the margin.
        return
        [
            .. readings.GroupBy(reading => reading.Future).SelectMany(group => group.OrderBy(reading => reading.Cost).Take(2))
                .OrderBy(reading => reading.Cost).Take(Beam),
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

        public (PlanColumn, int, int, int, bool, bool, double, string, string) Future =>
            (Column, _lastCurrent, _lastFollowUp, _lastRevised, ClosedCurrent, ClosedRevised, FollowUpCut, _tailCurrent, _tailRevised);

        /// <summary>What it costs if the middle cell does not go on any more.</summary>
        public double FollowUpCut { get; private init; }

        /// <summary>First line of the part of the row that lies on this page.</summary>
        public int PartStart { get; private init; }

        public int Last(PlanColumn column) => column switch
        {
            PlanColumn.Current => _lastCurrent,
            PlanColumn.FollowUp => _lastFollowUp,
            _ => _lastRevised,
        };

        public Reading Next(PlanForm form, int index, PlanColumn column, bool breaks, double cost, string text, bool isMark, bool? endsParagraph, double followUpCut)
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
                FollowUpCut = followUpCut,
                PartStart = breaks ? index : PartStart,
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
                next.ClosedCurrent = Closes(form, next._tailCurrent, endsParagraph);
            }
            else if (column == PlanColumn.Revised)
            {
                next._tailRevised = Tail(_tailRevised, text);
                next.ClosedRevised = Closes(form, next._tailRevised, endsParagraph);
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

        private static bool Closes(PlanForm form, string tail, bool? endsParagraph) =>
            endsParagraph != false && tail.Length > 0 && tail[^1] is '］' or ']' && form.ClosingMinistries(tail) is { Success: true } closing && LooksLikeMinistries(closing.Groups["names"].Value);

        private static bool LooksLikeMinistries(string names) =>
            names.Split('・', '、', '､', '･', ',', '，').All(name => name.Trim().TrimEnd('等') is { Length: > 0 } one
                && (Ministry.Find(one) is not null || one[^1] is '省' or '庁' or '府' or '局' or '房' or '会' or '院' or '部' or '課'));
    }
}

/// <summary>
/// The right cell is an edit of the left one: a line that is like the text of the one is likely to stand in the other. A line's
/// likeness to itself does not count.
/// </summary>
internal sealed class Counterpart(string current, string revised, PlanColumn[] columns)
{
    private readonly Dictionary<string, int> _ofCurrent = Grams(current);
    private readonly Dictionary<string, int> _ofRevised = Grams(revised);

    /// <summary>Negative where the line is like the other cell's text; new text is common in an edit, so the lack of likeness says little.</summary>
    public double Likeness(int index, string text, PlanColumn column)
    {
        if (column == PlanColumn.FollowUp)
            return 0;
        var grams = column == PlanColumn.Revised ? _ofCurrent : _ofRevised;
        var other = column == PlanColumn.Revised ? PlanColumn.Current : PlanColumn.Revised;
        var plain = JapaneseText.Fold(text);
        if (grams.Count == 0 || plain.Length < 6)
            return 0;
        var needed = columns[index] == other ? 2 : 1;
        var hits = 0;
        for (var i = 0; i + 4 <= plain.Length; i++)
        {
            if (grams.GetValueOrDefault(plain.Substring(i, 4)) >= needed)
                hits++;
        }

        var share = (double)hits / (plain.Length - 3);
        return share > 0.25 ? 3 * (0.25 - share) : 0.2;
    }

    private static Dictionary<string, int> Grams(string text)
    {
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        var plain = JapaneseText.Fold(text);
        for (var i = 0; i + 4 <= plain.Length; i++)
        {
            var gram = plain.Substring(i, 4);
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }

        return grams;
    }
}

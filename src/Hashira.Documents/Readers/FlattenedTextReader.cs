using System.Collections.Immutable;
using System.Security.Cryptography;
using Hashira.Documents.Forms;
using Hashira.Documents.Plans;
using Hashira.Documents.Readers.Flattened;
using Hashira.Model;

namespace Hashira.Documents.Readers;

/// <summary>How far reading has come.</summary>
/// <param name="Stage">What is being done, in Japanese.</param>
/// <param name="Done">Units done.</param>
/// <param name="Total">Units in all.</param>
public sealed record ReadingProgress(string Stage, int Done, int Total);

/// <summary>
/// 平文化された計画の読取り. Reads a three-column plan from the text that an extractor made of its pages. Cells are put together over
/// page breaks by a scored reading (see docs/explanation/reading.md); what had to be guessed is reported, no character is lost.
/// </summary>
public static class FlattenedTextReader
{
    /// <summary>A reading that is better than the next by less than this is reported as a guess.</summary>
    private const double Sure = 3;

    /// <summary>Reads a plan.</summary>
    /// <param name="fileName">File name, kept with the plan and named in errors.</param>
    /// <param name="bytes">The whole file, in any of the encodings of <see cref="DecodedText"/>.</param>
    /// <param name="progress">Told once for every row.</param>
    /// <param name="form">What the plan looks like; the built-in three-column form if none is given.</param>
    /// <exception cref="UnreadableDocumentException">Not text, not a plan of this kind, or cut off in the middle.</exception>
    public static ActionPlan Read(string fileName, byte[] bytes, IProgress<ReadingProgress>? progress = null, PlanForm? form = null)
    {
        form ??= BuiltInForms.ThreeColumnPlan;
        var name = Path.GetFileName(fileName);
        if (bytes.Length == 0)
            throw new UnreadableDocumentException($"「{name}」は空のファイルです（0 バイト）。計画の本文を収めたファイルを指定してください。");
        var text = DecodedText.Decode(name, bytes).Text;
        if (string.IsNullOrWhiteSpace(text))
            throw new UnreadableDocumentException($"「{name}」には空白しかありません。計画の本文を収めたファイルを指定してください。");

        var document = FlattenedLines.Split(text);
        PageFurniture.Classify(document, form);
        var body = RowAnchors.CutAtMarks(document.Lines.Where(line => line.Role == LineRole.Body), form);
        var anchors = RowAnchors.Find(body, form);
        var rows = RowAnchors.ToRows(anchors, body, document.PagesMarked);
        if (!anchors.Any(anchor => anchor.Kind == AnchorKind.Code))
            throw NotAPlan(name, document);

        var segmented = Segment(document, form, body, rows, progress);
        var width = ColumnWidth(body);
        var assembly = new CellAssembly(text, document, form, width);
        var plan = Assemble(name, bytes, text, document, form, body, rows, segmented, assembly);
        RefuseIfCutOff(name, plan, document, form, body, rows, segmented);
        return plan;
    }

    private static List<RowCells> Segment(FlattenedLines document, PlanForm form, List<TextLine> body, List<RowDraft> rows, IProgress<ReadingProgress>? progress)
    {
        var bridge = new BridgeModel(body);
        var segmentation = new RowSegmentation(body, document, form, bridge, ColumnWidth(body), LastShownBreak(document, body));
        // First without, then with the knowledge that the right cell is an edit of the left one.
        var first = rows.Select(row => segmentation.Read(row, null)).ToList();
        var currentByCode = new Dictionary<MeasureCode, string>();
        var texts = rows.Select((row, i) => (Current: TextOf(row, first[i], PlanColumn.Current), Revised: TextOf(row, first[i], PlanColumn.Revised))).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var (anchor, column) in rows[i].Anchors)
            {
                if (column == PlanColumn.Current && anchor.Code is { } code && anchor.Kind == AnchorKind.Code)
                    currentByCode.TryAdd(code, texts[i].Current);
            }
        }

        var second = new List<RowCells>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var movedFrom = rows[i].Anchors.Select(pair => pair.Anchor).FirstOrDefault(anchor => anchor.Kind == AnchorKind.MovedFrom)?.Code;
            var current = movedFrom is { } code && currentByCode.TryGetValue(code, out var moved) ? moved : texts[i].Current;
            second.Add(segmentation.Read(rows[i], new Counterpart(current, texts[i].Revised, first[i].Columns)));
            progress?.Report(new ReadingProgress("表の行を読んでいます", i + 1, rows.Count));
        }

        return second;

        string TextOf(RowDraft row, RowCells cells, PlanColumn column) =>
            string.Concat(Enumerable.Range(0, row.End - row.First).Where(i => cells.Columns[i] == column).Select(i => body[row.First + i].Text));
    }

    private static ActionPlan Assemble(
        string name, byte[] bytes, string text, FlattenedLines document, PlanForm form, List<TextLine> body, List<RowDraft> rows, List<RowCells> segmented, CellAssembly assembly)
    {
        var inRow = new HashSet<TextLine>();
        var planRows = ImmutableArray.CreateBuilder<PlanRow>(rows.Count);
        var guesses = ImmutableArray.CreateBuilder<ReadingGuess>();
        for (var i = 0; i < rows.Count; i++)
        {
            inRow.UnionWith(body.GetRange(rows[i].First, rows[i].End - rows[i].First));
            var row = ReadRow(body, rows[i], segmented[i], assembly, form);
            planRows.Add(row);
            guesses.AddRange(Guesses(document, body, rows[i], segmented[i], row));
        }

        var (pillars, policies) = PolicyBoxes.Read(document, assembly, form);
        var cover = document.Lines.Where(line => line.Role == LineRole.Cover).ToList();
        var title = cover.Count == 0 ? PlacedText.Empty : FirstParagraph(new CellAssembly(text, document, form, cover.Max(line => line.Width)).Join(cover, PlanColumn.Document));
        // A line that holds two cells stands in both lists; the parts are what is accounted for.
        var parts = document.Lines.Where(line => line.Role != LineRole.Body).Concat(body).OrderBy(line => line.Start).ToList();
        var runs = CoverageAccount.Of(text, parts, line => line.Role switch
        {
            LineRole.Cover or LineRole.Chapter => (CoverageKind.Cover, ""),
            LineRole.BoxTitle or LineRole.BoxText => (CoverageKind.PolicyBox, ""),
            LineRole.HeaderRow => (CoverageKind.Furniture, "header-row"),
            LineRole.PageNumber => (CoverageKind.Furniture, "page-number"),
            _ => inRow.Contains(line) ? (CoverageKind.Cell, "") : (CoverageKind.NotUnderstood, "outside-rows"),
        });
        var source = new SourceDocument(
            name,
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            form.Id,
            document.Lines.Max(line => line.Page),
            text,
            new Coverage(runs, guesses.ToImmutable()));
        return new ActionPlan(source, title, pillars, policies, planRows.ToImmutable());
    }

    private static PlanRow ReadRow(List<TextLine> body, RowDraft row, RowCells cells, CellAssembly assembly, PlanForm form)
    {
        var marks = ImmutableArray.CreateBuilder<PlacedText>();
        var markLines = new HashSet<int>();
        foreach (var (anchor, column) in row.Anchors.Where(pair => pair.Anchor.Kind != AnchorKind.Code))
        {
            markLines.Add(anchor.Line);
            marks.Add(assembly.Join([body[anchor.Line]], column));
        }

        var codeLines = row.Anchors.Where(pair => pair.Anchor.Kind == AnchorKind.Code).Select(pair => body[pair.Anchor.CodeLine]).ToHashSet();
        var current = Planned(PlanColumn.Current);
        var revised = Planned(PlanColumn.Revised);
        var followUpLines = Lines(PlanColumn.FollowUp);
        var followUp = followUpLines.Count == 0 ? null : CellReader.ReadFollowUp(assembly.Join(followUpLines, PlanColumn.FollowUp));

        var kinds = row.Anchors.Select(pair => pair.Anchor).ToList();
        var to = kinds.FirstOrDefault(anchor => anchor.Kind == AnchorKind.MovedTo)?.Code;
        var from = kinds.FirstOrDefault(anchor => anchor.Kind == AnchorKind.MovedFrom)?.Code;
        var change = kinds.Any(anchor => anchor.Kind == AnchorKind.New) ? MeasureChange.New
            : to is not null ? MeasureChange.MovedOut
            : from is not null ? MeasureChange.MovedIn
            : kinds.Any(anchor => anchor.Kind == AnchorKind.Ended) ? MeasureChange.Ended
            : current.Length == 0 ? MeasureChange.New
            : current.Length > 1 && revised.Length > 0 ? MeasureChange.Merged
            : revised.Length > 1 ? MeasureChange.Split
            : MeasureChange.Continued;
        var policy = revised.Length > 0 ? revised[0].Code.Policy : current.Length > 0 ? current[0].Code.Policy : 0;
        return new PlanRow(policy, current, followUp, revised, new RowChange(change, to, from, marks.ToImmutable()));

        ImmutableArray<PlannedMeasure> Planned(PlanColumn column) =>
            Lines(column) is { Count: > 0 } lines ? CellReader.ReadPlanned(assembly.Join(lines, column, codeLines.Contains), form) : [];

        List<TextLine> Lines(PlanColumn column) =>
        [
            .. Enumerable.Range(row.First, row.End - row.First)
                .Where(i => cells.Columns[i - row.First] == column && !markLines.Contains(i)).Select(i => body[i]),
        ];
    }

    private static IEnumerable<ReadingGuess> Guesses(FlattenedLines document, List<TextLine> body, RowDraft row, RowCells cells, PlanRow read)
    {
        var told = new HashSet<int>();
        if (cells.Doubtful >= 0 && cells.Margin < Sure && told.Add(cells.Doubtful))
        {
            yield return Guess(cells.Doubtful, $"この行からを{Name(cells.Columns[cells.Doubtful])}欄の文と読みました。ほかの読み方とほとんど差がないため、原本で確かめてください。");
        }

        foreach (var i in cells.Breaks.Where(told.Add))
            yield return Guess(i, $"ここで頁が変わると推定し、この行からを{Name(cells.Columns[i])}欄の続きと読みました（改頁の跡が文字にありません）。");
        if (document.PagesMarked && document.ParagraphsMarked)
            yield break;
        foreach (var i in cells.Joins.Where(told.Add))
            yield return Guess(i, $"{Name(cells.Columns[i])}欄の前の頁の文に、この行を続けました（段落の終わりの跡が文字にありません）。");

        ReadingGuess Guess(int i, string message)
        {
            var line = body[row.First + i];
            return new ReadingGuess(new SourceLocation(line.Page, cells.Columns[i], line.Start, line.End), read.Code, message, double.IsFinite(cells.Margin) ? cells.Margin : 99);
        }
    }

    private static string Name(PlanColumn column) => column switch
    {
        PlanColumn.Current => "現行",
        PlanColumn.FollowUp => "フォローアップ",
        _ => "新",
    };

    private static PlacedText FirstParagraph(PlacedText cover)
    {
        var end = cover.Text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? cover : cover.Slice(0, end);
    }

    /// <summary>Width that full lines of the table reach, in half-width columns.</summary>
    private static double ColumnWidth(List<TextLine> body)
    {
        var widths = body.Select(line => line.Width).Where(width => width < 80).Order().ToList();
        return widths.Count == 0 ? 44 : widths[(int)(widths.Count * 0.8)];
    }

    /// <summary>Index of the body line behind the last header row: up to there the header rows show where pages begin.</summary>
    private static int LastShownBreak(FlattenedLines document, List<TextLine> body)
    {
        var last = document.Lines.FindLast(line => line.Role == LineRole.HeaderRow);
        return last is null ? 0 : body.Count(line => line.Start < last.Start);
    }

    private static UnreadableDocumentException NotAPlan(string name, FlattenedLines document) =>
        document.Lines.Any(line => line.Role is LineRole.HeaderRow or LineRole.BoxTitle)
            ? new UnreadableDocumentException($"「{name}」には計画の見出しがありますが、「（①－１）」のような項目番号が一つもありません。ファイルが途中で切れていないか確かめ、取り直してください。")
            : new UnreadableDocumentException($"「{name}」は三欄の計画（現行の取組方針・フォローアップ・新たな取組方針）として読めません。「（①－１）」のような項目番号が見当たりません。計画の本文を収めたテキストファイルを指定してください。");

    /// <summary>
    /// A file that ends inside a cell, a box or behind a header row was cut off, and half a plan must not be taken for a whole one.
    /// A cut between two rows can't be seen. A last cell that ends with a full sentence but names no ministry is taken as it is; a
    /// check reports the missing ministry.
    /// </summary>
    private static void RefuseIfCutOff(string name, ActionPlan plan, FlattenedLines document, PlanForm form, List<TextLine> body, List<RowDraft> rows, List<RowCells> segmented)
    {
        var end = document.Lines[^1];
        var openBox = end.Role == LineRole.BoxText
            && (plan.MajorPolicies.IsEmpty || !plan.Rows.Any(row => row.MajorPolicy == plan.MajorPolicies.MaxBy(policy => policy.Source.Start)!.Number));
        if (openBox || end.Role is LineRole.HeaderRow or LineRole.BoxTitle or LineRole.Chapter)
            throw CutOff(name, end, "大方針の枠又は表の見出しのあと");

        var row = plan.Rows[^1];
        var last = body[^1];
        var columns = segmented[^1].Columns;
        var lastRevised = Array.FindLastIndex(columns, column => column == PlanColumn.Revised);
        var noRevised = row.Revised.Length == 0 && row.Change.Kind is MeasureChange.Continued or MeasureChange.New or MeasureChange.MovedIn;
        var openRevised = row.Revised.Length > 0 && row.Revised[^1].MinistriesBracket is null && !EndsSentence(body[rows[^1].First + lastRevised]);
        var openParagraph = document.ParagraphsMarked && !last.EndsParagraph && last.Text[^1] is not ('。' or '］' or ']' or '）' or ')' or '｡' or '】');
        var openHeading = form.OpensHeading(last.Text) && !last.Text.Any(char.IsDigit);
        var header = document.Lines.Find(line => line.Role == LineRole.HeaderRow)?.Text ?? "";
        var partOfHeader = last.Text.Length > 4 && header.StartsWith(last.Text, StringComparison.Ordinal);
        if (noRevised || openRevised || openParagraph || openHeading || partOfHeader || (!document.ParagraphsMarked && EndsUnlikeTheOthers(plan, row, columns[^1])))
            throw CutOff(name, last, $"{(row.Code is { } code ? code.ToString() : "最後の項目")}の{Name(columns[^1])}欄の途中");

        bool EndsSentence(TextLine line) => line.Text[^1] is '。' or '｡' && (!document.ParagraphsMarked || line.EndsParagraph);
    }

    /// <summary>Where paragraph ends are not marked: nearly all middle cells end with a stop or a bracket, and the last one does not.</summary>
    private static bool EndsUnlikeTheOthers(ActionPlan plan, PlanRow last, PlanColumn column)
    {
        if (column != PlanColumn.FollowUp || last.FollowUp is null || Stops(last.FollowUp))
            return false;
        var others = plan.Rows.Where(row => row != last && row.FollowUp is not null).Select(row => row.FollowUp!).ToList();
        return others.Count > 3 && others.Count(Stops) > others.Count * 0.85;

        static bool Stops(FollowUpEntry entry) => entry.Text.Text.TrimEnd()[^1] is '。' or '｡' or '）' or ')' or '】' or '］' or ']';
    }

    private static UnreadableDocumentException CutOff(string name, TextLine line, string where) =>
        new($"「{name}」は{line.Page}ページの{where}（「{line.Text[Math.Max(0, line.Text.Length - 12)..]}」）で終わっています。ファイルが途中で切れていないか確かめ、取り直してください。");
}

using System.Globalization;
using System.Security.Cryptography;
using System.Xml;
using Hashira.Documents.Tables.Excel.Stored;
using Hashira.Documents.Tables.Office;
using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Excel;

/// <summary>
/// Excel の表. Reads the tables of all sheets of a workbook as a person sees them: numbers in their formats, texts as typed, phonetic texts left out.
/// Hidden sheets, rows and columns are left out and reported unless they are asked for.
/// </summary>
public static class ExcelTables
{
    /// <summary>Reads all tables.</summary>
    /// <param name="fileName">Name to show; its ending is of no account.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="options">Limits, and whether hidden parts are read.</param>
    /// <param name="progress">Told after every sheet.</param>
    /// <param name="cancellation">Ends the reading, also inside a sheet.</param>
    /// <returns>The tables; a page is a sheet. A sheet that could not be read is among the problems, and the others are still read.</returns>
    /// <exception cref="UnreadableDocumentException">No workbook, encrypted, damaged, or beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TableDocument Read(
        string fileName,
        byte[] bytes,
        TableReadingOptions? options = null,
        IProgress<TableReadingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        options ??= TableReadingOptions.Default;
        var name = Path.GetFileName(fileName);
        return OfficeFile.Read(
            name,
            bytes,
            options.Limits,
            package => package.Kind == OfficeKind.Excel
                ? Open(name, bytes, package, options, progress).ToDocument()
                : throw new UnreadableDocumentException($"「{name}」は Excel ブックではありません。Excel ブック（.xlsx）を指定してください。"),
            cancellation);
    }

    /// <summary>Reads an opened workbook; the cells of its tables are made when they are asked for.</summary>
    internal static TableReading Open(string name, byte[] bytes, OfficePackage package, TableReadingOptions options, IProgress<TableReadingProgress>? progress)
    {
        var workbook = Workbook.Read(package);
        if (workbook.Sheets.IsEmpty)
            throw new UnreadableDocumentException($"「{name}」にはシートが一枚もありません。ファイルを取り直してください。");
        var reading = new Reading(package, workbook, options);
        foreach (var sheet in workbook.Sheets)
        {
            reading.ReadSheet(sheet);
            progress?.Report(new TableReadingProgress(sheet.Number, workbook.Sheets.Length));
        }

        if (package.HasMacros)
            reading.Problems.Add(new PageProblem(0, $"「{name}」はマクロを含むブックです。マクロは実行せず、保存されている値だけを読みました。"));
        var document = new TableDocument(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), "xlsx", workbook.Sheets.Length, [], [], [.. reading.Problems])
        {
            Sheets = [.. workbook.Sheets.Select(sheet => sheet.Name)],
        };
        return new TableReading(document, reading.Tables, reading.Passages);
    }

    private sealed class Reading(OfficePackage package, Workbook workbook, TableReadingOptions options)
    {
        private long _fields;

        public List<TableInRows> Tables { get; } = [];

        public List<Passage> Passages { get; } = [];

        public List<PageProblem> Problems { get; } = [];

        public void ReadSheet(WorkbookSheet sheet)
        {
            var problems = new SheetProblems(sheet);
            try
            {
                if (sheet.IsHidden && !options.IncludesHidden)
                    problems.Add("は非表示のため、読んでいません。必要なシートであれば、Excel で再表示してから読み直してください。");
                else if (!sheet.IsWorksheet && sheet.Part.Length > 0)
                    problems.Add("はグラフなどのシートで、セルがないため読んでいません。");
                else
                    Read(sheet, problems);
            }
            catch (Exception exception) when (exception is XmlException or InvalidDataException)
            {
                problems.Add("は内容が壊れているため、読み取れませんでした。Excel で開いて保存し直してください。");
            }

            Problems.AddRange(problems.All);
        }

        private void Read(WorkbookSheet sheet, SheetProblems problems)
        {
            var limit = options.Limits.Cells;
            var content = SheetReader.Read(package, workbook, sheet, limit);
            var notes = SheetNotes.Read(package, sheet.Part);
            var (dropped, covered) = MergedRanges.Settle(content, package.Clock);
            problems.Add(dropped.Select(range => CellAddress.Of(range.Top, range.Left)), "結合セル ", " は、ほかの結合セルと重なっています。結合を解いて読みました。原本と見比べてください。");
            problems.Add(covered, " の値は結合セルの下に隠れているため、読んでいません。必要な値であれば、結合を解いてください。");
            if (content.Misplaced > 0)
                problems.Add($"には、番地が正しくないか重複するセルが {content.Misplaced:N0} 個あり、読んでいません。Excel で開いて保存し直してください。");

            var (ranges, blocks) = SheetRegions.Find(content, package.Clock, limit);
            var maker = new SheetTable(sheet, content, workbook.Styles, package.Clock, options.IncludesHidden);
            var texts = new SheetTexts(content);
            var seen = new List<SheetCell>();
            foreach (var range in ranges)
            {
                _fields += maker.Fields(range);
                if (_fields > limit)
                    throw new LimitReachedException($"表のセルの数が上限（{limit:N0}）を超えている");
                var cells = texts.In(range);
                if (maker.Build(range, cells, notes.HeadRows) is not { } table)
                    continue;
                Tables.Add(table);
                problems.Add(CodesAsDates.Find(cells, range.Top), " は、番号の列にある日付です。「1-2」のような番号を Excel が日付に変えた疑いがあります。表示形式を「文字列」にして入力し直してください。");
            }

            var passages = new List<Passage>();
            foreach (var block in blocks)
            {
                var cells = texts.In(block).Where(cell => maker.IsSeen(texts.RangeOf(cell))).ToList();
                if (cells.Count > 0)
                    passages.Add(maker.Passage(block, cells, cells.Count == 1 && content.Ruled.Exists(block, package.Clock)));
            }

            passages.AddRange(notes.Notes.Where(note => note.Text.Trim().Length > 0).Select(note => Note(maker, note)));
            Passages.AddRange(passages.OrderBy(passage => passage.Part.Y).ThenBy(passage => passage.Part.X));
            problems.AddMarks([.. content.Cells.Where(cell => maker.IsSeen(texts.RangeOf(cell)))]);
            if (!options.IncludesHidden)
                ReportHidden(content, maker, texts, problems);
        }

        private static Passage Note(SheetTable maker, SheetNote note)
        {
            var part = maker.Part(note.Row, note.Column, note.Row, note.Column);
            return new Passage(note.Kind == PassageKind.TextBox, [.. note.Text.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(line => new TextLine(line, true, part, 9))], part) { Kind = note.Kind };
        }

        private static void ReportHidden(SheetContent content, SheetTable maker, SheetTexts texts, SheetProblems problems)
        {
            var hidden = content.Cells.Where(cell => !maker.IsSeen(texts.RangeOf(cell))).ToList();
            var rows = hidden.Where(cell => content.Geometry.IsRowHidden(cell.Row)).Select(cell => cell.Row).Distinct();
            var columns = hidden.Where(cell => content.Geometry.IsColumnHidden(cell.Column)).Select(cell => cell.Column).Distinct().Order();
            var why = content.IsFiltered ? "フィルターなどで非表示のため" : "非表示のため";
            problems.Add(rows.Select(row => row.ToString(CultureInfo.InvariantCulture)), "行 ", $" は{why}、読んでいません。必要な行であれば、Excel で再表示してから読み直してください。");
            problems.Add(columns.Select(column => CellAddress.Of(1, column)[..^1]), "列 ", " は非表示のため、読んでいません。必要な列であれば、Excel で再表示してから読み直してください。");
        }
    }
}

using System.Collections.Immutable;
using Hashira.Documents.Forms;
using Hashira.Documents.Plans;
using Hashira.Documents.Tables;
using Hashira.Model;

namespace Hashira.Documents.Readers;

/// <summary>
/// 表からの計画の読取り. Reads a three-column plan from tables whose cells are known by geometry or tags. Nothing about cells has to be
/// guessed; the text of the document is its printed lines in reading order, and every line keeps its rectangle on the page.
/// </summary>
public static class TablePlanReader
{
    /// <summary>Reads a plan from the tables of a document.</summary>
    /// <param name="document">Its tables, joined over pages.</param>
    /// <param name="form">What the plan looks like; the built-in three-column form if none is given.</param>
    /// <exception cref="UnreadableDocumentException">No table of it is a three-column plan.</exception>
    public static ActionPlan Read(TableDocument document, PlanForm? form = null)
    {
        form ??= BuiltInForms.ThreeColumnPlan;
        document = RowsAtPageEnds.WithParagraphs(document, form);
        var candidates = document.Tables.Where(table => !table.IsNested).Select(table => (Table: table, Header: HeaderOf(table, form))).ToList();
        var headed = candidates.Where(pair => pair.Header is not null).Select(pair => pair.Table.Columns).ToHashSet();
        // Below a heading row that stands once, a part of the table may hold nothing but new measures, whose codes stand on the right.
        var tables = candidates.Where(pair => pair.Header is not null || HoldsCodes(pair.Table, form, 0) || (headed.Contains(pair.Table.Columns) && HoldsCodes(pair.Table, form, pair.Table.Columns - 1))).ToList();
        if (tables.Count == 0)
            throw new UnreadableDocumentException($"「{document.File}」には三欄の計画の表（現行の取組方針・フォローアップ・新たな取組方針）が見つかりません。計画の文書を指定してください。");

        var text = new PageText(document);
        var rows = ImmutableArray.CreateBuilder<PlanRow>();
        var banners = new List<Passage>();
        foreach (var (table, header) in tables)
        {
            var columns = header ?? [0, table.Columns / 3, table.Columns * 2 / 3];
            foreach (var cells in PlanRows.Of(table, columns, form))
            {
                if (IsHeader(cells, form))
                {
                    foreach (var cell in cells)
                        text.Take(cell.Lines, CoverageKind.Furniture, "header-row");
                }
                else if (Banner(table, cells, form) is { } banner)
                {
                    banners.Add(banner);
                }
                else if (ReadRow(table, cells, columns, text, form) is { } read)
                {
                    rows.Add(read);
                }
            }
        }

        if (!rows.Any(row => row.Code is not null))
            throw new UnreadableDocumentException($"「{document.File}」の表には「（①－１）」のような項目番号が一つもありません。計画の文書を指定してください。");
        var (title, pillars, policies) = Passages(banners.Count == 0 ? document.Passages : InOrder(document.Passages.Concat(banners)), text, form);
        return new ActionPlan(
            new SourceDocument(document.File, document.Sha256, form.Id, document.Pages, text.Text, new Coverage(text.Runs(), [])) { Areas = text.Areas, Addresses = text.Addresses, Sheets = document.Sheets, Problems = [.. document.Problems.Select(problem => problem.Message)] },
            title, pillars, policies, rows.ToImmutable());
    }

    /// <summary>How surely a document is a plan of the form: 1 by its heading row, 0.7 by codes alone, else 0.</summary>
    internal static double Fit(TableDocument document, PlanForm form) =>
        document.Tables.Any(table => !table.IsNested && HeaderOf(table, form) is not null) ? 1 : document.Tables.Any(table => !table.IsNested && HoldsCodes(table, form, 0)) ? 0.7 : 0;

    private static PlanRow? ReadRow(Table table, List<TableCell> row, int[] columns, PageText text, PlanForm form)
    {
        var cells = new List<TableCell>[3];
        for (var i = 0; i < 3; i++)
        {
            var (from, to) = (columns[i], i < 2 ? columns[i + 1] : table.Columns);
            cells[i] = [.. row.Where(cell => cell.Column >= from && cell.Column < to)];
        }

        var marks = ImmutableArray.CreateBuilder<PlacedText>();
        var placed = new PlacedText[3];
        var isNew = false;
        MeasureCode? movedTo = null, movedFrom = null;
        var ended = false;
        for (var i = 0; i < 3; i++)
        {
            var column = (PlanColumn)((int)PlanColumn.Current + i);
            placed[i] = text.Join(cells[i].SelectMany(cell => cell.Lines), column);
            var mark = placed[i].Text.Trim();
            var code = form.MovedTo(mark) is { Success: true } to ? to : form.MovedFrom(mark) is { Success: true } from && from.Length == mark.Length ? from : null;
            if (code is not null)
            {
                var number = PlanForm.CodeOf(code);
                if (column == PlanColumn.Current)
                    movedFrom = number;
                else
                    movedTo = number;
            }
            else if (form.NewMark(mark) is { Success: true } fresh && fresh.Length == mark.Length)
            {
                isNew = true;
            }
            else if (form.Ended(mark).Success)
            {
                ended = true;
            }
            else
            {
                continue;
            }

            marks.Add(placed[i].Trim());
            placed[i] = PlacedText.Empty;
        }

        var current = CellReader.ReadPlanned(placed[0], form);
        var followUp = placed[1].Text.Trim().Length == 0 ? null : CellReader.ReadFollowUp(placed[1]);
        var revised = CellReader.ReadPlanned(placed[2], form);
        if (current.IsEmpty && revised.IsEmpty && marks.Count == 0 && followUp is null)
            return null;
        var kind = isNew ? MeasureChange.New
            : movedTo is not null ? MeasureChange.MovedOut
            : movedFrom is not null ? MeasureChange.MovedIn
            : ended ? MeasureChange.Ended
            : current.Length > 1 && revised.Length > 0 ? MeasureChange.Merged
            : revised.Length > 1 ? MeasureChange.Split
            : current.IsEmpty ? MeasureChange.New
            : MeasureChange.Continued;
        var policy = revised.Length > 0 ? revised[0].Code.Policy : current.Length > 0 ? current[0].Code.Policy : 0;
        return new PlanRow(policy, current, followUp, revised, new RowChange(kind, movedTo, movedFrom, marks.ToImmutable()));
    }

    private static bool HoldsCodes(Table table, PlanForm form, int column) =>
        table.Columns >= 3 && table.Cells.Any(cell => cell.Column == column && cell.Text.Split('\n').Any(line => form.Code(line.Trim()).Success));

    /// <summary>First field of each of the three columns, by the heading row; <see langword="null"/> if the table has none.</summary>
    private static int[]? HeaderOf(Table table, PlanForm form)
    {
        // In a workbook the boxes of major policies may stand above the heading row of one and the same table.
        var heading = table.Cells.GroupBy(cell => cell.Row).Select(row => row.ToList()).FirstOrDefault(row => IsHeader(row, form));
        return heading is null ? null : [.. heading.Where(cell => cell.Lines.Length > 0).OrderBy(cell => cell.Column).Select(cell => cell.Column)];
    }

    internal static bool IsHeader(List<TableCell> row, PlanForm form)
    {
        var titles = row.Where(cell => cell.Lines.Length > 0).OrderBy(cell => cell.Column).Take(4).Select(cell => cell.Text.Length > 60 ? "" : JapaneseText.WithoutTypesettingSpace(cell.Text)).ToList();
        return titles.Count == 3 && form.IsHeaderRow(string.Join(' ', titles));
    }

    /// <summary>
    /// A row of a single text that is no cell of a measure: one that runs over all columns, or the box of a major policy. It is read like a text
    /// outside of the table.
    /// </summary>
    internal static Passage? Banner(Table table, List<TableCell> row, PlanForm form)
    {
        var printed = row.Where(cell => cell.Lines.Length > 0).Take(2).ToList();
        if (printed.Count != 1)
            return null;
        var (cell, text) = (printed[0], printed[0].Lines[0].Text.Trim());
        return cell.ColumnSpan == table.Columns || form.IsBoxTitle(text) || IsPolicy(text, form)
            ? new Passage(!form.Chapter(text).Success, cell.Lines, cell.Parts[0])
            : null;
    }

    private static IEnumerable<Passage> InOrder(IEnumerable<Passage> passages) => passages.OrderBy(passage => passage.Part.Page).ThenBy(passage => passage.Part.Y);

    /// <summary>A box may hold its title and one policy or several; each begins with a line of its own.</summary>
    private static IEnumerable<Passage> Pieces(Passage passage, PlanForm form)
    {
        var piece = new List<TextLine>();
        foreach (var line in passage.Lines)
        {
            var begins = line.BeginsParagraph && (form.IsBoxTitle(line.Text.Trim()) || IsPolicy(line.Text.Trim(), form) || (piece.Count > 0 && form.IsBoxTitle(piece[^1].Text.Trim())));
            if (begins && piece.Count > 0)
            {
                yield return passage with { Lines = [.. piece] };
                piece.Clear();
            }

            piece.Add(line);
        }

        if (piece.Count > 0)
            yield return passage with { Lines = [.. piece] };
    }

    /// <summary>Whether a text begins with the circled number of a major policy, and not with the code of a measure.</summary>
    private static bool IsPolicy(string text, PlanForm form) => text.Length > 1 && form.Policy(text) is not null && form.CodeAt(text) is null;

    private static (PlacedText Title, ImmutableArray<Pillar> Pillars, ImmutableArray<MajorPolicy> Policies) Passages(IEnumerable<Passage> passages, PageText text, PlanForm form)
    {
        var title = PlacedText.Empty;
        var pillars = ImmutableArray.CreateBuilder<Pillar>();
        var policies = new List<MajorPolicy>();
        foreach (var passage in passages.SelectMany(passage => Pieces(passage, form)))
        {
            if (passage.Kind is PassageKind.Comment or PassageKind.Note or PassageKind.PageFurniture)
            {
                text.Take(passage.Lines, CoverageKind.Furniture, passage.Kind switch { PassageKind.Comment => "comment", PassageKind.Note => "note", _ => "page-furniture" });
                continue;
            }

            var joined = text.Join(passage.Lines, passage.IsBoxed ? PlanColumn.Policy : PlanColumn.Document);
            var plain = joined.Text.Trim();
            if (plain.Length == 0)
                continue;
            if (form.IsPageNumber(plain))
            {
                text.Take(passage.Lines, CoverageKind.Furniture, "page-number");
            }
            else if (form.IsBoxTitle(plain))
            {
                text.Take(passage.Lines, CoverageKind.PolicyBox, "");
            }
            else if (form.Policy(plain) is var (number, name))
            {
                text.Take(passage.Lines, CoverageKind.PolicyBox, "");
                var box = text.Join(passage.Lines, PlanColumn.Policy).Trim();
                policies.Add(new MajorPolicy(number, pillars.Count == 0 ? 0 : pillars[^1].Number, box.Slice(name.Index, name.Length).Trim(), box.Source!));
            }
            else
            {
                text.Take(passage.Lines, CoverageKind.Cover, "");
                var whole = text.Join(passage.Lines, PlanColumn.Document).Trim();
                var chapter = form.Chapter(whole.Text);
                if (chapter.Success && !passage.IsBoxed)
                {
                    var named = chapter.Groups["title"];
                    pillars.Add(new Pillar(PlanNumber.Read(chapter.Groups["number"].Value), whole.Slice(named.Index, named.Length), whole.Source!));
                }
                else if (title.IsEmpty && policies.Count == 0 && pillars.Count == 0)
                {
                    var end = whole.Text.IndexOf('\n', StringComparison.Ordinal);
                    title = end < 0 ? whole : whole.Slice(0, end);
                }
            }
        }

        return (title, pillars.ToImmutable(), [.. policies.OrderBy(policy => policy.Number)]);
    }
}

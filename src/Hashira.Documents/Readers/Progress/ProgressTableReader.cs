using System.Collections.Immutable;
using Hashira.Documents.Forms;
using Hashira.Documents.Tables;
using Hashira.Model;

namespace Hashira.Documents.Readers.Progress;

/// <summary>進捗管理表の読取り. Reads all progress tables of a document with one form. No cell with a text is lost: what is no value is kept under its heading or among the notes.</summary>
public static class ProgressTableReader
{
    /// <summary>A form that fits a table less than this isn't used for it.</summary>
    internal const double Enough = 0.6;

    /// <summary>Reads a document.</summary>
    /// <exception cref="UnreadableDocumentException">No table of it fits the form.</exception>
    public static ProgressTable Read(TableDocument document, ProgressForm form)
    {
        var roles = new HeadingRoles(form);
        var measures = ImmutableArray.CreateBuilder<ProgressMeasure>();
        var columns = ImmutableArray.CreateBuilder<ProgressColumn>();
        var notes = ImmutableArray.CreateBuilder<PrintedCell>();
        var problems = ImmutableArray.CreateBuilder<string>();
        var count = new CellCount();
        foreach (var passage in document.Passages)
        {
            if (passage.Text.Trim() is { Length: > 0 } text)
                notes.Add(new PrintedCell(text, new TablePlace(passage.Part.Page, 0, 0, 0, passage.Part.Address)));
        }

        var title = notes.Count > 0 ? notes[0].Text : "";
        var read = 0;
        for (var i = 0; i < document.Tables.Length; i++)
        {
            var table = document.Tables[i];
            if (ProgressColumns.Of(table, i + 1, form, roles) is not { } found || found.Fit < Enough)
            {
                Keep(table, i + 1, notes, count);
                continue;
            }

            read++;
            var unit = NoteUnit(document, found, roles);
            var rows = new ProgressRows(found, form, unit, notes, count);
            rows.Read(measures);
            if (title.Length == 0)
                title = rows.Title;
            for (var column = 0; column < found.Headings.Length; column++)
                columns.Add(new ProgressColumn(i + 1, column, found.Headings[column], ProgressFormFile.WordOf(found.Readings[column].Role), found.Readings[column].Year));
            if (found.Readings.Any(reading => reading.Role == ColumnRole.Value) && found.Readings.All(reading => reading.Role != ColumnRole.ValueKind))
                problems.Add($"表{i + 1}の「{found.Headings[Array.FindIndex(found.Readings, reading => reading.Role == ColumnRole.Value)]}」などの列は目標値か実績値か見出しから分からないため、そのほかの記載として残しました。「hashira forms propose」の案で役割（target、result など）を直してください。");
            var money = found.Readings.Count(reading => HeadingRoles.IsMoney(reading.Role) && reading.Unit.Length == 0);
            if (money > 0 && unit.Length == 0)
                problems.Add($"表{i + 1}の金額の列のうち{money}列は単位（円、千円、百万円）が見当たらないため、円に直していません。様式の columns に unit を書いてください。");
            if (!form.Columns.IsEmpty && found.Readings.Zip(found.Headings).Where(pair => pair.First.Confidence == 0 && pair.Second.Length > 0).Select(pair => pair.Second).ToList() is { Count: > 0 } extra)
                problems.Add($"表{i + 1}には様式にない列が{extra.Count}列あります（「{extra[0]}」など）。そのほかの記載として残しました。必要なら様式の columns に加えてください。");
        }

        if (read == 0)
            throw new UnreadableDocumentException($"「{document.File}」には様式{form.Title}に合う表がありません。様式を確かめるか、「hashira forms propose」で案を作ってください。");
        return new ProgressTable(
            document.File, document.Sha256, form.Id, document.Pages, document.Sheets, title, measures.ToImmutable(), columns.ToImmutable(), notes.ToImmutable(),
            new CellCoverage(count.Assigned + count.Furniture + count.NotUnderstood, count.Assigned, count.Furniture, count.NotUnderstood),
            [.. problems, .. document.Problems.Select(problem => problem.Message)]);
    }

    /// <summary>How well a form fits the best table of a document, 0 to 1.</summary>
    internal static double Fit(TableDocument document, ProgressForm form)
    {
        var roles = new HeadingRoles(form);
        return document.Tables.Select((table, i) => ProgressColumns.Of(table, i + 1, form, roles)?.Fit ?? 0).DefaultIfEmpty(0).Max();
    }

    private static void Keep(Table table, int number, ImmutableArray<PrintedCell>.Builder notes, CellCount count)
    {
        var fields = new TableFields(table, number);
        foreach (var cell in table.Cells.Where(cell => TableFields.TextOf(cell).Length > 0))
        {
            notes.Add(fields.Print(cell));
            count.NotUnderstood++;
        }
    }

    /// <summary>（単位：千円） above the headings, in the table or outside it on the same page.</summary>
    private static string NoteUnit(TableDocument document, ProgressColumns found, HeadingRoles roles)
    {
        var page = found.Fields.Table.Pages[0];
        var above = Enumerable.Range(0, found.Band.First).SelectMany(found.Fields.Printed).Select(TableFields.TextOf);
        var outside = document.Passages.Where(passage => passage.Part.Page == page).Select(passage => passage.Text);
        return above.Concat(outside).Where(text => text.Contains("単位", StringComparison.Ordinal) && text.Length < 40).Select(roles.UnitIn).FirstOrDefault(unit => unit.Length > 0) ?? "";
    }
}

/// <summary>How many cells with a text were taken for what.</summary>
internal sealed class CellCount
{
    public int Assigned { get; set; }

    public int Furniture { get; set; }

    public int NotUnderstood { get; set; }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Hashira.Documents.Plans;
using Hashira.Documents.Writers;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>照合の出力. The result of a reconciliation as text, JSON or CSV.</summary>
public static class ReconciliationOutput
{
    /// <summary>For people: counts, then each figure with its sheet and the evidence.</summary>
    public static string Text(ImmutableArray<ReconciledFigure> figures)
    {
        var text = new StringBuilder();
        text.Append("予算額 ").Append(figures.Length).Append("件：").AppendJoin('、', Enum.GetValues<ReconciliationOutcome>().Select(outcome => $"{Name(outcome)} {figures.Count(figure => figure.Outcome == outcome)}件")).Append('\n');
        foreach (var figure in figures)
        {
            text.Append('\n').Append(CultureInfo.InvariantCulture, $"[{Name(figure.Outcome)}] {figure.Figure.Code}　{figure.Figure.Programme}　{figure.Figure.Figure.Printed}（{figure.Figure.Figure.Source.Page}ページ）\n");
            foreach (var sheet in figure.Sheets)
            {
                text.Append(CultureInfo.InvariantCulture, $"  → {sheet.Sheet.Key.Number}　{sheet.Sheet.Name.ReplaceLineEndings("")}（{sheet.Sheet.Ministry}）\n");
                foreach (var evidence in sheet.Evidence)
                    text.Append("    ").Append(evidence).Append('\n');
            }

            if (!figure.SharedWith.IsEmpty)
                text.Append("    同じシートから支出するほかの事業：").AppendJoin('、', figure.SharedWith).Append("。合計すると二重に数えるおそれがあります。\n");
            if (figure.Sheets.IsEmpty)
                text.Append("  該当するシートが見付かりません。事業名と府省を確かめ、別の名前のシートがないか探してください。\n");
        }

        return text.ToString();
    }

    /// <summary>For programs.</summary>
    public static string Json(ImmutableArray<ReconciledFigure> figures) => JapaneseJson.ToText(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("figures");
        foreach (var figure in figures)
        {
            json.WriteStartObject();
            json.WriteNumber("number", figure.Figure.Number);
            json.WriteString("code", figure.Figure.Code?.Plain);
            json.WriteText("programme", figure.Figure.Programme);
            if (figure.Figure.Figure.Year is { } year)
                json.WriteNumber("fiscalYear", year.StartYear);
            else
                json.WriteNull("fiscalYear");
            json.WriteString("kind", figure.Figure.Figure.Kind.Key);
            json.WriteNumber("amountYen", figure.Figure.Figure.Amount.Amount);
            json.WriteText("printed", figure.Figure.Figure.Printed);
            json.WriteNumber("page", figure.Figure.Figure.Source.Page);
            json.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(figure.Outcome.ToString()));
            json.WriteBoolean("confirmed", figure.IsConfirmed);
            Candidates(json, "sheets", figure.Sheets);
            Candidates(json, "candidates", figure.Candidates);
            json.WriteStartArray("sharedWith");
            foreach (var name in figure.SharedWith)
                json.WriteText(name);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>For spreadsheets: one row a figure and sheet.</summary>
    public static string Csv(ImmutableArray<ReconciledFigure> figures) => SheetCsv.Text(
        ["項目番号", "事業名", "年度", "段階", "額（円）", "印刷された額", "ページ", "結果", "シートの事業年度", "シートの番号", "シートの事業名", "シートの府省", "シートの額（円）", "根拠"],
        from figure in figures
        from sheet in figure.Sheets.Select(sheet => (SheetCandidate?)sheet).DefaultIfEmpty()
        let printed = figure.Figure
        select new object?[]
        {
            printed.Code?.ToString(), printed.Programme, printed.Figure.Year?.StartYear, printed.Figure.Kind.ToString(), printed.Figure.Amount.Amount, printed.Figure.Printed, printed.Figure.Source.Page, Name(figure.Outcome),
            sheet?.Sheet.Key.BusinessYear.StartYear, sheet?.Sheet.Key.Number, sheet?.Sheet.Name, sheet?.Sheet.Ministry, sheet?.Stated?.Amount, sheet is null ? null : string.Join(' ', sheet.Evidence),
        });

    /// <summary>The same as a file, with the mark by which Excel reads it as Japanese.</summary>
    public static byte[] CsvFile(ImmutableArray<ReconciledFigure> figures) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Csv(figures))];

    /// <summary>The outcome in Japanese.</summary>
    public static string Name(ReconciliationOutcome outcome) => outcome switch
    {
        ReconciliationOutcome.Exact => "一致",
        ReconciliationOutcome.Rounded => "端数処理で一致",
        ReconciliationOutcome.Differs => "相違",
        ReconciliationOutcome.NotFound => "該当なし",
        ReconciliationOutcome.OneToMany => "一対多",
        _ => "多対一",
    };

    private static void Candidates(Utf8JsonWriter json, string name, ImmutableArray<SheetCandidate> candidates)
    {
        json.WriteStartArray(name);
        foreach (var candidate in candidates)
        {
            json.WriteStartObject();
            json.WriteText("sheet", candidate.Sheet.Key.ToString());
            json.WriteText("name", candidate.Sheet.Name);
            json.WriteText("ministry", candidate.Sheet.Ministry);
            json.WriteString("ministryMatch", JsonNamingPolicy.CamelCase.ConvertName(candidate.Ministry.ToString()));
            json.WriteNumber("nameLikeness", Math.Round(candidate.Name, 3));
            json.WriteString("amountMatch", JsonNamingPolicy.CamelCase.ConvertName(candidate.Amount.ToString()));
            if (candidate.Stated is { } stated)
                json.WriteNumber("amountYen", stated.Amount);
            else
                json.WriteNull("amountYen");
            json.WriteStartArray("evidence");
            foreach (var words in candidate.Evidence)
                json.WriteText(words);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

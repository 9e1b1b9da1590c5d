using System.Text.Json;
using Hashira.Model;

namespace Hashira.Documents.Readers.ReviewSheets;

/// <summary>一枚のレビューシートの JSON. A sheet of the archive of the years before the RS system; amounts are million yen with decimals.</summary>
internal static class ArchiveSheet
{
    private const decimal Million = 1_000_000;

    /// <summary>Reads one sheet.</summary>
    /// <returns>Why it can't be used, or <see langword="null"/>.</returns>
    public static string? Read(Stream content, Func<ReviewSheetKey, SheetDraft> draftOf)
    {
        using var json = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = 32 });
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            return "レビューシートの形ではないため、除きました。";
        foreach (var needed in new[] { "事業名", "事業番号", "府省庁" })
        {
            if (Text(root, needed).Length == 0)
                return $"「{needed}」がないため、このシートを除きました。公開されたままのファイルを指定してください。";
        }

        if (Year(root, "公開年度") is not { } businessYear)
            return "「公開年度」が年度として読めないため、このシートを除きました。";
        var budgets = new List<SheetBudget>();
        foreach (var budget in Items(root, "予算"))
        {
            if (Year(budget, "年度") is not { } year)
                return "予算の「年度」が読めないため、このシートを除きました。";
            try
            {
                budgets.Add(new SheetBudget(
                    year, Amount(budget, "当初予算"), Amount(budget, "補正予算"), Amount(budget, "前年度から繰越し"), Amount(budget, "翌年度へ繰越し"),
                    Amount(budget, "予備費等"), Amount(budget, "予算計"), Amount(budget, "執行額"), Amount(budget, "要求額")));
            }
            catch (Exception failure) when (failure is FormatException or OverflowException or InvalidOperationException)
            {
                return $"{year}の予算の額が百万円の数として読めないため、このシートを除きました。";
            }
        }

        var draft = draftOf(new ReviewSheetKey(ReviewSheetSystem.SheetArchive, businessYear, Text(root, "事業番号")));
        draft.Name = Text(root, "事業名");
        draft.Ministry = Text(root, "府省庁");
        draft.Bureau = Text(root, "担当部局庁");
        draft.Division = Text(root, "担当課室");
        draft.Purpose = Text(root, "事業目的");
        draft.Summary = Text(root, "事業概要");
        draft.Works = string.Join('\n', Items(root, "支出先").Select(item => Text(item, "業務概要")).Where(text => text.Length > 0).Distinct());
        foreach (var budget in budgets)
            draft.Total(budget);
        foreach (var related in Items(root, "関連する過去のレビューシート"))
        {
            draft.Related.Add(related.ValueKind == JsonValueKind.Object
                ? new RelatedSheet(Text(related, "事業番号"), Text(related, "事業名"), "過去のレビューシート")
                : new RelatedSheet(related.ToString().Trim(), "", "過去のレビューシート"));
        }

        return null;
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default;

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";

    private static FiscalYear? Year(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var year) && year is > 1900 and < 2200 ? new FiscalYear(year) : null;

    private static Yen? Amount(JsonElement budget, string name) =>
        !budget.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null : new Yen(checked((long)decimal.Round(value.GetDecimal() * Million)));
}

using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Testing;

/// <summary>
/// Review sheets of our own making that stand beside the sample plan as real ones would beside a real plan: a programme to the yen, rounded, with
/// another amount, in two sheets, and one sheet on which two names draw. Purposes are our own wording.
/// </summary>
public static class SampleSheets
{
    private const string Meti = "経済産業省";
    private const string Mhlw = "厚生労働省";

    /// <summary>All of them.</summary>
    public static ImmutableArray<ReviewSheet> All { get; } =
    [
        Of("見本-01", "事業承継・引継ぎ支援事業", Meti, "中小企業庁", "後継ぎのいない会社を次の担い手に渡す相談に応じる。", (2021, 1_619_600_000, 0), (2022, 1_630_000_000, 0)),
        Of("見本-02", "中小企業生産性革命推進事業", Meti, "中小企業庁", "小さな会社の設備と販路の工夫に補助する。", (2020, 0, 230_000_000_000), (2021, 0, 200_059_000_000)),
        Of("見本-03", "中途採用等支援助成金", Mhlw, "職業安定局", "中途で人を採る会社を助ける。", (2021, 1_280_000_000, 0), (2022, 640_000_000, 0)),
        Of("見本-04", "人材開発支援助成金（訓練の部）", Mhlw, "人材開発統括官", "働く人の訓練の費用を助ける。", (2021, 0, 15_000_000_000)),
        Of("見本-05", "人材開発支援助成金（休暇の部）", Mhlw, "人材開発統括官", "学ぶための休暇を設ける会社を助ける。", (2021, 0, 6_600_000_000)),
        Of("見本-06", "テレワーク普及展開推進事業", "総務省", "情報流通行政局", "離れて働く仕方を広める。", (2021, 260_400_000, 0), (2022, 259_800_000, 0)),
        Of("見本-07", "地域未来DX投資促進事業", "農林水産省", "大臣官房", "名前は同じでも、ほかの府省の事業である。", (2021, 1_170_000_000, 0), (2022, 1_590_000_000, 0)),
    ];

    private static ReviewSheet Of(string number, string name, string ministry, string bureau, string purpose, params ReadOnlySpan<(int Year, long Initial, long Supplementary)> budgets)
    {
        var years = ImmutableArray.CreateBuilder<SheetBudget>();
        foreach (var (year, initial, supplementary) in budgets)
            years.Add(new SheetBudget(new FiscalYear(year), new Yen(initial), new Yen(supplementary), null, null, new Yen(0), new Yen(initial + supplementary), null, null));
        return new ReviewSheet(
            new ReviewSheetKey(ReviewSheetSystem.SheetArchive, new FiscalYear(2022), number), name, ministry, bureau, "支援室", purpose, "", "", years.ToImmutable(), [], "");
    }
}

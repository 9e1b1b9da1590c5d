using System.Collections.Immutable;
using System.Text;
using Hashira.Cycle.Intake;
using Hashira.Documents.Readers;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Intake;

/// <summary>Small plans as files, and their import.</summary>
internal static class PlanFile
{
    /// <summary>Two measures, one of them new, under one major policy.</summary>
    public const string TwoRows = """
        # 表紙
        成長支援の取組方針（案）
        # 章
        １．事業承継の促進
        # 大方針
        ① 企業の事情に合った支援を行う。
        # 行
        ## 現
        【中小機構】
        （①－１）ファンドの組成を後押しする。［経産省］
        ## フォ
        • ファンドを８件組成した。
        ## 新
        【中小機構】
        （①－１）ファンドの組成を一段と後押しする。［経産省］
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【金融】
        （①－２）地域の金融機関と連携する。［金融庁］
        """;

    /// <summary>The plan as an extractor of texts would give it.</summary>
    public static byte[] Of(string cells) => Encoding.UTF8.GetBytes(FlattenedLayout.LayOut(CellsFile.Parse(cells)).Text);

    public static async Task<ImportResult> ImportAsync(
        HashiraDatabase database,
        byte[] bytes,
        string file = "plan.txt",
        bool dryRun = false,
        bool keepDuplicates = false,
        Func<ActionPlan, ImmutableArray<Finding>>? examine = null,
        IProgress<ImportStage>? progress = null,
        CancellationTokenSource? cancel = null,
        PlanReadingOptions? reading = null)
    {
        await using var db = database.Open();
        return await new ImportEdition(db, new FixedClock(), examine ?? (_ => []))
            .RunAsync(new ImportRequest(file, bytes, "企画係", dryRun, keepDuplicates, reading), progress, cancel?.Token ?? TestContext.Current.CancellationToken);
    }
}

using System.Text;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Intake;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Host.Pages;
using Hashira.Testing;
using Microsoft.AspNetCore.Builder;

namespace Hashira.Host.Tests.Pages;

/// <summary>The host over a register of two small editions and the sample's review sheets, on which a class of tests may decide what it likes.</summary>
public sealed class ReconciledRegister : IAsyncLifetime
{
    private const string First = """
        # 表紙
        承継支援の取組方針（令和４年案）
        # 大方針
        ① 会社を次の担い手に渡す。
        # 行
        ## 現
        【承継】
        （①－１）後継ぎのいない会社の相談に応じる。［経産省］
        ## フォ
        〇事業承継・引継ぎ支援事業
        【令和４年度当初：16.3億円（令和３年度当初：16.2億円）】
        ## 新
        【承継】
        （①－１）後継ぎのいない会社の相談に、県を越えて応じる。［経産省］
        # 行
        ## 現
        【設備】
        （①－２）小さな会社の設備の工夫に補助する。［経産省］
        ## フォ
        〇中小企業生産性革命推進事業
        【令和３年度補正予算：2,001億円】
        〇町工場の応援金
        【令和３年度補正予算：2,001億円】
        ## 新
        【設備】
        （①－２）小さな会社の設備の工夫に、続けて補助する。［経産省］
        # 行
        ## 現
        【催し】
        （①－３）承継を考える集いを開く。［経産省］
        ## フォ
        • ５回開いた。
        ## 新
        【催し】
        （①－３）承継を考える集いを各地で開く。［経産省］
        """;

    private readonly TemporaryDatabase _register = new();
    private WebApplication? _app;

    public string Older { get; private set; } = "";

    public string Newer { get; private set; } = "";

    public string Address { get; private set; } = "";

    public TemporaryDatabase Register => _register;

    public async ValueTask InitializeAsync()
    {
        var first = CellsFile.Parse(First);
        // The budgets of the year before are printed once more in the plan of the year after.
        var second = NextEdition.Of(first, "承継支援の取組方針（令和５年案）", row =>
            row.Has("①－３") ? row with { Revised = ["（事業終了のため削除）"] } : row with { FollowUp = first.Rows.First(other => other.Revised.SequenceEqual(row.Current)).FollowUp });
        await using var db = await _register.OpenAsync();
        Older = await ImportAsync(first, "first.txt");
        Newer = await ImportAsync(second, "second.txt");
        await new ImportReviewSheets(db, new FixedClock()).RunAsync(SampleSheets.All, "見本", dryRun: false, null, default);
        _app = WebApp.Build(new WebOptions(_register.Place, ["http://127.0.0.1:0"]));
        await _app.StartAsync();
        Address = _app.Urls.Single();

        async Task<string> ImportAsync(PlanCells cells, string file) => Assert.IsType<ImportResult.Imported>(
            await new ImportEdition(db, new FixedClock(), RunChecks.Run).RunAsync(new ImportRequest(file, Encoding.UTF8.GetBytes(FlattenedLayout.LayOut(cells).Text), "企画係", KeepDuplicates: true))).Edition.Id;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _register.Dispose();
    }
}

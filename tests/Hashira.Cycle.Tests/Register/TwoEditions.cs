using Hashira.Cycle.Intake;
using Hashira.Cycle.Register.Lineage;
using Hashira.Cycle.Tests.Intake;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Register;

/// <summary>A register with a plan of four measures and the plan of the year after, imported as documents.</summary>
internal sealed class TwoEditions : IDisposable
{
    private const string First = """
        # 表紙
        成長支援の取組方針（令和４年案）
        # 章
        １．事業承継の促進
        # 大方針
        ① 企業の事情に合った支援を行う。
        # 行
        ## 現
        【中小機構】
        （①－１）地域の核となる企業に出資するファンドの組成を全国で後押しし、年間10件の出資を目標とする。［経産省］
        ## フォ
        • ファンドを８件組成した。
        ## 新
        【中小機構】
        （①－１）地域の核となる企業に出資するファンドの組成を全国で一段と後押しし、年間20件の出資を目標とする。［経産省］
        # 行
        ## 現
        【金融】
        （①－２）地域の金融機関と協力し、事業の引継ぎに悩む経営者の相談に応じる窓口を各県に置く。［金融庁］
        ## フォ
        • 窓口を47か所に置いた。
        ## 新
        【金融】
        （①－２）地域の金融機関と協力し、事業の引継ぎに悩む経営者の相談に応じる窓口を各県に置く。［金融庁］
        # 大方針
        ② 人材の確保を支える。
        # 行
        ## 現
        【人材】
        （②－１）都市部で働く経験の豊かな人材が地方の企業で副業として力を発揮できるよう、紹介の仕組みを整える。［内閣府］
        ## フォ
        • 紹介の実績は300件。
        ## 新
        【人材】
        （②－１）都市部で働く経験の豊かな人材が地方の企業で副業として力を発揮できるよう、紹介の仕組みを整える。［内閣府］
        # 行
        ## 現
        【教育】
        （②－２）高等専門学校の学生が地元の企業の課題に取り組む授業を増やし、卒業後の就職につなげる。［文科省］
        ## フォ
        • 15校で実施した。
        ## 新
        【教育】
        （②－２）高等専門学校の学生が地元の企業の課題に取り組む授業を増やし、卒業後の就職につなげる。［文科省］
        """;

    private const string Comer = """
        # 大方針
        ③ 海外への展開を支える。
        # 行
        ## 現
        （②－１から移動）
        ## フォ
        • 移動先で報告する。
        ## 新
        【人材】
        （③－１）都市部で働く経験の豊かな人材が地方の企業で副業として力を発揮できるよう、紹介の仕組みを整え、海外の販路に詳しい人材も加える。［内閣府］
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【販路】
        （③－２）初めて輸出に挑む企業に専門家を付け、商談から契約までを一貫して手伝う。［経産省］
        """;

    public TemporaryDatabase Register { get; } = new();

    public string Older { get; private set; } = "";

    public string Newer { get; private set; } = "";

    public EditionSide OlderRevised => new(Older, PlanColumn.Revised);

    public EditionSide NewerCurrent => new(Newer, PlanColumn.Current);

    public EditionSide NewerRevised => new(Newer, PlanColumn.Revised);

    /// <summary>①－１ has a higher target, ①－２ is unchanged, ②－１ moved to ③－１, ②－２ ended, ③－２ is new.</summary>
    public static PlanCells Second()
    {
        var next = NextEdition.Of(CellsFile.Parse(First), "成長支援の取組方針（令和５年案）", row =>
            row.Has("①－１") ? row.Reworded("年間20件", "年間30件")
            : row.Has("②－１") ? row with { Revised = ["（③－１に移動）"] }
            : row.Has("②－２") ? row with { Revised = ["（事業終了のため削除）"] }
            : row);
        return next with { Policies = [.. next.Policies, .. CellsFile.Parse(Comer).Policies] };
    }

    public static async Task<TwoEditions> ImportAsync()
    {
        var two = new TwoEditions();
        await two.Register.Database.PrepareAsync(TestContext.Current.CancellationToken);
        two.Older = await two.ImportAsync(PlanFile.Of(First));
        two.Newer = await two.ImportAsync(System.Text.Encoding.UTF8.GetBytes(FlattenedLayout.LayOut(Second()).Text));
        return two;
    }

    public async Task<string> ImportAsync(byte[] bytes) => Assert.IsType<ImportResult.Imported>(await PlanFile.ImportAsync(Register.Database, bytes)).Edition.Id;

    public void Dispose() => Register.Dispose();
}

using Hashira.Cycle.Publishing.OpenData;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Publishing.Site;

/// <summary>A register of one edition about which nobody has decided anything.</summary>
internal static class SmallRegister
{
    public static readonly DateTimeOffset TakenIn = new(2022, 6, 30, 3, 4, 5, TimeSpan.Zero);

    public const string Plan = """
        # 表紙
        成長支援の取組方針（令和４年案）
        # 章
        １．事業承継の促進
        # 大方針
        ① 企業の事情に合った支援を行う。
        # 行
        ## 現
        【窓口】
        （①－１）引継ぎの相談窓口を各県に置き、相談の質を高める。［経産省］
        ## フォ
        • 窓口を47か所に置いた（令和４年３月末時点）。
        • 担当者の研修を開いた。
        （令和３年11月19日）
        〇引継ぎ支援事業
        【令和４年度当初：16.3億円】
        ## 新
        【窓口】
        （①－１）引継ぎの相談窓口を、令和３年度末までに各県に置いた。令和４年12月31日までに全ての窓口に専門家を置き、令和５年３月に成果をまとめる。令和６年度中に見直す。［経産省、金融庁］
        # 行
        ## 現
        【教育】
        （①－２）高等専門学校の授業を増やす。［文科省］
        ## フォ
        ## 新
        （事業終了のため削除）
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【資金】
        （①－２）ＤＸのための資金を貸す。引継ぎ 支援事業（令和３年度補正予算：１億円）も使う。［よろず支援庁］
        """;

    public static OpenEdition Edition(string id = "aaaaaaaaaaaa", string cells = Plan)
    {
        var plan = PlanBuilder.FromText(cells);
        return new OpenEdition(new Edition(id, plan.Title.Text, EditionState.Draft, TakenIn, plan.Document.Sha256), plan, []);
    }

    public static OpenRegister Register() => OpenRegister.Undecided(Edition());
}

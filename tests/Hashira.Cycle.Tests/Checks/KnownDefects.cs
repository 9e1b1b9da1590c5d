using System.Collections.Immutable;
using Hashira.Cycle.Checks;
using Hashira.Model;

namespace Hashira.Cycle.Tests.Checks;

/// <summary>The defects of the plan of June 2022 that were found by reading it through, with where they stand and what a finding has to tell.</summary>
public static class KnownDefects
{
    public static TheoryData<string, string, PlanColumn, string, string> All => new()
    {
        // Moves that do not agree.
        { "HC005", "⑧－４", PlanColumn.Revised, "（⑧ー８に移動）", "実際には⑧－９" },
        { "HC005", "⑧－６", PlanColumn.Current, "（⑧ー８から移動）", "新たな⑧－１１に続いて" },

        // Digits swapped.
        { "HC006", "⑦－７", PlanColumn.Current, "令和２年度第３次補正予算において、１兆1458億円", "隣り合う数字「５」と「８」が入れ替わった" },

        // 得 is missing.
        { "HC018", "⑤－３", PlanColumn.FollowUp, "第四次産業革命スキル習講座認定制度", "「得」が抜けている" },

        // 当初 / 当初予算 / 予算.
        { "HC007", "⑨－４", PlanColumn.FollowUp, "令和４年度当初予算：255.0億円の内数", "「当初予算」（⑨－４、⑨－８）" },
        { "HC007", "⑧－９", PlanColumn.FollowUp, "令和４年度当初予算：54.7億円", "「当初」（⑧－４）" },
        { "HC007", "②－８", PlanColumn.FollowUp, "令和４年度当初：16.3億円", "「予算」（②－７）" },

        // （ that nothing closes.
        { "HC009", "⑤－９", PlanColumn.FollowUp, "【令和４年度当初：2.6億円（令和３年度当初：2.6億円】", "「（」が閉じていません" },
        { "HC009", "⑧－４", PlanColumn.FollowUp, "【令和４年度当初：54.7億円（令和３年当初：61.2億円】", "「（」が閉じていません" },
        { "HC009", "⑧－９", PlanColumn.FollowUp, "【令和４年度当初予算：54.7億円（令和３年度当初：61.2億円】", "「（」が閉じていません" },
        { "HC009", "③－６", PlanColumn.FollowUp, "【令和３年度補正予算：15.5億円（令和２年度第３次補正予算（12.8億円）】", "「（」が閉じていません" },

        // ： replaced by （, and 度 missing.
        { "HC021", "③－６", PlanColumn.FollowUp, "令和２年度第３次補正予算（12.8億円", "「：」でなく「（」" },
        { "HC020", "⑧－４", PlanColumn.FollowUp, "令和３年当初", "「年」と記載" },

        // The same money without 再掲.
        { "HC012", "④－４", PlanColumn.FollowUp, "令和４年度当初：6.5億円の内数", "③－１" },
        { "HC012", "⑤－７", PlanColumn.FollowUp, "令和４年度当初：1,000億円", "③－４" },
        { "HC012", "⑨－４", PlanColumn.FollowUp, "令和４年度当初予算：255.0億円の内数", "⑨－１" },
        { "HC012", "⑨－５", PlanColumn.FollowUp, "令和４年度当初：255.0億円の内数", "⑨－１" },
        { "HC012", "⑨－５", PlanColumn.FollowUp, "令和４年度当初：13.3億円の内数", "⑨－１" },
        { "HC012", "⑨－７", PlanColumn.FollowUp, "令和４年度当初：255.0億円の内数", "⑨－１" },
        { "HC012", "⑨－８", PlanColumn.FollowUp, "令和４年度当初予算：255.0億円の内数", "⑨－１" },

        // One programme under two names.
        { "HC022", "⑦－６", PlanColumn.FollowUp, "生産性革命推進事業", "中小企業生産性革命推進事業" },
    };

    public static void AssertFound(ImmutableArray<Finding> findings, string id, string code, PlanColumn column, string excerpt, string told)
    {
        // A slip that another check tells already is named there.
        var found = findings.SelectMany(SmallPlan.Sides).Where(finding => finding.Id == id && finding.Code == MeasureCode.Parse(code) && finding.Column == column && Bare(finding.Excerpt) == Bare(excerpt)).ToList();

        Assert.True(found.Count == 1, $"{id} {code} {excerpt}: found {found.Count} times.\n{FindingsText.Print(findings.Where(finding => finding.Id == id))}");
        Assert.Contains(told, found[0].Message, StringComparison.Ordinal);
    }

    private static string Bare(string text) => JapaneseText.WithoutTypesettingSpace(text);
}

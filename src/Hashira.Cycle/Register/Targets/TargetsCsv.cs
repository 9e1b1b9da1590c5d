using System.Globalization;
using Hashira.Documents.Writers;
using Hashira.Model;

namespace Hashira.Cycle.Register.Targets;

/// <summary>目標と実績の表. The targets of an edition as CSV for Excel: UTF-8 with a byte order mark; an unknown number is an empty cell, 0 is 0.</summary>
public static class TargetsCsv
{
    private static readonly string[] Heads =
    [
        "項目番号", "見出し", "所管府省", "欄", "指標", "目標（印字）", "目標値", "単位", "基準値", "期限", "累計", "合算可", "実績（印字）", "実績値", "進捗率", "計算", "状態", "判断", "判断の理由", "判断した人",
    ];

    /// <summary>Writes the table.</summary>
    public static byte[] Write(IEnumerable<MeasureTarget> targets) => SheetCsv.Write(Heads, targets.Select(Cells));

    private static IEnumerable<string?> Cells(MeasureTarget target) =>
    [
        target.Mention.Key.Code.ToString(),
        target.Mention.Measure.Heading?.Text,
        string.Join('、', target.Mention.Measure.Ministries.Select(ministry => ministry.Printed + (ministry.AndOthers ? "等" : ""))),
        target.Mention.Side.Column == PlanColumn.Current ? "現行" : "新たな方針",
        target.Figure.What,
        target.Figure.Printed,
        Number(target.Terms.Value),
        target.Figure.CommonUnit,
        Number(target.Terms.Baseline),
        target.Terms.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        target.Figure.IsCumulative switch { true => "はい", false => "いいえ", _ => "" },
        target.IsSummable switch { true => "はい", false => "いいえ", _ => "" },
        string.Join('、', target.Results.Select(result => result.Printed)),
        Number(target.Progress.Result),
        target.Progress.Rate is { } rate ? Math.Round(rate, 4).ToString("0.####", CultureInfo.InvariantCulture) : null,
        target.Progress.Rule switch
        {
            ProgressRule.FromBaseline => "（実績－基準値）÷（目標－基準値）",
            ProgressRule.OfTarget => "実績÷目標",
            ProgressRule.TargetOverResult => "目標÷実績",
            ProgressRule.Reached => "達成で１",
            _ => "",
        },
        Word(target.Progress.State),
        target.Judgement is { } judgement ? Word(judgement.Verdict) : null,
        target.Judgement?.Reason,
        target.Judgement?.By,
    ];

    private static string Word(TargetState state) => state switch
    {
        TargetState.Achieved => "達成",
        TargetState.NotAchieved => "未達",
        TargetState.OnTheWay => "途上",
        TargetState.NotYetDue => "期限前",
        TargetState.NotReported => "未報告",
        TargetState.Pending => "集計中",
        TargetState.NotApplicable => "対象外",
        _ => "判定できない",
    };

    private static string Word(TargetVerdict verdict) => verdict switch
    {
        TargetVerdict.Achieved => "達成",
        TargetVerdict.OnTrack => "順調",
        TargetVerdict.Behind => "遅れ",
        TargetVerdict.NotAchieved => "未達",
        _ => "判断できない",
    };

    private static string? Number(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture);
}

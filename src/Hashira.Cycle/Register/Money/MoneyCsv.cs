using Hashira.Documents.Writers;
using Hashira.Model;

namespace Hashira.Cycle.Register.Money;

/// <summary>予算のCSV. Tables of money for a spreadsheet: UTF-8 with a mark at the start, so that Excel reads it right, amounts in whole yen.</summary>
public static class MoneyCsv
{
    /// <summary>A breakdown, one part a row.</summary>
    public static byte[] Totals(IEnumerable<MoneyGroup> groups) => SheetCsv.Write(
        ["区分キー", "区分", "確実な額（円）", "最大の額（円）", "予算項目数", "うち他と共通"],
        groups.Select(group => new object?[] { group.Key, group.Name, group.Total.CertainMinimum.Amount, group.Total.PossibleMaximum.Amount, group.Lines, group.Shared }));

    /// <summary>Lines of money, one mention a row, with what the whole line comes to.</summary>
    public static byte[] Mentions(IEnumerable<MoneyLine> lines) => SheetCsv.Write(
        ["予算項目キー", "事業", "年度", "段階", "額（円）", "確実な額（円）", "最大の額（円）", "確実でない理由", "全体の予算項目キー", "大方針", "項目番号", "欄", "記載の種類", "内数", "再掲", "約", "府省", "記載の額（円）", "原文の表記", "ページ"],
        from line in lines
        from mention in line.Mentions
        select new object?[]
        {
            line.Key, line.Name, line.Year?.StartYear, line.Kind.ToString(), line.Amount.Amount, line.CertainMinimum.Amount, line.PossibleMaximum.Amount, line.Doubt?.ToString(), line.Parent,
            mention.MajorPolicy, mention.Code?.Plain, ColumnName(mention.Column), mention.Kind.ToString(), Mark(mention.Figure.IncludedIn), Mark(mention.Figure.IsRelisted), Mark(mention.Figure.IsApproximate),
            string.Join('、', mention.Ministries.Select(ministry => ministry.Printed + (ministry.AndOthers ? "等" : "")).Distinct()), mention.Figure.Amount.Amount, mention.Figure.Printed.ReplaceLineEndings(""), mention.Figure.Source.Page,
        });

    private static int Mark(bool yes) => yes ? 1 : 0;

    private static string ColumnName(PlanColumn column) => column switch { PlanColumn.Current => "現行", PlanColumn.FollowUp => "フォローアップ", _ => "改定案" };
}

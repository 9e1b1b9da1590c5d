using System.Globalization;
using Hashira.Model;

namespace Hashira.Documents.Writers.Xlsx;

/// <summary>The sheets with one thing a row.</summary>
internal static class MeasureSheets
{
    public static void AddMeasures(WorkbookFile workbook, ActionPlan plan)
    {
        var sheet = workbook.AddSheet(
            "施策", 0, ("番号", 7), ("柱", 5), ("大方針", 8), ("欄", 11), ("項目番号", 11), ("印字の項目番号", 13), ("見出し", 24), ("所管府省", 22), ("本文", 70), ("改定での扱い", 14), ("移動先", 9), ("移動元", 9), ("表の行", 8), ("頁", 6));
        var number = 0;
        foreach (var (row, line, column, measure) in Measures(plan))
        {
            sheet.Add(
                (++number, CellLook.Whole),
                (plan.MajorPolicies.FirstOrDefault(policy => policy.Number == row.MajorPolicy)?.Pillar.ToString(CultureInfo.InvariantCulture), CellLook.Text),
                (PrintedForm.PolicyNumber(row.MajorPolicy), CellLook.Text),
                (column, CellLook.Text),
                (measure.Code.ToString(), CellLook.Text),
                (measure.PrintedCode.Text, CellLook.Text),
                (measure.Heading?.Text, CellLook.Text),
                (string.Join('、', measure.Ministries.Select(ministry => (ministry.Ministry?.ShortName ?? ministry.Printed) + (ministry.AndOthers ? "等" : ""))), CellLook.Text),
                (measure.Text.Text, CellLook.Text),
                (Name(row.Change.Kind), CellLook.Text),
                (row.Change.MovedTo?.ToString(), CellLook.Text),
                (row.Change.MovedFrom?.ToString(), CellLook.Text),
                (line, CellLook.Whole),
                (measure.Source.Page, CellLook.Whole));
        }
    }

    public static void AddBudgets(WorkbookFile workbook, ActionPlan plan)
    {
        var sheet = workbook.AddSheet(
            "予算", 0, ("番号", 7), ("項目番号", 11), ("欄", 15), ("事業", 44), ("年度", 14), ("西暦", 8), ("段階", 16), ("金額（円）", 22), ("概数", 7), ("内数", 7), ("再掲", 7), ("印字", 44), ("表の行", 8), ("頁", 6));
        var number = 0;
        foreach (var (line, code, column, programmes) in Parts(plan).Select(part => (part.Line, part.Code, part.Column, part.Programmes)))
        {
            foreach (var money in programmes.SelectMany(programme => programme.Appropriations))
            {
                sheet.Add(
                    (++number, CellLook.Whole),
                    (code?.ToString(), CellLook.Text),
                    (column, CellLook.Text),
                    (money.Programme, CellLook.Text),
                    (money.Year?.ToString(), CellLook.Text),
                    (money.Year?.StartYear, CellLook.Year),
                    (money.Kind.ToString(), CellLook.Text),
                    (money.Amount.Amount, CellLook.Whole),
                    (money.IsApproximate ? "約" : "", CellLook.Text),
                    (money.IncludedIn ? "内数" : "", CellLook.Text),
                    (money.IsRelisted ? "再掲" : "", CellLook.Text),
                    (money.Printed, CellLook.Text),
                    (line, CellLook.Whole),
                    (money.Source.Page, CellLook.Whole));
            }
        }
    }

    public static void AddFigures(WorkbookFile workbook, ActionPlan plan)
    {
        var sheet = workbook.AddSheet(
            "数値", 0, ("番号", 7), ("項目番号", 11), ("欄", 15), ("対象", 40), ("値", 16), ("範囲の上限", 16), ("単位", 12), ("前後の語", 12), ("目標・実績", 11), ("時期", 24), ("範囲", 24), ("印字", 24), ("表の行", 8), ("頁", 6));
        var number = 0;
        foreach (var part in Parts(plan))
        {
            foreach (var figure in part.Figures)
            {
                sheet.Add(
                    (++number, CellLook.Whole),
                    (part.Code?.ToString(), CellLook.Text),
                    (part.Column, CellLook.Text),
                    (figure.What, CellLook.Text),
                    Number(figure.Value),
                    Number(figure.Upper),
                    (figure.Unit, CellLook.Text),
                    (figure.Qualifier, CellLook.Text),
                    (Kind(figure.Kind), CellLook.Text),
                    (figure.Period, CellLook.Text),
                    (figure.Scope, CellLook.Text),
                    (figure.Printed, CellLook.Text),
                    (part.Line, CellLook.Whole),
                    (figure.Source.Page, CellLook.Whole));
            }
        }
    }

    // 12.50 and 12.5 are one number.
    private static (object? Value, CellLook Look) Number(decimal? number) =>
        number / 1.0000000000000000000000000000m is { } value ? (value, value == decimal.Truncate(value) ? CellLook.Whole : CellLook.Decimal) : (null, CellLook.Text);

    private static string Kind(FigureKind kind) => kind switch
    {
        FigureKind.Target => "目標",
        FigureKind.Result => "実績",
        FigureKind.Plan => "計画",
        _ => "その他",
    };

    private static IEnumerable<(PlanRow Row, int Line, string Column, PlannedMeasure Measure)> Measures(ActionPlan plan) =>
        plan.Rows.SelectMany((row, i) => row.Current.Select(measure => (row, i + 1, "現行", measure)).Concat(row.Revised.Select(measure => (row, i + 1, "新たな方針", measure))));

    private static IEnumerable<(int Line, MeasureCode? Code, string Column, IEnumerable<Programme> Programmes, IEnumerable<Figure> Figures)> Parts(ActionPlan plan)
    {
        for (var i = 0; i < plan.Rows.Length; i++)
        {
            var row = plan.Rows[i];
            foreach (var measure in row.Current)
                yield return (i + 1, measure.Code, "現行", measure.Programmes, measure.Figures);
            if (row.FollowUp is { } entry)
                yield return (i + 1, row.Code, "フォローアップ", entry.Programmes, entry.Figures);
            foreach (var measure in row.Revised)
                yield return (i + 1, measure.Code, "新たな方針", measure.Programmes, measure.Figures);
        }
    }

    private static string Name(MeasureChange change) => change switch
    {
        MeasureChange.Continued => "継続",
        MeasureChange.New => "新規",
        MeasureChange.MovedOut => "他の項目へ移動",
        MeasureChange.MovedIn => "他の項目から移動",
        MeasureChange.Merged => "統合",
        MeasureChange.Split => "分割",
        _ => "終了",
    };
}

using System.Text.Json;
using Hashira.Cycle.Register.Targets;
using Hashira.Documents.Plans;
using Hashira.Documents.Writers.OpenData;
using Hashira.Model;
using static Hashira.Documents.Writers.OpenData.OpenColumnType;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>Tables of targets and of the results that answer them. Who judged a target is not published.</summary>
internal static class TargetTables
{
    /// <summary>目標と進捗.</summary>
    public static OpenTable Targets(OpenRegister register) => new OpenTableBuilder<(EditionTargets Of, MeasureTarget Target)>("targets", "目標と進捗", "施策の本文に書かれた目標の一つと、それに対して報告されたこと。実績が報告されていないことと、0 と報告されたことは別です。")
        .Key("edition", Text, "版", "版の番号。", row => row.Of.EditionId)
        .Key("target", Text, "目標", "目標の記号。案が直されても、同じ目標なら変わりません。", row => row.Target.Key)
        .Must("column", Text, "欄", "どちらの欄の目標か。", row => MeasureTables.ColumnOf(row.Target.Mention), OpenTables.MeasureColumns)
        .Must("code", Text, "項目番号", "施策の項目番号。", row => row.Target.Mention.Key.Code.Plain)
        .Must("occurrence", WholeNumber, "何番目", "同じ項目番号の何番目か。", row => row.Target.Mention.Key.Occurrence)
        .Must("row", WholeNumber, "行", "表の行の番号。", row => row.Target.Mention.Row + 1)
        .May("what", Text, "指標", "何の数値か。読み取れなければ空。", row => row.Target.Figure.What)
        .Must("printed", Text, "印字", "印字された目標。", row => row.Target.Figure.Printed)
        .May("value", Number, "目標値", "数値。幅があれば下の端。数を決められなければ空。", row => row.Target.Terms.Value)
        .May("unit", Text, "単位", "全角と半角などをそろえた単位。", row => row.Target.Figure.CommonUnit)
        .Must("comparison", Text, "以上・未満など", "目標値のどちら側か。", row => PlanJson.Key(row.Target.Terms.Comparison), ("equal", "その値"), ("at-least", "以上"), ("more-than", "超"), ("at-most", "以下"), ("less-than", "未満"))
        .May("baseline", Number, "基準値", "始まりの値。0 も値です。印字がなければ空。", row => row.Target.Terms.Baseline)
        .May("due", Date, "期限", "達成する期限の最後の日。その日を含む。印字がなければ空。", row => row.Target.Terms.Due)
        .May("lower_is_better", OpenColumnType.Boolean, "少ないほどよい", "少ないほどよい目標か。", row => row.Target.Terms.IsDown)
        .May("cumulative", OpenColumnType.Boolean, "累計", "これまでの年度の累計か。印字から分からなければ空。", row => row.Target.Figure.IsCumulative)
        .May("summable", OpenColumnType.Boolean, "合算可", "単年度の値を足し合わせてよいか。印字から分からなければ空。累計は足し合わせられません。", row => row.Target.IsSummable)
        .Must("day", Date, "基準日", "進捗を見た日。方針が述べている最も新しい日。述べていなければ取り込んだ日。", row => row.Of.Day)
        .Must("state", Text, "状態", "決まった規則による、基準日での状態。", row => Word(row.Target.Progress.State),
            ("achieved", "達成"), ("notAchieved", "未達"), ("onTheWay", "途上"), ("notYetDue", "期限前"), ("notReported", "未報告"), ("pending", "集計中"), ("notApplicable", "対象外"), ("unclear", "判定できない"))
        .May("result", Number, "実績値", "目標と比べた値。報告がなければ空。", row => row.Target.Progress.Result)
        .May("rate", Number, "進捗率", "1 で達成。逆に進んでいれば負。実績がなければ空。", row => row.Target.Progress.Rate is { } rate ? Math.Round(rate, 4) : null)
        .May("rule", Text, "進捗率の計算", "どの式で計算したか。", row => row.Target.Progress.Rule == ProgressRule.None ? null : Word(row.Target.Progress.Rule),
            ("fromBaseline", "（実績－基準値）÷（目標－基準値）"), ("ofTarget", "実績÷目標"), ("targetOverResult", "目標÷実績"), ("reached", "達成で１"))
        .May("reported_in", Text, "報告した版", "フォローアップがこの目標について述べている版。ない場合は空。", row => row.Target.ReportedIn)
        .May("judgement", Text, "人の判断", "規則とは別に、人が判断したこと。", row => row.Target.Judgement is { } judged ? Word(judged.Verdict) : null,
            ("achieved", "達成"), ("onTrack", "順調"), ("behind", "遅れ"), ("notAchieved", "未達"), ("cannotTell", "判断できない"))
        .May("judgement_reason", Text, "判断の理由", "その理由。", row => row.Target.Judgement?.Reason)
        .Place(row => row.Target.Figure.Source)
        .Refers("measures", "edition", "column", "code", "occurrence")
        .Build(All(register));

    /// <summary>目標への実績.</summary>
    public static OpenTable Results(OpenRegister register) => new OpenTableBuilder<(EditionTargets Of, MeasureTarget Target, int Number, Figure Result)>("target_results", "目標への実績", "フォローアップに書かれた数値のうち、目標への答えと読み取ったもの。")
        .Key("edition", Text, "版", "目標の版の番号。", row => row.Of.EditionId)
        .Key("target", Text, "目標", "目標の記号。", row => row.Target.Key)
        .Key("result", WholeNumber, "順", "この目標への実績の順。1 から。", row => row.Number)
        .Must("reported_in", Text, "報告した版", "この実績が書かれている版。", row => row.Target.ReportedIn ?? row.Of.EditionId)
        .May("what", Text, "何の数値か", "読み取れなければ空。", row => row.Result.What)
        .Must("printed", Text, "印字", "印字された実績。", row => row.Result.Printed)
        .May("value", Number, "実績値", "数値。数を決められなければ空。", row => row.Result.CommonValue)
        .May("unit", Text, "単位", "全角と半角などをそろえた単位。", row => row.Result.CommonUnit)
        .May("period", Text, "期間", "印字された期間。", row => row.Result.Period)
        .Place(row => row.Result.Source)
        .Refers("targets", "edition", "target")
        .Build(All(register).SelectMany(one => one.Target.Results.Index(), (one, result) => (one.Of, one.Target, result.Index + 1, result.Item)));

    private static IEnumerable<(EditionTargets Of, MeasureTarget Target)> All(OpenRegister register) =>
        register.Editions.Select(edition => edition.Targets()).SelectMany(told => told.Targets, (told, target) => (told, target));

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

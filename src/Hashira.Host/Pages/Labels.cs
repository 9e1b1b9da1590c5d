using System.Globalization;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Publishing.Site;
using Hashira.Cycle.Register.Money;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Cycle.Register.Targets;
using Hashira.Host.Pages.Findings;
using Hashira.Host.Pages.Reconciliation;
using Hashira.Host.Pages.Register;
using Hashira.Host.Pages.Shell;
using Hashira.Model;
using Hashira.Storage.Rows;

namespace Hashira.Host.Pages;

/// <summary>Words for values of the model, from the resource file.</summary>
public static class Labels
{
    /// <summary>A sentence with its blanks filled in.</summary>
    public static string With(this string sentence, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, sentence, values);

    /// <summary>12,345.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>12,345.6.</summary>
    public static string Number(decimal number) => number.ToString("#,0.############", CultureInfo.InvariantCulture);

    /// <summary>大方針⑨.</summary>
    public static string Policy(int number) => number is >= 1 and <= 20 ? Words.PolicyNumbered.With((char)('①' + number - 1)) : Words.PolicyUnknown;

    /// <summary>１．事業承継の促進.</summary>
    public static string Pillar(Pillar pillar) => $"{Digits(pillar.Number)}．{pillar.Title.Text}";

    /// <summary>Column of the table, or the part outside it.</summary>
    public static string Column(PlanColumn column) => column switch
    {
        PlanColumn.Current => Words.ColumnCurrent,
        PlanColumn.FollowUp => Words.ColumnFollowUp,
        PlanColumn.Revised => Words.ColumnRevised,
        PlanColumn.Policy => Words.ColumnPolicy,
        _ => Words.ColumnDocument,
    };

    /// <summary>What a revision does.</summary>
    public static string Change(MeasureChange change) => change switch
    {
        MeasureChange.New => Words.ChangeNew,
        MeasureChange.MovedOut => Words.ChangeMovedOut,
        MeasureChange.MovedIn => Words.ChangeMovedIn,
        MeasureChange.Merged => Words.ChangeMerged,
        MeasureChange.Split => Words.ChangeSplit,
        MeasureChange.Ended => Words.ChangeEnded,
        _ => Words.ChangeContinued,
    };

    /// <summary>What became of a measure between two wordings.</summary>
    public static string Lineage(LineageKind kind) => Word("Lineage_" + kind);

    /// <summary>A kind of event in the life of a measure.</summary>
    public static string Story(StoryEventKind kind) => Word("Story_" + kind);

    /// <summary>What a person decided of a link.</summary>
    public static string Verdict(LineageVerdict verdict) => Word("Verdict_" + verdict);

    /// <summary>The number of a figure with its unit: 3 回以上, 10～20 社; 不明 where none can be told.</summary>
    public static string Value(Figure figure) => figure.Value is not { } value
        ? Words.ValueUnknown
        : $"{Number(value)}{(figure.Upper is { } upper ? "～" + Number(upper) : "")} {figure.Unit}{Word("Comparison_" + figure.Comparison)}";

    /// <summary>目標, 実績, 計画 …</summary>
    public static string FigureKind(FigureKind kind) => Word("FigureKind_" + kind);

    /// <summary>達成, 未達, 未報告 …</summary>
    public static string TargetState(TargetState state) => Word("TargetState_" + state);

    /// <summary>What a person made of a target.</summary>
    public static string TargetVerdict(TargetVerdict verdict) => Word("TargetVerdict_" + verdict);

    /// <summary>How a rate was worked out.</summary>
    public static string Rule(ProgressRule rule) => Word("ProgressRule_" + rule);

    /// <summary>Why results are held against a target, or why none is.</summary>
    public static string Match(MeasureTarget target) => Word("MatchBasis_" + target.Basis);

    /// <summary>81.7％.</summary>
    public static string Percent(decimal share) => (share * 100).ToString("#,0.#", CultureInfo.InvariantCulture) + "％";

    /// <summary>A group of compared measures.</summary>
    public static string ComparisonGroup(string key) => Word("Group_" + key);

    /// <summary>How grave a finding is.</summary>
    public static string Severity(Severity severity) => severity switch
    {
        Model.Severity.Error => Words.SeverityError,
        Model.Severity.Warning => Words.SeverityWarning,
        _ => Words.SeverityNote,
    };

    /// <summary>Where the work on a finding stands.</summary>
    public static string Status(FindingStatus status) => status switch
    {
        FindingStatus.Accepted => Words.StatusAccepted,
        FindingStatus.Assigned => Words.StatusAssigned,
        FindingStatus.Waived => Words.StatusWaived,
        _ => Words.StatusOpen,
    };

    /// <summary>HC006 同じ予算の金額の食い違い; the id alone if there is no such check any more.</summary>
    public static string Check(string checkId) => CheckCatalogue.WithId(checkId) is { } check ? $"{check.Id} {check.Title}" : checkId;

    /// <summary>What characters were taken for.</summary>
    public static string Coverage(CoverageKind kind) => kind switch
    {
        CoverageKind.Cell => Words.CoverageCell,
        CoverageKind.PolicyBox => Words.CoveragePolicyBox,
        CoverageKind.Cover => Words.CoverageCover,
        CoverageKind.Furniture => Words.CoverageFurniture,
        _ => Words.CoverageNotUnderstood,
    };

    /// <summary>A word of what was unusual in the reading of a document.</summary>
    public static string Reading(string word) => Words.ResourceManager.GetString("Reading_" + word.Replace('-', '_'), Words.Culture) ?? word;

    /// <summary>Name of furniture and of what was not understood; the reader's own word where there is no Japanese one.</summary>
    public static string Furniture(string name) => Words.ResourceManager.GetString("Furniture_" + name.Replace('-', '_'), Words.Culture) ?? name;

    /// <summary>Why a figure was left out of a total.</summary>
    public static string Omission(OmissionReason reason) => Word("Omission_" + reason);

    /// <summary>How a plan speaks of a line of money.</summary>
    public static string Mention(MentionKind kind) => Word("Mention_" + kind);

    /// <summary>令和４年度当初予算.</summary>
    public static string YearAndStage(MoneyLine line) => YearAndStage(line.Year, line.Kind);

    /// <summary>令和４年度当初予算.</summary>
    public static string YearAndStage(Appropriation figure) => YearAndStage(figure.Year, figure.Kind);

    /// <summary>令和４年度当初予算.</summary>
    public static string YearAndStage(FiscalYear? year, BudgetKind kind) => (year?.ToString() ?? Words.YearUnknown) + (kind.Stage == BudgetStage.Unspecified ? Words.StageUnprinted : kind.ToString());

    /// <summary>一致, 端数処理で一致, 相違 …</summary>
    public static string Outcome(ReconciliationOutcome outcome) => Word("Outcome_" + outcome);

    /// <summary>What an outcome means, and what to do.</summary>
    public static string Meaning(ReconciliationOutcome outcome) => Word("OutcomeMeans_" + outcome);

    /// <summary>確認済み, 却下, 未決.</summary>
    public static string Reconciliation(ReconciliationState state) => Word("ReconciliationState_" + state);

    /// <summary>What a person decided of a figure and a sheet.</summary>
    public static string Verdict(SheetVerdict verdict) => Word("Verdict_" + verdict);

    /// <summary>By what money is broken down.</summary>
    public static string Axis(MoneyAxis axis) => Word("Axis_" + axis);

    /// <summary>1兆1,485.0億円: 億円 with one decimal, rounded; below that exact to the yen.</summary>
    public static string Oku(Yen yen)
    {
        var oku = Math.Round(yen.Amount / 100_000_000m, 1, MidpointRounding.AwayFromZero);
        if (Math.Abs(oku) < 0.1m)
            return yen.ToString();
        var cho = Math.Truncate(oku / 10_000m);
        return cho == 0 ? oku.ToString("#,0.0", CultureInfo.InvariantCulture) + "億円"
            : cho.ToString("#,0", CultureInfo.InvariantCulture) + "兆" + Math.Abs(oku % 10_000m).ToString("#,0.0", CultureInfo.InvariantCulture) + "億円";
    }

    /// <summary>A total as an interval: 16.3億円, or 少なくとも…、最大….</summary>
    public static string Total(BudgetTotal total) =>
        total.IsExact ? total.CertainMinimum.ToString()
        : total.CertainMinimum.Amount == 0 ? Words.TotalAtMost.With(total.PossibleMaximum)
        : Words.TotalBetween.With(total.CertainMinimum, total.PossibleMaximum);

    /// <summary>A name as printed, with 等 where the list goes on.</summary>
    public static string Ministry(ResponsibleMinistry ministry) => ministry.Printed + (ministry.AndOthers ? Words.AndOthers : "");

    /// <summary>Codes before and after: ⑧－５ → ⑧－３; one code if it stays; the other end as printed where the measure moved.</summary>
    public static string Codes(RowView row)
    {
        var current = string.Join('、', row.Row.Current.Select(measure => measure.Code.ToString()));
        var revised = string.Join('、', row.Row.Revised.Select(measure => measure.Code.ToString()));
        if (current.Length == 0)
            return row.Row.Change.MovedFrom is { } from ? Words.CodesMovedIn.With(from, revised) : revised;
        if (revised.Length == 0)
            return row.Row.Change.MovedTo is { } to ? Words.CodesMovedOut.With(current, to) : current;
        return current == revised ? current : $"{current} → {revised}";
    }

    /// <summary>令和８年11月24日; 24 November 2026 on an English screen.</summary>
    public static string Day(DateOnly day)
    {
        if (Language.IsEnglish)
            return day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var era = JapaneseEra.Of(day);
        var year = era?.PrintYear(day.Year - era.Start.Year + 1) ?? day.Year.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{year}年{Digits(day.Month)}月{Digits(day.Day)}日");
    }

    /// <summary>令和８年11月24日 13:05, Japanese time.</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var local = JapanTime.Of(moment);
        return string.Create(CultureInfo.InvariantCulture, $"{Day(DateOnly.FromDateTime(local.DateTime))} {local:HH:mm}");
    }

    /// <summary>First days and last days that a printed date can mean.</summary>
    public static string Period(PrintedDate date) => date switch
    {
        { Fault: { } fault } => fault,
        { Earliest: { } first, Latest: { } last } => first == last ? Day(first) : Words.PeriodBetween.With(Day(first), Day(last)),
        _ => Words.PeriodUnknown,
    };

    private static string Word(string name) => Words.ResourceManager.GetString(name, Words.Culture) ?? throw new InvalidOperationException($"No word is called {name}.");

    private static string Digits(int number) => number is >= 0 and < 10 ? ((char)('０' + number)).ToString() : number.ToString(CultureInfo.InvariantCulture);
}

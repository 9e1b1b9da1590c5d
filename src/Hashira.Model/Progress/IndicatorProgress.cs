namespace Hashira.Model;

/// <summary>指標の進捗. Where one target of an indicator in a progress table stands, by the rule of <see cref="TargetProgress"/>.</summary>
/// <param name="Target">The target.</param>
/// <param name="Progress">Where it stands.</param>
public sealed record IndicatorProgress(IndicatorValue Target, TargetProgress Progress)
{
    /// <summary>
    /// 基準日. The day after the newest year for which the table reports a number: what lies behind it nobody can have reported yet. <see langword="null"/> if it
    /// reports none.
    /// </summary>
    public static DateOnly? Day(ProgressTable table)
    {
        var years = table.Measures.SelectMany(measure => measure.Indicators).SelectMany(indicator => indicator.Results)
            .Where(result => result.State == ReportedState.Number).Select(result => result.Year).OfType<FiscalYear>().ToList();
        return years.Count == 0 ? null : years.Max().LastDay.AddDays(1);
    }

    /// <summary>Every target of an indicator that sets something. A target that is due is answered by results of its own year, one that lies ahead by all up to it.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="day">The day.</param>
    public static IEnumerable<IndicatorProgress> Of(Indicator indicator, DateOnly day) =>
        indicator.Targets.Where(target => target.State is ReportedState.Number or ReportedState.Text).Select(target =>
        {
            var terms = Terms(indicator, target);
            var reports = indicator.Results
                .Where(result => result.Unit.Length == 0 || target.Unit.Length == 0 || result.Unit == target.Unit)
                .Where(result => terms.IsSummed || !terms.IsDue(day) || result.Year is null || target.Year is null || result.Year == target.Year)
                .Select(result => new ReportedValue(result.Year?.LastDay, result.State, result.Number, Comparison(result.Qualifier)));
            return new IndicatorProgress(target, TargetProgress.Of(terms, reports, day));
        });

    private static TargetTerms Terms(Indicator indicator, IndicatorValue target)
    {
        var baseline = indicator.Baselines.FirstOrDefault(value => value is { State: ReportedState.Number, Number: not null } && (value.Unit.Length == 0 || target.Unit.Length == 0 || value.Unit == target.Unit));
        var isSum = target.Qualifier.Contains("累計", StringComparison.Ordinal) && !indicator.Results.Any(result => result.Qualifier.Contains("累計", StringComparison.Ordinal));
        return new TargetTerms(
            target.Number,
            Comparison(target.Qualifier),
            target.Qualifier.Contains('約', StringComparison.Ordinal) || target.Qualifier.Contains("程度", StringComparison.Ordinal),
            indicator.Direction,
            baseline?.Number,
            target.Year?.LastDay,
            true,
            isSum);
    }

    private static FigureComparison Comparison(string qualifier) =>
        qualifier.Contains("以上", StringComparison.Ordinal) ? FigureComparison.AtLeast
        : qualifier.Contains("未満", StringComparison.Ordinal) ? FigureComparison.LessThan
        : qualifier.Contains("以下", StringComparison.Ordinal) || qualifier.Contains("以内", StringComparison.Ordinal) ? FigureComparison.AtMost
        : qualifier.Contains('超', StringComparison.Ordinal) ? FigureComparison.MoreThan
        : FigureComparison.Equal;
}

using CsCheck;

namespace Hashira.Model.Tests;

/// <summary>Where a target stands: the rule, and the laws it keeps.</summary>
public sealed class TargetProgressTests
{
    private static readonly DateOnly Due = new(2022, 3, 31);
    private static readonly DateOnly After = new(2022, 6, 1);
    private static readonly DateOnly Before = new(2021, 6, 1);

    private static readonly Gen<decimal> Number = Gen.Int[-1_000, 1_000].Select(number => number / 4m);

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 1_500].Select(days => new DateOnly(2020, 1, 1).AddDays(days));

    private static readonly Gen<TargetTerms> Terms =
        from value in Number
        from comparison in Gen.Enum<FigureComparison>()
        from approximate in Gen.Bool
        from direction in Gen.Enum<IndicatorDirection>()
        from baseline in Number
        from hasBaseline in Gen.Bool
        from due in Day
        from hasDue in Gen.Bool
        from summed in Gen.Bool
        select new TargetTerms(value, comparison, approximate, direction, hasBaseline ? baseline : null, hasDue ? due : null, true, summed);

    private static readonly Gen<ReportedValue> Report =
        from number in Number
        from state in Gen.Enum<ReportedState>()
        from last in Day
        from dated in Gen.Bool
        select new ReportedValue(dated ? last : null, state, state == ReportedState.Number ? number : null);

    [Fact]
    public void A_better_result_never_has_a_lower_rate() =>
        Gen.Select(Terms, Number, Number).Sample((terms, one, other) =>
        {
            var (low, high) = (Math.Min(one, other), Math.Max(one, other));
            var (rateOfLow, rateOfHigh) = (Progress(terms, Told(low)).Rate, Progress(terms, Told(high)).Rate);

            Assert.True(terms.IsDown ? rateOfLow >= rateOfHigh : rateOfLow <= rateOfHigh, $"{low}: {rateOfLow}, {high}: {rateOfHigh}");
        });

    [Fact]
    public void A_reported_zero_is_a_report() =>
        Terms.Sample(terms => Assert.NotEqual(TargetState.NotReported, Progress(terms, Told(0)).State));

    [Fact]
    public void What_was_not_reported_changes_nothing() =>
        Gen.Select(Terms, Report.Array[0, 5], Day, Day).Sample((terms, reports, on, day) =>
            Assert.Equal(TargetProgress.Of(terms, reports, day), TargetProgress.Of(terms, [.. reports, new ReportedValue(on, ReportedState.None, null)], day)));

    [Fact]
    public void A_target_that_lies_ahead_is_neither_missed_nor_unreported() =>
        Gen.Select(Terms.Where(terms => terms.Due is not null), Report.Array[0, 5], Gen.Int[0, 400]).Sample((terms, reports, days) =>
        {
            var state = TargetProgress.Of(terms, reports, terms.Due!.Value.AddDays(-days)).State;

            Assert.True(state is not (TargetState.NotAchieved or TargetState.NotReported), state.ToString());
        });

    [Fact]
    public void The_order_in_which_reports_became_known_changes_nothing() =>
        Gen.Select(Terms, Report.Array[0, 6], Gen.Int[0, 1_000], Day).Sample((terms, reports, seed, day) =>
        {
            var shuffled = reports.ToArray();
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(TargetProgress.Of(terms, reports, day), TargetProgress.Of(terms, shuffled, day));
        });

    [Theory]
    [InlineData(100, 120, TargetState.Achieved, 1.2)]
    [InlineData(100, 80, TargetState.NotAchieved, 0.8)]
    [InlineData(100, 0, TargetState.NotAchieved, 0)]
    public void Without_a_baseline_the_rate_is_the_share_of_the_target(int target, int result, TargetState state, double rate)
    {
        var progress = TargetProgress.Of(new TargetTerms(target, Due: Due), [Told(result)], After);

        Assert.Equal((state, (decimal)rate, ProgressRule.OfTarget), (progress.State, progress.Rate, progress.Rule));
    }

    [Fact]
    public void With_a_baseline_the_rate_is_the_share_of_the_way()
    {
        Assert.Equal(0.5m, TargetProgress.Of(new TargetTerms(200, Baseline: 100), [Told(150)], After).Rate);
        Assert.Equal(0.5m, TargetProgress.Of(new TargetTerms(10, Direction: IndicatorDirection.Down, Baseline: 20), [Told(15)], After).Rate);
        Assert.Equal(-1m, TargetProgress.Of(new TargetTerms(200, Baseline: 100), [Told(0)], After).Rate);
        // 0 is a baseline.
        Assert.Equal(ProgressRule.FromBaseline, TargetProgress.Of(new TargetTerms(200, Baseline: 0), [Told(50)], After).Rule);
    }

    [Theory]
    [InlineData(FigureComparison.AtMost, 5, TargetState.Achieved)]
    [InlineData(FigureComparison.LessThan, 5, TargetState.NotAchieved)]
    [InlineData(FigureComparison.AtLeast, 5, TargetState.Achieved)]
    [InlineData(FigureComparison.MoreThan, 5, TargetState.NotAchieved)]
    public void The_number_itself_belongs_to_at_least_and_at_most_alone(FigureComparison comparison, int result, TargetState state) =>
        Assert.Equal(state, TargetProgress.Of(new TargetTerms(5, comparison, IsAsked: true), [Told(result)], After).State);

    [Fact]
    public void About_so_much_is_reached_from_nine_tenths_on()
    {
        Assert.Equal(TargetState.Achieved, TargetProgress.Of(new TargetTerms(20, IsApproximate: true, IsAsked: true), [Told(18)], After).State);
        Assert.Equal(TargetState.NotAchieved, TargetProgress.Of(new TargetTerms(20, IsApproximate: true, IsAsked: true), [Told(17)], After).State);
    }

    [Fact]
    public void A_target_is_due_when_its_last_day_is_over()
    {
        var terms = new TargetTerms(3, Due: Due);

        Assert.Equal(TargetState.NotYetDue, TargetProgress.Of(terms, [], Due).State);
        Assert.Equal(TargetState.NotReported, TargetProgress.Of(terms, [], Due.AddDays(1)).State);
        Assert.Equal(TargetState.OnTheWay, TargetProgress.Of(terms, [Told(1)], Before).State);
        Assert.Equal(TargetState.Achieved, TargetProgress.Of(terms, [Told(3)], Before).State);
        Assert.Equal(TargetState.Pending, TargetProgress.Of(terms, [new ReportedValue(null, ReportedState.Pending, null)], After).State);
    }

    [Fact]
    public void The_latest_result_up_to_the_last_day_counts_or_their_sum()
    {
        ReportedValue[] reports = [Told(30, new DateOnly(2021, 3, 31)), Told(45, Due), Told(90, new DateOnly(2023, 3, 31))];

        Assert.Equal(45, TargetProgress.Of(new TargetTerms(50, Due: Due), reports, After).Result);
        Assert.Equal(75, TargetProgress.Of(new TargetTerms(50, Due: Due, IsSummed: true), reports, After).Result);
    }

    [Fact]
    public void A_result_that_only_bounds_the_number_may_leave_it_open()
    {
        var terms = new TargetTerms(100, IsAsked: true);

        Assert.Equal(TargetState.Unclear, TargetProgress.Of(terms, [Told(80) with { Comparison = FigureComparison.AtLeast }], After).State);
        Assert.Equal(TargetState.Achieved, TargetProgress.Of(terms, [Told(100) with { Comparison = FigureComparison.AtLeast }], After).State);
        Assert.Equal(TargetState.NotAchieved, TargetProgress.Of(terms, [Told(100) with { Comparison = FigureComparison.LessThan }], After).State);
        Assert.Equal(TargetState.Unclear, TargetProgress.Of(terms with { Value = null }, [Told(80)], After).State);
    }

    private static TargetProgress Progress(TargetTerms terms, ReportedValue report) => TargetProgress.Of(terms, [report], After);

    private static ReportedValue Told(decimal number, DateOnly? on = null) => new(on, ReportedState.Number, number);
}

using System.Collections.Immutable;
using CsCheck;
using Hashira.Cycle.Register.Money;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Register.Money;

public sealed class MoneyLaws
{
    // Rare meetings of rare mentions; each round takes well under a millisecond.
    private const long Iterations = 2_000;

    private static readonly ActionPlan Frame = PlanBuilder.FromText("""
        # 行
        ## 現
        【輸出】
        （①－１）輸出を支援する。［経産省］
        ## 新
        【輸出】
        （①－１）輸出の支援を続ける。［経産省］
        """);

    [Fact]
    public void The_money_that_really_stands_behind_a_plan_is_never_below_the_minimum_and_never_above_the_maximum() =>
        TrueMoney.Plans.Sample(
            plan =>
            {
                var total = SumMoney.Run(FindMoneyLines.Run(plan.Mentions));
                return total.CertainMinimum <= plan.Sum && plan.Sum <= total.PossibleMaximum;
            },
            iter: Iterations);

    [Fact]
    public void Another_mention_of_a_line_never_raises_the_minimum_and_a_marked_or_exact_one_never_the_maximum() =>
        Gen.Select(TrueMoney.Plans, Gen.Int[0, 23], Gen.Int[0, 5], Gen.Int[0, 3]).Sample(
            (plan, which, row, how) =>
            {
                var known = plan.Mentions[which % plan.Mentions.Length];
                var again = known with { Row = row, MajorPolicy = (row / 2) + 1, Figure = known.Figure with { Source = TrueMoney.Place(900) } };
                again = how switch
                {
                    1 => again with { Figure = again.Figure with { IsRelisted = true } },
                    2 => again with { Figure = again.Figure with { Basis = AmountBasis.IncludedIn } },
                    3 => again with { InNote = false },
                    _ => again,
                };
                var (before, after) = (SumMoney.Run(FindMoneyLines.Run(plan.Mentions)), SumMoney.Run(FindMoneyLines.Run([.. plan.Mentions, again])));
                var isTold = known.NameKey.Length > 0 && known.Figure.Year is not null;
                return after.CertainMinimum <= before.CertainMinimum && (!isTold || after.PossibleMaximum <= before.PossibleMaximum);
            },
            iter: Iterations);

    [Fact]
    public void Neither_the_order_of_the_measures_nor_that_of_the_figures_changes_a_total() =>
        Gen.Select(TrueMoney.Plans, Gen.Int).Sample(
            (plan, seed) =>
            {
                var random = new Random(seed);
                var shuffled = plan.Mentions.ToArray();
                random.Shuffle(shuffled);
                int[] rows = [0, 1, 2, 3, 4, 5];
                random.Shuffle(rows);
                var places = shuffled.Select((mention, place) => (mention.Figure.Source, place)).ToDictionary(pair => pair.Source, pair => TrueMoney.Place(pair.place));
                var moved = shuffled.Select(mention => mention with { Row = rows[mention.Row], Figure = mention.Figure with { Source = places[mention.Figure.Source] }, PartOf = mention.PartOf is { } whole ? places[whole] : null });
                var (one, other) = (SumMoney.Run(FindMoneyLines.Run(plan.Mentions)), SumMoney.Run(FindMoneyLines.Run(moved)));
                return one.CertainMinimum == other.CertainMinimum && one.PossibleMaximum == other.PossibleMaximum;
            },
            iter: Iterations);

    [Fact]
    public void Years_and_stages_add_up_to_the_plan_at_both_ends() =>
        TrueMoney.Plans.Sample(
            plan =>
            {
                var lines = FindMoneyLines.Run(plan.Mentions);
                var whole = SumMoney.Run(lines);
                return new[] { MoneyAxis.Year, MoneyAxis.Stage }.All(axis => Sum(lines, axis) == (whole.CertainMinimum, whole.PossibleMaximum));
            },
            iter: Iterations);

    [Fact]
    public void Policies_and_ministries_hold_the_plan_between_their_minima_and_their_maxima() =>
        TrueMoney.Plans.Sample(
            plan =>
            {
                var lines = FindMoneyLines.Run(plan.Mentions);
                var whole = SumMoney.Run(lines);
                return new[] { MoneyAxis.Policy, MoneyAxis.Ministry, MoneyAxis.Pillar }.All(axis => Sum(lines, axis) is var (least, most) && least <= whole.CertainMinimum && whole.PossibleMaximum <= most);
            },
            iter: Iterations);

    [Fact]
    public void Every_mention_is_in_one_line_and_is_either_counted_or_told_with_a_reason() =>
        TrueMoney.Plans.Sample(
            plan =>
            {
                var lines = FindMoneyLines.Run(plan.Mentions);
                var total = SumMoney.Run(lines);
                var counted = lines.Where(line => line.CertainMinimum.Amount > 0 && line.Parent is null).ToList();
                return lines.Sum(line => line.Mentions.Length) == plan.Mentions.Length
                    && lines.SelectMany(line => line.Mentions).Select(mention => mention.Figure.Source).ToHashSet().SetEquals(plan.Mentions.Select(mention => mention.Figure.Source))
                    && total.LeftOut.Length + counted.Count >= plan.Mentions.Length
                    && (total.LeftOut.Length > 0 || total.IsExact);
            },
            iter: Iterations);

    [Fact]
    public void Confirmed_links_to_one_sheet_never_raise_either_end() =>
        Gen.Select(TrueMoney.Plans, Gen.Int[0, 5], Gen.Int[0, 5]).Sample(
            (plan, one, other) =>
            {
                OutsideLink[] links = [Link(plan.Lines[one % plan.Lines.Length]), Link(plan.Lines[other % plan.Lines.Length])];
                var (before, after) = (SumMoney.Run(FindMoneyLines.Run(plan.Mentions)), SumMoney.Run(FindMoneyLines.Run(plan.Mentions, links)));
                return after.CertainMinimum <= before.CertainMinimum && after.PossibleMaximum <= before.PossibleMaximum;
            },
            iter: Iterations);

    private static OutsideLink Link(TrueLine line) => new(line.Programme, line.Year, null, null, "RS:1");

    private static (Yen, Yen) Sum(ImmutableArray<MoneyLine> lines, MoneyAxis axis) =>
        BreakDownMoney.Run(Frame, lines, axis, static (_, _) => MoneyShare.Whole)
            .Aggregate((new Yen(0), new Yen(0)), (sum, part) => (sum.Item1 + part.Total.CertainMinimum, sum.Item2 + part.Total.PossibleMaximum));
}

using CsCheck;

namespace Hashira.Model.Tests.Figures;

public sealed class BudgetTotalTests
{
    private const long Oku = 100_000_000;

    // Lines of money meet in rare ways only; each round takes microseconds.
    private const long Iterations = 10_000;

    private static readonly Gen<BudgetKind> Kinds = Gen.OneOf(
        BudgetKind.Initial, BudgetKind.Supplementary(), BudgetKind.Supplementary(3), BudgetKind.ContingencyReserve, BudgetKind.Unspecified);

    private static readonly Gen<Appropriation> Figures =
        from programme in Gen.OneOf("研究成果展開事業", "研究 成果 展開事業", "輸出拡大事業", null)
        from year in Gen.OneOf<FiscalYear?>(new FiscalYear(2021), new FiscalYear(2022), null)
        from kind in Kinds
        from oku in Gen.Long[1, 4]
        from basis in Gen.OneOf(AmountBasis.Own, AmountBasis.IncludedIn)
        from relisted in Gen.Bool
        select Figure(programme, year, kind, oku, basis, relisted, 0);

    private static readonly Gen<Appropriation[]> Plans = Figures.Array[0, 10].Select(figures =>
        figures.Select((figure, index) => figure with { Source = Place(index) }).ToArray());

    [Fact]
    public void The_order_of_the_figures_never_changes_a_total() =>
        Gen.Select(Plans, Gen.Int).Sample((figures, seed) =>
        {
            var shuffled = figures.ToArray();
            new Random(seed).Shuffle(shuffled);
            var (one, other) = (BudgetTotal.Of(figures), BudgetTotal.Of(shuffled));
            return one.CertainMinimum == other.CertainMinimum && one.PossibleMaximum == other.PossibleMaximum && one.LeftOut.SequenceEqual(other.LeftOut);
        }, iter: Iterations);

    [Fact]
    public void A_figure_marked_as_relisted_never_raises_a_total() =>
        Gen.Select(Plans, Figures).Sample((figures, extra) => !Raises(figures, extra with { IsRelisted = true, Source = Place(figures.Length) }), iter: Iterations);

    [Fact]
    public void A_repeat_of_a_programmes_figure_never_raises_a_total_whether_marked_or_not() =>
        Gen.Select(Plans, Gen.Int[0, 9], Gen.Int[-1, 20]).Where((figures, index, _) => index < figures.Length && figures[index].Programme is not null)
            .Sample((figures, index, place) => !Raises(figures, figures[index] with { Source = place < 0 ? new SourceLocation(1, PlanColumn.Revised, 0, 0) : Place(place) }), iter: Iterations);

    [Fact]
    public void The_minimum_is_at_most_the_maximum_and_what_was_not_left_out_is_in_both() =>
        Plans.Sample(figures =>
        {
            var total = BudgetTotal.Of(figures);
            var counted = figures.Except(total.LeftOut.Select(omission => omission.Figure)).Sum(figure => figure.Amount.Amount);
            return total.CertainMinimum <= total.PossibleMaximum && total.PossibleMaximum.Amount >= counted && (total.LeftOut.Length > 0 || total.IsExact);
        }, iter: Iterations);

    [Fact]
    public void Nothing_comes_to_nothing()
    {
        var total = BudgetTotal.Of([]);
        Assert.Equal((new Yen(0), new Yen(0), true), (total.CertainMinimum, total.PossibleMaximum, total.IsExact));
        Assert.Empty(total.LeftOut);
    }

    [Fact]
    public void Own_figures_of_different_lines_of_money_add_up()
    {
        var total = BudgetTotal.Of([Figure("雇用事業", 2022, BudgetKind.Initial, 3), Figure("雇用事業", 2021, BudgetKind.Initial, 4), Figure("雇用事業", 2021, BudgetKind.Supplementary(), 5)]);
        Assert.Equal(new Yen(12 * Oku), total.CertainMinimum);
        Assert.True(total.IsExact);
    }

    [Fact]
    public void A_figure_given_as_uchisu_may_be_all_of_it_or_nothing()
    {
        var total = BudgetTotal.Of([Figure("交付金", 2022, BudgetKind.Initial, 1_000, AmountBasis.IncludedIn), Figure("補助金", 2022, BudgetKind.Initial, 2)]);
        Assert.Equal(new Yen(2 * Oku), total.CertainMinimum);
        Assert.Equal(new Yen(1_002 * Oku), total.PossibleMaximum);
        Assert.Equal(OmissionReason.PartUnstated, Assert.Single(total.LeftOut).Reason);
    }

    [Fact]
    public void The_JETRO_grant_printed_under_five_measures_without_the_relisted_mark_counts_once()
    {
        var grant = Enumerable.Range(0, 5).Select(place => Figure("独立行政法人日本貿易振興機構運営費交付金", 2022, BudgetKind.Initial, 255, AmountBasis.IncludedIn, relisted: false, place)).ToList();
        var total = BudgetTotal.Of(grant);
        Assert.Equal(new Yen(255 * Oku), total.PossibleMaximum);
        Assert.Equal([OmissionReason.PartUnstated, .. Enumerable.Repeat(OmissionReason.Repeated, 4)], total.LeftOut.Select(omission => omission.Reason));
    }

    [Fact]
    public void A_relisted_figure_counts_for_nothing_even_alone()
    {
        var total = BudgetTotal.Of([Figure("支援事業", 2022, BudgetKind.Initial, 16, relisted: true)]);
        Assert.Equal(new Yen(0), total.PossibleMaximum);
        Assert.Equal(OmissionReason.Relisted, Assert.Single(total.LeftOut).Reason);
    }

    [Fact]
    public void A_figure_without_a_stage_is_the_line_that_has_its_amount()
    {
        // ②－７ prints 「令和４年度予算：16.3億円」, ②－８ 「令和４年度当初：16.3億円」.
        var total = BudgetTotal.Of([Figure("事業承継・引継ぎ支援事業", 2022, BudgetKind.Unspecified, 16, place: 0), Figure("事業承継･引継ぎ支援事業", 2022, BudgetKind.Initial, 16, place: 1)]);
        Assert.Equal(new Yen(16 * Oku), total.PossibleMaximum);
        Assert.True(total.IsExact);
        Assert.Equal(OmissionReason.Repeated, Assert.Single(total.LeftOut).Reason);
    }

    [Fact]
    public void Of_two_amounts_for_one_line_of_money_only_one_can_be_right()
    {
        // ⑦－７: １兆1458億円 in the left column, １兆1,485億円 in the middle one.
        var total = BudgetTotal.Of([Figure("再構築促進事業", 2020, BudgetKind.Supplementary(3), 11_458, place: 0), Figure("再構築促進事業", 2020, BudgetKind.Supplementary(3), 11_485, place: 1)]);
        Assert.Equal(new Yen(11_458 * Oku), total.CertainMinimum);
        Assert.Equal(new Yen(11_485 * Oku), total.PossibleMaximum);
        Assert.False(total.IsExact);
        Assert.Equal(OmissionReason.Disagreeing, Assert.Single(total.LeftOut).Reason);
    }

    [Fact]
    public void Figures_that_name_no_programme_are_never_taken_for_one_another()
    {
        var total = BudgetTotal.Of([Figure(null, 2022, BudgetKind.Initial, 5, place: 0), Figure(null, 2022, BudgetKind.Initial, 5, place: 1)]);
        Assert.Equal(new Yen(10 * Oku), total.CertainMinimum);
    }

    [Fact]
    public void A_total_beyond_what_yen_can_count_is_an_error() =>
        Assert.Throws<OverflowException>(() => BudgetTotal.Of([Figure("甲", 2022, BudgetKind.Initial, long.MaxValue / Oku), Figure("乙", 2022, BudgetKind.Initial, long.MaxValue / Oku)]));

    private static bool Raises(Appropriation[] figures, Appropriation extra)
    {
        var before = BudgetTotal.Of(figures);
        var after = BudgetTotal.Of([.. figures, extra]);
        return after.CertainMinimum > before.CertainMinimum || after.PossibleMaximum > before.PossibleMaximum;
    }

    private static Appropriation Figure(string? programme, int year, BudgetKind kind, long oku, AmountBasis basis = AmountBasis.Own, bool relisted = false, int place = 0) =>
        Figure(programme, new FiscalYear(year), kind, oku, basis, relisted, place);

    private static Appropriation Figure(string? programme, FiscalYear? year, BudgetKind kind, long oku, AmountBasis basis, bool relisted, int place) =>
        new(programme, year, kind, new Yen(oku * Oku), basis, relisted, false, "", Place(place));

    private static SourceLocation Place(int place) => new(1, PlanColumn.FollowUp, 10 * place, (10 * place) + 5);
}

using System.Collections.Immutable;
using Hashira.Cycle.Register.Money;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Register.Money;

public sealed class MoneyLinesTests
{
    private const long Oku = 100_000_000;

    [Fact]
    public void The_JETRO_grant_printed_under_five_measures_without_the_relisted_mark_counts_once()
    {
        var lines = FindMoneyLines.Run(Enumerable.Range(0, 5).Select(row => Note("独立行政法人日本貿易振興機構運営費交付金", 2022, BudgetKind.Initial, 255, AmountBasis.IncludedIn, row: row)));
        var total = SumMoney.Run(lines);

        Assert.Equal((0, 255 * Oku), (total.CertainMinimum.Amount, total.PossibleMaximum.Amount));
        Assert.Equal([OmissionReason.PartUnstated, .. Enumerable.Repeat(OmissionReason.Repeated, 4)], total.LeftOut.Select(omission => omission.Reason));
        Assert.Equal([MentionKind.IncludedIn, .. Enumerable.Repeat(MentionKind.Repeated, 4)], Assert.Single(lines).Mentions.Select(mention => mention.Kind));
    }

    [Fact]
    public void A_relisted_figure_counts_where_it_is_listed_first_and_is_possible_under_the_measure_that_relists_it()
    {
        var lines = FindMoneyLines.Run([Note("販路開拓事業", 2022, BudgetKind.Initial, 16, row: 0), Note("販路開拓事業", 2022, BudgetKind.Initial, 16, relisted: true, row: 3)]);

        Assert.Equal((16 * Oku, 16 * Oku), Ends(SumMoney.Run(lines)));
        Assert.Equal((16 * Oku, 16 * Oku), Ends(SumMoney.Run(lines, Row(0))));
        Assert.Equal((0, 16 * Oku), Ends(SumMoney.Run(lines, Row(3))));
    }

    [Fact]
    public void A_relisted_figure_whose_original_is_missing_may_be_money_or_not()
    {
        var total = SumMoney.Run(FindMoneyLines.Run([Note("販路開拓事業", 2022, BudgetKind.Initial, 16, relisted: true)]));

        Assert.Equal((0, 16 * Oku), Ends(total));
        Assert.Equal(OmissionReason.OriginalMissing, Assert.Single(total.LeftOut).Reason);
    }

    [Fact]
    public void A_figure_without_a_stage_is_the_line_that_has_its_amount()
    {
        // ②－７ prints 「令和４年度予算：16.3億円」, ②－８ 「令和４年度当初：16.3億円」 as relisted.
        var line = Assert.Single(FindMoneyLines.Run([Note("事業承継・引継ぎ支援事業", 2022, BudgetKind.Unspecified, 16), Note("事業承継･引継ぎ支援事業", 2022, BudgetKind.Initial, 16, relisted: true, row: 1)]));

        Assert.Equal((BudgetKind.Initial, 16 * Oku, 16 * Oku), (line.Kind, line.CertainMinimum.Amount, line.PossibleMaximum.Amount));
    }

    [Fact]
    public void Text_and_note_of_one_measure_that_disagree_speak_of_one_line_of_money()
    {
        // ⑦－７: １兆1458億円 in the left column, １兆1,485億円 in the note of the middle one.
        var total = SumMoney.Run(FindMoneyLines.Run([Note("再構築促進事業", 2020, BudgetKind.Supplementary(3), 11_458, inNote: false), Note("再構築促進事業", 2020, BudgetKind.Supplementary(3), 11_485)]));

        Assert.Equal((11_458 * Oku, 11_485 * Oku), Ends(total));
        Assert.Equal(OmissionReason.Disagreeing, Assert.Single(total.LeftOut).Reason);
    }

    [Fact]
    public void Notes_of_two_measures_that_disagree_may_be_two_lines_of_money()
    {
        var total = SumMoney.Run(FindMoneyLines.Run([Note("運営費交付金", 2022, BudgetKind.Initial, 3, row: 0), Note("運営費交付金", 2022, BudgetKind.Initial, 5, row: 1)]));

        Assert.Equal((3 * Oku, 8 * Oku), Ends(total));
    }

    [Fact]
    public void A_programmes_own_amount_below_its_ceiling_is_a_part_of_the_ceiling()
    {
        var total = SumMoney.Run(FindMoneyLines.Run([Note("販路開拓事業", 2022, BudgetKind.Initial, 10, AmountBasis.IncludedIn, row: 0), Note("販路開拓事業", 2022, BudgetKind.Initial, 3, row: 1)]));

        Assert.Equal((3 * Oku, 10 * Oku), Ends(total));
        Assert.Contains(total.LeftOut, omission => omission.Reason == OmissionReason.PartOfParent);
    }

    [Fact]
    public void An_amount_behind_uchi_is_a_part_of_the_amount_before_it()
    {
        var plan = Plan("【令和４年度当初：20億円（うち輸出支援5億円、展示会3億円）】");
        var lines = FindMoneyLines.Run(plan);

        Assert.Equal(["20億円", "5億円", "3億円"], lines.Select(line => line.Amount.ToString()));
        Assert.All(lines.Skip(1), line => Assert.Equal((lines[0].Key, MentionKind.Part), (line.Parent, line.Mentions[0].Kind)));
        Assert.Equal((20 * Oku, 20 * Oku), Ends(SumMoney.Run(lines)));
    }

    [Fact]
    public void Three_programmes_that_draw_on_one_confirmed_review_sheet_are_one_line_of_money()
    {
        ImmutableArray<MoneyMention> mentions =
        [
            Note("若者人材移転支援事業", 2021, BudgetKind.Initial, 11, AmountBasis.IncludedIn, row: 0),
            Note("地域産業デジタル化支援事業", 2021, BudgetKind.Initial, 11, AmountBasis.IncludedIn, row: 2),
            Note("地域未来DX投資促進事業", 2021, BudgetKind.Initial, 11, row: 3),
        ];
        OutsideLink[] confirmed = [.. mentions.Select(mention => new OutsideLink(mention.Name, new FiscalYear(2021), BudgetStage.Initial, mention.Figure.Amount, "2022:0123"))];

        Assert.Equal((11 * Oku, 33 * Oku), Ends(SumMoney.Run(FindMoneyLines.Run(mentions))));
        var lines = FindMoneyLines.Run(mentions, confirmed);
        Assert.Equal((11 * Oku, 11 * Oku), Ends(SumMoney.Run(lines)));
        Assert.Equal((3, "2022:0123"), (Assert.Single(lines).Mentions.Length, lines[0].Outside));
    }

    [Fact]
    public void Figures_of_one_confirmed_sheet_with_different_amounts_are_certain_up_to_the_least()
    {
        ImmutableArray<MoneyMention> mentions = [Note("若者人材移転支援事業", 2021, BudgetKind.Initial, 4, row: 0), Note("地域産業デジタル化支援事業", 2021, BudgetKind.Initial, 7, row: 2)];
        OutsideLink[] confirmed = [.. mentions.Select(mention => new OutsideLink(mention.Name, new FiscalYear(2021), null, null, "2022:0123"))];

        Assert.Equal((4 * Oku, 11 * Oku), Ends(SumMoney.Run(FindMoneyLines.Run(mentions, confirmed))));
    }

    [Fact]
    public void A_figure_of_two_sheets_and_one_of_either_are_two_lines_of_which_the_lesser_is_certain()
    {
        ImmutableArray<MoneyMention> mentions = [Note("若者人材移転支援事業", 2021, BudgetKind.Initial, 9, row: 0), Note("地域産業デジタル化支援事業", 2021, BudgetKind.Initial, 4, row: 2)];
        OutsideLink[] confirmed = [.. new[] { ("若者人材移転支援事業", "甲"), ("若者人材移転支援事業", "乙"), ("地域産業デジタル化支援事業", "乙") }.Select(link => new OutsideLink(link.Item1, new FiscalYear(2021), null, null, link.Item2))];

        var lines = FindMoneyLines.Run(mentions, confirmed);
        Assert.Equal((4 * Oku, 13 * Oku), Ends(SumMoney.Run(lines)));
        Assert.Equal(["乙、甲", "乙"], lines.Select(line => line.Outside));
    }

    [Fact]
    public void What_only_running_text_says_is_possible_and_never_certain()
    {
        var total = SumMoney.Run(FindMoneyLines.Run([Note("加工食品産地確立事業", 2021, BudgetKind.Supplementary(), 9, inNote: false)]));

        Assert.Equal((0, 9 * Oku), Ends(total));
        Assert.Equal(OmissionReason.OnlyInText, Assert.Single(total.LeftOut).Reason);
    }

    [Fact]
    public void A_figure_without_a_programme_is_doubtful_only_where_another_one_has_its_amount()
    {
        var alone = Note(null, 2022, BudgetKind.Initial, 5);

        Assert.Equal((5 * Oku, 5 * Oku), Ends(SumMoney.Run(FindMoneyLines.Run([alone]))));
        Assert.Equal((5 * Oku, 10 * Oku), Ends(SumMoney.Run(FindMoneyLines.Run([alone, Note("販路開拓事業", 2022, BudgetKind.Initial, 5, row: 4)]))));
    }

    [Fact]
    public void A_programme_and_its_shortened_name_are_one_where_an_amount_of_three_digits_agrees()
    {
        Assert.Single(FindMoneyLines.Run([Note("中小企業生産性革命推進事業", 2021, BudgetKind.Supplementary(), 2_001, AmountBasis.IncludedIn), Note("生産性革命推進事業", 2021, BudgetKind.Supplementary(), 2_001, row: 1)]));
        Assert.Equal((2 * Oku, 4 * Oku), Ends(SumMoney.Run(FindMoneyLines.Run([Note("中小企業生産性革命推進事業", 2021, BudgetKind.Initial, 2), Note("生産性革命推進事業", 2021, BudgetKind.Initial, 2, row: 1)]))));
    }

    [Fact]
    public void A_measure_of_two_ministries_counts_once_in_the_plan_and_is_possible_under_each()
    {
        var plan = Plan("【令和４年度当初：20億円】", "［経産省・文科省］");
        var lines = FindMoneyLines.Run(plan);
        var ministries = BreakDownMoney.Run(plan, lines, MoneyAxis.Ministry, static (_, _) => MoneyShare.Whole);

        Assert.Equal((20 * Oku, 20 * Oku), Ends(SumMoney.Run(lines)));
        Assert.Equal(["文科省", "経産省"], ministries.Select(ministry => ministry.Name).Order(StringComparer.Ordinal));
        Assert.All(ministries, ministry => Assert.Equal((0, 20 * Oku, 1, OmissionReason.SharedByMinistries), (ministry.Total.CertainMinimum.Amount, ministry.Total.PossibleMaximum.Amount, ministry.Shared, Assert.Single(ministry.Total.LeftOut).Reason)));
    }

    [Fact]
    public void A_follow_up_that_stands_at_both_ends_of_a_move_counts_at_the_new_place()
    {
        var lines = FindMoneyLines.Run([Note("研究成果展開事業", 2022, BudgetKind.Initial, 54, row: 0) with { IsMovedAway = true }, Note("研究成果展開事業", 2022, BudgetKind.Initial, 54, row: 5)]);

        Assert.Equal((0, 54 * Oku), Ends(SumMoney.Run(lines, Row(0))));
        Assert.Equal((54 * Oku, 54 * Oku), Ends(SumMoney.Run(lines, Row(5))));
        Assert.Equal([MentionKind.MovedAway, MentionKind.Own], Assert.Single(lines).Mentions.Select(mention => mention.Kind));
    }

    [Fact]
    public void Zero_is_printed_and_not_missing()
    {
        var line = Assert.Single(FindMoneyLines.Run([Note("新規事業の準備", 2022, BudgetKind.Initial, 0)]));

        Assert.Equal(MentionKind.Own, line.Mentions[0].Kind);
        Assert.Empty(FindMoneyLines.Run(ImmutableArray<MoneyMention>.Empty));
        Assert.Empty(SumMoney.Run([line]).LeftOut);
    }

    [Fact]
    public void A_total_beyond_what_yen_can_count_is_an_error() =>
        Assert.Throws<OverflowException>(() => SumMoney.Run(FindMoneyLines.Run([Note("甲の支援事業", 2022, BudgetKind.Initial, long.MaxValue / Oku), Note("乙の支援事業", 2022, BudgetKind.Initial, long.MaxValue / Oku, row: 1)])));

    private static (long, long) Ends(BudgetTotal total) => (total.CertainMinimum.Amount, total.PossibleMaximum.Amount);

    private static Func<MoneyLine, MoneyMention, MoneyShare> Row(int row) => (_, mention) => mention.Row == row ? MoneyShare.Whole : MoneyShare.None;

    private static MoneyMention Note(string? name, int year, BudgetKind kind, long oku, AmountBasis basis = AmountBasis.Own, bool relisted = false, int row = 0, bool inNote = true) =>
        TrueMoney.Print(name, new FiscalYear(year), kind, new Yen(oku * Oku), basis, relisted, row, (10 * row) + (inNote ? 1 : 0), inNote);

    private static ActionPlan Plan(string note, string ministries = "［経産省］") => PlanBuilder.FromText($"""
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出を支援する。{ministries}
        ## フォ
        〇輸出拡大支援事業
        {note}
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。{ministries}
        """);
}

using System.Collections.Immutable;
using CsCheck;
using Hashira.Cycle.Register.Money;
using Hashira.Model;

namespace Hashira.Cycle.Tests.Register.Money;

/// <summary>A line of money as it really is, whatever a plan prints of it.</summary>
/// <param name="Programme">Full name.</param>
/// <param name="Year">Fiscal year.</param>
/// <param name="Kind">Stage.</param>
/// <param name="Amount">The programme's budget.</param>
/// <param name="Serving">How much of it serves the plan: all of it, or a part that the plan does not state.</param>
public sealed record TrueLine(string Programme, FiscalYear Year, BudgetKind Kind, Yen Amount, Yen Serving);

/// <summary>Random plans of which is known what money really stands behind them, and every way in which a plan mentions it.</summary>
/// <param name="Lines">The money.</param>
/// <param name="Mentions">What the plan prints; every line is mentioned.</param>
public sealed record TrueMoney(ImmutableArray<TrueLine> Lines, ImmutableArray<MoneyMention> Mentions)
{
    private const long Man = 10_000;
    private const int Rows = 6;

    private static readonly ImmutableArray<string> Programmes = ["中小企業輸出拡大支援事業", "地域人材移転促進交付金", "研究成果展開推進事業", "運営費交付金"];
    private static readonly ImmutableArray<string> Ministries = ["経産省", "文科省", "農水省"];

    private static readonly Gen<TrueLine> OneLine =
        from programme in Gen.OneOf(Programmes.ToArray())
        from year in Gen.Int[2021, 2022]
        from kind in Gen.OneOf(BudgetKind.Initial, BudgetKind.Supplementary(1), BudgetKind.Supplementary(3), BudgetKind.ContingencyReserve)
        from amount in Gen.OneOf(Gen.Long[1, 3].Select(oku => oku * 10_000), Gen.Long[10_100, 99_900])
        from share in Gen.OneOf(Gen.Const(100L), Gen.Const(100L), Gen.Long[0, 99])
        select new TrueLine(programme, new FiscalYear(year), kind, new Yen(amount * Man), new Yen(amount * Man / 100 * share));

    /// <summary>
    /// Plans. A programme has one budget a year and stage, and never the same amount twice in a year; an amount of three digits or more is
    /// that of one budget alone. Whoever adds up what is printed has to suppose so much.
    /// </summary>
    public static Gen<TrueMoney> Plans { get; } =
        from lines in OneLine.Array[1, 6]
        let distinct = lines.DistinctBy(line => (line.Programme, line.Year, line.Kind))
            .DistinctBy(line => line.Amount.SignificantDigits < 3 ? (line.Programme, line.Year, line.Amount) : ("", default, line.Amount)).ToImmutableArray()
        from mentions in Gen.Int[0, int.MaxValue].Array[distinct.Length, 4 * distinct.Length]
        from slips in Gen.Int[0, int.MaxValue].Array[0, 2]
        from parts in Gen.Int[0, int.MaxValue].Array[0, 2]
        select new TrueMoney(distinct,
        [
            .. mentions.Select((seed, index) => Mention(distinct[index % distinct.Length], index, new Random(seed))),
            .. slips.SelectMany((seed, index) => Slip(distinct, 500 + (2 * index), new Random(seed))),
            .. parts.SelectMany((seed, index) => Part(distinct, 600 + (2 * index), new Random(seed))),
        ]);

    /// <summary>What really stands behind the plan.</summary>
    public Yen Sum => Lines.Aggregate(new Yen(0), (sum, line) => sum + line.Serving);

    /// <summary>The plan in words, for a law that fails.</summary>
    public override string ToString() => string.Join('\n', [
        "", .. Lines.Select(line => $"真　{line.Programme} {line.Year} {line.Kind} {line.Amount} うち {line.Serving}"),
        .. Mentions.Select(mention => $"{mention.Row} {(mention.InNote ? "注記" : "本文")} {mention.NameKey} {mention.Figure.Year} {mention.Figure.Kind} {mention.Figure.Amount} {(mention.Figure.IncludedIn ? "内数" : "")}{(mention.Figure.IsRelisted ? "再掲" : "")}"),
        .. FindMoneyLines.Run(Mentions).Select(line => $"項目　{line.NameKey} {line.Year} {line.Kind} {line.Amount} [{line.CertainMinimum}, {line.PossibleMaximum}] {line.Doubt} {(line.Parent is null ? "" : "内訳")} {line.Mentions.Length}")]);

    /// <summary>One way to mention a line.</summary>
    public static MoneyMention Mention(TrueLine line, int place, Random random)
    {
        bool Sometimes(int outOf) => random.Next(outOf) == 0;
        var (unnamed, yearless, shortened) = random.Next(12) switch { 0 => (true, false, false), 1 => (false, true, false), 2 => (false, false, true), _ => (false, false, false) };
        var name = unnamed ? null : shortened && line.Programme.StartsWith("中小企業", StringComparison.Ordinal) ? line.Programme["中小企業".Length..] : Sometimes(3) ? $"「{line.Programme}」" : line.Programme;
        var kind = Sometimes(6) ? BudgetKind.Unspecified : line.Kind.Ordinal is not null && Sometimes(3) ? BudgetKind.Supplementary() : line.Kind;
        var basis = line.Serving < line.Amount || Sometimes(6) ? AmountBasis.IncludedIn : AmountBasis.Own;
        var row = random.Next(Rows);
        return Print(name, yearless ? null : line.Year, kind, line.Amount, basis, Sometimes(4), row, place, inNote: !Sometimes(4)) with
        {
            Ministries = [.. Ministries.Take(1 + (row % 3)).Skip(row % 2).Select(ministry => new ResponsibleMinistry(ministry, Ministry.Find(ministry), row == 4, Place(place)))],
        };
    }

    /// <summary>A line listed in full in one note and with a slip of the hand in another note or in running text.</summary>
    private static MoneyMention[] Slip(ImmutableArray<TrueLine> lines, int place, Random random)
    {
        var line = lines[random.Next(lines.Length)];
        var basis = line.Serving < line.Amount ? AmountBasis.IncludedIn : AmountBasis.Own;
        var wrong = new Yen(line.Amount.Amount + (random.Next(2) == 0 ? -1 : 1) * (100_001 + place) * 10);
        return
        [
            Print(line.Programme, line.Year, line.Kind, line.Amount, basis, false, random.Next(Rows), place),
            Print(line.Programme, line.Year, line.Kind, wrong, basis, false, random.Next(Rows), place + 1, inNote: random.Next(2) == 0),
        ];
    }

    /// <summary>A line with one of its parts behind うち.</summary>
    private static MoneyMention[] Part(ImmutableArray<TrueLine> lines, int place, Random random)
    {
        var line = lines[random.Next(lines.Length)];
        var row = random.Next(Rows);
        var kind = random.Next(3) == 0 ? BudgetKind.Unspecified : line.Kind;
        var whole = Print(line.Programme, line.Year, kind, line.Amount, line.Serving < line.Amount ? AmountBasis.IncludedIn : AmountBasis.Own, random.Next(4) == 0, row, place);
        return [whole, Print(line.Programme, line.Year, kind, new Yen((line.Amount.Amount / 4) + 1_001 + place), whole.Figure.Basis, whole.Figure.IsRelisted, row, place + 1) with { PartOf = whole.Figure.Source }];
    }

    /// <summary>A mention as printed.</summary>
    public static MoneyMention Print(
        string? name, FiscalYear? year, BudgetKind kind, Yen amount, AmountBasis basis = AmountBasis.Own, bool relisted = false, int row = 0, int place = 0, bool inNote = true)
    {
        var figure = new Appropriation(name, year, kind, amount, basis, relisted, false, "", Place(place));
        var programme = new Programme(PlacedText.Empty, "", [], [], [figure], Place(place));
        return new MoneyMention(row, (row / 2) + 1, new MeasureCode((row / 2) + 1, row + 1), PlanColumn.FollowUp, inNote, ProgrammeKey.Of(name ?? ""), [], programme, figure);
    }

    /// <summary>A place of its own for each number.</summary>
    public static SourceLocation Place(int place) => new(1, PlanColumn.FollowUp, 10 * place, (10 * place) + 5);
}

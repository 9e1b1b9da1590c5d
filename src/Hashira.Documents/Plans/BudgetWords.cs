using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>
/// 予算の表記. The words a budget is written with, found one after the other in plain text: a label (fiscal year, stage or both), an
/// amount, 内数, 再掲, brackets.
/// </summary>
internal static partial class BudgetWords
{
    public enum Sort
    {
        Label,
        Amount,
        PartOf,
        Relisted,
        Open,
        Close,
    }

    /// <summary>All words in the span, in order.</summary>
    public static IEnumerable<Word> In(Cell cell, TextSpan span)
    {
        for (var match = Shape().Match(cell.Plain, span.Start, span.Length); match.Success; match = match.NextMatch())
            yield return Understand(match);
    }

    private static Word Understand(Match match)
    {
        var span = new TextSpan(match.Index, match.Index + match.Length);
        if (match.Groups["money"].Success)
        {
            return Money.TryRead(match.Groups["money"].Value, out var amount)
                ? new Word(Sort.Amount, span) { Amount = amount, IsApproximate = match.Groups["about"].Success }
                : new Word(Sort.Amount, span);
        }

        if (match.Groups["part"].Success)
            return new Word(Sort.PartOf, span) { All = match.Groups["each"].Success };
        if (match.Groups["again"].Success)
            return new Word(Sort.Relisted, span);
        if (match.Value == "(")
            return new Word(Sort.Open, span);
        if (match.Value == ")")
            return new Word(Sort.Close, span);
        return new Word(Sort.Label, span)
        {
            Year = Year(match),
            YearBefore = match.Groups["before"].Success,
            HasYear = match.Groups["year"].Success,
            Kind = Kind(match),
        };
    }

    private static FiscalYear? Year(Match match)
    {
        if (!match.Groups["n"].Success)
            return null;
        var era = match.Groups["era"].Value switch { "R" => "令和", "H" => "平成", "S" => "昭和", var name => name };
        // 「令和３年当初」 lacks its 度, but a budget is always that of a fiscal year.
        return FiscalYear.TryParse($"{era}{match.Groups["n"].Value}年度", out var year) ? year : null;
    }

    private static BudgetKind? Kind(Match match)
    {
        if (match.Groups["initial"].Success)
            return BudgetKind.Initial;
        if (match.Groups["reserve"].Success)
            return BudgetKind.ContingencyReserve;
        if (match.Groups["supplementary"].Success)
        {
            var numbers = Number().Matches(match.Groups["ordinals"].Value + match.Groups["issue"].Value);
            return BudgetKind.Supplementary(numbers.Count == 1 ? ReadNumber(numbers[0].Value) : null);
        }

        return match.Groups["plain"].Success ? BudgetKind.Unspecified : null;
    }

    private static int? ReadNumber(string text) =>
        "一二三四五六七八九十".IndexOf(text, StringComparison.Ordinal) is var kanji and >= 0 ? kanji + 1
        : JapaneseEra.ParseYear(text) is var number and > 0 ? number : null;

    [GeneratedRegex("[0-9]{1,2}|[一二三四五六七八九十]", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    private const string YearShape =
        @"(?<year>(?:(?<era>明治|大正|昭和|平成|令和) ?(?<n>元|[0-9]{1,3}) ?年 ?度?|(?<![A-Za-z0-9])(?<era>[RHS]) ?(?<n>元|[0-9]{1,2}) ?年? ?度?|(?<![0-9])(?<n>(?:19|20)[0-9]{2}) ?年 ?度?|(?<before>[前昨] ?年 ?度)))";

    private const string StageShape =
        @"(?<supplementary>(?<ordinals>(?:第? ?(?:[0-9]{1,2}|[一二三四五六七八九十]) ?次? ?(?:[・、]|及び)? ?){0,3}第? ?(?:[0-9]{1,2}|[一二三四五六七八九十]) ?次 ?)?補正 ?(?:予算)? ?(?:\( ?(?<issue>第 ?[0-9一二三四五六七八九十]{1,2} ?[号次]) ?\))?)"
        + @"|(?<initial>当初 ?(?:予算)?)|(?<reserve>予備費 ?(?:予算)?)|(?<plain>予算)";

    // 令和２年度新型コロナウイルス感染症対策予備費
    private const string NamedReserve = @"(?<reserve>[\p{Lo}ー・]{1,20}?予備費 ?(?:予算)?)";

    [GeneratedRegex(
        YearShape + @" ?の? ?(?:" + StageShape + "|" + NamedReserve + @")?(?:案|額| ?\(案\)){0,2}|(?:" + StageShape + @")(?:案|額){0,2}"
        + @"|(?<about>約|およそ|おおよそ)? ?(?<money>" + Money.InBudget + @")"
        + @"|(?<part>(?:の ?)?(?:(?<each>いずれも|それぞれ) ?)?内 ?数)|(?<again>再 ?掲)|[()]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    /// <summary>One word.</summary>
    public readonly record struct Word(Sort Sort, TextSpan Span)
    {
        public bool HasYear { get; init; }

        public FiscalYear? Year { get; init; }

        public bool YearBefore { get; init; }

        public BudgetKind? Kind { get; init; }

        public Yen? Amount { get; init; }

        public bool IsApproximate { get; init; }

        public bool All { get; init; }
    }
}

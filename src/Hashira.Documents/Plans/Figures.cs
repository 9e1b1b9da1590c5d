using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>
/// 数値の読取り. Counted and measured values of a text with their units: 10,299件, 延べ約5,000件, 13か国, 81.7％, 60箇所以上, 30万円. Ordinals (第６回,
/// ２次公募, 10回目), ratios (1/2), dates, codes and the amounts of budgets are no figures.
/// </summary>
internal static partial class Figures
{
    /// <param name="cell">The cell.</param>
    /// <param name="span">Where to look.</param>
    /// <param name="dates">Dates of the same span.</param>
    /// <param name="budgets">Notes and amounts of budgets, in order; nothing in them is a figure.</param>
    /// <param name="planned">A cell of the left or right column; else the follow-up.</param>
    public static ImmutableArray<Figure> In(Cell cell, TextSpan span, ImmutableArray<Dates.Found> dates, ImmutableArray<TextSpan> budgets, bool planned)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var (nextDate, nextBudget) = (0, 0);
        var previous = (Span: default(TextSpan), What: "");
        for (var p = 0; p < cell.Paragraphs.Length; p++)
        {
            var (start, end) = (Math.Max(cell.Paragraphs[p].Start, span.Start), Math.Min(cell.Paragraphs[p].End, span.End));
            if (start >= end)
                continue;
            for (var match = Shape().Match(cell.Plain, start, end - start); match.Success; match = match.NextMatch())
            {
                if (!match.Groups["value"].Success)
                    continue;
                var number = new TextSpan(match.Groups["value"].Index, match.Index + match.Length);
                while (nextDate < dates.Length && dates[nextDate].Span.End <= number.Start)
                    nextDate++;
                while (nextBudget < budgets.Length && budgets[nextBudget].End <= number.Start)
                    nextBudget++;
                if ((nextDate < dates.Length && dates[nextDate].Span.Start < number.End) || (nextBudget < budgets.Length && budgets[nextBudget].Start < number.End))
                    continue;
                if (Read(match) is not var (value, unit))
                    continue;
                var place = new FigureContext(cell, p, new TextSpan(match.Index, match.Index + match.Length), Math.Max(start, span.Start), end, dates, nextDate, previous);
                var qualifier = Qualifier(match);
                previous = (place.Span, place.What());
                figures.Add(new Figure(
                    previous.What,
                    value,
                    unit,
                    qualifier,
                    place.Kind(planned, qualifier, unit),
                    place.Period(),
                    cell.Printed(place.Span),
                    cell.At(place.Span)));
            }
        }

        return figures.ToImmutable();
    }

    private static (decimal Value, string Unit)? Read(Match match)
    {
        if (match.Groups["money"].Success)
            return Money.TryRead(match.Groups["money"].Value, out var yen) ? (yen.Amount, "円") : null;
        return ReadNumber(match.Groups["value"].Value) is { } value ? (value, match.Groups["unit"].Value.Replace(" ", "", StringComparison.Ordinal).TrimStart('の')) : null;
    }

    /// <summary>10,299 · 81.7 · 23万 · 1万2,000.</summary>
    private static decimal? ReadNumber(string text)
    {
        decimal total = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var scale = i == text.Length ? 1m : text[i] switch { '千' => 1_000m, '万' => 10_000m, '億' => 100_000_000m, '兆' => 1_000_000_000_000m, _ => 0m };
            if (scale == 0)
                continue;
            var part = text[start..i].Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
            start = i + 1;
            if (part.Length == 0 && i == text.Length)
                break;
            if (!decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 1_000_000_000_000m)
                return null;
            total += number * scale;
        }

        return total;
    }

    private static string Qualifier(Match match) => string.Join('・', match.Groups["before"].Captures.Select(capture => capture.Value)
        .Concat(match.Groups["after"].Captures.Select(capture => capture.Value)));

    private const string Number = @"[0-9][0-9,]{0,20}(?:\.[0-9]{1,8})?(?: ?[万億千](?! ?円)(?: ?[0-9][0-9,]{0,9})?)?";

    private const string Unit =
        "コンソーシアム|プログラム|プロジェクト|コース|テーマ|エリア|センター|ポイント|チーム|ヘクタール|トン|"
        + "か ?所|[カヶヵケ] ?所|箇 ?所|個所|か国|[カヶヵケ]国|(?:の)?(?:在外)?公館|拠点|講座|課程|大学(?!校|院|見本市|生)|高専|校(?![舎長正])|都道府県|市区町村|市町村|自治体|地域|地区|都市|"
        + "事業者|事業所|事業(?!年|費|場)|機関・団体|機関|団体|企業|店舗|施設|製品|商品|品目|種類|"
        + "件(?![名費])|社(?![会員内長債])|人(?![材口事工権間生])|名(?![古称義目護])|回(?![目答復線収転])|本(?![部格社年人店市州館])|割(?![合引])|倍|台(?![湾帳頭])|例(?![えに年])|組(?![織合みむ込])|戸|隻|冊|%|者(?!\\p{L})";

    private const string Behind = @"程度|以上|以下|以内|未満|超(?!え)|を超える|を超えた|を上回る|前後|程(?!度)|[強弱](?![\p{L}])|余り?(?![剰暇裕])";

    // An ordinal is matched without its value, so that it is passed over as a whole.
    [GeneratedRegex(
        @"第 ?[0-9]{1,4}(?: ?[~・、] ?[0-9]{1,4})*|[0-9]{1,4} ?(?:次|号|期|回目|番目|年度|歳|か月|ヶ月|カ月|週間|日間|年間)|[0-9]{1,3}/[0-9]{1,3}"
        + @"|(?:(?<before>約|およそ|おおよそ|おおむね|概ね|延べ|のべ|(?<![設会統集推家時累合総])計|合計|総計|累計|最大|最低|最多|少なくとも|平均) ?){0,3}"
        + @"(?<![0-9.,/A-Za-z])(?:(?<value>(?<money>" + Money.InText + @"))|(?<value>" + Number + @")(?:(?: ?(?:" + Unit + @"))? ?~ ?(?:" + Number + @"))? ?(?<unit>" + Unit + @"))(?: ?(?<after>" + Behind + @"))*"
        + @"|(?:(?<before>約|およそ|のべ|延べ) ?)+(?<value>[0-9][0-9,]{1,20})(?= ?(?:に上|にのぼ|に達|に及))"
        + @"|(?<![0-9.,/A-Za-z年])(?<value>[0-9][0-9,]{1,20})(?<after>以上|超)(?=[。、)]|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

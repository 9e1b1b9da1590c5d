using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>
/// 日付の読取り. Dates of a text: 令和３年11月19日, 令和４年度, 令和 4 年 5 月末, 2022 年３月, 令和３年11月12日～12月17日, 11月24～26日, 同年７月, 10/19. Each end of
/// a range is a date of its own; the second takes over what it leaves out (era, year, month) from the first. A month or day without a year
/// is a date that can't be placed in time, which is no fault.
/// </summary>
internal static partial class Dates
{
    /// <summary>A date with its part of the text.</summary>
    /// <param name="Span">As printed.</param>
    /// <param name="Earliest">First day it can mean.</param>
    /// <param name="Latest">Last day.</param>
    /// <param name="Fault">Why it is none.</param>
    /// <param name="EndsRange">It is the second end of a range.</param>
    public readonly record struct Found(TextSpan Span, DateOnly? Earliest, DateOnly? Latest, string? Fault, bool EndsRange);

    /// <summary>All dates of a span, in order.</summary>
    public static ImmutableArray<Found> Find(Cell cell, TextSpan span)
    {
        var found = new List<Found>();
        CalendarParts? named = null;
        foreach (var paragraph in cell.Paragraphs)
        {
            var (start, end) = (Math.Max(paragraph.Start, span.Start), Math.Min(paragraph.End, span.End));
            if (start < end)
                named = FindInParagraph(cell, start, end, named, found);
        }

        return [.. found.OrderBy(date => date.Span.Start)];
    }

    public static ImmutableArray<PrintedDate> Of(Cell cell, ImmutableArray<Found> found) =>
        [.. found.Select(date => new PrintedDate(cell.Printed(date.Span), date.Earliest, date.Latest, date.Fault, cell.At(date.Span)))];

    /// <param name="cell">The cell.</param>
    /// <param name="start">Where the paragraph begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="before">The last date with a year of the paragraph before, to which 同年 may point.</param>
    /// <param name="found">Takes the dates.</param>
    /// <returns>The last date with a year.</returns>
    private static CalendarParts? FindInParagraph(Cell cell, int start, int end, CalendarParts? before, List<Found> found)
    {
        var already = found.Count;
        for (var match = Shape().Match(cell.Plain, start, end - start); match.Success;)
        {
            var parts = CalendarParts.Of(match);
            if (match.Groups["sameyear"].Success && before is { } named)
                parts = parts.Within(named);
            found.Add(Place(match, parts, endsRange: false));
            if (parts.HasYear)
                before = parts;
            var from = match.Index + match.Length;
            while (Second(cell, from, end, parts) is var (second, secondParts))
            {
                found.Add(Place(second, secondParts, endsRange: true));
                from = second.Index + second.Length;
                parts = secondParts;
                if (parts.HasYear)
                    before = parts;
            }

            match = Shape().Match(cell.Plain, from, end - from);
        }

        FindSlashed(cell, start, end, already, found);
        return found.Count > already || start == end ? before : null;
    }

    /// <summary>The other end of a range whose first end stops at the offset.</summary>
    private static (Match Match, CalendarParts Parts)? Second(Cell cell, int from, int end, CalendarParts first)
    {
        var link = Link().Match(cell.Plain, from, end - from);
        if (!link.Success)
            return null;
        var start = from + link.Length;
        var tilde = link.Value.Contains('~', StringComparison.Ordinal);
        foreach (var shape in (Regex[])[SecondShape(), Shape()])
        {
            var match = shape.Match(cell.Plain, start, end - start);
            if (!match.Success || match.Index != start)
                continue;
            var parts = CalendarParts.Of(match);
            // 「26日」 or 「６年度」 alone is an end of a range only behind a wave dash that follows a date of the same depth.
            if (shape == SecondShape() && (!tilde || (parts.HasYear ? first.Era is null : first.Day is null)))
                continue;
            return (match, parts.Behind(first));
        }

        return null;
    }

    private static Found Place(Match match, CalendarParts parts, bool endsRange)
    {
        var (earliest, latest, fault) = parts.Place();
        return new Found(new TextSpan(match.Index, match.Index + match.Length), earliest, latest, fault, endsRange);
    }

    /// <summary>
    /// 10/19 is a date at the start of a paragraph or behind a circled number or a wave dash; elsewhere it has to be followed by a wave
    /// dash or a weekday. 1/2 and 10/10 in a text are ratios.
    /// </summary>
    private static void FindSlashed(Cell cell, int start, int end, int already, List<Found> found)
    {
        var next = already;
        var calendar = found.Count;
        for (var match = Slashed().Match(cell.Plain, start, end - start); match.Success; match = match.NextMatch())
        {
            var before = match.Index - 1;
            while (before >= start && cell.Plain[before] == ' ')
                before--;
            var opens = before < start || cell.Plain[before] is '•' or '~' || MeasureCode.Circled(cell.Plain[before]) > 0;
            if (opens ? !match.Groups["rest"].Success : !match.Groups["sure"].Success || cell.Plain[before] is '率' or '分' or '額' or '費')
                continue;
            var (month, day) = (Number(match.Groups["m"].Value), Number(match.Groups["d"].Value));
            var at = new TextSpan(match.Index, match.Groups["d"].Index + match.Groups["d"].Length);
            while (next < calendar && found[next].Span.End <= at.Start)
                next++;
            if (next >= calendar || found[next].Span.Start >= at.End)
                found.Add(new Found(at, null, null, new CalendarParts { Month = month, Day = day }.Place().Fault, before >= start && cell.Plain[before] == '~'));
        }
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string MonthAndDay =
        @"(?<m>[0-9]{1,2}) ?(?:月(?![間額給次刊例収])(?: ?(?<d>[0-9]{1,2}) ?(?:日(?!間)|(?=~ ?[0-9]{1,2} ?日(?!間)))| ?の?(?<part>上中旬|中下旬|上旬|中旬|下旬|初旬|末|初め))?|(?=~ ?[0-9]{1,2} ?月(?!間)))";

    private const string PartOfYear = @"(?<part>上半期|下半期|前半|後半|上期|下期|第[1-4一二三四]四半期|末|[春夏秋冬](?=[頃季期に以かま、。) ]|$))(?:頃|季|期)?";

    private const string BehindYear = @"(?: ?(?<fiscal>度)(?: ?の? ?(?:" + PartOfYear + @")| ?" + MonthAndDay + @")?| ?" + MonthAndDay + @"| ?の? ?(?:" + PartOfYear + @"))?";

    [GeneratedRegex(
        @"(?:(?<era>明治|大正|昭和|平成|令和) ?(?<n>元|[0-9]{1,3})(?: ?年" + BehindYear + @"|(?=~ ?[0-9]{1,2} ?年))"
        + @"|(?<![A-Za-z0-9])(?<era>[RHS]) ?(?<n>[0-9]{1,2})(?: ?年" + BehindYear + @"|(?<fiscal>(?=当初|補正|予備費))|[./](?<m>[0-9]{1,2})[./](?<d>[0-9]{1,2})(?![0-9]))"
        + @"|(?<![0-9,.])(?<w>(?:18|19|20)[0-9]{2})(?: ?年" + BehindYear + @"|[./](?<m>[0-9]{1,2})[./](?<d>[0-9]{1,2})(?![0-9]))"
        + @"|(?:(?<sameyear>同 ?(?:年(?!代|齢)" + BehindYear + @"|月 ?(?<d>[0-9]{1,2}) ?日))|同 ?(?=[0-9])" + MonthAndDay + @"|[本今昨前来翌]年(?! ?度? ?(?:比|同期|並))" + BehindYear + @")"
        + @"|(?<![0-9,./第])" + MonthAndDay + @")",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\G ?(?:~|から|-|‐|–|—|―|−)(?: ?同 ?)? ?", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\G(?:(?<n>[0-9]{1,2}) ?年" + BehindYear + @"|(?<d>[0-9]{1,2}) ?日(?!間))", RegexOptions.CultureInvariant)]
    private static partial Regex SecondShape();

    [GeneratedRegex(@"(?<![0-9/.,])(?<m>[0-9]{1,2})/(?<d>[0-9]{1,2})(?![0-9/%.,])(?<rest> ?(?:(?<sure>~|\([月火水木金土日](?:[・)]|・?祝))|、|【|\(| |に|から|まで|開|$))?", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();
}

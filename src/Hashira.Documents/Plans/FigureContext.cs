using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>数値の前後. What the words around a figure say of it: what is counted, for which period, aimed at or reached.</summary>
/// <param name="cell">The cell.</param>
/// <param name="paragraph">Index of its paragraph.</param>
/// <param name="span">The figure with its qualifiers.</param>
/// <param name="start">Where the paragraph begins.</param>
/// <param name="end">Where it ends.</param>
/// <param name="dates">Dates of the text, in order.</param>
/// <param name="nextDate">Index of the first date behind the number.</param>
/// <param name="previous">The figure before it in the cell.</param>
internal sealed partial class FigureContext(
    Cell cell,
    int paragraph,
    TextSpan span,
    int start,
    int end,
    ImmutableArray<Dates.Found> dates,
    int nextDate,
    (TextSpan Span, string What) previous)
{
    private const int Reach = 400;
    private const int MostDates = 40;
    private const int LongestLabel = 40;

    // Words between a noun and its figure: 出資決定額は、順に 65 億円.
    private static readonly string[] Links =
        ["として", "とした", "順に", "それぞれ", "いずれも", "あわせて", "合わせて", "併せて", "さらに", "新規に", "新たに", "既に", "うち", "全体で", "までに", "時点で", "現在で", "につき", "以降", "時点", "現在", "全国", "年間", "は", "が", "を", "に", "も", "で", "の", "と", ":", "、", " ", "(", "~"];

    private readonly int _sentenceStart = SentenceStart(cell, span.Start, start);
    private readonly int _sentenceEnd = SentenceEnd(cell, span.End, end);

    public TextSpan Span => span;

    /// <summary>
    /// What is counted: the noun phrase before the figure, what the figure before it counts if only 、 or ・ parts them, the short line above a
    /// sub-line, the noun behind (14件の支援), or the topic of the clause.
    /// </summary>
    public string What()
    {
        var (at, joined) = BackOverLinks();
        if (joined)
            return previous.What;
        if (at > _sentenceStart)
        {
            var noun = Clean(new TextSpan(NounRun(at, LowestNoun(at)), at));
            if (noun.Length > 1)
                return noun;
        }
        else if (_sentenceStart == start && LabelAbove() is { Length: > 0 } label)
        {
            return label;
        }

        var behind = NounBehind().Match(cell.Plain, span.End, Math.Max(0, Math.Min(24, _sentenceEnd - span.End)));
        return behind.Success && !Aimed().IsMatch(behind.Groups["noun"].Value)
            ? cell.Printed(new TextSpan(behind.Groups["noun"].Index, behind.Groups["noun"].Index + behind.Groups["noun"].Length))
            : Topic();
    }

    /// <summary>A sub-line such as 「令和２年度:3,363件」 belongs to the label above it, over other sub-lines.</summary>
    private string LabelAbove()
    {
        for (var above = paragraph - 1; above >= 0 && paragraph - above <= 4; above--)
        {
            var line = cell.Trim(cell.Paragraphs[above]);
            if (line.Length is 0 or > LongestLabel || cell.Plain[line.End - 1] is '。' or '】' or '、')
                return "";
            if (!HoldsAFigure().IsMatch(cell.Plain.AsSpan(line.Start, line.Length)))
                return Label(line);
        }

        return "";
    }

    /// <summary>人材リスト of 人材リストは早めに１万人規模へ: what stands before the nearest は in the same clause.</summary>
    private string Topic()
    {
        var lowest = Math.Max(_sentenceStart, span.Start - LongestLabel);
        for (var i = span.Start - 1; i > lowest && cell.Plain[i] is not ('(' or ')' or '。'); i--)
        {
            if (cell.Plain[i] != 'は')
                continue;
            var noun = Clean(new TextSpan(NounRun(i, Math.Max(lowest, LowestNoun(i))), i));
            return noun.Length > 1 ? noun : "";
        }

        return "";
    }

    /// <summary>The sentence before the figure, from the figure before it on.</summary>
    public string Ahead() => cell.Plain[Math.Min(span.Start, Math.Max(_sentenceStart, previous.Span.End))..span.Start];

    /// <summary>The sentence behind the figure.</summary>
    public string Behind() => cell.Plain[span.End..Math.Max(span.End, _sentenceEnd)];

    /// <summary>Nearest year or date with a year before the figure in its sentence, else the point in time behind it, else before it in the paragraph or the line above.</summary>
    public string? Period()
    {
        if (Before(_sentenceStart) is { } inSentence)
            return inSentence;
        for (var i = nextDate; i < dates.Length && dates[i].Span.End <= _sentenceEnd; i++)
        {
            if (dates[i].Earliest is not null && PointInTime().IsMatch(cell.Plain.AsSpan(dates[i].Span.End, Math.Min(4, end - dates[i].Span.End))))
                return cell.Printed(dates[i].Span);
        }

        if (Before(start, wholeDaysToo: false) is { } inParagraph)
            return inParagraph;
        var first = cell.SkipSpace(start, end);
        return first < end && cell.Plain[first] == ':' && paragraph > 0 ? Before(cell.Paragraphs[paragraph - 1].Start) : null;
    }

    /// <summary>Aimed at, planned, reached, or a word of description.</summary>
    public FigureKind Kind(bool planned, string qualifier, string unit) =>
        new FigureStatement(cell, span, new TextSpan(_sentenceStart, _sentenceEnd), start).Kind(planned, qualifier, unit);

    private string? Before(int limit, bool wholeDaysToo = true)
    {
        for (var i = nextDate - 1; i >= Math.Max(0, nextDate - MostDates) && dates[i].Span.Start >= limit; i--)
        {
            if (dates[i].Span.End > span.Start || dates[i].Earliest is null || IsOfABudget(dates[i]) || (!wholeDaysToo && dates[i].Earliest == dates[i].Latest))
                continue;
            var from = i;
            while (from > Math.Max(0, nextDate - MostDates) && dates[from].EndsRange)
                from--;
            return cell.Printed(new TextSpan(dates[from].Span.Start, dates[i].Span.End));
        }

        return null;
    }

    /// <summary>令和２年度第３次補正予算: the year of a budget is not the period of a result.</summary>
    private bool IsOfABudget(Dates.Found date) => BudgetBehind().IsMatch(cell.Plain.AsSpan(date.Span.End, Math.Min(24, end - date.Span.End)));

    /// <summary>
    /// Back over what stands between a noun and its figure: particles, colons, dates, brackets. <c>Joined</c> where the figure before is met
    /// first, with nothing but separators between.
    /// </summary>
    private (int At, bool Joined) BackOverLinks()
    {
        var (at, limit) = (span.Start, _sentenceStart);
        var date = nextDate - 1;
        var separated = true;
        while (at > limit)
        {
            if (previous.Span.Length > 0 && previous.Span.End == at)
                return (at, separated);
            while (date >= 0 && dates[date].Span.Start >= at)
                date--;
            if (date >= 0 && dates[date].Span.End == at && dates[date].Span.Start >= limit)
            {
                at = dates[date].Span.Start;
            }
            else if (cell.Plain[at - 1] == '・' && previous.Span.Length > 0 && previous.Span.End == at - 1)
            {
                at--;
            }
            else if (LinkBefore(at, limit) is { } link)
            {
                at -= link.Length;
                separated &= link is not ("で" or "が" or "を" or "に" or "も");
            }
            else if (cell.Plain[at - 1] == ')' && Opening(at - 1, limit) is { } open)
            {
                at = open;
            }
            else
            {
                break;
            }
        }

        return (at, false);
    }

    private string? LinkBefore(int at, int limit)
    {
        foreach (var link in Links)
        {
            if (at - link.Length >= limit && cell.Plain.AsSpan(at - link.Length, link.Length).SequenceEqual(link))
                return link;
        }

        return null;
    }

    /// <summary>A noun does not reach into a date before it.</summary>
    private int LowestNoun(int at)
    {
        var date = nextDate - 1;
        while (date >= 0 && dates[date].Span.Start >= at)
            date--;
        return date >= 0 ? Math.Max(_sentenceStart, Math.Min(at, dates[date].Span.End)) : _sentenceStart;
    }

    private int? Opening(int close, int limit)
    {
        var depth = 0;
        for (var i = close; i >= limit; i--)
        {
            depth += cell.Plain[i] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }

        return null;
    }

    private int NounRun(int at, int limit)
    {
        var lowest = Math.Max(limit, at - LongestLabel);
        var from = at;
        if (from <= lowest)
            return at;
        if (cell.Plain[from - 1] is '」' or '』')
        {
            var open = cell.Plain.LastIndexOfAny(['「', '『'], from - 1, from - lowest);
            return open >= 0 ? open : from - 1;
        }

        while (from > lowest && (IsNoun(cell.Plain[from - 1]) || IsEndingInside(from, at, lowest)))
            from--;
        // 件中 of 12件中６件 is the counter of another number, no noun.
        return from > lowest && char.IsAsciiDigit(cell.Plain[from - 1]) ? at : from;
    }

    /// <summary>み of 申込み件数, れ of 受入れ人数: kana inside a noun.</summary>
    private bool IsEndingInside(int from, int at, int lowest) =>
        from < at && from - 1 > lowest && cell.Plain[from - 1] is 'み' or 'れ' or 'け' or 'り' or 'え' && IsKanji(cell.Plain[from]) && IsKanji(cell.Plain[from - 2]);

    private static bool IsKanji(char character) => character is >= '\u3400' and <= '\u9FFF' or '々';

    private static bool IsNoun(char character) =>
        IsKanji(character) || character is 'ー' or '・' or '/' or '&' or (>= '\u30A1' and <= '\u30FA') || char.IsAsciiLetter(character);

    private string Clean(TextSpan noun)
    {
        var trimmed = cell.Trim(noun);
        while (trimmed.Length > 0 && cell.Plain[trimmed.Start] is '・' or '/' or 'ー' or '々')
            trimmed = new TextSpan(trimmed.Start + 1, trimmed.End);
        return cell.Printed(trimmed).Trim('「', '『', '」', '』');
    }

    private string Label(TextSpan line)
    {
        var from = line.Start;
        while (from < line.End && cell.Plain[from] is '•' or '・' or ' ' or ':' || (from < line.End && Programmes.IsMark(cell.Plain[from])))
            from++;
        var to = line.End;
        while (to > from && cell.Plain[to - 1] is ':' or ' ')
            to--;
        for (var i = nextDate - 1; i >= Math.Max(0, nextDate - MostDates) && dates[i].Span.Start >= from; i--)
        {
            if (dates[i].Span.Start == from && dates[i].Span.End < to)
                from = cell.Plain[dates[i].Span.End] == 'の' ? dates[i].Span.End + 1 : dates[i].Span.End;
        }

        return cell.Printed(cell.Trim(new TextSpan(from, to)));
    }

    private static int SentenceStart(Cell cell, int at, int limit)
    {
        var lowest = Math.Max(limit, at - Reach);
        var found = cell.Plain.LastIndexOf('。', Math.Max(0, at - 1), Math.Max(0, at - lowest));
        return found < 0 ? lowest : found + 1;
    }

    private static int SentenceEnd(Cell cell, int at, int limit)
    {
        var found = cell.Plain.IndexOf('。', at, Math.Max(0, Math.Min(limit - at, Reach)));
        return found < 0 ? Math.Min(limit, at + Reach) : found;
    }

    [GeneratedRegex("目標|予定|目途|めど|目指|見込|めざ", RegexOptions.CultureInvariant)]
    private static partial Regex Aimed();

    [GeneratedRegex("^(?:末|初|頭)?(?:時点|現在|末)", RegexOptions.CultureInvariant)]
    private static partial Regex PointInTime();

    [GeneratedRegex(@"^ ?(?:第? ?[0-9一二三四五] ?次 ?[、・]? ?){0,3}(?:補正|当初予算|当初[:(]|予備費|予算)", RegexOptions.CultureInvariant)]
    private static partial Regex BudgetBehind();

    [GeneratedRegex(@"[0-9] ?[件社人名回か国公館拠点箇所講座課程校本製品%割倍][^0-9月日年]{0,8}$|[0-9] ?[件社人名回](?:\(|$)", RegexOptions.CultureInvariant)]
    private static partial Regex HoldsAFigure();

    [GeneratedRegex(@"\G(?:の|を|が|に|から|で)? ?(?:新規に|新たに|順に|既に)?(?<noun>(?![・ー]|規模|程度|以上|目標|当たり|増|減)[\u30A1-\u30FC\u3400-\u9FFF]{2,20})", RegexOptions.CultureInvariant)]
    private static partial Regex NounBehind();
}

using System.Text.RegularExpressions;

namespace Hashira.Documents.Plans;

/// <summary>数値の範囲. Which firms, places or span of time a figure counts, as the words before it in its sentence say: うち中堅企業, 関東地域, 大企業を除く, 年間.</summary>
internal static partial class FigureScope
{
    private const int Reach = 60;

    /// <summary>What the figure is limited to, its parts joined by 、; <see langword="null"/> if nothing is said.</summary>
    /// <param name="ahead">The sentence before the figure, from the figure before it on.</param>
    /// <param name="behind">The sentence behind it.</param>
    public static string? Of(string ahead, string behind)
    {
        if (ahead.Length > Reach)
            ahead = ahead[^Reach..];
        var parts = new List<string>();
        if (Among().Match(ahead) is { Success: true } among)
            parts.Add("うち" + (among.Groups["who"].Length > 0 ? among.Groups["who"].Value : WhoBehind().Match(behind).Groups["who"].Value));
        parts.AddRange(Except().Matches(ahead).Select(match => match.Value));
        parts.AddRange(Whom().Matches(ahead).Select(match => match.Groups["who"].Value));
        parts.AddRange(Where().Matches(ahead).Select(match => match.Groups["place"].Value));
        if (Area().Match(ahead) is { Success: true } area)
            parts.Add(area.Value);
        if (Span().Match(ahead) is { Success: true } span)
            parts.Add(span.Value);
        var named = parts.Select(part => part.Trim()).Where(part => part.Length > 0 && part != "うち").Distinct(StringComparer.Ordinal).Take(3).ToList();
        return named.Count == 0 ? null : string.Join('、', named);
    }

    /// <summary>Whether the figure sums up all years so far; <see langword="null"/> if the words do not say.</summary>
    public static bool? IsCumulative(string ahead, string qualifier) =>
        Cumulative().IsMatch(qualifier) || Cumulative().IsMatch(ahead) ? true : Yearly().IsMatch(ahead) ? false : null;

    private const string Noun = @"[\u3400-\u9FFF\u30A1-\u30FCA-Za-z・]";

    [GeneratedRegex("うち、?(?<who>" + Noun + "{0,20})(?:は|が|の|で|:)?、?(?:約|計|延べ)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Among();

    [GeneratedRegex("^ ?(?:が|は)(?<who>" + Noun + "{2,20})", RegexOptions.CultureInvariant)]
    private static partial Regex WhoBehind();

    [GeneratedRegex(Noun + "{1,20}を除く(?:" + Noun + "{1,12})?", RegexOptions.CultureInvariant)]
    private static partial Regex Except();

    [GeneratedRegex("(?<who>" + Noun + "{0,16}(?:企業|事業者|会社|法人|団体|自治体|市町村|機関|大学|学生|求職者|農業者|漁業者|技術者|経営者|高齢者|若者|女性))等?(?:を対象に|を対象とし|に対し|向け|のうち|に占める)", RegexOptions.CultureInvariant)]
    private static partial Regex Whom();

    [GeneratedRegex("(?<place>" + Noun + "{1,14}(?:(?:、|及び|および|並びに)" + Noun + "{1,14})?(?:地域|地区|地方|圏|県|府|都|道|市|町|村|区|国|管内|域内|拠点|会場|店舗|業界|分野|産業))(?:における|において|では)", RegexOptions.CultureInvariant)]
    private static partial Regex Where();

    [GeneratedRegex("(?:全国|国内|海外|国外|世界|県内|都内|道内|府内|市内|町内|村内|区内|域内|圏内|管内)(?:各地)?(?=で|において|に所在|に立地|の? ?$|の[^、。]{0,12}$)", RegexOptions.CultureInvariant)]
    private static partial Regex Area();

    [GeneratedRegex("(?:年間|毎年度?|毎月|月平均|(?<![0-9元昨本同今翌前来] ?)年(?!度)|(?:[1一]|各) ?(?:社|人|者|件|校|か所|回)(?:当たり|あたり|につき))(?=[^、。]{0,8}$)", RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex("累計|累積|通算|これまで(?:に|の|、)|(?:開始|創設|設立|発足|運用)(?:以来|以降)", RegexOptions.CultureInvariant)]
    private static partial Regex Cumulative();

    [GeneratedRegex("年間|単年度|当年度|毎年|新規に?|新たに|追加で", RegexOptions.CultureInvariant)]
    private static partial Regex Yearly();
}

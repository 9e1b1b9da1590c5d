using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>
/// 数値の性格の読取り. Whether the sentence around a figure aims at it, plans it, reports it, or only says by it who or what is meant. The predicate of a
/// Japanese sentence stands at its end and a clause that ends in し、 takes its tense from there, so it is looked for behind the figure.
/// </summary>
/// <param name="cell">The cell.</param>
/// <param name="span">The figure with its qualifiers.</param>
/// <param name="sentence">Its sentence.</param>
/// <param name="paragraph">Where its paragraph begins; a bracket may hold several sentences.</param>
internal sealed partial class FigureStatement(Cell cell, TextSpan span, TextSpan sentence, int paragraph)
{
    private enum Tense
    {
        Unstated,
        Past,
        Future,
        Describing,
        PastDescribing,
    }

    /// <param name="planned">A cell of the left or right column; else the follow-up.</param>
    /// <param name="qualifier">Words of the figure: 約, 以上 …</param>
    /// <param name="unit">Its unit.</param>
    public FigureKind Kind(bool planned, string qualifier, string unit)
    {
        var bounded = Bound().IsMatch(qualifier);
        var ahead = cell.Plain[sentence.Start..span.Start];
        var behind = cell.Plain[span.End..sentence.End];
        if (Per().IsMatch(behind) || IsCondition(ahead, qualifier is [.., 'る'] ? "の" + behind : behind, unit, bounded))
            return FigureKind.Other;
        if (Bracket() is { } bracket)
        {
            var (inside, rest) = (cell.Plain[bracket.Start..span.Start], cell.Plain[span.End..bracket.End]);
            var (reached, aimed) = (LastOf(Reached(), inside), LastOf(Aimed(), inside));
            if (reached >= 0 || aimed >= 0)
                return aimed > reached ? FigureKind.Target : FigureKind.Result;
            if (Aimed().IsMatch(rest))
                return FigureKind.Target;
            // A remark such as （前年度比20％増） takes nothing from the aim of the sentence around it; right of an arrow stands what comes next.
            if (!bounded)
                return planned && inside.Contains('→', StringComparison.Ordinal) ? FigureKind.Plan : FigureKind.Result;
            if (TenseOf(rest) is Tense.Unstated or Tense.Past)
                return planned && Year().IsMatch(inside) && TenseOf(rest) == Tense.Unstated ? FigureKind.Target : FigureKind.Result;
        }

        var tense = TenseOf(behind);
        if (tense == Tense.PastDescribing)
            return planned && bounded ? FigureKind.Other : FigureKind.Result;
        if (AimAhead().IsMatch(ahead))
            return FigureKind.Target;
        if (tense == Tense.Past || (!bounded && AsMuch().IsMatch(behind)))
            return FigureKind.Result;
        if (!bounded && Whom().IsMatch(behind))
            return planned ? FigureKind.Other : FigureKind.Result;
        if (Aimed().IsMatch(behind))
            return FigureKind.Target;
        if (!planned)
            return !Reaching().IsMatch(behind) && tense == Tense.Future ? FigureKind.Plan : FigureKind.Result;
        if (tense == Tense.Describing)
            return FigureKind.Other;
        return bounded || Growing().IsMatch(behind) || (tense == Tense.Future && Deadline().IsMatch(ahead)) ? FigureKind.Target : FigureKind.Plan;
    }

    /// <summary>
    /// 50人以上の企業, 資本金１億円以下の法人, 補助率75％: who or what is meant, or on which terms. A counter that does not count the noun behind it measures it; 60社以上の企業
    /// is a number of companies, and so is ３割以上の企業.
    /// </summary>
    private static bool IsCondition(string ahead, string behind, string unit, bool bounded)
    {
        if (Terms().IsMatch(ahead))
            return !Aimed().IsMatch(behind);
        var attribute = Attribute().IsMatch(ahead);
        if (attribute && (DescribedBy().IsMatch(behind) || OfSomebody().IsMatch(behind)))
            return true;
        return bounded && Measures().IsMatch(unit) && OfSomebody().IsMatch(behind);
    }

    private TextSpan? Bracket()
    {
        var depth = 0;
        for (var i = span.Start - 1; i >= paragraph; i--)
        {
            depth += cell.Plain[i] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth >= 0)
                continue;
            var close = cell.Plain.IndexOf(')', span.End, Math.Max(0, sentence.End - span.End));
            return new TextSpan(i, close < 0 ? sentence.End : close);
        }

        return null;
    }

    private static Tense TenseOf(string behind)
    {
        var text = Brackets().Replace(behind, "");
        if (Direct().Match(text) is { Success: true } direct && !Functional().IsMatch(direct.Groups["verb"].Value))
            return direct.Groups["past"].Success ? Tense.PastDescribing : Tense.Describing;
        var predicate = Predicate().Match(text);
        if (!predicate.Success)
            return Tense.Unstated;
        if (predicate.Groups["past"].Success)
            return Tense.Past;
        if (predicate.Groups["future"].Success)
            return Tense.Future;
        var last = Final().Match(text);
        return last.Groups["past"].Success ? Tense.Past : last.Success ? Tense.Future : Tense.Unstated;
    }

    private static int LastOf(Regex words, string within)
    {
        var last = -1;
        foreach (var match in words.EnumerateMatches(within))
            last = match.Index;
        return last;
    }

    private const string Noun = @"[\u3400-\u9FFF\u30A1-\u30FCA-Za-z・々]";

    private const string Past = @"[しれけめえせいきちげべてりっみ]た(?![いめりくちだすれ]|がっ|がい|がう)|[んい]だ(?!り)|(?<!予定し|目指し|見込ん|計画し)[てで](?:いる|おり|いた|きた)";

    private const string Future = @"[\u3400-\u9FFF\u3040-\u309F](?:る|う|く|ぐ|す|つ|ぶ|む)(?<!関する|対する|資する|係る|よる|ある|いる|おける|なる|いう)";

    [GeneratedRegex("以上|以下|以内|未満|超|上回|程度|前後|最大|最低|少なくとも", RegexOptions.CultureInvariant)]
    private static partial Regex Bound();

    [GeneratedRegex("目標|予定|目途|めど|目指|見込|めざ|KPI", RegexOptions.CultureInvariant)]
    private static partial Regex Aimed();

    /// <summary>An aim that touches the figure; 「目標を上回る」 before it is none.</summary>
    [GeneratedRegex(@"(?:目標|予定|見込み?|KPI)(?:値|数|件数|社数|額|水準)?(?:は|が|を|の|として|:|\()?[、: ]{0,2}(?:約|年間|計|合計|延べ|のべ| )?$", RegexOptions.CultureInvariant)]
    private static partial Regex AimAhead();

    [GeneratedRegex("実績|現状|現在|時点|うち", RegexOptions.CultureInvariant)]
    private static partial Regex Reached();

    [GeneratedRegex("年", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("までに", RegexOptions.CultureInvariant)]
    private static partial Regex Deadline();

    [GeneratedRegex(@"^(?:程度|規模)?(?:以上)?(?:に|まで|へ)(?:増|拡|広|引き|伸ば|高め|する|減|縮|下げ|抑)", RegexOptions.CultureInvariant)]
    private static partial Regex Growing();

    /// <summary>A level that is there already: 46件を上回る採択, 100社から200社へ.</summary>
    [GeneratedRegex(@"^(?:の[\u3400-\u9FFF\u30A1-\u30FC]{1,12})?(?:\([^()]{0,24}\))?(?:並み|と同|を上回|から)", RegexOptions.CultureInvariant)]
    private static partial Regex AsMuch();

    [GeneratedRegex("^ ?(?:人|社)?に(?:上|のぼ|達|及)", RegexOptions.CultureInvariant)]
    private static partial Regex Reaching();

    [GeneratedRegex(@"^(?:の[\u3400-\u9FFF\u30A1-\u30FC]{1,12})?(?:\([^()]{0,24}\))?(?:に対し|を対象)", RegexOptions.CultureInvariant)]
    private static partial Regex Whom();

    [GeneratedRegex("(?:補助率|助成率|負担率|税率|利率|金利|控除率|補助額|助成額|支援額|上限額?|限度額?|下限額?|補助上限|融資限度|当たり|あたり|につき)(?:は|が|を|の|:|最大| )*(?:最大|約)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Terms();

    [GeneratedRegex("^ ?(?:当たり|あたり|につき|ごと|毎に)", RegexOptions.CultureInvariant)]
    private static partial Regex Per();

    /// <summary>What an organisation or a person is measured by.</summary>
    [GeneratedRegex("(?:従業員|従業者|労働者|社員|職員|組合員|会員|雇用者|被保険者|資本金|出資金|出資総額|売上高?|年商|生産額|取引額|輸出額|人口|床面積|面積|規模|比率|割合|率|シェア)(?:数|額|の数)?(?:は|が|を|の|で|:| )?(?:常時|約)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    /// <summary>Counters that measure an organisation or a place; those that count it (社, 団体) and shares (３割以上の企業) do not.</summary>
    [GeneratedRegex("^(?:人|名|者|円|ドル|ユーロ|ヘクタール|ha|トン|台|戸|世帯)$", RegexOptions.CultureInvariant)]
    private static partial Regex Measures();

    [GeneratedRegex("^(?:規模)?(?:である|となる|を(?:有|雇用|使用|超|満た|持)|に満たない)", RegexOptions.CultureInvariant)]
    private static partial Regex DescribedBy();

    [GeneratedRegex(@"^(?:規模)?の[\u3400-\u9FFF\u30A1-\u30FC・ ]{0,8}(?:企業|事業者|会社|法人|団体|組織|機関|組合|工場|事業所|事業場|施設|店舗|学校|大学|自治体|都市|市町村|市区町村|市(?![場民販])|町(?!民)|村(?!民)|地域|集落|農家|農場)等?(?=[^\u3400-\u9FFF]|向|内|間|群|$)|^の者", RegexOptions.CultureInvariant)]
    private static partial Regex OfSomebody();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    /// <summary>A verb of which the figure itself is the object and which describes a noun behind: 全国５カ所に配置した窓口, ３社以上が参加する団体.</summary>
    [GeneratedRegex(
        @"^(?:の[^、。はがをにへでと]{1,20})?(?:が|を|に|へ|から|で|と|も)?(?<verb>" + Noun + @"{0,12}?(?:(?<past>[\u3040-\u309F]{0,3}(?:" + Past + @"))|[\u3040-\u309F]{0,3}(?:" + Future + @")))"
        + @"(?=[\u3400-\u9FFF\u30A1-\u30FCA-Za-z「『])(?!予定|見込|方針|計画|目標|等|上で|際に|後に|者(?:$|。))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Direct();

    [GeneratedRegex("(?:関|対|係|基づ|応じ|伴|向け|通じ|踏まえ|含|よ|おけ|資|即|とし|といっ|と(?:す|い))(?:する|した|る|く|う|た|む)$|^る$|^う$|^く$|^す$", RegexOptions.CultureInvariant)]
    private static partial Regex Functional();

    [GeneratedRegex(
        @"(?<past>(?:" + Past + @"|済み?|中)(?=[。、)]|$|ところ|こと|ため|ほか|もの|のち|後|上で|うえ|が、|の(?:は|を|に)))"
        + "|(?<future>(?:" + Future + @")(?=[。、)(」]|$|こと|ため|よう|とともに|ほか|など|等|もの|べ|まで|と(?:し|され|の)|予定|見込|方針|計画|目標))"
        + "|(?:[しいりめけえせきちれみびっ]|て|つつ|ながら|ず)、",
        RegexOptions.CultureInvariant)]
    private static partial Regex Predicate();

    [GeneratedRegex(@"(?<past>(?:" + Past + "|済み?|中)$)|(?:" + Future + "|こととする|ものとする)$", RegexOptions.CultureInvariant)]
    private static partial Regex Final();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Hashira.Documents.Plans;

/// <summary>数値の形. How counted and measured values are printed, and what number they are. A number that cannot be told (数十社) has no value.</summary>
internal static partial class FigureShape
{
    /// <param name="Lower">The number, or the lower end of a range; <see langword="null"/> if none can be told.</param>
    /// <param name="Upper">Upper end of a range.</param>
    /// <param name="Unit">Unit as printed; 円 for money, % for 半数.</param>
    /// <param name="Qualifier">Words around it, joined by ・.</param>
    public readonly record struct Value(decimal? Lower, decimal? Upper, string Unit, string Qualifier);

    /// <summary>The value of a match of <see cref="Shape"/>; <see langword="null"/> if it is no figure after all.</summary>
    public static Value? Read(Match match)
    {
        var qualifier = string.Join('・', match.Groups["before"].Captures.Concat(match.Groups["after"].Captures).Select(capture => capture.Value.Trim()));
        if (match.Groups["half"].Success)
            return new Value(50, null, "%", match.Groups["half"].Value[0] == '過' ? Joined(qualifier, "超") : qualifier);
        var unit = match.Groups["unit"].Value.Replace(" ", "", StringComparison.Ordinal).TrimStart('の');
        if (match.Groups["vague"].Success)
            return new Value(null, null, unit.Length > 0 ? unit : "円", qualifier);
        if (match.Groups["money"].Success)
        {
            if (!Money.TryRead(match.Groups["money"].Value, out var yen))
                return null;
            return match.Groups["low"].Success ? Range(match.Groups["low"].Value, yen.Amount, match.Groups["money"].Value, "円", qualifier) : new Value(yen.Amount, null, "円", qualifier);
        }

        if (ReadNumber(match.Groups["value"].Value) is not { } value)
            return null;
        return match.Groups["upper"].Success && ReadNumber(match.Groups["upper"].Value) is { } upper
            ? Range(match.Groups["value"].Value, upper, match.Groups["upper"].Value, unit, qualifier)
            : new Value(value, null, unit, qualifier);
    }

    /// <summary>１～２万人 is ten to twenty thousand: a lower end without a scale takes that of the upper one, unless it is the larger number (5,000～１万人).</summary>
    private static Value? Range(string low, decimal upper, string printedUpper, string unit, string qualifier)
    {
        if (low.EndsWith('円'))
            return Money.TryRead(low, out var yen) && yen.Amount < upper ? new Value(yen.Amount, upper, unit, qualifier) : null;
        if (ReadNumber(low) is not { } lower)
            return null;
        var digits = Digits().Match(printedUpper).Value.Replace(",", "", StringComparison.Ordinal);
        if (char.IsAsciiDigit(low[^1]) && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var leading) && leading > 0 && lower < leading)
            lower *= upper / leading;
        return lower < upper ? new Value(lower, upper, unit, qualifier) : new Value(lower, null, unit, qualifier);
    }

    private static string Joined(string one, string other) => one.Length == 0 ? other : $"{one}・{other}";

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

    private const string Number = @"[0-9][0-9,]{0,20}(?:\.[0-9]{1,8})?(?: ?[万億千兆](?! ?円)(?: ?[0-9][0-9,]{0,9}[万千]?)?)?";

    private const string Unit =
        "コンソーシアム|プログラム|プロジェクト|コース|テーマ|エリア|センター|ポイント|チーム|ヘクタール|トン|米ドル|ドル|ユーロ|人月|人日|人時|平方メートル|平方キロメートル|平米|"
        + "(?:[kMGT]Wh?|k[gmlL]|ha|m2)(?![A-Za-z0-9])|"
        + "か ?所|[カヶヵケ] ?所|箇 ?所|個所|か国|[カヶヵケ]国|箇国|(?:の)?(?:在外)?公館|拠点|講座|課程|科目|学科|学部|大学(?!校|院|見本市|生)|高専|校(?![舎長正])|病院|"
        + "都道府県|道府県|市区町村|市町村|自治体|地域|地区|都市|ブロック|空港|港(?!湾)|路線|"
        + "事業者|事業所|事業(?!年|費|場)|機関・団体|金融機関|機関|団体|法人(?=以上|以下|程度|を|に対|[、。)])|企業|組合|商工会議所|商工会|支店|店舗|施設|工場|病床|世帯|"
        + "製品|商品|品目|種類|作品|項目|分野(?!別)|業種|工程|案件|事例|契約|論文|ファンド|システム|アプリ|サイト|サービス|ケース|メニュー|ページ|"
        + "件(?![名費])|社(?![会員内長債])|人(?![材口事工権間生])|名(?![古称義目護])|回(?![目答復線収転])|本(?![部格社年人店市州館])|割(?![合引])|倍(?!増)|台(?![湾帳頭])|例(?![えに年])|組(?![織合みむ込])|"
        + "戸|隻|冊|棟|便(?![利宜])|席(?!上)|室(?![内長])|泊|頭|羽|枚|票|位(?!置)|県(?!内)|%|者(?!\\p{L})";

    private const string Before = "約|およそ|おおよそ|おおむね|概ね|ほぼ|延べ|のべ|(?<![設会統集推家時累合総])計|合計|総計|累計|累積|通算|最大|最低|最多|最少|少なくとも|平均";

    private const string Behind = @"程度|以上|以下|以内|未満|超(?!え)|を超える|を超えた|を上回る|を下回る|前後|程(?!度)|[強弱](?![\p{L}])|余り?(?![剰暇裕])|近く(?!の)";

    // 複数 and 件数 are words; 数 of 数十社 stands for a digit.
    private const string Vague = @"(?<![複少多半係指関整無端偶奇])(?:(?<![0-9])[十百千]|[0-9]{1,3})?数(?:[十百千万億兆]{1,3})?";

    /// <summary>
    /// A figure with its qualifiers, or an ordinal (第６回, ２次公募, 10回目) or a ratio (1/2), which is matched without a value so that it is passed over as a
    /// whole.
    /// </summary>
    [GeneratedRegex(
        @"第 ?[0-9]{1,4}(?! ?位)(?: ?[~・、] ?[0-9]{1,4})*|[0-9]{1,4} ?(?:次|号|期|回目|番目|年度|歳|か月|ヶ月|カ月|週間|日間|年間)|[0-9]{1,3}/[0-9]{1,3}"
        + "|(?:(?<before>" + Before + ") ?){0,3}"
        + @"(?:(?<![0-9.,/A-Za-z])(?:(?:(?<low>(?:" + Money.AnywhereInText + "|" + Number + @")) ?~ ?)?(?<value>(?<money>" + Money.AnywhereInText + @"))"
        + "|(?<value>" + Number + @")(?:(?: ?(?:" + Unit + @"))? ?~ ?(?<upper>" + Number + @"))? ?(?<unit>" + Unit + "))"
        + "|(?<value>(?<vague>" + Vague + @")) ?(?:(?<unit>" + Unit + ")|円)"
        + "|(?<value>(?<half>過半数|半数)))(?: ?(?<after>" + Behind + "))*"
        + @"|(?:(?<before>約|およそ|のべ|延べ) ?)+(?<value>[0-9][0-9,]{1,20})(?= ?(?:に上|にのぼ|に達|に及))"
        + @"|(?<![0-9.,/A-Za-z年])(?<value>[0-9][0-9,]{1,20})(?<after>以上|超)(?=[。、)]|$)",
        RegexOptions.CultureInvariant)]
    public static partial Regex Shape();

    [GeneratedRegex("^[0-9][0-9,]*(?:\\.[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}

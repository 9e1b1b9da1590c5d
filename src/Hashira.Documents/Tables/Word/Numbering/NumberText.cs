using System.Globalization;
using System.Text;

namespace Hashira.Documents.Tables.Word.Numbering;

/// <summary>番号の書式. A paragraph number as Word prints it: １, ア, ①, 一, 甲, (i) …</summary>
internal static class NumberText
{
    private const string Katakana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private const string HalfKatakana = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
    private const string Iroha = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
    private const string HalfIroha = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸", Branches = "子丑寅卯辰巳午未申酉戌亥";
    private const string Kanji = "〇一二三四五六七八九", Formal = "零壱弐参四伍六七八九";

    /// <summary>The number in a format; plain figures in one that isn't known.</summary>
    public static string Of(int number, string format) => format switch
    {
        "none" or "bullet" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => Wide(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Circled(number),
        "decimalEnclosedFullstop" => number is >= 1 and <= 20 ? ((char)(0x2487 + number)).ToString() : $"{Plain(number)}.",
        "decimalEnclosedParen" => number is >= 1 and <= 20 ? ((char)(0x2473 + number)).ToString() : $"({Plain(number)})",
        "ideographEnclosedCircle" => number is >= 1 and <= 10 ? ((char)(0x327F + number)).ToString() : Plain(number),
        "aiueo" => Letter(HalfKatakana, number),
        "aiueoFullWidth" => Letter(Katakana, number),
        "iroha" => Letter(HalfIroha, number),
        "irohaFullWidth" => Letter(Iroha, number),
        "lowerLetter" => Repeated("abcdefghijklmnopqrstuvwxyz", number),
        "upperLetter" => Repeated("ABCDEFGHIJKLMNOPQRSTUVWXYZ", number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        "japaneseCounting" or "japaneseDigitalTenThousand" or "chineseCounting" or "chineseCountingThousand" or "taiwaneseCountingThousand" => WithUnits(number, Kanji, "十百千"),
        "japaneseLegal" => WithUnits(number, Formal, "拾百阡"),
        "ideographDigital" or "taiwaneseDigital" or "koreanDigital2" => string.Concat(Plain(number).Select(digit => Kanji[digit - '0'])),
        "ideographTraditional" => Letter(Stems, number),
        "ideographZodiac" => Letter(Branches, number),
        "numberInDash" => $"- {Plain(number)} -",
        _ => Plain(number),
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Wide(int number) => string.Concat(Plain(number).Select(digit => (char)(digit - '0' + '０')));

    private static string Circled(int number) => number switch
    {
        0 => "⓪",
        >= 1 and <= 20 => ((char)(0x245F + number)).ToString(),
        <= 35 => ((char)(0x3250 + number - 20)).ToString(),
        <= 50 => ((char)(0x32B1 + number - 36)).ToString(),
        _ => Plain(number),
    };

    private static string Letter(string letters, int number) => number < 1 ? Plain(number) : letters[(number - 1) % letters.Length].ToString();

    /// <summary>a … z, aa, bb …, as Word goes on.</summary>
    private static string Repeated(string letters, int number) => number < 1 || number > 26 * 20 ? Plain(number) : new string(letters[(number - 1) % 26], (number - 1) / 26 + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return Plain(number);
        var text = new StringBuilder();
        foreach (var (value, letters) in new[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; number >= value; number -= value)
                text.Append(letters);
        }

        return text.ToString();
    }

    private static string WithUnits(int number, string digits, string units)
    {
        if (number is < 1 or > 9999)
            return number == 0 ? digits[..1] : Plain(number);
        var text = new StringBuilder();
        var plain = Plain(number);
        for (var i = 0; i < plain.Length; i++)
        {
            var (digit, place) = (plain[i] - '0', plain.Length - 1 - i);
            if (digit == 0)
                continue;
            if (digit > 1 || place == 0 || digits == Formal)
                text.Append(digits[digit]);
            if (place > 0)
                text.Append(units[place - 1]);
        }

        return text.ToString();
    }
}

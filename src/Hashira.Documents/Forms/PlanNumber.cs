using System.Globalization;
using System.Text;
using Hashira.Model;

namespace Hashira.Documents.Forms;

/// <summary>番号の書き方. A number of a plan as officials write it: ⑨, 9, ９, Ⅸ, 九, Ｉ.</summary>
internal static class PlanNumber
{
    private const string Kanji = "一二三四五六七八九";
    private const string Roman = "IVX";

    /// <summary>Reads a number.</summary>
    /// <param name="text">One number, white space around it aside.</param>
    /// <returns>1–999; 0 if it is none. Kanji and Roman numerals are read up to 39, circled ones up to 20, letters up to 26.</returns>
    public static int Read(string text)
    {
        text = text.Trim();
        if (text.Length == 1 && MeasureCode.Circled(text[0]) is var circled and > 0)
            return circled;
        var plain = text.Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        if (plain.Length is > 0 and <= 3 && plain.All(char.IsAsciiDigit))
            return int.Parse(plain, NumberStyles.None, CultureInfo.InvariantCulture);
        if (plain.Length > 0 && plain.All(letter => Roman.Contains(letter, StringComparison.Ordinal)))
            return FromRoman(plain);
        return plain.Length == 1 && plain[0] is >= 'A' and <= 'Z' ? plain[0] - 'A' + 1 : FromKanji(plain);
    }

    private static int FromRoman(string text)
    {
        string[] ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        for (var number = 1; number < 40; number++)
        {
            if (text == new string('X', number / 10) + ones[number % 10])
                return number;
        }

        return 0;
    }

    private static int FromKanji(string text)
    {
        for (var number = 1; number < 40; number++)
        {
            var tens = number < 10 ? "" : (number < 20 ? "" : Kanji[(number / 10) - 1].ToString()) + "十";
            if (text == tens + (number % 10 == 0 ? "" : Kanji[(number % 10) - 1].ToString()))
                return number;
        }

        return 0;
    }
}

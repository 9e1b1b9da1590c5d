using System.Text;

namespace Hashira.Documents.Tables.Excel.Formats;

/// <summary>漢数字と全角数字. The figures of [DBNum1] (一二三), [DBNum2] (壱弐参) and [DBNum3] (１２３).</summary>
internal static class Numerals
{
    private static readonly string[] Digits = ["", "〇一二三四五六七八九", "〇壱弐参四伍六七八九", "０１２３４５６７８９"];
    private static readonly string[] Small = ["", "十", "百", "千"];
    private static readonly string[] SmallFormal = ["", "拾", "百", "阡"];
    private static readonly string[] Large = ["", "万", "億", "兆"];

    /// <summary>The text with its half-width figures in other numerals.</summary>
    /// <param name="text">A number as shown.</param>
    /// <param name="numerals">0 for none, 1–3.</param>
    /// <param name="general">Whether a whole number is written with 十, 百, 万 rather than digit by digit.</param>
    public static string Of(string text, int numerals, bool general)
    {
        if (numerals is < 1 or > 3)
            return text;
        if (general && numerals < 3 && text.Length is > 0 and <= 16 && text.All(char.IsAsciiDigit))
            return WithUnits(text.TrimStart('0'), numerals);
        return string.Concat(text.Select(letter => char.IsAsciiDigit(letter) ? Digits[numerals][letter - '0'] : letter));
    }

    private static string WithUnits(string digits, int numerals)
    {
        if (digits.Length == 0)
            return Digits[numerals][..1];
        var text = new StringBuilder();
        var wroteInGroup = false;
        for (var i = 0; i < digits.Length; i++)
        {
            var place = digits.Length - 1 - i;
            var digit = digits[i] - '0';
            if (digit > 0)
            {
                // 百, not 一百; but 一万, and 壱百 in the formal numerals.
                if (digit > 1 || place % 4 == 0 || numerals == 2)
                    text.Append(Digits[numerals][digit]);
                text.Append((numerals == 2 ? SmallFormal : Small)[place % 4]);
                wroteInGroup = true;
            }

            if (place % 4 == 0)
            {
                text.Append(wroteInGroup ? numerals == 2 && place == 4 ? "萬" : Large[place / 4] : "");
                wroteInGroup = false;
            }
        }

        return text.ToString();
    }
}

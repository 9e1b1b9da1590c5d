using System.Globalization;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Money;

/// <summary>What slip of the hand may have made one amount out of another.</summary>
internal static class DigitSlip
{
    /// <summary>A sentence about the likely slip; empty if the amounts just differ.</summary>
    public static string Describe(Yen one, Yen other)
    {
        var (left, right) = (Digits(one), Digits(other));
        var (leftCore, rightCore) = (left.TrimEnd('0'), right.TrimEnd('0'));
        if (leftCore == rightCore && left.Length != right.Length)
            return $"桁が{Phrase.Number(Math.Abs(left.Length - right.Length))}つずれた書き誤りとみられます。";
        var length = Math.Max(leftCore.Length, rightCore.Length);
        if (left.Length == right.Length)
        {
            var (a, b) = (left[..length], right[..length]);
            var differing = Enumerable.Range(0, length).Where(i => a[i] != b[i]).ToList();
            if (differing is [var i, var j] && j == i + 1 && a[i] == b[j] && a[j] == b[i])
                return $"隣り合う数字「{Wide(a[i])}」と「{Wide(a[j])}」が入れ替わった書き誤りとみられます。";
            if (differing is [_] && length >= 3)
                return "数字が１つだけ異なり、書き誤りとみられます。";
        }

        return "";
    }

    private static string Digits(Yen yen) => Math.Abs(yen.Amount).ToString(CultureInfo.InvariantCulture);

    private static char Wide(char digit) => (char)(digit - '0' + '０');
}

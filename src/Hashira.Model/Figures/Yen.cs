using System.Globalization;
using System.Text;

namespace Hashira.Model;

/// <summary>
/// 円. An amount of money in whole yen. Arithmetic is checked: an overflow throws <see cref="OverflowException"/>, it never
/// wraps. A sum of <see cref="Yen"/> is arithmetic only; what printed figures add up to is a <see cref="BudgetTotal"/>.
/// </summary>
/// <param name="Amount">Whole yen; may be negative in a difference.</param>
public readonly record struct Yen(long Amount) : IComparable<Yen>
{
    private const decimal Man = 10_000m;
    private const decimal Oku = 100_000_000m;
    private const decimal Cho = 1_000_000_000_000m;

    /// <summary>Number of digits of the amount in yen without the zeros behind them: 3 for 16.3億円, 1 for 1,000億円.</summary>
    public int SignificantDigits => Amount.ToString(CultureInfo.InvariantCulture).TrimStart('-').TrimEnd('0').Length;

    /// <summary>Sum.</summary>
    public static Yen operator +(Yen left, Yen right) => new(checked(left.Amount + right.Amount));

    /// <summary>Difference.</summary>
    public static Yen operator -(Yen left, Yen right) => new(checked(left.Amount - right.Amount));

    /// <summary>Order by amount.</summary>
    public static bool operator <(Yen left, Yen right) => left.Amount < right.Amount;

    /// <summary>Order by amount.</summary>
    public static bool operator >(Yen left, Yen right) => left.Amount > right.Amount;

    /// <summary>Order by amount, equal included.</summary>
    public static bool operator <=(Yen left, Yen right) => left.Amount <= right.Amount;

    /// <summary>Order by amount, equal included.</summary>
    public static bool operator >=(Yen left, Yen right) => left.Amount >= right.Amount;

    /// <summary>Sum, for languages without operators.</summary>
    public static Yen Add(Yen left, Yen right) => left + right;

    /// <summary>Difference, for languages without operators.</summary>
    public static Yen Subtract(Yen left, Yen right) => left - right;

    /// <summary>
    /// Reads an amount as officials print it: <c>１兆1,485億円</c>, <c>16.3億円</c>, <c>30 万円</c>, <c>5,000円</c>, <c>▲0.3億円</c> (less
    /// than nothing), digits of any width, with or without separators and spaces. Anything else, a part of a yen included, gives
    /// <see langword="false"/>.
    /// </summary>
    public static bool TryParse(string? text, out Yen value)
    {
        value = default;
        if (string.IsNullOrWhiteSpace(text))
            return false;
        decimal total = 0;
        var number = new StringBuilder();
        var lastUnit = decimal.MaxValue;
        var seen = false;
        var closed = false;
        var negative = text.TrimStart() is ['▲' or '△', ..];
        foreach (var raw in text.Normalize(NormalizationForm.FormKC).TrimStart().AsSpan(negative ? 1 : 0))
        {
            if (raw is ',' or ' ')
                continue;
            if (closed)
                return false;
            if (char.IsAsciiDigit(raw) || raw == '.')
            {
                number.Append(raw);
                continue;
            }

            var unit = raw switch { '兆' => Cho, '億' => Oku, '万' => Man, '円' => 1m, _ => 0m };
            if (unit == 0 || unit >= lastUnit)
                return false;
            if (number.Length > 0)
            {
                if (!decimal.TryParse(number.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) || part > long.MaxValue / unit)
                    return false;
                total += part * unit;
                number.Clear();
                seen = true;
            }
            else if (unit != 1)
            {
                return false;
            }

            lastUnit = unit;
            closed = unit == 1;
        }

        if (!closed || !seen || total != decimal.Truncate(total) || total > long.MaxValue)
            return false;
        value = new Yen(negative ? -(long)total : (long)total);
        return true;
    }

    /// <summary>Reads an amount; see <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text is not an amount of whole yen.</exception>
    public static Yen Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"「{text}」は金額として読めません。「16.3億円」のように書いてください。");

    /// <inheritdoc/>
    public int CompareTo(Yen other) => Amount.CompareTo(other.Amount);

    /// <summary>
    /// As officials print it, exact to the yen: <c>1兆1,485億円</c>, <c>16.3億円</c>, <c>30万円</c>, <c>12億3,456万7,890円</c>. A round
    /// number of 億 with at most one decimal is printed with the decimal.
    /// </summary>
    public override string ToString()
    {
        if (Amount < 0)
            return "▲" + (Amount == long.MinValue ? throw new OverflowException() : new Yen(-Amount).ToString());
        var cho = Amount / (long)Cho;
        var rest = Amount % (long)Cho;
        if (rest >= (long)Oku && rest % 10_000_000 == 0 && rest % (long)Oku != 0)
            return (cho > 0 ? Group(cho) + "兆" : "") + (rest / Oku).ToString("#,0.0", CultureInfo.InvariantCulture) + "億円";
        if (cho == 0 && rest is >= 10_000_000 and < 100_000_000 && rest % 10_000_000 == 0)
            return (rest / Oku).ToString("0.0", CultureInfo.InvariantCulture) + "億円";
        var text = new StringBuilder();
        if (cho > 0)
            text.Append(Group(cho)).Append('兆');
        if (rest / (long)Oku is var oku and > 0)
            text.Append(Group(oku)).Append('億');
        if (rest % (long)Oku / (long)Man is var man and > 0)
            text.Append(Group(man)).Append('万');
        if (rest % (long)Man is var one && (one > 0 || text.Length == 0))
            text.Append(Group(one));
        return text.Append('円').ToString();
    }

    private static string Group(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}

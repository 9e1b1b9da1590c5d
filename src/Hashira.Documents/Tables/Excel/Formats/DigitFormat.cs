using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hashira.Documents.Tables.Excel.Formats;

/// <summary>数字の表示形式. Lays the digits of a number on the places of a format: <c>#,##0.0</c>, <c>0000</c>, <c>0.0%</c>, <c># ?/?</c>.</summary>
internal static class DigitFormat
{
    private const double MostExact = 1e27;

    /// <summary>The number in the section's form; a minus sign before all if it is negative.</summary>
    public static string Show(FormatSection section, double value)
    {
        var tokens = section.Tokens;
        if (section.Digits is { } plain && Math.Abs(value) < MostExact)
        {
            var exact = Math.Round(Math.Abs((decimal)value), plain.Places, MidpointRounding.AwayFromZero);
            return (value < 0 && exact != 0 ? "-" : "") + plain.Before + exact.ToString(plain.Form, CultureInfo.InvariantCulture) + plain.Behind;
        }

        if (!section.Has(FormatTokenKind.Digit))
        {
            return (value < 0 && section.Has(FormatTokenKind.General) ? "-" : "") + string.Concat(tokens.Select(token =>
                token.Kind is FormatTokenKind.General or FormatTokenKind.Text ? GeneralNumber.Show(Math.Abs(value)) : token.Text));
        }

        if (Math.Abs(value) >= MostExact)
            return GeneralNumber.Show(value);
        var last = tokens.Select((token, i) => (token, i)).Last(pair => pair.token.Kind == FormatTokenKind.Digit).i;
        var point = tokens.Select((token, i) => (token, i)).FirstOrDefault(pair => pair.token.Kind == FormatTokenKind.Point, (default, -1)).Item2;
        var number = (decimal)value;
        foreach (var token in tokens.Where(token => token.Kind == FormatTokenKind.Percent))
            number = Math.Abs(number) < 1e25m ? number * 100 : number;
        var lastWhole = point < 0 ? last : LastDigitBefore(tokens, point);
        var (grouped, scaled) = Commas(tokens, lastWhole, point);
        for (var i = 0; i < scaled; i++)
            number /= 1000;

        if (tokens.Select((token, i) => (token, i)).FirstOrDefault(pair => pair.token.Kind == FormatTokenKind.Exponent, (default, -1)).Item2 is var exponent and >= 0)
            return Scientific(tokens, exponent, point, value);
        if (tokens.Select((token, i) => (token, i)).FirstOrDefault(pair => pair.token.Kind == FormatTokenKind.Slash, (default, -1)).Item2 is var slash and > 0 && LastDigitBefore(tokens, slash) >= 0)
            return Fraction(tokens, slash, number);

        var places = point < 0 ? 0 : tokens.Skip(point).Count(token => token.Kind == FormatTokenKind.Digit);
        var rounded = Math.Round(Math.Abs(number), Math.Min(places, 28), MidpointRounding.AwayFromZero);
        var minus = number < 0 && rounded != 0 ? "-" : "";
        return minus + Whole(tokens, point < 0 ? tokens.Length : point, decimal.Truncate(rounded), grouped) + (point < 0 ? "" : Decimals(tokens, point, rounded - decimal.Truncate(rounded), places));
    }

    private static int LastDigitBefore(ImmutableArray<FormatToken> tokens, int end)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            if (tokens[i].Kind == FormatTokenKind.Digit)
                return i;
        }

        return -1;
    }

    /// <summary>A comma between digits groups them by three; each one behind the last digit divides by a thousand.</summary>
    private static (bool Grouped, int Scaled) Commas(ImmutableArray<FormatToken> tokens, int lastWhole, int point)
    {
        var (grouped, scaled, seen) = (false, 0, false);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == FormatTokenKind.Digit)
                seen = true;
            else if (tokens[i].Kind == FormatTokenKind.Comma && seen && i < lastWhole)
                grouped = true;
            else if (tokens[i].Kind == FormatTokenKind.Comma && seen && (i > lastWhole && (point < 0 || i < point || i > tokens.Length - 2)))
                scaled++;
        }

        return (grouped, scaled);
    }

    private static string Whole(ImmutableArray<FormatToken> tokens, int end, decimal whole, bool grouped)
    {
        var digits = whole == 0 ? "" : whole.ToString("0", CultureInfo.InvariantCulture);
        var first = tokens.Select((token, i) => (token, i)).FirstOrDefault(pair => pair.token.Kind == FormatTokenKind.Digit, (default, end)).Item2;
        var (left, written) = (digits.Length, 0);
        var text = new List<string>();
        for (var i = end - 1; i >= 0; i--)
        {
            var token = tokens[i];
            if (token.Kind == FormatTokenKind.Comma)
                continue;
            if (token.Kind != FormatTokenKind.Digit)
            {
                text.Add(token.Text);
                continue;
            }

            Place(left > 0 ? digits[--left].ToString() : token.Text switch { "0" => "0", "?" => " ", _ => "" });
            while (i == first && left > 0)
                Place(digits[--left].ToString());
        }

        text.Reverse();
        return string.Concat(text);

        void Place(string digit)
        {
            if (digit.Length == 0)
                return;
            if (grouped && written > 0 && written % 3 == 0 && digit != " ")
                text.Add(",");
            text.Add(digit);
            written++;
        }
    }

    private static string Decimals(ImmutableArray<FormatToken> tokens, int point, decimal part, int places)
    {
        var digits = part.ToString("0." + new string('0', Math.Clamp(places, 1, 28)), CultureInfo.InvariantCulture)[2..];
        var significant = digits.TrimEnd('0').Length;
        var text = new StringBuilder();
        var written = 0;
        foreach (var token in tokens.Skip(point))
        {
            if (token.Kind == FormatTokenKind.Digit)
            {
                text.Append(written < significant ? digits[written] : token.Text switch { "0" => '0', "?" => ' ', _ => '\0' });
                written++;
            }
            else if (token.Kind != FormatTokenKind.Comma)
            {
                text.Append(token.Text);
            }
        }

        return text.Replace("\0", "").ToString();
    }

    private static string Scientific(ImmutableArray<FormatToken> tokens, int exponent, int point, double value)
    {
        var decimals = point < 0 ? 0 : tokens.Skip(point).Take(exponent - point).Count(token => token.Kind == FormatTokenKind.Digit);
        var places = tokens.Skip(exponent).Count(token => token.Kind == FormatTokenKind.Digit);
        var form = "0" + (decimals > 0 ? "." + new string('0', Math.Min(decimals, 15)) : "") + (tokens[exponent].Text[1] == '+' ? "E+" : "E-") + new string('0', Math.Clamp(places, 1, 5));
        return value.ToString(form, CultureInfo.InvariantCulture);
    }

    private static string Fraction(ImmutableArray<FormatToken> tokens, int slash, decimal number)
    {
        var size = Math.Abs(number);
        var hasWhole = tokens.Take(slash).Any(token => token.Kind == FormatTokenKind.Literal && token.Text == " ");
        var whole = hasWhole ? decimal.Truncate(size) : 0;
        var below = string.Concat(tokens.Skip(slash + 1).Where(token => token.Kind is FormatTokenKind.Digit || (token.Kind == FormatTokenKind.Literal && char.IsAsciiDigit(token.Text[0]))).Select(token => token.Text));
        var most = below.All(letter => letter is '?' or '#' or '0') ? (int)Math.Pow(10, Math.Clamp(below.Length, 1, 3)) - 1 : 0;
        var (top, bottom) = most > 0 || !int.TryParse(below, NumberStyles.None, CultureInfo.InvariantCulture, out var given) || given is 0 or > 9999
            ? Nearest(size - whole, Math.Max(1, most))
            : ((long)Math.Round((size - whole) * given, MidpointRounding.AwayFromZero), given);
        if (top == bottom && hasWhole)
            (whole, top) = (whole + 1, 0);
        var sign = number < 0 ? "-" : "";
        return top == 0
            ? sign + whole.ToString("0", CultureInfo.InvariantCulture)
            : sign + (whole > 0 ? whole.ToString("0", CultureInfo.InvariantCulture) + " " : "") + string.Create(CultureInfo.InvariantCulture, $"{top}/{bottom}");
    }

    private static (long Top, int Bottom) Nearest(decimal part, int most)
    {
        var best = (Top: 0L, Bottom: 1, Miss: decimal.MaxValue);
        for (var bottom = 1; bottom <= most; bottom++)
        {
            var top = part < 1e15m ? (long)Math.Round(part * bottom, MidpointRounding.AwayFromZero) : 0;
            var miss = Math.Abs(part - (decimal)top / bottom);
            if (miss < best.Miss)
                best = (top, bottom, miss);
        }

        return (best.Top, best.Bottom);
    }
}

using System.Globalization;

namespace Hashira.Cycle.Checks.Arithmetic;

/// <summary>A number as it stands in folded text: 1,200 · 81.7 · 23万.</summary>
internal static class PrintedNumber
{
    /// <summary>Pattern of a number, to be put into a named group.</summary>
    public const string Shape = @"(?<![0-9.,])[0-9][0-9,]{0,15}(?:\.[0-9]{1,4})?(?: ?万)?";

    /// <summary>Units that are counted in sums and shares.</summary>
    public const string Unit = "件|社|人|名|回|か所|箇所|カ所|か国|拠点|機関|団体|校|者|講座|課程|公館|大学|地域|施設|製品|億円|万円|円";

    /// <summary>The value; <see langword="null"/> if the separators stand wrong.</summary>
    public static decimal? Read(string text)
    {
        var scale = text.EndsWith('万') ? 10_000m : 1m;
        return decimal.TryParse(text.TrimEnd('万', ' ').Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000_000m
            ? value * scale
            : null;
    }

    /// <summary>Half of the last printed digit: 27％ may be anything from 26.5 to 27.5.</summary>
    public static decimal Tolerance(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? 0 : text.Length - point - 1;
        return 0.5m / (decimal)Math.Pow(10, digits);
    }
}

using System.Globalization;

namespace Hashira.Documents.Tables.Excel.Formats;

/// <summary>標準. A number without a format of its own.</summary>
internal static class GeneralNumber
{
    /// <summary>
    /// As a wide cell shows it: at most 11 letters with the decimal point. Whole numbers of up to 15 digits are kept in full even where the
    /// cell would show 1.23457E+12, because they are numbers of firms and accounts.
    /// </summary>
    public static string Show(double value)
    {
        if (!double.IsFinite(value))
            return value.ToString(CultureInfo.InvariantCulture);
        var size = Math.Abs(value);
        if (size == 0)
            return "0";
        if (size < 1e15 && value == Math.Floor(value))
            return ((decimal)value).ToString("0", CultureInfo.InvariantCulture);
        if (size is >= 1e11 or < 1e-9)
            return value.ToString("0.#####E+00", CultureInfo.InvariantCulture);
        var exact = (decimal)value;
        var whole = decimal.Truncate(Math.Abs(exact)).ToString(CultureInfo.InvariantCulture).Length;
        var rounded = Math.Round(exact, Math.Max(0, 10 - whole), MidpointRounding.AwayFromZero);
        // Too small for the room: the digits that count would be lost.
        return size < 1e-4 && rounded != exact
            ? value.ToString("0.#####E+00", CultureInfo.InvariantCulture)
            : rounded.ToString("0.##########", CultureInfo.InvariantCulture);
    }
}

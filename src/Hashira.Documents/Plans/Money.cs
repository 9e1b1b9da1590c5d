using System.Globalization;
using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>金額. Amounts of yen in the plain form of a text: <c>16.3億円</c>, <c>1兆 1842 億円</c>, <c>30 万円</c>, <c>350百万円</c>.</summary>
internal static partial class Money
{
    private const string Number = @"[0-9][0-9,]{0,24}(?: ?\. ?[0-9]{1,8})?";

    /// <summary>Shape of an amount in plain text.</summary>
    public const string InText = @"(?<![0-9.,])" + AnywhereInText;

    /// <summary>The same, whatever stands before it.</summary>
    public const string AnywhereInText = Number + @" ?(?:(?:兆|億|百万|千万|万|千) ?(?:" + Number + @" ?(?:億|百万|千万|万|千) ?){0,3}(?:" + Number + @" ?)?)?円";

    /// <summary>Shape of an amount in a budget, where 円 is sometimes forgotten behind 億 or 兆.</summary>
    public const string InBudget = @"(?:" + InText + @"|(?<![0-9.,])" + Number + @" ?[兆億](?! ?(?:[0-9人社件台回本個枚]|ドル|ユーロ|トン|kW)))";

    /// <summary>Whole yen of a text of that shape; <see langword="false"/> if it is none (a part of a yen, too large, wrongly grouped).</summary>
    public static bool TryRead(string plain, out Yen value)
    {
        var text = plain.Replace(" ", "", StringComparison.Ordinal);
        if (!text.EndsWith('円'))
            text += "円";
        var small = SmallUnit().Match(text);
        if (!small.Success)
            return Yen.TryParse(text, out value);
        value = default;
        if (!decimal.TryParse(small.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return false;
        var unit = small.Groups["u"].Value switch { "百万" => 1_000_000m, "千万" => 10_000_000m, _ => 1_000m };
        if (number > 1_000_000_000_000m || number * unit is var yen && yen != decimal.Truncate(yen))
            return false;
        value = new Yen((long)yen);
        return true;
    }

    [GeneratedRegex("^(?<n>[0-9][0-9,]{0,24}(?:\\.[0-9]{1,8})?)(?<u>百万|千万|千)円$", RegexOptions.CultureInvariant)]
    private static partial Regex SmallUnit();
}

using System.Globalization;
using System.Text;

namespace Hashira.Model;

/// <summary>
/// 項目番号. The printed number of a measure, ⑨－１: number of the major policy and number of the item under it. It belongs to one
/// edition; the same measure may bear another code in the next.
/// </summary>
/// <param name="Policy">Number of the major policy, 1–20.</param>
/// <param name="Item">Number of the item, 1–999.</param>
public readonly record struct MeasureCode(int Policy, int Item) : IComparable<MeasureCode>
{
    /// <summary>Code in plain digits, the key of the contracts: <c>9-1</c>.</summary>
    public string Plain => string.Create(CultureInfo.InvariantCulture, $"{Policy}-{Item}");

    /// <summary>Order by policy, then item.</summary>
    public static bool operator <(MeasureCode left, MeasureCode right) => left.CompareTo(right) < 0;

    /// <summary>Order by policy, then item.</summary>
    public static bool operator >(MeasureCode left, MeasureCode right) => left.CompareTo(right) > 0;

    /// <summary>Order by policy, then item, equal included.</summary>
    public static bool operator <=(MeasureCode left, MeasureCode right) => left.CompareTo(right) <= 0;

    /// <summary>Order by policy, then item, equal included.</summary>
    public static bool operator >=(MeasureCode left, MeasureCode right) => left.CompareTo(right) >= 0;

    /// <summary>Whether the character is one of the dashes that officials type between the two numbers.</summary>
    public static bool IsDash(char character) =>
        character is '-' or >= '\u2010' and <= '\u2015' or '\u2212' or '\uFF0D' or '\u30FC' or '\uFF70' or '\u2500' or '\uFE63';

    /// <summary>Number of a circled digit ①–⑳, or 0.</summary>
    public static int Circled(char character) => character is >= '①' and <= '⑳' ? character - '①' + 1 : 0;

    /// <summary>
    /// Reads <c>⑨－１</c>, <c>（⑧ー１4）</c>, <c>(⑧－１０)</c>, <c>⑥―８</c>, <c>9-1</c>: any dash, digits of either width or mixed, round
    /// brackets of either width or none, spaces anywhere. Anything beside the code gives <see langword="false"/>.
    /// </summary>
    public static bool TryParse(string? text, out MeasureCode value)
    {
        value = default;
        var core = (text ?? "").Trim();
        if (core.Length > 0 && core[0] is '（' or '(')
        {
            if (core[^1] is not ('）' or ')'))
                return false;
            core = core[1..^1].Trim();
        }

        var dash = -1;
        for (var i = 0; i < core.Length && dash < 0; i++)
        {
            if (IsDash(core[i]))
                dash = i;
        }

        if (dash <= 0)
            return false;
        var head = core[..dash].Trim();
        var policy = head.Length == 1 && Circled(head[0]) is var circled and > 0 ? circled : Digits(head);
        var item = Digits(core[(dash + 1)..].Trim());
        if (policy is < 1 or > 20 || item is < 1 or > 999)
            return false;
        value = new MeasureCode(policy, item);
        return true;
    }

    /// <summary>Reads a code; see <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text is not a measure code.</exception>
    public static MeasureCode Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"「{text}」は項目番号として読めません。「⑨－１」のように書いてください。");

    /// <inheritdoc/>
    public int CompareTo(MeasureCode other) => Policy != other.Policy ? Policy.CompareTo(other.Policy) : Item.CompareTo(other.Item);

    /// <summary>The one form that Hashira prints: circled digit, U+FF0D, full-width digits: <c>⑨－１</c>, <c>⑧－１０</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append((char)('①' + Policy - 1)).Append('－');
        foreach (var digit in Item.ToString(CultureInfo.InvariantCulture))
            text.Append((char)(digit - '0' + '０'));
        return text.ToString();
    }

    private static int Digits(string text)
    {
        // Circled and raised digits fold to plain ones, but nobody numbers an item with them.
        return text.All(character => char.IsAsciiDigit(character) || character is >= '０' and <= '９')
            && int.TryParse(text.Normalize(NormalizationForm.FormKC), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}

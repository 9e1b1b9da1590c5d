using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hashira.Model;

/// <summary>
/// 施策の識別番号. Names a measure for life, across renumbering and moves: ten characters, none of which is taken for another (neither I, O,
/// 0 nor 1), written K3PQX-9M2AT. Unlike a <see cref="MeasureCode"/> it is not printed in any plan and says nothing.
/// </summary>
/// <param name="Value">The ten characters.</param>
public readonly record struct MeasureId(string Value)
{
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Length = 10;

    /// <summary>
    /// The number of a measure as first seen in an edition. It follows from where it stands, so that registers that hold the same edition
    /// give the same number; two of a million measures share one with a probability below one in two thousand.
    /// </summary>
    /// <param name="editionId">The edition.</param>
    /// <param name="column">Current or revised.</param>
    /// <param name="code">Code in that column.</param>
    /// <param name="occurrence">Which one, from 1, where the code is printed more than once.</param>
    public static MeasureId Of(string editionId, PlanColumn column, MeasureCode code, int occurrence)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{editionId}\n{column}\n{code.Plain}\n{occurrence}")));
        return new MeasureId(string.Create(Length, hash, static (characters, bytes) =>
        {
            var bits = BitConverter.ToUInt64(bytes, 0);
            for (var i = 0; i < characters.Length; i++, bits >>= 5)
                characters[i] = Alphabet[(int)(bits & 31)];
        }));
    }

    /// <summary>Reads a number as people type it: in either case and width, with or without the hyphen.</summary>
    public static bool TryParse(string? text, out MeasureId value)
    {
        var plain = JapaneseText.Fold(text ?? "").Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        var isSound = plain.Length == Length && plain.All(Alphabet.Contains);
        value = isSound ? new MeasureId(plain) : default;
        return isSound;
    }

    /// <summary>K3PQX-9M2AT.</summary>
    public override string ToString() => Value is { Length: Length } ? $"{Value[..5]}-{Value[5..]}" : Value ?? "";
}

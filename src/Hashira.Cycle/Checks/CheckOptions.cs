using System.Collections.Immutable;

namespace Hashira.Cycle.Checks;

/// <summary>点検の設定項目. A whole number that an office can set for a check.</summary>
/// <param name="Name">Its name in the settings file, small letters and hyphens: <c>shortest-name</c>.</param>
/// <param name="Meaning">What it is, with its unit, in Japanese.</param>
/// <param name="Default">Value unless it is set.</param>
/// <param name="Least">Least value that makes sense.</param>
/// <param name="Most">Greatest value that makes sense.</param>
public sealed record CheckOption(string Name, string Meaning, int Default, int Least, int Most);

/// <summary>点検の設定値. The options of one check as set, or at their defaults.</summary>
/// <param name="values">What was set, by name.</param>
public sealed class CheckOptions(ImmutableDictionary<string, int> values)
{
    /// <summary>Nothing was set.</summary>
    public static CheckOptions Defaults { get; } = new([]);

    /// <summary>The value of an option.</summary>
    public int Value(CheckOption option) => values.GetValueOrDefault(option.Name, option.Default);
}

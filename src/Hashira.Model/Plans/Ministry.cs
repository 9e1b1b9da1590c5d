using System.Collections.Immutable;
using System.Globalization;

namespace Hashira.Model;

/// <summary>
/// 府省庁. A ministry or agency with the days between which its name is in force. Source: data/ministries.csv.
/// </summary>
/// <param name="Key">Lasting key of ours, for data and addresses.</param>
/// <param name="Name">Official name.</param>
/// <param name="Abbreviations">Short names in official use, the usual one first.</param>
/// <param name="From">First day of the name, included; <see langword="null"/> for a collective word.</param>
/// <param name="To">Last day of the name, included; <see langword="null"/> while it is in force.</param>
/// <param name="IsCollective">A word for several (業所管省庁), not a body.</param>
/// <param name="Parent">Key of the ministry it belongs to, if any.</param>
public sealed record Ministry(string Key, string Name, ImmutableArray<string> Abbreviations, DateOnly? From, DateOnly? To, bool IsCollective, string? Parent)
{
    private static readonly ImmutableArray<Ministry> Register =
    [
        .. DataFile.Rows("ministries.csv").Select(row => new Ministry(
            row[0],
            row[2],
            [.. row[3].Split('|', StringSplitOptions.RemoveEmptyEntries)],
            Day(row[4]),
            Day(row[5]),
            row[1] == "collective",
            row[6].Length == 0 ? null : row[6])),
    ];

    private static readonly ILookup<string, Ministry> Names = Register
        .SelectMany(ministry => ministry.Abbreviations.Prepend(ministry.Name), (ministry, name) => (name, ministry))
        .ToLookup(pair => JapaneseText.Fold(pair.name), pair => pair.ministry);

    /// <summary>Every ministry, agency and collective word known.</summary>
    public static ImmutableArray<Ministry> All => Register;

    /// <summary>The name officials use in a closing bracket: the usual abbreviation, or the name.</summary>
    public string ShortName => Abbreviations.Length > 0 && !IsCollective ? Abbreviations[0] : Name;

    /// <summary>Finds a ministry by name or abbreviation, in whatever width it is written.</summary>
    /// <param name="printed">One name; a trailing 等 is not part of a name.</param>
    /// <returns>The ministry, whether or not its name is in force today, or <see langword="null"/>.</returns>
    public static Ministry? Find(string printed) => Names[JapaneseText.Fold(printed)].LastOrDefault();

    /// <summary>The ministry with that key, or <see langword="null"/>.</summary>
    public static Ministry? WithKey(string key) => Register.FirstOrDefault(ministry => ministry.Key == key);

    /// <summary>Whether the name is in force on the day; both the first and the last day count.</summary>
    public bool IsInForce(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);

    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>所管府省の一つ. One name inside the closing bracket of a measure.</summary>
/// <param name="Printed">The name as printed, without 等.</param>
/// <param name="Ministry">What it stands for; <see langword="null"/> if unknown.</param>
/// <param name="AndOthers">等 follows: the list is not complete.</param>
/// <param name="Source">Where the name is printed.</param>
public sealed record ResponsibleMinistry(string Printed, Ministry? Ministry, bool AndOthers, SourceLocation Source);

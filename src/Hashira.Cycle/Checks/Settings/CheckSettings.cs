using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Settings;

/// <summary>点検の設定. What an office has decided about the checks, for all its plans.</summary>
/// <param name="Rules">Settings by id of the check; a check that is not named is as it comes.</param>
/// <param name="AllowedNames">Names of programmes, ministries and systems that are right as they are, folded.</param>
/// <param name="Waivers">Findings that may stay, each with who decided it, why and until when.</param>
public sealed record CheckSettings(ImmutableDictionary<string, RuleSetting> Rules, ImmutableHashSet<string> AllowedNames, ImmutableArray<Waiver> Waivers)
{
    /// <summary>Nothing was decided.</summary>
    public static CheckSettings None { get; } = new(ImmutableDictionary<string, RuleSetting>.Empty, [], []);

    /// <summary>Whether the check is switched off.</summary>
    public bool IsOff(string check) => Rules.GetValueOrDefault(check)?.IsOff ?? false;

    /// <summary>The options of a check.</summary>
    public CheckOptions OptionsOf(string check) => Rules.GetValueOrDefault(check)?.Options ?? CheckOptions.Defaults;

    /// <summary>How grave a finding is in this office.</summary>
    public Severity SeverityOf(Finding finding) => Rules.GetValueOrDefault(finding.Id)?.Severity ?? finding.Severity;

    /// <summary>Whether all that is told is that a name looks wrong, and the office knows it to be right.</summary>
    public bool IsAllowedName(Finding finding) =>
        AllowedNames.Count > 0 && CheckCatalogue.WithId(finding.Id)?.Family == CheckFamily.Names && AllowedNames.Contains(JapaneseText.Fold(finding.Excerpt));
}

/// <summary>点検ごとの設定.</summary>
/// <param name="IsOff">Whether the check is left out.</param>
/// <param name="Severity">Another severity; <see langword="null"/> for its own.</param>
/// <param name="Options">Its options.</param>
public sealed record RuleSetting(bool IsOff, Severity? Severity, CheckOptions Options);

/// <summary>見送り. A finding that may stay as it is, until a day.</summary>
/// <param name="Fingerprint">The finding.</param>
/// <param name="Check">Id of the check, for readers.</param>
/// <param name="Excerpt">The words, for readers.</param>
/// <param name="Reason">Why it may stay.</param>
/// <param name="By">Who decided it.</param>
/// <param name="Until">Last day on which it holds, that day included; <see langword="null"/> for no end.</param>
public sealed record Waiver(string Fingerprint, string Check, string Excerpt, string Reason, string By, DateOnly? Until)
{
    /// <summary>Whether it still holds on that day.</summary>
    public bool Holds(DateOnly day) => Until is not { } until || day <= until;
}

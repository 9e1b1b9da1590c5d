using System.Globalization;
using System.Text;

namespace Hashira.Cycle.Checks.Settings;

/// <summary>見送りの書出し. Writes waivers as the part of a settings file that <see cref="ReadCheckSettings"/> reads back as the same.</summary>
public static class WriteWaivers
{
    /// <summary>The YAML text, sorted by check and fingerprint; ends in a line feed.</summary>
    public static string Run(IEnumerable<Waiver> waivers)
    {
        var text = new StringBuilder("# 見送りの一覧。点検の設定（hashira-checks.yaml）の waivers として使えます。\nwaivers:\n");
        foreach (var waiver in waivers.OrderBy(waiver => waiver.Check, StringComparer.Ordinal).ThenBy(waiver => waiver.Fingerprint, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"  - fingerprint: {Quoted(waiver.Fingerprint)}\n");
            if (waiver.Check.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"    check: {waiver.Check}\n");
            if (waiver.Excerpt.Trim().Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"    excerpt: {Quoted(waiver.Excerpt)}\n");
            text.Append(CultureInfo.InvariantCulture, $"    reason: {Quoted(waiver.Reason)}\n    by: {Quoted(waiver.By)}\n");
            if (waiver.Until is { } until)
                text.Append(CultureInfo.InvariantCulture, $"    until: {until:yyyy-MM-dd}\n");
        }

        return text.ToString();
    }

    // Always quoted: a fingerprint of digits or a reason with a colon must come back as the same text.
    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var character in value)
        {
            text.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                _ when char.IsControl(character) || character is '\u0085' or '\u2028' or '\u2029' or '\uFEFF' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => character.ToString(),
            });
        }

        return text.Append('"').ToString();
    }
}

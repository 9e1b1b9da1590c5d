using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Hashira.Documents.Plans;

namespace Hashira.Cycle.Checks.Baselines;

/// <summary>基準のファイル. A baseline as JSON that people can read and version control can compare: sorted, one finding after the other.</summary>
public static class BaselineJson
{
    private const string Format = "hashira-baseline-1";

    /// <summary>The text of the file.</summary>
    public static string Write(Baseline baseline) => JapaneseJson.ToText(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteText("document", baseline.Document);
        json.WriteString("written", baseline.Written.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("findings");
        foreach (var finding in baseline.Findings.OrderBy(finding => finding.Check, StringComparer.Ordinal).ThenBy(finding => Order(finding.Code), StringComparer.Ordinal).ThenBy(finding => finding.Fingerprint, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("fingerprint", finding.Fingerprint);
            json.WriteString("check", finding.Check);
            json.WriteString("code", finding.Code);
            json.WriteString("column", finding.Column);
            json.WriteNumber("places", finding.Places);
            json.WriteText("excerpt", finding.Excerpt);
            json.WriteText("message", finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Reads the text of a baseline file.</summary>
    /// <param name="file">Its name, for the sentence.</param>
    /// <param name="text">Its text.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="fault">If it is none: one sentence for the official.</param>
    public static bool TryRead(string file, string text, [NotNullWhen(true)] out Baseline? baseline, [NotNullWhen(false)] out string? fault)
    {
        (baseline, fault) = (null, null);
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("format", out var format) && format.ValueEquals(Format))
            {
                baseline = new Baseline(
                    Text(root, "document"),
                    DateOnly.ParseExact(Text(root, "written"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    [.. root.GetProperty("findings").EnumerateArray().Select(Finding)]);
                return true;
            }
        }
        catch (Exception broken) when (broken is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            // Told below in words that help more than the parser's.
        }

        fault = $"「{file}」は点検の基準のファイルとして読めません。hashira check の --write-baseline で作り直してください。";
        return false;
    }

    private static KnownFinding Finding(JsonElement item) => new(
        Text(item, "fingerprint"), Text(item, "check"), item.GetProperty("code").GetString(), Text(item, "column"), item.GetProperty("places").GetInt32(), Text(item, "excerpt"), Text(item, "message"));

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? throw new FormatException(name);

    // 9-2 before 9-10, what stands outside the table last.
    private static string Order(string? code) => code is null ? "~" : string.Join('-', code.Split('-').Select(part => part.PadLeft(4, '0')));
}

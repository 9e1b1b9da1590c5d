using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hashira.Host.Pages.Register;
using Hashira.Model;

namespace Hashira.Host.Pages.Findings;

/// <summary>A finding with the row in which it stands.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Row">The row; <see langword="null"/> outside the table.</param>
/// <param name="Policy">Number of the major policy; 0 outside them.</param>
public sealed record PlacedFinding(Finding Finding, RowView? Row, int Policy)
{
    /// <summary>Every finding of an edition in order of the document.</summary>
    public static ImmutableArray<PlacedFinding> Of(EditionView edition)
    {
        var rows = edition.Rows.SelectMany(row => row.Findings.Select(finding => new PlacedFinding(finding, row, row.Row.MajorPolicy)));
        var boxes = edition.Policies.SelectMany(policy => policy.BoxFindings.Select(finding => new PlacedFinding(finding, null, policy.Number)));
        var outside = edition.FindingsOutside.Select(finding => new PlacedFinding(finding, null, 0));
        return [.. rows.Concat(boxes).Concat(outside).OrderBy(placed => placed.Finding.Source.Start).ThenBy(placed => placed.Finding.Id, StringComparer.Ordinal)];
    }
}

/// <summary>指摘の絞り込み. Which findings are asked for; <see langword="null"/> means any.</summary>
/// <param name="Severity">How grave.</param>
/// <param name="Check">Id of the check.</param>
/// <param name="Policy">Number of the major policy; 0 for findings outside them.</param>
/// <param name="Ministry">Key of a ministry that is responsible for the measure; see <see cref="RowView.MinistryKey"/>.</param>
/// <param name="Column">Column.</param>
/// <param name="ByCheck">Whether the findings are put together by check, not by place.</param>
public sealed record FindingFilter(Severity? Severity, string? Check, int? Policy, string? Ministry, PlanColumn? Column, bool ByCheck)
{
    /// <summary>No filter.</summary>
    public static FindingFilter None { get; } = new(null, null, null, null, null, false);

    /// <summary>Whether anything is filtered out.</summary>
    public bool IsActive => this with { ByCheck = false } != None;

    /// <summary>Reads the query of an address. Empty values, as a form sends them, ask for nothing.</summary>
    /// <returns>The filter, or <see langword="null"/> and the value that can't be one.</returns>
    public static (FindingFilter? Filter, string Fault) Parse(IQueryCollection query)
    {
        var filter = None;
        foreach (var (name, values) in query)
        {
            var value = values.ToString();
            if (value.Length == 0)
                continue;
            switch (name)
            {
                case "severity" when SeverityOf(value) is { } severity:
                    filter = filter with { Severity = severity };
                    break;
                case "check" when value.Length <= 20:
                    filter = filter with { Check = value };
                    break;
                case "policy" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var policy):
                    filter = filter with { Policy = policy };
                    break;
                case "ministry" when value.Length <= 60:
                    filter = filter with { Ministry = value };
                    break;
                case "column" when ColumnOf(value) is { } column:
                    filter = filter with { Column = column };
                    break;
                case "group" when value is "place" or "check":
                    filter = filter with { ByCheck = value == "check" };
                    break;
                case "severity" or "check" or "policy" or "ministry" or "column" or "group":
                    return (null, $"{name}={value}");
                default:
                    break;
            }
        }

        return (filter, "");
    }

    /// <summary>Whether a finding is asked for.</summary>
    public bool Takes(PlacedFinding placed) =>
        (Severity is null || placed.Finding.Severity == Severity)
        && (Check is null || placed.Finding.Id == Check)
        && (Policy is null || placed.Policy == Policy)
        && (Ministry is null || (placed.Row?.MinistryKeys.Contains(Ministry) ?? false))
        && (Column is null || placed.Finding.Column == Column);

    /// <summary>The query that asks for it, with its question mark; empty if nothing is filtered.</summary>
    public string Query()
    {
        var query = new StringBuilder();
        Add("severity", Severity is { } severity ? Key(severity) : null);
        Add("check", Check);
        Add("policy", Policy?.ToString(CultureInfo.InvariantCulture));
        Add("ministry", Ministry);
        Add("column", Column is { } column ? Key(column) : null);
        Add("group", ByCheck ? "check" : null);
        return query.ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
                query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    /// <summary>Key of a severity: note, warning, error.</summary>
    public static string Key(Severity severity) => severity switch
    {
        Model.Severity.Error => "error",
        Model.Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>Key of a column: current, followUp, revised, policy, document.</summary>
    public static string Key(PlanColumn column) => column switch
    {
        PlanColumn.Current => "current",
        PlanColumn.FollowUp => "followUp",
        PlanColumn.Revised => "revised",
        PlanColumn.Policy => "policy",
        _ => "document",
    };

    private static Severity? SeverityOf(string key) => Enum.GetValues<Severity>().Where(severity => Key(severity) == key).Select(severity => (Severity?)severity).FirstOrDefault();

    private static PlanColumn? ColumnOf(string key) => Enum.GetValues<PlanColumn>().Where(column => Key(column) == key).Select(column => (PlanColumn?)column).FirstOrDefault();
}

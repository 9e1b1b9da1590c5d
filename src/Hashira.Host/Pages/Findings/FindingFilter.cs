using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hashira.Cycle.Checks;
using Hashira.Host.Pages.Register;
using Hashira.Model;

namespace Hashira.Host.Pages.Findings;

/// <summary>A finding with the row in which it stands.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Row">The row; <see langword="null"/> outside the table.</param>
/// <param name="Policy">Number of the major policy; 0 outside them.</param>
public sealed record PlacedFinding(Finding Finding, RowView? Row, int Policy)
{
    /// <summary>What was decided about it, if anything.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Where the work on it stands.</summary>
    public FindingStatus Status { get; init; }

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
/// <param name="Status">Where the work stands.</param>
/// <param name="Asked">Key of the ministry that was asked.</param>
/// <param name="Group">How the findings are put together: place, rank or check.</param>
public sealed record FindingFilter(Severity? Severity, string? Check, int? Policy, string? Ministry, PlanColumn? Column, FindingStatus? Status, string? Asked, string Group)
{
    /// <summary>No filter.</summary>
    public static FindingFilter None { get; } = new(null, null, null, null, null, null, null, "place");

    /// <summary>Whether anything is filtered out.</summary>
    public bool IsActive => this with { Group = "place" } != None;

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
                case "status" when StatusOf(value) is { } status:
                    filter = filter with { Status = status };
                    break;
                case "asked" when value.Length <= 60:
                    filter = filter with { Asked = value };
                    break;
                case "group" when value is "place" or "rank" or "check":
                    filter = filter with { Group = value };
                    break;
                case "severity" or "check" or "policy" or "ministry" or "column" or "status" or "asked" or "group":
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
        && (Column is null || placed.Finding.Column == Column)
        && (Status is null || placed.Status == Status)
        && (Asked is null || placed.Decision?.Ministry == Asked);

    /// <summary>All findings in the order in which one goes through them: as ranked, check by check, or as they stand in the document.</summary>
    public IEnumerable<PlacedFinding> InOrder(FindingWork work) => Group switch
    {
        "check" => work.All.OrderBy(placed => placed.Finding.Id, StringComparer.Ordinal),
        "rank" => RankFindings.Run(work.Edition.Plan, work.All.Select(placed => placed.Finding)).Select(finding => work.Find(finding.Fingerprint)!),
        // Findings outside every major policy come first, as on the list.
        _ => work.All.OrderBy(placed => placed.Policy),
    };

    /// <summary>The query that asks for it, with its question mark; empty if nothing is filtered.</summary>
    public string Query()
    {
        var query = new StringBuilder();
        Add("severity", Severity is { } severity ? Key(severity) : null);
        Add("check", Check);
        Add("policy", Policy?.ToString(CultureInfo.InvariantCulture));
        Add("ministry", Ministry);
        Add("column", Column is { } column ? Key(column) : null);
        Add("status", Status is { } status ? Key(status) : null);
        Add("asked", Asked);
        Add("group", Group == "place" ? null : Group);
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

    /// <summary>Key of a status: open, accepted, assigned, waived.</summary>
    public static string Key(FindingStatus status) => status.ToString().ToLowerInvariant();

    private static FindingStatus? StatusOf(string key) => Enum.GetValues<FindingStatus>().Where(status => Key(status) == key).Select(status => (FindingStatus?)status).FirstOrDefault();

    private static Severity? SeverityOf(string key) => Enum.GetValues<Severity>().Where(severity => Key(severity) == key).Select(severity => (Severity?)severity).FirstOrDefault();

    private static PlanColumn? ColumnOf(string key) => Enum.GetValues<PlanColumn>().Where(column => Key(column) == key).Select(column => (PlanColumn?)column).FirstOrDefault();
}

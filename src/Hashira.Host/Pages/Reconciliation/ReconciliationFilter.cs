using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hashira.Cycle.Register.Reconciliation;

namespace Hashira.Host.Pages.Reconciliation;

/// <summary>照合の状態. Where the work on a figure stands.</summary>
public enum ReconciliationState
{
    /// <summary>未決.</summary>
    Open,

    /// <summary>確認済み. A person confirmed a sheet.</summary>
    Confirmed,

    /// <summary>却下. Sheets were rejected and none was confirmed.</summary>
    Rejected,
}

/// <summary>照合の絞り込み. Which figures are asked for; <see langword="null"/> means any.</summary>
/// <param name="Kind">What they come to.</param>
/// <param name="Ministry">Key of a ministry; see <see cref="NoMinistry"/>.</param>
/// <param name="Policy">Number of the major policy; 0 for none.</param>
/// <param name="State">Where the work stands.</param>
public sealed record ReconciliationFilter(ReconciliationOutcome? Kind, string? Ministry, int? Policy, ReconciliationState? State)
{
    /// <summary>Key for figures of no known ministry.</summary>
    public const string NoMinistry = "none";

    /// <summary>No filter.</summary>
    public static ReconciliationFilter None { get; } = new(null, null, null, null);

    /// <summary>Reads the query of an address. Empty values, as a form sends them, ask for nothing.</summary>
    /// <returns>The filter, or <see langword="null"/> and the value that can't be one.</returns>
    public static (ReconciliationFilter? Filter, string Fault) Parse(IQueryCollection query)
    {
        var filter = None;
        foreach (var (name, values) in query)
        {
            var value = values.ToString();
            if (value.Length == 0)
                continue;
            switch (name)
            {
                case "kind" when Find<ReconciliationOutcome>(value) is { } kind:
                    filter = filter with { Kind = kind };
                    break;
                case "state" when Find<ReconciliationState>(value) is { } state:
                    filter = filter with { State = state };
                    break;
                case "policy" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var policy):
                    filter = filter with { Policy = policy };
                    break;
                case "ministry" when value.Length <= 60:
                    filter = filter with { Ministry = value };
                    break;
                case "kind" or "state" or "policy" or "ministry":
                    return (null, $"{name}={value}");
                default:
                    break;
            }
        }

        return (filter, "");
    }

    /// <summary>Whether a figure is asked for.</summary>
    public bool Takes(ReconciledFigure figure) =>
        (Kind is null || figure.Outcome == Kind)
        && (Ministry is null || Ministries(figure).Contains(Ministry))
        && (Policy is null || PolicyOf(figure) == Policy)
        && (State is null || StateOf(figure) == State);

    /// <summary>The query that asks for it, with its question mark; empty if nothing is filtered.</summary>
    public string Query()
    {
        var query = new StringBuilder();
        Add("kind", Kind is { } kind ? Key(kind) : null);
        Add("ministry", Ministry);
        Add("policy", Policy?.ToString(CultureInfo.InvariantCulture));
        Add("state", State is { } state ? Key(state) : null);
        return query.ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
                query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    /// <summary>Where the work on a figure stands.</summary>
    public static ReconciliationState StateOf(ReconciledFigure figure) =>
        figure.IsConfirmed ? ReconciliationState.Confirmed : figure.IsRejected ? ReconciliationState.Rejected : ReconciliationState.Open;

    /// <summary>Number of the major policy of a figure; 0 for none.</summary>
    public static int PolicyOf(ReconciledFigure figure) => figure.Figure.Code?.Policy ?? 0;

    /// <summary>Keys of the ministries of a figure.</summary>
    public static IEnumerable<string> Ministries(ReconciledFigure figure) =>
        figure.Figure.Ministries.IsEmpty ? [NoMinistry] : figure.Figure.Ministries.Select(ministry => ministry.Key);

    /// <summary>Key of an outcome or state in addresses: one-to-many, open.</summary>
    public static string Key<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static T? Find<T>(string key)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Key(value) == key).Select(value => (T?)value).FirstOrDefault();
}

using System.Collections.Immutable;
using Hashira.Cycle.Register;
using Hashira.Cycle.Register.Money;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Host.Pages.Findings;
using Hashira.Host.Pages.Source;
using Hashira.Model;

namespace Hashira.Host.Pages.Register;

/// <summary>A pillar as pages show it.</summary>
/// <param name="Number">Its number; 0 for major policies under no pillar.</param>
/// <param name="Printed">As printed; <see langword="null"/> for number 0.</param>
/// <param name="Policies">Its major policies.</param>
public sealed record PillarView(int Number, Pillar? Printed, ImmutableArray<PolicyView> Policies)
{
    /// <summary>Rows of all of its policies.</summary>
    public IEnumerable<RowView> Rows => Policies.SelectMany(policy => policy.Rows);
}

/// <summary>A major policy as pages show it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Pillar">Number of its pillar, or 0.</param>
/// <param name="Box">Its box; <see langword="null"/> if the document prints rows but no box.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="BoxFindings">Findings in the box.</param>
public sealed record PolicyView(int Number, int Pillar, MajorPolicy? Box, ImmutableArray<RowView> Rows, ImmutableArray<Finding> BoxFindings)
{
    /// <summary>①.</summary>
    public string Sign => Number is >= 1 and <= 20 ? ((char)('①' + Number - 1)).ToString() : "";

    /// <summary>Findings in the box and the rows.</summary>
    public IEnumerable<Finding> Findings => BoxFindings.Concat(Rows.SelectMany(row => row.Findings));

    /// <summary>First sentence of the box.</summary>
    public string Lead
    {
        get
        {
            var text = (Box?.Text.Text ?? "").Replace("\n", "", StringComparison.Ordinal);
            var end = text.IndexOf('。', StringComparison.Ordinal);
            return end < 0 ? text : text[..(end + 1)];
        }
    }
}

/// <summary>An edition with everything that pages look up in it, worked out once.</summary>
public sealed class EditionView
{
    private readonly ILookup<(PlanColumn, MeasureCode), RowView> _byCode;
    private Heeded _heeded;

    /// <summary>Works out the view.</summary>
    /// <param name="shown">The edition.</param>
    public EditionView(ShownEdition shown)
    {
        Shown = shown;
        Places = new RowPlaces(Plan.Rows);
        var findings = shown.Findings.ToLookup(finding => Places.RowOf(finding, Plan.Rows));
        var lineage = TraceLineage.Run(Plan);
        var counted = new Dictionary<(PlanColumn, MeasureCode), int>();
        Rows = [.. Plan.Rows.Select((row, index) => new RowView(this, index, row, lineage[index], [.. findings[index]], Occurrence(counted, row)))];
        _byCode = Rows
            .SelectMany(row => row.Row.Current.Select(measure => ((PlanColumn.Current, measure.Code), row))
                .Concat(row.Row.Revised.Select(measure => ((PlanColumn.Revised, measure.Code), row))))
            .Distinct().ToLookup(pair => pair.Item1, pair => pair.row);

        var outside = findings[null].ToLookup(finding => finding.Column == PlanColumn.Policy ? PolicyAt(finding) : 0);
        var rows = Rows.ToLookup(row => row.Row.MajorPolicy);
        Policies =
        [
            .. Plan.MajorPolicies.Select(policy => policy.Number).Concat(rows.Select(group => group.Key)).Distinct().Order()
                .Select(number => (Number: number, Box: Plan.MajorPolicies.FirstOrDefault(policy => policy.Number == number)))
                .Select(policy => new PolicyView(policy.Number, policy.Box?.Pillar ?? 0, policy.Box, [.. rows[policy.Number]], policy.Number == 0 ? [] : [.. outside[policy.Number]])),
        ];
        Pillars =
        [
            .. Plan.Pillars.Select(pillar => new PillarView(pillar.Number, pillar, [.. Policies.Where(policy => policy.Pillar == pillar.Number)])),
            .. Policies.Where(policy => Plan.Pillars.All(pillar => pillar.Number != policy.Pillar)).ToList() is { Count: > 0 } loose ? [new PillarView(0, null, [.. loose])] : Array.Empty<PillarView>(),
        ];
        FindingsOutside = [.. outside[0]];
        Findings = PlacedFinding.Of(this);
        Sheets = new SourceSheets(Plan.Document, Places);
        _heeded = new Heeded(null, new(() => FindMoneyLines.Run(Plan)), new(() => []));
    }

    /// <summary>The edition as the register shows it.</summary>
    public ShownEdition Shown { get; }

    /// <summary>Lasting id.</summary>
    public string Id => Shown.Edition.Id;

    /// <summary>What it says.</summary>
    public ActionPlan Plan => Shown.Plan;

    /// <summary>Title for readers.</summary>
    public string Title => Shown.Edition.Title;

    /// <summary>Rows in order of the document.</summary>
    public ImmutableArray<RowView> Rows { get; }

    /// <summary>Pillars; major policies under none come last under number 0.</summary>
    public ImmutableArray<PillarView> Pillars { get; }

    /// <summary>Major policies in order of their number, those without a box included.</summary>
    public ImmutableArray<PolicyView> Policies { get; }

    /// <summary>Findings that stand in no row and no box.</summary>
    public ImmutableArray<Finding> FindingsOutside { get; }

    /// <summary>Every finding with its row, in order of the document.</summary>
    public ImmutableArray<PlacedFinding> Findings { get; }

    /// <summary>The source text by pages.</summary>
    public SourceSheets Sheets { get; }

    /// <summary>Which row stands where in the source text.</summary>
    public RowPlaces Places { get; }

    /// <summary>Its lines of money, in the order of their first mention.</summary>
    public ImmutableArray<MoneyLine> Money => _heeded.Money.Value;

    /// <summary>Its figures of which a person confirmed the review sheet, in order of the document.</summary>
    public ImmutableArray<ConfirmedSheet> ConfirmedSheets => _heeded.Sheets.Value;

    /// <summary>Heeds what people decided of figures and review sheets, unless it does already.</summary>
    internal void Heed(HeededDecisions decisions)
    {
        var before = _heeded;
        if (ReferenceEquals(before.Decisions, decisions))
            return;
        // Money that no link speaks of stays as it was worked out.
        _heeded = new Heeded(
            decisions,
            decisions.Links.SequenceEqual(before.Decisions?.Links ?? []) ? before.Money : new(() => FindMoneyLines.Run(Plan, decisions.Links.AsSpan())),
            new(() => decisions.Sheets.Confirmed(Plan, Id)));
    }

    /// <summary>What the lines of money bring to some of the rows, by fiscal year, the latest first.</summary>
    /// <param name="rows">The rows.</param>
    public ImmutableArray<MoneyGroup> YearTotals(IEnumerable<RowView> rows)
    {
        var within = rows.Select(row => row.Index).ToHashSet();
        return BreakDownMoney.Run(Plan, Money, MoneyAxis.Year, (_, mention) => within.Contains(mention.Row) ? MoneyShare.Whole : MoneyShare.None);
    }

    /// <summary>The row that bears the code in that column, or <see langword="null"/>.</summary>
    /// <param name="column">Current or revised.</param>
    /// <param name="code">The code.</param>
    /// <param name="occurrence">Which one, from 1, where the code is printed more than once.</param>
    public RowView? Find(PlanColumn column, MeasureCode code, int occurrence = 1) => _byCode[(column, code)].ElementAtOrDefault(occurrence - 1);

    /// <summary>How often the code is printed in that column.</summary>
    public int Occurrences(PlanColumn column, MeasureCode code) => _byCode[(column, code)].Count();

    private int PolicyAt(Finding finding) =>
        Plan.MajorPolicies.FirstOrDefault(policy => policy.Source.Spans.Any(span => span.Contains(finding.Source.Start)))?.Number ?? 0;

    private static int Occurrence(Dictionary<(PlanColumn, MeasureCode), int> counted, PlanRow row)
    {
        var occurrence = 1;
        foreach (var (column, code) in row.Revised.Select(measure => (PlanColumn.Revised, measure.Code)).Concat(row.Current.Select(measure => (PlanColumn.Current, measure.Code))).Distinct().Reverse())
            counted[(column, code)] = occurrence = counted.GetValueOrDefault((column, code)) + 1;
        return occurrence;
    }

    private sealed record Heeded(HeededDecisions? Decisions, Lazy<ImmutableArray<MoneyLine>> Money, Lazy<ImmutableArray<ConfirmedSheet>> Sheets);
}

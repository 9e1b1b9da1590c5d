using System.Collections.Immutable;
using Hashira.Cycle.Register.Lineage;
using Hashira.Cycle.Register.Money;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Cycle.Register.Targets;
using Hashira.Model;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>公開する版. An edition with what may be published of it.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Plan">What it says.</param>
/// <param name="Findings">What the checks found; what officials decided of it is not in here.</param>
public sealed record OpenEdition(Edition Edition, ActionPlan Plan, ImmutableArray<Finding> Findings)
{
    /// <summary>What people confirmed about money outside the plans, of the whole register.</summary>
    public ImmutableArray<OutsideLink> Links { get; init; } = [];

    /// <summary>Its lines of money, each once, with what was confirmed about money outside the plan.</summary>
    public ImmutableArray<MoneyLine> Money() => FindMoneyLines.Run(Plan, Links.AsSpan());

    /// <summary>Its targets and where they stand, judgements and reports of later editions included.</summary>
    public EditionTargets Targets() => Reported?.Value ?? OpenTargets.Of(this, [], ImmutableDictionary<string, TargetJudgement>.Empty);

    /// <summary>The targets as the whole register tells of them.</summary>
    internal Lazy<EditionTargets>? Reported { get; init; }
}

/// <summary>
/// 公開する台帳. What of the register may be published: the editions, the findings, the links between measures. Names of officials, their
/// reasons, waivers, enquiries and the event trail are not loaded at all.
/// </summary>
/// <param name="Editions">Editions, the one taken in first first.</param>
/// <param name="Lineages">Links within each edition, and between editions where somebody has decided on them.</param>
/// <param name="Numbers">Numbers for life of the measures.</param>
public sealed record OpenRegister(ImmutableArray<OpenEdition> Editions, ImmutableArray<ShownLineage> Lineages, MeasureNumbers Numbers)
{
    /// <summary>Figures that people confirmed to be money of review sheets, without who did.</summary>
    public ImmutableArray<SheetLink> SheetLinks { get; init; } = [];

    /// <summary>
    /// Review sheets for the tables: all of them, or those of the links of one edition. Empty until <see cref="ReadOpenRegister.WithSheetsAsync"/> has loaded
    /// them, for there may be very many.
    /// </summary>
    public ImmutableArray<ReviewSheet> Sheets { get; init; } = [];

    /// <summary>Number of the last decision on each way between two columns, by which a way is known that need not be worked out again.</summary>
    internal ImmutableDictionary<(EditionSide From, EditionSide To), long> LastDecisions { get; init; } = ImmutableDictionary<(EditionSide From, EditionSide To), long>.Empty;

    /// <summary>Editions that nobody has decided anything about, such as a document that is in no register.</summary>
    public static OpenRegister Undecided(params ImmutableArray<OpenEdition> editions)
    {
        var lineages = editions.Select(edition => ShowLineage.Of(
            edition.Plan, new EditionSide(edition.Edition.Id, PlanColumn.Current), edition.Plan, new EditionSide(edition.Edition.Id, PlanColumn.Revised), [])).ToImmutableArray();
        return new OpenRegister(editions, lineages, NumberMeasures.Run(lineages));
    }

    /// <summary>The edition, or <see langword="null"/> if it is not in here.</summary>
    public OpenEdition? Find(string editionId) => Editions.FirstOrDefault(edition => edition.Edition.Id == editionId);

    /// <summary>One edition with the links inside it; numbers for life stay those of the whole register. Empty if there is none of that id.</summary>
    public OpenRegister Only(string editionId) => this with
    {
        Editions = [.. Editions.Where(edition => edition.Edition.Id == editionId)],
        Lineages = [.. Lineages.Where(lineage => lineage.From.EditionId == editionId && lineage.To.EditionId == editionId)],
        SheetLinks = Find(editionId) is { } edition ? [.. SheetLinks.Where(link => link.Concerns(edition.Plan))] : [],
    };

    /// <summary>
    /// 同じ方針の版. The editions that follow one another as one policy document: those between which somebody has decided links hang together.
    /// The oldest first.
    /// </summary>
    public ImmutableArray<ImmutableArray<OpenEdition>> Series()
    {
        var series = Editions.ToDictionary(edition => edition.Edition.Id, edition => edition.Edition.Id);
        foreach (var lineage in Lineages.Where(lineage => lineage.From.EditionId != lineage.To.EditionId && series.ContainsKey(lineage.From.EditionId) && series.ContainsKey(lineage.To.EditionId)))
        {
            var (kept, merged) = (series[lineage.From.EditionId], series[lineage.To.EditionId]);
            foreach (var id in series.Where(pair => pair.Value == merged).Select(pair => pair.Key).ToList())
                series[id] = kept;
        }

        return [.. Editions.GroupBy(edition => series[edition.Edition.Id]).Select(group => group.OrderBy(edition => Earlier(edition.Edition.Id, []).Count).ToImmutableArray())];
    }

    /// <summary>The edition that comes before in the same policy document; <see langword="null"/> if none is known.</summary>
    public string? Previous(string editionId) =>
        Lineages.Where(lineage => lineage.To.EditionId == editionId && lineage.From.EditionId != editionId).Select(lineage => lineage.From.EditionId).LastOrDefault();

    /// <summary>Every edition from which links lead to this one.</summary>
    private HashSet<string> Earlier(string editionId, HashSet<string> known)
    {
        foreach (var lineage in Lineages.Where(lineage => lineage.To.EditionId == editionId && lineage.From.EditionId != editionId && known.Add(lineage.From.EditionId)))
            Earlier(lineage.From.EditionId, known);
        return known;
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Cycle.Publishing.Site;
using Hashira.Cycle.Register;
using Hashira.Cycle.Register.Lineage;
using Hashira.Host.Api;
using Hashira.Host.Pages.Register;
using Hashira.Model;
using Hashira.Storage;

namespace Hashira.Host.Pages.Site;

/// <summary>The register as the pages that reach over editions show it, worked out once for each state of it.</summary>
public sealed class PublicRegister
{
    private readonly ConcurrentDictionary<string, EditionView> _views = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<string>> _inForce;
    private readonly Lazy<ImmutableArray<MinistryRows>> _ministries;
    private readonly Lazy<ImmutableArray<ProgrammeMentions>> _programmes;
    private readonly Lazy<ImmutableArray<PublishedChange>> _changes;
    private readonly Lazy<ImmutableArray<Commitment>> _commitments;

    internal PublicRegister(OpenRegister open, PublicRegister? before)
    {
        Open = open;
        // What an edition says did not change with the register; what its money comes to may have.
        foreach (var (id, view) in before?._views.AsEnumerable() ?? [])
        {
            if (ReferenceEquals(open.Find(id)?.Plan, view.Plan))
                _views[id] = view;
        }

        _inForce = new(() => [.. EditionsInForce.Of(open).Select(edition => edition.Edition.Id)]);
        _ministries = new(() => ListMinistries.Run(open));
        _programmes = new(() => ListProgrammes.Run(open));
        _changes = new(() => ListChanges.Run(open));
        _commitments = new(() => ListCommitments.Run(open));
    }

    /// <summary>What may be published.</summary>
    public OpenRegister Open { get; }

    /// <summary>The editions that no later one follows, the one taken in last first.</summary>
    public ImmutableArray<EditionView> InForce => [.. _inForce.Value.Select(View)];

    /// <summary>Every edition, the one taken in last first.</summary>
    public IEnumerable<EditionView> Editions => Open.Editions.Reverse().Select(edition => View(edition.Edition.Id));

    /// <summary>Ministries in official order.</summary>
    public ImmutableArray<MinistryRows> Ministries => _ministries.Value;

    /// <summary>Programmes by name.</summary>
    public ImmutableArray<ProgrammeMentions> Programmes => _programmes.Value;

    /// <summary>Changes by edition.</summary>
    public ImmutableArray<PublishedChange> Changes => _changes.Value;

    /// <summary>Commitments in order of time.</summary>
    public ImmutableArray<Commitment> Commitments => _commitments.Value;

    /// <summary>Rows of each ministry in the editions in force, for pages that count them; their money is not looked at.</summary>
    internal ConcurrentDictionary<string, ImmutableArray<RowView>> InForceRows { get; } = new(StringComparer.Ordinal);

    /// <summary>Histories that were asked for.</summary>
    internal ConcurrentDictionary<MeasureId, MeasureHistory> Histories { get; } = new();

    /// <summary>An edition of the register.</summary>
    public EditionView View(string editionId)
    {
        var view = _views.GetOrAdd(editionId, id =>
        {
            var edition = Open.Find(id)!;
            return new EditionView(new ShownEdition(edition.Edition, edition.Plan, edition.Findings));
        });
        if (Decided is { } decided)
            view.Heed(decided);
        return view;
    }

    /// <summary>What people decided of figures and review sheets, which the money of every edition heeds.</summary>
    internal HeededDecisions? Decided { get; set; }

    /// <summary>Number for life of the measure by which a row is called; <see langword="null"/> without a code.</summary>
    public MeasureId? NumberOf(EditionView edition, RowView row) => row.Row.Code is { } code
        ? Open.Numbers[new EditionSide(edition.Id, row.Row.Revised.Length > 0 ? PlanColumn.Revised : PlanColumn.Current), new MentionKey(code, row.Occurrence)]
        : null;
}

/// <summary>Keeps the register as the public pages show it until an import or a decision on a link changes it.</summary>
/// <param name="database">The register.</param>
/// <param name="shelf">What may be published of it.</param>
/// <param name="editions">Its editions, and what people decided of their money.</param>
public sealed class PublicShelf(HashiraDatabase database, OpenRegisterShelf shelf, EditionShelf editions)
{
    private PublicRegister? _kept;

    /// <summary>The register as it is now.</summary>
    public async Task<PublicRegister> NowAsync(CancellationToken cancellationToken)
    {
        var open = await shelf.RegisterAsync(cancellationToken).ConfigureAwait(false);
        // Two readers that come at once may each make one; what it holds is worked out only when it is looked at.
        if (_kept is not { } kept || !ReferenceEquals(kept.Open, open))
            _kept = kept = new PublicRegister(open, _kept);
        await using var db = database.Open();
        kept.Decided = await editions.DecisionsAsync(db, cancellationToken).ConfigureAwait(false);
        return kept;
    }

    /// <summary>A measure over the editions, by the number of any of its wordings; <see langword="null"/> if none has it.</summary>
    public async Task<MeasureHistory?> HistoryAsync(PublicRegister register, MeasureId id, CancellationToken cancellationToken)
    {
        if (register.Histories.TryGetValue(id, out var known))
            return known;
        await using var db = database.Open();
        if (await new TraceMeasure(db).RunAsync(id, cancellationToken).ConfigureAwait(false) is not { } history)
            return null;
        return register.Histories[id] = history;
    }
}

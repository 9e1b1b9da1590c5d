using System.Collections.Immutable;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Register;
using Hashira.Cycle.Register.Lineage;
using Hashira.Cycle.Register.Money;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Cycle.Register.Targets;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>公開する台帳の読出し. Loads what may be published, as it is at one moment.</summary>
/// <param name="db">The register.</param>
public sealed class ReadOpenRegister(HashiraDb db)
{
    /// <summary>Loads the register.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="before">The register as it was loaded before: what has not changed since is taken over from it.</param>
    public async Task<OpenRegister> RunAsync(CancellationToken cancellationToken, OpenRegister? before = null)
    {
        await using var moment = await db.BeginReadingAsync(cancellationToken).ConfigureAwait(false);
        var rows = await db.Editions.AsNoTracking().OrderBy(row => row.ImportedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var links = await new LoadOutsideLinks(db).RunAsync(cancellationToken).ConfigureAwait(false);
        var known = before?.Editions.ToDictionary(edition => edition.Edition) ?? [];
        var editions = ImmutableArray.CreateBuilder<OpenEdition>();
        foreach (var row in rows)
        {
            if (known.TryGetValue(ShowEdition.Edition(row), out var same))
            {
                editions.Add(same with { Links = links });
                continue;
            }

            if (await RowsToPlan.LoadAsync(db, row.Id, cancellationToken).ConfigureAwait(false) is not { } plan)
                continue;
            var findings = await RowsToPlan.LoadFindingsAsync(db, row.Id, cancellationToken).ConfigureAwait(false);
            // Registers older than fingerprints hold findings without.
            editions.Add(new OpenEdition(ShowEdition.Edition(row), plan, findings.All(finding => finding.Fingerprint.Length > 0) ? findings : Fingerprints.Assign(findings)) { Links = links });
        }

        var plans = editions.ToDictionary(edition => edition.Edition.Id, edition => edition.Plan);
        var decisions = (await db.LineageDecisions.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false))
            .ToLookup(row => (From: new EditionSide(row.FromEditionId, row.FromColumn), To: new EditionSide(row.ToEditionId, row.ToColumn)));
        var ways = editions.Select(edition => (From: new EditionSide(edition.Edition.Id, PlanColumn.Current), To: new EditionSide(edition.Edition.Id, PlanColumn.Revised)))
            .Concat(decisions.Select(way => way.Key).Where(way => way.From.EditionId != way.To.EditionId)).ToList();
        var last = ways.ToImmutableDictionary(way => way, way => decisions[way].LastOrDefault()?.Id ?? 0);
        var lineages = ways.Select(way => Unchanged(way) ?? ShowLineage.Of(plans[way.From.EditionId], way.From, plans[way.To.EditionId], way.To, decisions[way])).ToImmutableArray();
        var judgements = (await db.TargetJudgements.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(row => row.EditionId);
        var sheetLinks = await new ListSheetLinks(db).RunAsync(cancellationToken).ConfigureAwait(false);
        return new OpenRegister([.. editions.Select(Told)], lineages, NumberMeasures.Run(lineages)) { LastDecisions = last, SheetLinks = sheetLinks };

        OpenEdition Told(OpenEdition edition)
        {
            var side = new EditionSide(edition.Edition.Id, PlanColumn.Revised);
            return edition with
            {
                Reported = new Lazy<EditionTargets>(() => OpenTargets.Of(
                    edition,
                    lineages.Where(lineage => lineage.From == side && lineage.To.EditionId != side.EditionId && lineage.To.Column == PlanColumn.Current)
                        .OrderBy(lineage => lineage.To.EditionId, StringComparer.Ordinal).Select(lineage => (lineage, plans[lineage.To.EditionId])),
                    ListTargets.Last(judgements[edition.Edition.Id]))),
            };
        }

        ShownLineage? Unchanged((EditionSide From, EditionSide To) way) =>
            before is not null && before.LastDecisions.TryGetValue(way, out var decided) && decided == last[way]
            && ReferenceEquals(before.Find(way.From.EditionId)?.Plan, plans[way.From.EditionId]) && ReferenceEquals(before.Find(way.To.EditionId)?.Plan, plans[way.To.EditionId])
                ? before.Lineages.FirstOrDefault(lineage => lineage.From == way.From && lineage.To == way.To)
                : null;
    }

    /// <summary>The register with its review sheets, for the tables.</summary>
    /// <param name="register">The register.</param>
    /// <param name="editionId">The edition of whose links the sheets are wanted; <see langword="null"/> for all sheets.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<OpenRegister> WithSheetsAsync(OpenRegister register, string? editionId, CancellationToken cancellationToken)
    {
        var load = new LoadReviewSheets(db);
        if (editionId is null)
            return register with { Sheets = await load.RunAsync(cancellationToken).ConfigureAwait(false) };
        var sheets = ImmutableArray.CreateBuilder<ReviewSheet>();
        foreach (var key in register.Only(editionId).SheetLinks.Select(link => link.Sheet).Distinct())
        {
            if (await load.RunAsync(key, cancellationToken).ConfigureAwait(false) is { } sheet)
                sheets.Add(sheet);
        }

        return register with { Sheets = sheets.ToImmutable() };
    }

    /// <summary>
    /// A word that changes whenever something changes that may be published: an import of a plan or of review sheets, a decision on a link between
    /// measures, one on a budget figure and a review sheet, a judgement of a target. Cheap to ask for at every request.
    /// </summary>
    public async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        var editions = await db.Editions.AsNoTracking().OrderBy(row => row.Id).Select(row => new { row.Id, row.Sha256, row.State, row.ImportedAt }).ToListAsync(cancellationToken).ConfigureAwait(false);
        var decision = await db.LineageDecisions.AsNoTracking().OrderByDescending(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var link = await db.SheetLinks.MaxAsync(row => (long?)row.Id, cancellationToken).ConfigureAwait(false) ?? 0;
        var judgement = await db.TargetJudgements.MaxAsync(row => (long?)row.Id, cancellationToken).ConfigureAwait(false) ?? 0;
        var sheets = await db.Events.Where(row => row.Kind == ImportReviewSheets.EventKind).MaxAsync(row => (long?)row.Sequence, cancellationToken).ConfigureAwait(false) ?? 0;
        return string.Join(' ', editions.Select(row => FormattableString.Invariant($"{row.Id}{row.Sha256}{row.State}{row.ImportedAt.UtcTicks}")).Append(FormattableString.Invariant($"{decision} {link} {judgement} {sheets}")));
    }
}

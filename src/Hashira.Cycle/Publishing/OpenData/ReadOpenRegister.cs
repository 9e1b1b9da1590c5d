using System.Collections.Immutable;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Register;
using Hashira.Cycle.Register.Lineage;
using Hashira.Cycle.Register.Money;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>公開する台帳の読出し. Loads what may be published, as it is at one moment.</summary>
/// <param name="db">The register.</param>
public sealed class ReadOpenRegister(HashiraDb db)
{
    /// <summary>Loads the whole register.</summary>
    public async Task<OpenRegister> RunAsync(CancellationToken cancellationToken)
    {
        await using var moment = await db.BeginReadingAsync(cancellationToken).ConfigureAwait(false);
        var rows = await db.Editions.AsNoTracking().OrderBy(row => row.ImportedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var links = await new LoadOutsideLinks(db).RunAsync(cancellationToken).ConfigureAwait(false);
        var editions = ImmutableArray.CreateBuilder<OpenEdition>();
        foreach (var row in rows)
        {
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
            .Concat(decisions.Select(way => way.Key).Where(way => way.From.EditionId != way.To.EditionId));
        var lineages = ways.Select(way => ShowLineage.Of(plans[way.From.EditionId], way.From, plans[way.To.EditionId], way.To, decisions[way])).ToImmutableArray();
        return new OpenRegister(editions.ToImmutable(), lineages, NumberMeasures.Run(lineages));
    }

    /// <summary>The same register with what people have confirmed about money outside the plans by now; far cheaper than loading it again.</summary>
    /// <param name="register">As it was loaded before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<OpenRegister> RenewAsync(OpenRegister register, CancellationToken cancellationToken)
    {
        var links = await new LoadOutsideLinks(db).RunAsync(cancellationToken).ConfigureAwait(false);
        return register with { Editions = [.. register.Editions.Select(edition => edition with { Links = links })] };
    }

    /// <summary>A number that changes whenever something is decided about a budget figure and a review sheet.</summary>
    public async Task<long> LinksVersionAsync(CancellationToken cancellationToken) =>
        await db.SheetLinks.MaxAsync(link => (long?)link.Id, cancellationToken).ConfigureAwait(false) ?? 0;

    /// <summary>
    /// A word that changes whenever something changes that may be published, links to review sheets aside: an import, or a decision on a
    /// link between measures. Cheap to ask for at every request.
    /// </summary>
    public async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        var editions = await db.Editions.AsNoTracking().OrderBy(row => row.Id).Select(row => new { row.Id, row.Sha256, row.State, row.ImportedAt }).ToListAsync(cancellationToken).ConfigureAwait(false);
        var decision = await db.LineageDecisions.AsNoTracking().OrderByDescending(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return string.Join(' ', editions.Select(row => FormattableString.Invariant($"{row.Id}{row.Sha256}{row.State}{row.ImportedAt.UtcTicks}")).Append(FormattableString.Invariant($"{decision}")));
    }
}

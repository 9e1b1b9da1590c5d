using System.Collections.Immutable;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register;

/// <summary>版の一覧の一行.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="File">Name of the file of its present wording.</param>
/// <param name="Pages">Pages of that file.</param>
/// <param name="Pillars">Number of pillars.</param>
/// <param name="MajorPolicies">Number of major policies.</param>
/// <param name="Rows">Lines of the table.</param>
/// <param name="CurrentMeasures">Codes of the left column.</param>
/// <param name="RevisedMeasures">Codes of the right column.</param>
/// <param name="Changes">Lines by what the revision does; a change that no line has is left out.</param>
/// <param name="Findings">Findings by severity; a severity without any is left out.</param>
public sealed record EditionSummary(
    Edition Edition,
    string File,
    int Pages,
    int Pillars,
    int MajorPolicies,
    int Rows,
    int CurrentMeasures,
    int RevisedMeasures,
    ImmutableDictionary<MeasureChange, int> Changes,
    ImmutableDictionary<Severity, int> Findings);

/// <summary>Lists what the register holds, the edition that was taken in last first.</summary>
/// <param name="db">The register.</param>
public sealed class ListEditions(HashiraDb db)
{
    /// <summary>Lists the editions; empty while nothing has been imported.</summary>
    public async Task<ImmutableArray<EditionSummary>> RunAsync(CancellationToken cancellationToken)
    {
        var editions = await db.Editions.AsNoTracking().OrderByDescending(row => row.ImportedAt).ThenBy(row => row.Id)
            .Select(row => new
            {
                Row = row,
                Document = db.SourceDocuments.Where(document => document.EditionId == row.Id).OrderByDescending(document => document.Version)
                    .Select(document => new { document.Id, document.File, document.Pages }).First(),
                Pillars = db.Pillars.Count(pillar => pillar.EditionId == row.Id),
                Policies = db.MajorPolicies.Count(policy => policy.EditionId == row.Id),
                Lines = db.PlanLines.Count(line => line.EditionId == row.Id),
                Current = db.Set<PlannedMeasureRow>().Count(item => item.EditionId == row.Id && item.Column == PlanColumn.Current),
                Revised = db.Set<PlannedMeasureRow>().Count(item => item.EditionId == row.Id && item.Column == PlanColumn.Revised),
            })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var changes = await db.PlanLines.AsNoTracking().GroupBy(line => new { line.EditionId, line.Change })
            .Select(group => new { group.Key.EditionId, group.Key.Change, Count = group.Count() })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var documents = editions.Select(edition => edition.Document.Id).ToList();
        var findings = await db.Findings.AsNoTracking().Where(finding => documents.Contains(finding.SourceDocumentId))
            .GroupBy(finding => new { finding.SourceDocumentId, finding.Severity })
            .Select(group => new { group.Key.SourceDocumentId, group.Key.Severity, Count = group.Count() })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. editions.Select(edition => new EditionSummary(
                ShowEdition.Edition(edition.Row),
                edition.Document.File,
                edition.Document.Pages,
                edition.Pillars,
                edition.Policies,
                edition.Lines,
                edition.Current,
                edition.Revised,
                changes.Where(group => group.EditionId == edition.Row.Id).ToImmutableDictionary(group => group.Change, group => group.Count),
                findings.Where(group => group.SourceDocumentId == edition.Document.Id).ToImmutableDictionary(group => group.Severity, group => group.Count))),
        ];
    }
}

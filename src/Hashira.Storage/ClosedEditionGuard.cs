using Hashira.Model;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Hashira.Storage;

/// <summary>
/// 確定した版は変更できない. Changes were refused because they would alter what a closed edition says, or an event that has been recorded.
/// </summary>
public sealed class ClosedEditionException : InvalidOperationException
{
    /// <summary>Creates the error with its sentence.</summary>
    public ClosedEditionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its sentence and what led to it.</summary>
    public ClosedEditionException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>Not used; the error always has a sentence.</summary>
    public ClosedEditionException()
    {
    }
}

/// <summary>
/// Looks at what is about to be saved. What a closed edition says can be neither added to, changed nor removed; findings and
/// events may still be added about it. Source documents, findings and events are insert-only in every edition.
/// </summary>
internal static class ClosedEditionGuard
{
    public static void Examine(HashiraDb db)
    {
        db.ChangeTracker.DetectChanges();
        var changes = db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in changes)
        {
            switch (entry.Entity)
            {
                case EventRow or LineageDecisionRow or SheetLinkRow or FindingRow or RelatedPlaceRow or SourceBytesRow or ReadingGuessRow when entry.State != EntityState.Added:
                case SourceDocumentRow when entry.State != EntityState.Added:
                    throw new ClosedEditionException($"記録済みの行（{entry.Metadata.ClrType.Name}）は、書き換えることも削除することもできません。");
                case EditionRow edition when entry.State != EntityState.Added:
                    if (WasClosed(entry))
                        throw Refusal(edition.Id);
                    touched.Add(edition.Id);
                    break;
                case EditionContentRow content:
                    touched.Add(content.EditionId);
                    break;
                case SourceDocumentRow document:
                    touched.Add(document.EditionId);
                    break;
            }
        }

        if (touched.Count == 0)
            return;
        // An edition that is first stored in these very changes may be stored as closed.
        touched.ExceptWith(changes.Where(entry => entry is { Entity: EditionRow, State: EntityState.Added }).Select(entry => ((EditionRow)entry.Entity).Id));
        var closed = db.Editions.AsNoTracking().Where(row => touched.Contains(row.Id) && row.State == EditionState.Closed).Select(row => row.Id).FirstOrDefault();
        if (closed is not null)
            throw Refusal(closed);
    }

    private static bool WasClosed(EntityEntry entry) => entry.OriginalValues[nameof(EditionRow.State)] is EditionState.Closed;

    private static ClosedEditionException Refusal(string editionId) =>
        new($"版 {editionId} は確定しているため、内容を変更できません。訂正する場合は、正誤表を付けた新しい版を作成してください。");
}

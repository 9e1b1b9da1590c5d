using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Hashira.Documents;
using Hashira.Documents.Plans;
using Hashira.Documents.Readers;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Mapping;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Intake;

/// <summary>取込みの依頼. A document to be taken into the register.</summary>
/// <param name="File">File name without its folder.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="By">Who asks for it; goes into the event trail.</param>
/// <param name="DryRun">Only say what would be done; nothing is written.</param>
/// <param name="KeepDuplicates">Take the file in although a code stands twice in a column of it, as published documents have it.</param>
/// <param name="Reading">With which form and how the file is read; the usual way if left out.</param>
public sealed record ImportRequest(string File, byte[] Bytes, string By, bool DryRun = false, bool KeepDuplicates = false, PlanReadingOptions? Reading = null);

/// <summary>取込みの結果. How an import can end.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    /// <summary>取込み済み. The edition and everything that belongs to it has been stored.</summary>
    /// <param name="Edition">The edition as it is now.</param>
    /// <param name="IsNew">Whether the register held no edition of this plan before.</param>
    /// <param name="Differences">What was added, changed, removed and left alone.</param>
    /// <param name="Findings">What the checks found in it.</param>
    public sealed record Imported(Edition Edition, bool IsNew, ImmutableArray<ImportDifference> Differences, ImmutableArray<Finding> Findings) : ImportResult;

    /// <summary>取込みの見込み. Dry run: what an import would do.</summary>
    /// <param name="Title">Title of the plan.</param>
    /// <param name="Held">The edition that would be changed; <see langword="null"/> if a new one would be made.</param>
    /// <param name="Differences">What would be added, changed, removed and left alone.</param>
    /// <param name="Findings">What the checks found in it.</param>
    public sealed record WouldImport(string Title, Edition? Held, ImmutableArray<ImportDifference> Differences, ImmutableArray<Finding> Findings) : ImportResult;

    /// <summary>The very same file, read in the same way, is what the edition was made of. Nothing was changed, not even the event trail.</summary>
    /// <param name="Edition">The edition.</param>
    public sealed record AlreadyImported(Edition Edition) : ImportResult;

    /// <summary>競合. Nothing was changed, because the edition is closed or a code stands twice in the file.</summary>
    /// <param name="Reason">One sentence for the official: what, and what to do.</param>
    /// <param name="Held">The edition in the register, if any.</param>
    /// <param name="Differences">What would have been done, with the items in conflict.</param>
    public sealed record InConflict(string Reason, Edition? Held, ImmutableArray<ImportDifference> Differences) : ImportResult;

    /// <summary>読み取れない. The file is no document that can be read; nothing was changed.</summary>
    /// <param name="Reason">One sentence for the official: what, where, what to do.</param>
    public sealed record Unreadable(string Reason) : ImportResult;
}

/// <summary>取込みの段階.</summary>
public enum ImportStage
{
    /// <summary>文書の読取り.</summary>
    Reading,

    /// <summary>点検.</summary>
    Checking,

    /// <summary>台帳との比較.</summary>
    Comparing,

    /// <summary>書込み. Inside the transaction; nothing can be seen from outside yet.</summary>
    Storing,

    /// <summary>確定. Everything is written; the next step makes it last.</summary>
    Committing,
}

/// <summary>
/// 取込み. Reads a document and stores it as an edition, all of it or nothing. A file of a plan that the register holds as a draft
/// replaces what the draft says; the earlier documents stay.
/// </summary>
/// <param name="db">The register.</param>
/// <param name="clock">Tells when it was done.</param>
/// <param name="examine">The checks to run on what was read. They are handed in because they belong to a later stage.</param>
public sealed class ImportEdition(HashiraDb db, TimeProvider clock, Func<ActionPlan, ImmutableArray<Finding>> examine)
{
    /// <summary>Imports the document.</summary>
    /// <param name="request">What to import, and how.</param>
    /// <param name="progress">Told as each stage begins; what it throws stops the import and leaves nothing behind.</param>
    /// <param name="cancellationToken">Stops the import and leaves nothing behind.</param>
    public async Task<ImportResult> RunAsync(ImportRequest request, IProgress<ImportStage>? progress = null, CancellationToken cancellationToken = default)
    {
        // Neither what was looked at before nor what a failed attempt left may find its way into the register.
        db.ChangeTracker.Clear();
        try
        {
            return await ImportAsync(request, progress, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<ImportResult> ImportAsync(ImportRequest request, IProgress<ImportStage>? progress, CancellationToken cancellationToken)
    {
        Begin(ImportStage.Reading);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(request.Bytes));
        var reading = request.Reading ?? PlanReadingOptions.Default;
        if (await HeldAsync(row => row.Sha256 == sha256, cancellationToken).ConfigureAwait(false) is { } same && await IsReadAsync(same, reading.UnusualIn(request.Bytes), reading.Form.Id, cancellationToken).ConfigureAwait(false))
            return new ImportResult.AlreadyImported(Edition(same));
        ActionPlan plan;
        try
        {
            plan = DocumentReader.Read(request.File, request.Bytes, options: reading);
        }
        catch (UnreadableDocumentException unreadable)
        {
            return new ImportResult.Unreadable(unreadable.Message);
        }

        Begin(ImportStage.Checking);
        var findings = examine(plan);

        Begin(ImportStage.Comparing);
        var title = plan.Title.IsEmpty ? Path.GetFileNameWithoutExtension(request.File) : plan.Title.Text;
        var key = JapaneseText.Fold(title);
        // From here on no other writer can come in between what is compared and what is stored.
        await using var moment = await (request.DryRun ? db.BeginReadingAsync(cancellationToken) : db.BeginWritingAsync(cancellationToken)).ConfigureAwait(false);
        var held = await HeldAsync(row => row.TitleKey == key, cancellationToken).ConfigureAwait(false);
        if (held?.Sha256 == sha256 && await IsReadAsync(held, reading.UnusualIn(request.Bytes), reading.Form.Id, cancellationToken).ConfigureAwait(false))
            return new ImportResult.AlreadyImported(Edition(held));
        var before = held is null ? null : await RowsToPlan.LoadAsync(db, held.Id, cancellationToken).ConfigureAwait(false);
        var differences = PlanDifferences.Between(before, plan);
        if (held?.State == EditionState.Closed)
        {
            return new ImportResult.InConflict(
                $"版「{held.Title}」は確定しているため、取り込めません。訂正する場合は、表題を改めた新しい版として取り込んでください。", Edition(held), differences);
        }

        var doubled = differences.Where(difference => difference.Kind == DifferenceKind.InConflict).ToList();
        if (doubled.Count > 0 && !request.KeepDuplicates)
        {
            return new ImportResult.InConflict(
                $"同じ項目番号が同じ欄に二度以上あるため、取り込めません（{string.Join('、', doubled.Select(item => item.Name).Distinct().Take(3))}）。文書の番号を直してください。公表済みの文書であれば、重複を残す指定（--keep-duplicates）をして、そのまま取り込めます。",
                held is null ? null : Edition(held),
                differences);
        }

        if (request.DryRun)
            return new ImportResult.WouldImport(title, held is null ? null : Edition(held), differences, findings);

        Begin(ImportStage.Storing);
        var edition = await StoreAsync(request, plan, findings, differences, held, title, key, cancellationToken).ConfigureAwait(false);
        Begin(ImportStage.Committing);
        await moment.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new ImportResult.Imported(edition, held is null, differences, findings);

        void Begin(ImportStage stage)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(stage);
        }
    }

    private async Task<Edition> StoreAsync(
        ImportRequest request,
        ActionPlan plan,
        ImmutableArray<Finding> findings,
        ImmutableArray<ImportDifference> differences,
        EditionRow? held,
        string title,
        string key,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var earlier = held?.Sha256;
        var edition = held ?? new EditionRow
        {
            Id = await FreeIdAsync(plan.Document.Sha256, cancellationToken).ConfigureAwait(false),
            Title = title,
            TitleKey = key,
            State = EditionState.Draft,
            Sha256 = plan.Document.Sha256,
        };
        edition.Title = title;
        edition.Sha256 = plan.Document.Sha256;
        edition.ImportedAt = now;
        var version = 1;
        if (held is null)
        {
            db.Editions.Add(edition);
        }
        else
        {
            version += await db.SourceDocuments.Where(row => row.EditionId == held.Id).MaxAsync(row => row.Version, cancellationToken).ConfigureAwait(false);
            // What hangs on these rows goes with them.
            db.RemoveRange(await db.Pillars.Where(row => row.EditionId == held.Id).ToListAsync(cancellationToken).ConfigureAwait(false));
            db.RemoveRange(await db.MajorPolicies.Where(row => row.EditionId == held.Id).ToListAsync(cancellationToken).ConfigureAwait(false));
            db.RemoveRange(await db.PlanLines.Where(row => row.EditionId == held.Id).ToListAsync(cancellationToken).ConfigureAwait(false));
        }

        var document = PlanToRows.Document(plan, request.Bytes, edition.Id, version, now);
        db.SourceDocuments.Add(document);
        db.AddRange(PlanToRows.Content(plan, edition.Id));
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        db.Findings.AddRange(PlanToRows.Findings(findings, document.Id));
        await new IndexEdition(db).RunAsync(edition.Id, plan, findings, cancellationToken).ConfigureAwait(false);
        await EventTrail.AppendAsync(
            db, now, request.By, "EditionImported", edition.Id, Details(request, plan, findings, differences, earlier), cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return Edition(edition);
    }

    private static string Details(
        ImportRequest request, ActionPlan plan, ImmutableArray<Finding> findings, ImmutableArray<ImportDifference> differences, string? earlier) =>
        JapaneseJson.ToText(json =>
        {
            json.WriteStartObject();
            json.WriteText("file", request.File);
            json.WriteString("sha256Before", earlier);
            json.WriteString("sha256After", plan.Document.Sha256);
            foreach (var kind in Enum.GetValues<DifferenceKind>())
                json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), differences.Count(difference => difference.Kind == kind));
            json.WriteNumber("findings", findings.Length);
            json.WriteEndObject();
        });

    /// <summary>Whether the newest document of the edition was read in this way.</summary>
    private async Task<bool> IsReadAsync(EditionRow edition, string unusual, string form, CancellationToken cancellationToken)
    {
        var newest = await db.SourceDocuments.Where(row => row.EditionId == edition.Id).OrderByDescending(row => row.Version)
            .Select(row => new { row.Kind, row.Told }).FirstAsync(cancellationToken).ConfigureAwait(false);
        var told = newest.Told is null ? "" : JsonSerializer.Deserialize<ToldByFile>(newest.Told)!.Reading;
        return told == unusual && newest.Kind == form;
    }

    private async Task<EditionRow?> HeldAsync(System.Linq.Expressions.Expression<Func<EditionRow, bool>> which, CancellationToken cancellationToken) =>
        await db.Editions.Where(which).OrderBy(row => row.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);

    // An edition is called by the beginning of its first document's SHA-256, so that the same file has the same address everywhere.
    private async Task<string> FreeIdAsync(string sha256, CancellationToken cancellationToken)
    {
        var id = sha256[..12];
        for (var number = 2; await db.Editions.AnyAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false); number++)
            id = $"{sha256[..12]}-{number}";
        return id;
    }

    private static Edition Edition(EditionRow row) => new(row.Id, row.Title, row.State, row.ImportedAt, row.Sha256);
}

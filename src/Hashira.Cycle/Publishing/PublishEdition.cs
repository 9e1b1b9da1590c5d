using Hashira.Cycle.Register;
using Hashira.Storage;

namespace Hashira.Cycle.Publishing;

/// <summary>版を書き出す. Writes an edition of the register as a file that an office publishes; the register is left as it is.</summary>
/// <param name="db">The register.</param>
public sealed class PublishEdition(HashiraDb db)
{
    /// <summary>Writes the edition.</summary>
    /// <param name="editionId">Lasting id.</param>
    /// <param name="format">Kind of file.</param>
    /// <param name="omitsUnchanged">In a 新旧対照表, show unchanged measures as （略）.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <returns>The file, or <see langword="null"/> if the register holds no edition of that id.</returns>
    /// <exception cref="Documents.Writers.UnwritablePlanException">The kind of file can't hold it.</exception>
    public async Task<Publication?> RunAsync(string editionId, PublicationFormat format, bool omitsUnchanged, CancellationToken cancellationToken)
    {
        var shown = await new ShowEdition(db).RunAsync(editionId, cancellationToken).ConfigureAwait(false);
        return shown is null ? null : WritePublication.Run(shown.Plan, format, omitsUnchanged);
    }
}

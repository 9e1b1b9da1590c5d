using System.Security.Cryptography;
using Hashira.Storage;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Register;

/// <summary>How the export of a source document can end.</summary>
public abstract record SourceExport
{
    private SourceExport()
    {
    }

    /// <summary>元の文書. The file exactly as it was handed in, checked against its hash.</summary>
    /// <param name="File">Its name.</param>
    /// <param name="Sha256">SHA-256, lower-case hexadecimal.</param>
    /// <param name="Content">Its bytes.</param>
    public sealed record Intact(string File, string Sha256, byte[] Content) : SourceExport;

    /// <summary>損傷. What the register keeps is no longer what was handed in; it is not given out.</summary>
    /// <param name="Reason">One sentence: what, and what to do.</param>
    public sealed record Damaged(string Reason) : SourceExport;

    /// <summary>There is no such edition, or no such version of its document.</summary>
    public sealed record Missing : SourceExport;
}

/// <summary>元の文書の書出し. Gives out the document of an edition byte for byte as it was published, or an earlier one of a draft.</summary>
/// <param name="db">The register.</param>
public sealed class ExportSource(HashiraDb db)
{
    /// <summary>Exports.</summary>
    /// <param name="editionId">The edition.</param>
    /// <param name="version">Which of its documents, from 1; <see langword="null"/> for that of its present wording.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SourceExport> RunAsync(string editionId, int? version, CancellationToken cancellationToken)
    {
        var document = await db.SourceDocuments.AsNoTracking().Where(row => row.EditionId == editionId && (version == null || row.Version == version)).OrderByDescending(row => row.Version)
            .Select(row => new { row.File, row.Sha256, row.Bytes!.Content }).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (document is null)
            return new SourceExport.Missing();
        return Convert.ToHexStringLower(SHA256.HashData(document.Content)) == document.Sha256
            ? new SourceExport.Intact(document.File, document.Sha256, document.Content)
            : new SourceExport.Damaged($"「{document.File}」は、取り込んだときのハッシュ値と一致しません。台帳が損なわれているおそれがあります。控えと比べてください。");
    }
}

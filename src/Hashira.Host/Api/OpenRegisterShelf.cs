using System.Collections.Concurrent;
using System.Security.Cryptography;
using Hashira.Cycle.Publishing;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Host.Pages;
using Hashira.Storage;

namespace Hashira.Host.Api;

/// <summary>A file that is offered, with what people check it by.</summary>
/// <param name="File">The file.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
public sealed record OfferedFile(Publication File, string Sha256);

/// <summary>
/// What may be published, kept in memory together with the files made of it. Whether the register has changed is asked each time, so nothing stale is
/// given out.
/// </summary>
/// <param name="database">The register.</param>
/// <param name="options">What the office says of its data.</param>
public sealed class OpenRegisterShelf(HashiraDatabase database, WebOptions options) : IDisposable
{
    private const long MostBytes = 128_000_000;

    private readonly SemaphoreSlim _once = new(1, 1);
    private Kept? _kept;

    /// <summary>The register as it is now.</summary>
    public async Task<OpenRegister> RegisterAsync(CancellationToken cancellationToken) => (await KeptAsync(cancellationToken).ConfigureAwait(false)).Register;

    /// <summary>A file of an edition, or of the whole register.</summary>
    /// <param name="format">Kind of file.</param>
    /// <param name="editionId">The edition; <see langword="null"/> for the register.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The file; <see langword="null"/> if there is none.</returns>
    public async Task<OfferedFile?> FileAsync(OpenDataFormat format, string? editionId, CancellationToken cancellationToken)
    {
        var kept = await KeptAsync(cancellationToken).ConfigureAwait(false);
        if (kept.Files.TryGetValue((format.Key, editionId), out var known))
            return known;
        await _once.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (kept.Files.TryGetValue((format.Key, editionId), out known))
                return known;
            if (new PublishOpenData(kept.Register, options.OpenData).Run(format, editionId) is not { } made)
                return null;
            var offered = new OfferedFile(made, Convert.ToHexStringLower(SHA256.HashData(made.Bytes)));
            if (kept.Files.Values.Sum(file => (long)file.File.Bytes.Length) + made.Bytes.Length <= MostBytes)
                kept.Files[(format.Key, editionId)] = offered;
            return offered;
        }
        finally
        {
            _once.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _once.Dispose();

    private async Task<Kept> KeptAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var reader = new ReadOpenRegister(db);
        var version = (Content: await reader.VersionAsync(cancellationToken).ConfigureAwait(false), Links: await reader.LinksVersionAsync(cancellationToken).ConfigureAwait(false));
        if (_kept is { } kept && kept.Version == version)
            return kept;
        await _once.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_kept is { } made && made.Version == version)
                return made;
            // A figure confirmed on a review sheet leaves the plans as they are.
            return _kept = new Kept(version, _kept is { } old && old.Version.Content == version.Content
                ? await reader.RenewAsync(old.Register, cancellationToken).ConfigureAwait(false)
                : await reader.RunAsync(cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            _once.Release();
        }
    }

    private sealed record Kept((string Content, long Links) Version, OpenRegister Register)
    {
        public ConcurrentDictionary<(string Format, string? Edition), OfferedFile> Files { get; } = new();
    }
}

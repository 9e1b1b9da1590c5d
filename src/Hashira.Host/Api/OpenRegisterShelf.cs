using System.Collections.Concurrent;
using System.Security.Cryptography;
using Hashira.Cycle.Publishing;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Documents.Writers;
using Hashira.Host.Pages;
using Hashira.Storage;

namespace Hashira.Host.Api;

/// <summary>A file that is offered, with what people check it by.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
public sealed record OfferedFile(string FileName, int Bytes, string Sha256);

/// <summary>
/// What may be published, kept in memory together with the files made of it. Whether the register has changed is asked each time, so nothing stale is
/// given out; what a change left as it was is not read again.
/// </summary>
/// <param name="database">The register.</param>
/// <param name="options">What the office says of its data.</param>
public sealed class OpenRegisterShelf(HashiraDatabase database, WebOptions options) : IDisposable
{
    private const long MostBytes = 128_000_000;

    private readonly SemaphoreSlim _loading = new(1, 1);
    private readonly SemaphoreSlim _making = new(1, 1);
    private Kept? _kept;

    /// <summary>The register as it is now.</summary>
    public async Task<OpenRegister> RegisterAsync(CancellationToken cancellationToken) => (await KeptAsync(cancellationToken).ConfigureAwait(false)).Register;

    /// <summary>A file of an edition, or of the whole register.</summary>
    /// <param name="format">Kind of file.</param>
    /// <param name="editionId">The edition; <see langword="null"/> for the register.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The file and what it is checked by; <see langword="null"/> if there is none.</returns>
    /// <exception cref="UnwritablePlanException">The register does not fit into such a file.</exception>
    public async Task<(Publication File, OfferedFile Offered)?> FileAsync(OpenDataFormat format, string? editionId, CancellationToken cancellationToken) =>
        await FileAsync(await KeptAsync(cancellationToken).ConfigureAwait(false), format, editionId, cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// What is offered of an edition, or of the whole register. The files are made when somebody first asks; of a large register that takes longer than
    /// anybody waits for a page.
    /// </summary>
    /// <param name="editionId">The edition; <see langword="null"/> for the register.</param>
    /// <param name="patience">How long to wait for files that are being made; <see langword="null"/> until they are done.</param>
    /// <param name="cancellationToken">Stops the waiting, not the making.</param>
    /// <returns>The kinds of files, each with what it is checked by, or <see langword="null"/> while it is being made.</returns>
    public async Task<IReadOnlyList<(OpenDataFormat Format, OfferedFile? File)>> OfferedAsync(string? editionId, TimeSpan? patience, CancellationToken cancellationToken)
    {
        var kept = await KeptAsync(cancellationToken).ConfigureAwait(false);
        var formats = OpenDataFormat.All.Where(format => editionId is not null || format.CoversRegister).ToList();
        if (formats.Exists(format => !kept.Offered.ContainsKey((format.Key, editionId)) && !kept.Unwritable.ContainsKey((format.Key, editionId))))
        {
            var making = kept.Making.GetOrAdd(editionId ?? "", _ => Task.Run(async () =>
            {
                foreach (var format in formats)
                {
                    try
                    {
                        await FileAsync(kept, format, editionId, CancellationToken.None).ConfigureAwait(false);
                    }
                    catch (UnwritablePlanException)
                    {
                        // It is not offered; who asks for it all the same is told why.
                        kept.Unwritable[(format.Key, editionId)] = true;
                    }
                }
            }));
            if (patience is { } most)
                await Task.WhenAny(making, Task.Delay(most, cancellationToken)).ConfigureAwait(false);
            else
                await making.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (making.IsFaulted)
            {
                kept.Making.TryRemove(editionId ?? "", out _);
                await making.ConfigureAwait(false);
            }
        }

        return [.. formats.Where(format => !kept.Unwritable.ContainsKey((format.Key, editionId))).Select(format => (format, kept.Offered.GetValueOrDefault((format.Key, editionId))))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _loading.Dispose();
        _making.Dispose();
    }

    private async Task<(Publication File, OfferedFile Offered)?> FileAsync(Kept kept, OpenDataFormat format, string? editionId, CancellationToken cancellationToken)
    {
        var key = (format.Key, editionId);
        if (kept.Files.TryGetValue(key, out var known))
            return (known, kept.Offered[key]);
        await _making.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (kept.Files.TryGetValue(key, out known))
                return (known, kept.Offered[key]);
            await using var db = database.Open();
            var register = format.HoldsTables ? await new ReadOpenRegister(db).WithSheetsAsync(kept.Register, editionId, cancellationToken).ConfigureAwait(false) : kept.Register;
            if (new PublishOpenData(register, options.OpenData).Run(format, editionId) is not { } made)
                return null;
            var offered = kept.Offered[key] = new OfferedFile(made.FileName, made.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(made.Bytes)));
            if (kept.Files.Values.Sum(file => (long)file.Bytes.Length) + made.Bytes.Length <= MostBytes)
                kept.Files[key] = made;
            return (made, offered);
        }
        finally
        {
            _making.Release();
        }
    }

    private async Task<Kept> KeptAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var reader = new ReadOpenRegister(db);
        var version = await reader.VersionAsync(cancellationToken).ConfigureAwait(false);
        if (_kept is { } kept && kept.Version == version)
            return kept;
        await _loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_kept is { } made && made.Version == version)
                return made;
            return _kept = new Kept(version, await reader.RunAsync(cancellationToken, _kept?.Register).ConfigureAwait(false));
        }
        finally
        {
            _loading.Release();
        }
    }

    private sealed record Kept(string Version, OpenRegister Register)
    {
        public ConcurrentDictionary<(string Format, string? Edition), Publication> Files { get; } = new();

        /// <summary>Known also of files that are too large to be kept.</summary>
        public ConcurrentDictionary<(string Format, string? Edition), OfferedFile> Offered { get; } = new();

        public ConcurrentDictionary<(string Format, string? Edition), bool> Unwritable { get; } = new();

        public ConcurrentDictionary<string, Task> Making { get; } = new();
    }
}

using System.IO.Compression;

namespace Hashira.Documents.Writers;

/// <summary>A zip package whose parts are in the order of their names and bear no time, so that the same content gives the same file.</summary>
internal static class StablePackage
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a package anew.</summary>
    /// <param name="package">The package, from its beginning.</param>
    /// <param name="output">Where to.</param>
    public static void Write(Stream package, Stream output)
    {
        package.Position = 0;
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        // Programs look for the list of contents first.
        foreach (var part in source.Entries.OrderBy(part => part.FullName != "[Content_Types].xml").ThenBy(part => part.FullName, StringComparer.Ordinal))
        {
            var entry = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
            entry.LastWriteTime = NoTime;
            using var from = part.Open();
            using var to = entry.Open();
            from.CopyTo(to);
        }
    }
}

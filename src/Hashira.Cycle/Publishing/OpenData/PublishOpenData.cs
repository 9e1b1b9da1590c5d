using System.Collections.Immutable;
using System.Security.Cryptography;
using Hashira.Cycle.Publishing.OpenData.Dcat;
using Hashira.Cycle.Publishing.OpenData.Gif;
using Hashira.Cycle.Publishing.OpenData.Iati;
using Hashira.Documents.Writers;
using Hashira.Documents.Writers.OpenData;
using Hashira.Documents.Writers.Xlsx;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>
/// オープンデータの書出し. Writes an edition, or the whole register, as a file for programs. The same register and settings give the same file; no
/// time of writing is in it.
/// </summary>
/// <param name="register">What may be published of the whole register.</param>
/// <param name="settings">What the office says of it.</param>
public sealed class PublishOpenData(OpenRegister register, OpenDataSettings settings)
{
    private const string LeftOut = "担当者の名前、指摘への対応の決定とその理由、見送り、照会、操作の履歴は含みません。";

    /// <summary>Writes the file.</summary>
    /// <param name="format">Kind of file.</param>
    /// <param name="editionId">The edition; <see langword="null"/> for the whole register.</param>
    /// <returns>The file; <see langword="null"/> if there is no such edition, or no such file of the whole register.</returns>
    public Publication? Run(OpenDataFormat format, string? editionId)
    {
        var edition = editionId is null ? null : register.Find(editionId);
        if (editionId is null ? !format.CoversRegister : edition is null)
            return null;
        var scope = editionId is null ? register : register.Only(editionId);
        var bytes = format.Kind switch
        {
            OpenDataKind.DataPackage => Written(stream => DataPackage.Write(Info(scope, edition), OpenTables.Of(scope), stream)),
            OpenDataKind.Sqlite => WriteRegisterFile.Run(Info(scope, edition), OpenTables.Of(scope)),
            OpenDataKind.Workbook => Written(stream => TableWorkbook.Write(edition!.Edition.Title, OpenTables.Of(scope), stream)),
            OpenDataKind.Iati => WriteIati.Run(register, edition!, settings),
            OpenDataKind.Gif => WriteServices.Run(edition!, settings),
            OpenDataKind.Dcat => DcatJsonLd.Write(Catalogue(edition)),
            _ => DcatTurtle.Write(Catalogue(edition)),
        };
        return new Publication((edition is null ? "取組方針の台帳" : WritePublication.Name(edition.Plan)) + format.Ending, format.ContentType, bytes);
    }

    /// <summary>What a file of tables says of itself.</summary>
    /// <param name="scope">What is in it.</param>
    /// <param name="edition">The edition; <see langword="null"/> for the whole register.</param>
    public DataPackageInfo Info(OpenRegister scope, OpenEdition? edition) => new(
        edition is null ? "hashira-register" : $"hashira-{edition.Edition.Id}",
        edition is null ? "取組方針の台帳" : edition.Edition.Title,
        (edition is null ? "台帳にあるすべての版です。" : $"「{edition.Plan.Document.File}」から読み取った版です。") + LeftOut,
        scope.Editions.IsEmpty ? DateTimeOffset.UnixEpoch : scope.Editions.Max(one => one.Edition.ImportedAt))
    {
        Homepage = settings.BaseUrl.Length == 0 ? "" : settings.BaseUrl + (edition is null ? "open-data" : $"editions/{Uri.EscapeDataString(edition.Edition.Id)}/open-data"),
        Publisher = settings.Publisher,
        LicenceTitle = settings.LicenceTitle,
        LicenceUrl = settings.LicenceUrl,
        Sources = [.. scope.Editions.Select(one => $"{one.Plan.Document.File}（SHA-256 {one.Plan.Document.Sha256}）")],
    };

    // Sizes and hashes are told where all files are of one edition; a catalogue of the whole register would have to make every file there is.
    private ImmutableArray<CatalogueNode> Catalogue(OpenEdition? edition) =>
        WriteCatalogue.Run(register, edition?.Edition.Id, settings, edition is null ? null : (_, key) => SizeOf(edition, key));

    private (long, string)? SizeOf(OpenEdition edition, string key)
    {
        try
        {
            var bytes = OpenDataFormat.WithKey(key) is { } open ? Run(open, edition.Edition.Id)!.Bytes : WritePublication.Run(edition.Plan, WritePublication.Formats[key]).Bytes;
            return (bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (UnwritablePlanException)
        {
            return null;
        }
    }

    private static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}

using Hashira.Cycle.Publishing;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Documents.Writers;
using Hashira.Host.Api;
using Hashira.Host.Pages.Register;
using Microsoft.Net.Http.Headers;

namespace Hashira.Host.Pages.OpenData;

/// <summary>Addresses of the files for programs and of the pages that offer them.</summary>
internal static class OpenDataRoutes
{
    /// <summary>Files of the whole register.</summary>
    public const string OfRegister = "/open-data";

    // A page may be waited for so long; files that are not done by then are told to be in the making.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>Files of an edition.</summary>
    public static string Of(string editionId) => Addresses.Edition(editionId) + OfRegister;

    /// <summary>A file of the whole register.</summary>
    public static string RegisterFile(OpenDataFormat format) => $"{OfRegister}/{format.Key}";

    public static void Map(WebApplication app, RouteGroupBuilder edition, EditionShelf editions)
    {
        var shelf = app.Services.GetRequiredService<OpenRegisterShelf>();
        var settings = app.Services.GetRequiredService<WebOptions>().OpenData;
        app.Get(OfRegister, (CancellationToken cancellationToken) => ShowAsync(null, cancellationToken));
        edition.Get(OfRegister, async (string id, CancellationToken cancellationToken) =>
            await editions.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } view ? await ShowAsync(view, cancellationToken).ConfigureAwait(false) : Routes.Missing(Words.EditionMissing, null));
        foreach (var format in OpenDataFormat.All)
        {
            // Named one by one they go before the address that takes any kind of file.
            edition.Get($"/files/{format.Key}", (string id, CancellationToken cancellationToken) => GivenAsync(format, id, cancellationToken));
            if (format.CoversRegister)
                app.Get(RegisterFile(format), (CancellationToken cancellationToken) => GivenAsync(format, null, cancellationToken));
        }

        async Task<IResult> GivenAsync(OpenDataFormat format, string? id, CancellationToken cancellationToken)
        {
            try
            {
                return Given(await shelf.FileAsync(format, id, cancellationToken).ConfigureAwait(false));
            }
            catch (UnwritablePlanException refusal)
            {
                return Routes.Refuse(refusal.Message, [Words.FormatOther], id is null ? OfRegister : Of(id));
            }
        }

        async Task<IResult> ShowAsync(EditionView? view, CancellationToken cancellationToken)
        {
            var files = await shelf.OfferedAsync(view?.Id, Patience, cancellationToken).ConfigureAwait(false);
            return Routes.Show<OpenDataPage>(new()
            {
                [nameof(OpenDataPage.Edition)] = view,
                [nameof(OpenDataPage.Files)] = files,
                [nameof(OpenDataPage.Tables)] = OpenTables.WithoutRows,
                [nameof(OpenDataPage.Settings)] = settings,
            });
        }
    }

    private static IResult Given((Publication File, OfferedFile Offered)? given) => given is var (file, offered)
        ? Results.File(file.Bytes, file.ContentType, file.FileName, entityTag: new EntityTagHeaderValue($"\"{offered.Sha256}\""))
        : Routes.Missing(Words.EditionMissing, null);
}

using System.Collections.Immutable;
using System.Security.Cryptography;
using Hashira.Cycle.Publishing.Site;
using Hashira.Host.Pages.Comparison;
using Hashira.Host.Pages.Shell;
using Hashira.Host.Pages.Site;
using Hashira.Model;
using Microsoft.Net.Http.Headers;

namespace Hashira.Host.Pages.Feeds;

/// <summary>Addresses of feeds and calendars.</summary>
internal static class FeedRoutes
{
    public static void MapFeeds(this WebApplication app)
    {
        var shelf = app.Services.GetRequiredService<PublicShelf>();
        app.Get(Addresses.Feed, async (HttpContext context, CancellationToken cancellationToken) =>
        {
            var register = await shelf.NowAsync(cancellationToken).ConfigureAwait(false);
            return Feed(context, "register", Words.FeedRegister, Addresses.Home, [.. Editions(context, register), .. Newest(register.Changes).Select(change => Entry(context, change))]);
        });
        app.Get(Addresses.Calendar, async (HttpContext context, CancellationToken cancellationToken) =>
            Calendar(context, Words.CalendarRegister, (await shelf.NowAsync(cancellationToken).ConfigureAwait(false)).Commitments));

        app.Get(Addresses.Ministries + "/{key}" + Addresses.Feed, (HttpContext context, string key, CancellationToken cancellationToken) => OfMinistryAsync(key, (register, ministry) => Feed(
            context,
            "ministry/" + ministry.Key,
            Words.FeedOf.With(ministry.Name),
            Addresses.Ministry(key),
            [.. register.Changes.Where(change => change.About.Before.Concat(change.About.After).SelectMany(mention => mention.Measure.Ministries).Any(named => ListMinistries.KeyOf(named) == ministry.Key)).Select(change => Entry(context, change))]), cancellationToken));
        app.Get(Addresses.Ministries + "/{key}" + Addresses.Calendar, (HttpContext context, string key, CancellationToken cancellationToken) => OfMinistryAsync(key, (register, ministry) => Calendar(
            context,
            Words.CalendarOf.With(ministry.Name),
            register.Commitments.Where(commitment => commitment.Mention.Measure.Ministries.Any(named => ListMinistries.KeyOf(named) == ministry.Key))), cancellationToken));

        app.Get("/measures/{id}" + Addresses.Feed, (HttpContext context, string id, CancellationToken cancellationToken) => OfMeasureAsync(id, Addresses.MeasureFeed, (register, number, name) => Feed(
            context,
            "measure/" + number,
            Words.FeedOf.With(name),
            Addresses.MeasureHistory(number),
            [.. register.Changes.Where(change => change.Measures.Contains(number)).Select(change => Entry(context, change))]), cancellationToken));
        app.Get("/measures/{id}" + Addresses.Calendar, (HttpContext context, string id, CancellationToken cancellationToken) => OfMeasureAsync(id, Addresses.MeasureCalendar, (register, number, name) => Calendar(
            context, Words.CalendarOf.With(name), register.Commitments.Where(commitment => commitment.Measure == number)), cancellationToken));

        app.Get("/editions/{id}/policies/{number:int}" + Addresses.Feed, async (HttpContext context, string id, int number, CancellationToken cancellationToken) =>
        {
            var register = await shelf.NowAsync(cancellationToken).ConfigureAwait(false);
            if (register.Open.Find(id) is not { } edition || edition.Plan.MajorPolicies.All(policy => policy.Number != number))
                return Routes.Missing(Words.PolicyMissing, null);
            var series = register.Open.Series().First(series => series.Contains(edition)).Select(member => member.Edition.Id).ToHashSet(StringComparer.Ordinal);
            return Feed(
                context,
                FormattableString.Invariant($"policy/{id}/{number}"),
                Words.FeedOf.With(Labels.Policy(number)),
                Addresses.Policy(id, number),
                [.. register.Changes.Where(change => series.Contains(change.Edition.Id) && change.About.Before.Concat(change.About.After).Any(mention => mention.Key.Code.Policy == number)).Select(change => Entry(context, change))]);
        });

        async Task<IResult> OfMinistryAsync(string key, Func<PublicRegister, MinistryRows, IResult> show, CancellationToken cancellationToken)
        {
            var register = await shelf.NowAsync(cancellationToken).ConfigureAwait(false);
            return register.Ministries.FirstOrDefault(ministry => ministry.Key == key) is { } known ? show(register, known) : Routes.Missing(Words.MinistryMissing.With(key), null);
        }

        async Task<IResult> OfMeasureAsync(string id, Func<MeasureId, string> address, Func<PublicRegister, MeasureId, string, IResult> show, CancellationToken cancellationToken)
        {
            var register = await shelf.NowAsync(cancellationToken).ConfigureAwait(false);
            if (!MeasureId.TryParse(id, out var asked) || await shelf.HistoryAsync(register, asked, cancellationToken).ConfigureAwait(false) is not { } history)
                return Routes.Missing(Words.MeasureIdMissing.With(id), null);
            return history.Id.ToString() == id ? show(register, history.Id, history.Steps[^1].Mention.Name) : Results.Redirect(address(history.Id));
        }
    }

    private static IEnumerable<FeedEntry> Editions(HttpContext context, PublicRegister register) => register.Open.Editions.Select(edition => new FeedEntry(
        "edition/" + edition.Edition.Id,
        edition.Edition.Title,
        PublicAddress.Of(context, Addresses.Edition(edition.Edition.Id)),
        edition.Edition.ImportedAt,
        Words.FeedEdition.With(edition.Edition.Title, edition.Plan.RevisedMeasures.Count(), register.Changes.Count(change => change.Edition.Id == edition.Edition.Id)),
        [Words.FeedEditionCategory]));

    // What can come into the feed; of a large register most changes are older than all that it shows.
    private static IEnumerable<PublishedChange> Newest(ImmutableArray<PublishedChange> changes)
    {
        var oldest = changes.Select(change => change.UpdatedAt).OrderDescending().ElementAtOrDefault(WriteFeed.MostEntries - 1);
        return changes.Where(change => change.UpdatedAt >= oldest);
    }

    private static FeedEntry Entry(HttpContext context, PublishedChange change) => new(
        // The number of the wording itself: a later decision on links gives the measure another number for life, and is no other news.
        $"change/{change.Edition.Id}/{change.About.Named[0].OwnId}",
        ComparedCard.Name(change.About),
        PublicAddress.Of(context, Addresses.MeasureHistory(change.Measures[0])),
        change.UpdatedAt,
        string.Join('\n', change.Sentences.Append(Words.FeedSource.With(change.Edition.Title))),
        change.Headings);

    private static IResult Feed(HttpContext context, string key, string title, string page, ImmutableArray<FeedEntry> entries) => Answer(
        WriteFeed.Run(new Feed(key, title, PublicAddress.Of(context, page), PublicAddress.Of(context, context.Request.Path.ToUriComponent()), entries)),
        "application/atom+xml; charset=utf-8");

    private static IResult Calendar(HttpContext context, string name, IEnumerable<Commitment> commitments) => Answer(
        WriteCalendar.Run(name,
        [
            .. commitments.Select(commitment => new CalendarEntry(
                FormattableString.Invariant($"{commitment.Measure}-{commitment.First:yyyyMMdd}-{commitment.Last:yyyyMMdd}-{commitment.Occurrence}@hashira"),
                commitment.First,
                commitment.Last,
                Words.CalendarSummary.With(commitment.Printed, commitment.Mention.Name),
                $"{commitment.Sentence}\n{commitment.Edition.Title}",
                PublicAddress.Of(context, Addresses.MeasureHistory(commitment.Measure)),
                commitment.Edition.ImportedAt)),
        ]),
        "text/calendar; charset=utf-8");

    // The same content has the same tag, so that a reader that asks every hour is told in one line that nothing is new.
    private static IResult Answer(byte[] content, string type) =>
        Results.Bytes(content, type, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\""));
}

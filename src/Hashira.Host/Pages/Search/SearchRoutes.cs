using Hashira.Cycle.Register.Search;
using Hashira.Model;
using Hashira.Storage;

namespace Hashira.Host.Pages.Search;

/// <summary>Address of the search.</summary>
internal static class SearchRoutes
{
    public static void MapSearch(this WebApplication app, HashiraDatabase database) =>
        app.Get(Addresses.Search, async (HttpRequest request, CancellationToken cancellationToken) =>
        {
            var (asked, fault) = SearchRequest.Parse(request.Query);
            if (asked is null)
                return (IResult)Routes.Refuse(Words.BadSearch.With(fault), [Words.BadSearchAdvice], Addresses.Search);
            if (asked.Typed.Length > SearchQuestion.Longest)
                return Routes.Refuse(Words.SearchTooLong.With(SearchQuestion.Longest), [Words.BadSearchAdvice], Addresses.Search);
            await using var db = database.Open();
            var results = asked.Question is { } question
                ? await new SearchRegister(db).RunAsync(question, asked.Filter, (asked.Page - 1) * SearchRequest.PageSize, SearchRequest.PageSize, cancellationToken).ConfigureAwait(false)
                : null;
            return Routes.Show<SearchPage>(new() { [nameof(SearchPage.Request)] = asked, [nameof(SearchPage.Results)] = results });
        });
}

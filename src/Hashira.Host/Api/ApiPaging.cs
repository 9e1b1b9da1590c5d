using System.Globalization;
using System.Text.Json;
using Hashira.Documents.Plans;
using Hashira.Model;

namespace Hashira.Host.Api;

/// <summary>
/// A list, page by page. The mark of a page is the key of the last item before it, so that a link stays right when something is added
/// elsewhere in the list.
/// </summary>
internal static class ApiPaging
{
    /// <summary>One page of a list.</summary>
    /// <param name="context">The request.</param>
    /// <param name="edition">The edition it is of; <see langword="null"/> for the register.</param>
    /// <param name="items">The whole list, filtered, in its order.</param>
    /// <param name="key">What names an item in the list.</param>
    /// <param name="write">Writes an item as one JSON value.</param>
    public static IResult Page<T>(HttpContext context, Edition? edition, IReadOnlyList<T> items, Func<T, string> key, Action<Utf8JsonWriter, T> write)
    {
        var query = ApiQuery.Of(context);
        var limit = LimitOf(query);
        var begin = 0;
        if (query.Text("cursor") is { } cursor)
        {
            begin = Enumerable.Range(1, items.Count).FirstOrDefault(index => key(items[index - 1]) == cursor);
            if (begin == 0)
                return LostCursor(cursor);
        }

        var page = items.Skip(begin).Take(limit).ToList();
        return Page(context, edition, page, items.Count, begin + page.Count < items.Count && page.Count > 0 ? key(page[^1]) : null, write);
    }

    /// <summary>One page that was read as such, of a list too long to be at hand as a whole.</summary>
    /// <param name="context">The request.</param>
    /// <param name="edition">The edition it is of; <see langword="null"/> for the register.</param>
    /// <param name="page">Items of the page.</param>
    /// <param name="total">Items of the list.</param>
    /// <param name="cursor">Key of the last item if others follow; otherwise <see langword="null"/>.</param>
    /// <param name="write">Writes an item as one JSON value.</param>
    public static IResult Page<T>(HttpContext context, Edition? edition, IReadOnlyList<T> page, int total, string? cursor, Action<Utf8JsonWriter, T> write)
    {
        var query = ApiQuery.Of(context);
        var next = cursor is null ? null : Address(context, query, cursor);
        var links = new List<string> { $"<{Address(context, query, null)}>; rel=\"first\"" };
        if (next is not null)
            links.Add($"<{next}>; rel=\"next\"");
        context.Response.Headers.Link = string.Join(", ", links);
        Action<Utf8JsonWriter> list = json =>
        {
            json.WriteStartObject();
            json.WriteNumber("total", total);
            json.WriteText("next", next);
            json.WriteStartArray("items");
            foreach (var item in page)
                write(json, item);
            json.WriteEndArray();
            json.WriteEndObject();
        };
        return edition is null ? ApiAnswer.Of(list) : ApiAnswer.Of(edition, list);
    }

    /// <summary>How many items a page holds.</summary>
    public static int LimitOf(ApiQuery query) => query.Number("limit") ?? int.Parse(ApiParameter.Limit.Default!, CultureInfo.InvariantCulture);

    /// <summary>The answer to a mark that is of no item in the list.</summary>
    public static ApiProblem LostCursor(string cursor) =>
        ApiProblem.BadParameter("cursor", $"続きの目印「{cursor}」に当たるものが、今の一覧にありません。", "一覧が変わったか、ほかの絞込みの目印です。cursor を付けずに初めから読み出してください。");

    private static string Address(HttpContext context, ApiQuery query, string? cursor)
    {
        var values = query.Given.Where(pair => pair.Key != "cursor").Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}");
        if (cursor is not null)
            values = values.Append($"cursor={Uri.EscapeDataString(cursor)}");
        var text = string.Join('&', values);
        return context.Request.PathBase.Add(context.Request.Path).ToUriComponent() + (text.Length > 0 ? "?" + text : "");
    }
}

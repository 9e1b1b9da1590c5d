using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Hashira.Bench.Register;

/// <summary>What one address took.</summary>
/// <param name="Kind">Its kind, ids and numbers left out.</param>
/// <param name="Address">An address of the kind.</param>
/// <param name="First">The first answer, in milliseconds.</param>
/// <param name="Median">The middle of the answers after it.</param>
/// <param name="Processor">Processor time of host, database and this program for one of these answers: what it would take on a quiet machine, and a little more.</param>
/// <param name="Bytes">Size of the answer.</param>
internal sealed record Taken(string Kind, string Address, double First, double Median, double Processor, int Bytes);

/// <summary>Asks the real host for one page after the other, over 127.0.0.1, and takes the time from request to last byte.</summary>
internal sealed partial class Measure(HttpClient client, int rounds, ServerTime time)
{
    private const int MostOfKind = 3;
    private const int MostPages = 400;

    /// <summary>Follows links from the first page and takes up to three addresses of every kind of page.</summary>
    public async Task<List<Taken>> PagesAsync(IEnumerable<string> starts)
    {
        var taken = new List<Taken>();
        var kinds = new Dictionary<string, int>();
        var seen = new HashSet<string>();
        var waiting = new Queue<string>(starts);
        // The pages that have files made come last: making those of a large register takes minutes, in which other pages are slower.
        var last = new Queue<string>();
        while ((waiting.TryDequeue(out var address) || last.TryDequeue(out address)) && taken.Count < MostPages)
        {
            if (address.Contains("/open-data", StringComparison.Ordinal) && waiting.Count > 0)
            {
                last.Enqueue(address);
                continue;
            }

            var kind = KindOf(address);
            // The same page in the other language.
            if (address.Contains("lang=", StringComparison.Ordinal) || !seen.Add(address) || kinds.GetValueOrDefault(kind) >= MostOfKind)
                continue;
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (await TakeAsync(kind, address) is not var (result, page))
                continue;
            taken.Add(result);
            foreach (Match link in Links().Matches(page))
                waiting.Enqueue(WebUtility.HtmlDecode(link.Groups[1].Value));
        }

        return taken;
    }

    /// <summary>Asks for one address again and again.</summary>
    /// <returns>What it took, and the page; <see langword="null"/> for what is no page.</returns>
    public async Task<(Taken Taken, string Page)?> TakeAsync(string kind, string address)
    {
        var first = Stopwatch.StartNew();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();
        first.Stop();
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            Console.Error.WriteLine($"{(int)answer.StatusCode} {address}");
            return null;
        }

        if (answer.Content.Headers.ContentType?.MediaType is not ("text/html" or "application/json" or "application/atom+xml" or "application/xml" or "text/calendar"))
            return null;
        var times = new List<double>();
        var spent = time.Spent();
        for (var i = 0; i < rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        var taken = new Taken(kind, address, first.Elapsed.TotalMilliseconds, times[times.Count / 2], (time.Spent() - spent).TotalMilliseconds / rounds, page.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taken.Median,8:0.0} {taken.Processor,8:0.0} {taken.First,9:0.0} {taken.Bytes / 1024,6} KB  {taken.Kind,-50} {Uri.UnescapeDataString(address)}"));
        return (taken, answer.Content.Headers.ContentType.MediaType == "text/html" ? page : "");
    }

    /// <summary>Two addresses are of one kind if they differ in ids, numbers and values alone.</summary>
    private static string KindOf(string address)
    {
        var parts = address.Split('#')[0].Split('?', 2);
        var path = Ids().Replace(parts[0], match => $"/{match.Groups[1].Value}/*");
        path = Columns().Replace(path, "/measures/*");
        return path + (parts.Length == 1 ? "" : "?" + string.Join('&', parts[1].Split('&').Select(pair => pair.Split('=')[0]).Distinct().Order(StringComparer.Ordinal)));
    }

    [GeneratedRegex("""<a [^>]*?href="(/[^"#]*)""")]
    private static partial Regex Links();

    [GeneratedRegex("/(editions|ministries|programmes|measures|checks|sheets|money|findings|targets|pillars|policies|rows|reconcile|reconciliation)/(?!totals|lines)[^/]+")]
    private static partial Regex Ids();

    [GeneratedRegex(@"/measures/\*(?:/[^/]+)+")]
    private static partial Regex Columns();
}

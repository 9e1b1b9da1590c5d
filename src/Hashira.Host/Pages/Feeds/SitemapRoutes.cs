using System.Globalization;
using System.Text;
using System.Xml;
using Hashira.Cycle.Register.Lineage;
using Hashira.Host.Pages.Shell;
using Hashira.Host.Pages.Site;
using Hashira.Model;

namespace Hashira.Host.Pages.Feeds;

/// <summary>What search engines ask for: the list of lasting addresses, and which to leave alone.</summary>
internal static class SitemapRoutes
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapSitemap(this WebApplication app)
    {
        var shelf = app.Services.GetRequiredService<PublicShelf>();
        var most = app.Services.GetRequiredService<WebOptions>().SitemapAddresses;
        app.Get(Addresses.Sitemap, async (HttpContext context, CancellationToken cancellationToken) =>
        {
            var all = Of(await shelf.NowAsync(cancellationToken).ConfigureAwait(false));
            return Results.Bytes(all.Count <= most ? Addressed(context, all) : Index(context, all.Count, most), "application/xml; charset=utf-8");
        });
        app.Get("/sitemaps/{number:int}.xml", async (HttpContext context, int number, CancellationToken cancellationToken) =>
        {
            var all = Of(await shelf.NowAsync(cancellationToken).ConfigureAwait(false));
            var part = number < 1 ? [] : all.Skip((number - 1) * most).Take(most).ToList();
            return part.Count > 0 ? Results.Bytes(Addressed(context, part), "application/xml; charset=utf-8") : Routes.Missing(Words.PageMissing, null);
        });
        app.Get("/robots.txt", (HttpContext context) => Results.Text(
            $"User-agent: *\nDisallow: /lineage\nDisallow: /*/source\nDisallow: /*/findings/\nSitemap: {PublicAddress.Of(context, Addresses.Sitemap)}\n", "text/plain; charset=utf-8"));
    }

    /// <summary>Every lasting address of the register, with the day on which what it shows was taken in.</summary>
    public static List<(string Path, DateTimeOffset? ChangedAt)> Of(PublicRegister register)
    {
        var all = new List<(string, DateTimeOffset?)>
        {
            (Addresses.Home, null), (Addresses.About, null), (Addresses.Checks, null), (Addresses.Compare, null), (Addresses.Feeds, null), (Addresses.Ministries, null), (Addresses.Programmes, null),
        };
        all.AddRange(register.Ministries.Select(ministry => (Addresses.Ministry(ministry.Key), (DateTimeOffset?)null)));
        all.AddRange(register.Programmes.Select(programme => (Addresses.Programme(programme.Name), (DateTimeOffset?)null)));
        var numbers = new HashSet<MeasureId>();
        foreach (var edition in register.Open.Editions)
        {
            var at = edition.Edition.ImportedAt;
            var view = register.View(edition.Edition.Id);
            all.Add((Addresses.Edition(view.Id), at));
            all.AddRange(view.Pillars.Where(pillar => pillar.Printed is not null).Select(pillar => (Addresses.Pillar(view.Id, pillar.Number), (DateTimeOffset?)at)));
            all.AddRange(view.Policies.Select(policy => (Addresses.Policy(view.Id, policy.Number), (DateTimeOffset?)at)));
            all.AddRange(view.Rows.Select(row => (row.Address, (DateTimeOffset?)at)));
            foreach (var column in new[] { PlanColumn.Current, PlanColumn.Revised })
            {
                all.AddRange(MeasureMention.Of(edition.Plan, new EditionSide(view.Id, column)).Select(register.Open.Numbers.Of).Where(numbers.Add)
                    .Select(number => (Addresses.MeasureHistory(number), (DateTimeOffset?)at)));
            }
        }

        return all;
    }

    private static byte[] Addressed(HttpContext context, List<(string Path, DateTimeOffset? ChangedAt)> addresses) => Write("urlset", xml =>
    {
        foreach (var (path, changedAt) in addresses)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, PublicAddress.Of(context, path));
            if (changedAt is { } at)
                xml.WriteElementString("lastmod", Namespace, at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
    });

    private static byte[] Index(HttpContext context, int count, int most) => Write("sitemapindex", xml =>
    {
        for (var number = 1; (number - 1) * most < count; number++)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, PublicAddress.Of(context, FormattableString.Invariant($"/sitemaps/{number}.xml")));
            xml.WriteEndElement();
        }
    });

    private static byte[] Write(string root, Action<XmlWriter> content)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement(root, Namespace);
            content(xml);
            xml.WriteEndElement();
        }

        return file.ToArray();
    }
}

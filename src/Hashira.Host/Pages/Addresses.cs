using System.Globalization;
using System.Text;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;

namespace Hashira.Host.Pages;

/// <summary>Permanent, readable addresses of the pages.</summary>
public static class Addresses
{
    // A place of more spans than a page address can carry is marked up to here.
    private const int MostSpans = 60;

    /// <summary>Anchor of the marked place on a page of the source text.</summary>
    public const string PlaceAnchor = "place";

    /// <summary>List of editions.</summary>
    public const string Home = "/";

    /// <summary>About the system.</summary>
    public const string About = "/about";

    /// <summary>Search over everything.</summary>
    public const string Search = "/search";

    /// <summary>A review sheet.</summary>
    public static string Sheet(string key) => $"/sheets/{Uri.EscapeDataString(key)}";

    /// <summary>Catalogue of checks.</summary>
    public const string Checks = "/checks";

    /// <summary>Choice and comparison of two editions.</summary>
    public const string Compare = "/compare";

    /// <summary>Takes decisions on links.</summary>
    public const string LineageForm = "/lineage";

    /// <summary>Takes withdrawals of decisions.</summary>
    public const string LineageWithdrawal = "/lineage/withdraw";

    /// <summary>Ministries.</summary>
    public const string Ministries = "/ministries";

    /// <summary>What can be subscribed to, and which addresses last.</summary>
    public const string Feeds = "/feeds";

    /// <summary>Feed of the register.</summary>
    public const string Feed = "/feed.atom";

    /// <summary>Calendar of the register.</summary>
    public const string Calendar = "/calendar.ics";

    /// <summary>Addresses for search engines.</summary>
    public const string Sitemap = "/sitemap.xml";

    /// <summary>A ministry, by our lasting key or the printed name of one that is not known.</summary>
    public static string Ministry(string key) => $"{Ministries}/{Uri.EscapeDataString(key)}";

    /// <summary>Feed of a ministry.</summary>
    public static string MinistryFeed(string key) => Ministry(key) + Feed;

    /// <summary>Calendar of a ministry.</summary>
    public static string MinistryCalendar(string key) => Ministry(key) + Calendar;

    /// <summary>A page of the list of programmes, from 1.</summary>
    public static string ProgrammesPage(int page) => string.Create(CultureInfo.InvariantCulture, $"{Programmes}?page={page}");

    /// <summary>Feed of a measure.</summary>
    public static string MeasureFeed(MeasureId id) => MeasureHistory(id) + Feed;

    /// <summary>Calendar of a measure.</summary>
    public static string MeasureCalendar(MeasureId id) => MeasureHistory(id) + Calendar;

    /// <summary>Feed of a major policy, of this edition and those that hang together with it.</summary>
    public static string PolicyFeed(string editionId, int number) => Policy(editionId, number) + Feed;

    /// <summary>Two columns compared.</summary>
    public static string Comparison(EditionSide from, EditionSide to) => $"{Compare}{Between(from, to)}";

    /// <summary>Targets and results of an edition.</summary>
    public static string Targets(string editionId, string query = "") => $"{Edition(editionId)}/targets{query}";

    /// <summary>Targets of an edition on which nobody reported.</summary>
    public static string Unreported(string editionId, string query = "") => $"{Edition(editionId)}/unreported{query}";

    /// <summary>One target.</summary>
    public static string Target(string editionId, string key, string query = "") => $"{Edition(editionId)}/targets/{Uri.EscapeDataString(key)}{query}";

    /// <summary>Links between two columns.</summary>
    public static string Lineage(EditionSide from, EditionSide to) => $"{LineageForm}{Between(from, to)}";

    /// <summary>One link, to be decided on.</summary>
    public static string LineageDecision(EditionSide from, EditionSide to, string link) => $"{LineageForm}/link{Between(from, to)}&link={Uri.EscapeDataString(link)}";

    /// <summary>A measure over the editions, by the number of any of its wordings.</summary>
    public static string MeasureHistory(MeasureId id) => $"/measures/{id}";

    /// <summary>The document of an edition as it was handed in.</summary>
    public static string Document(string editionId) => $"{Edition(editionId)}/document";

    /// <summary>One check.</summary>
    public static string Check(string checkId) => $"{Checks}/{Uri.EscapeDataString(checkId)}";

    /// <summary>A plan at a glance.</summary>
    public static string Edition(string editionId) => $"/editions/{Uri.EscapeDataString(editionId)}";

    /// <summary>A pillar.</summary>
    public static string Pillar(string editionId, int number) => string.Create(CultureInfo.InvariantCulture, $"{Edition(editionId)}/pillars/{number}");

    /// <summary>A major policy and its rows.</summary>
    public static string Policy(string editionId, int number) => string.Create(CultureInfo.InvariantCulture, $"{Edition(editionId)}/policies/{number}");

    /// <summary>A measure by its code in the current or the revised column; where a code is printed twice the later ones are counted.</summary>
    public static string Measure(string editionId, PlanColumn column, MeasureCode code, int occurrence = 1) =>
        $"{Edition(editionId)}/measures/{(column == PlanColumn.Current ? "current" : "revised")}/{code.Plain}"
        + (occurrence == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"/{occurrence}"));

    /// <summary>A row of the table by its number from 1; for rows that bear no code.</summary>
    public static string Row(string editionId, int number) => string.Create(CultureInfo.InvariantCulture, $"{Edition(editionId)}/rows/{number}");

    /// <summary>The findings, all or filtered.</summary>
    public static string Findings(string editionId, string query = "") => $"{Edition(editionId)}/findings{query}";

    /// <summary>The edition as a file to keep: <c>docx</c>, <c>xlsx</c>, <c>html</c>, <c>json</c>, <c>comparison</c>.</summary>
    public static string File(string editionId, string format) => $"{Edition(editionId)}/files/{format}";

    /// <summary>A finding, and the filter under which one goes on to the next.</summary>
    public static string Finding(string editionId, string fingerprint, string query = "") => $"{Edition(editionId)}/findings/{fingerprint}{query}";

    /// <summary>The money of an edition.</summary>
    public static string Money(string editionId, string query = "") => $"{Edition(editionId)}/money{query}";

    /// <summary>One line of money of an edition.</summary>
    public static string MoneyLine(string editionId, string key) => $"{Money(editionId)}/{key}";

    /// <summary>The budget figures of an edition beside the review sheets.</summary>
    public static string Reconciliation(string editionId, string query = "") => $"{Edition(editionId)}/reconciliation{query}";

    /// <summary>One budget figure beside the review sheets, and the filter under which one goes on to the next.</summary>
    public static string Reconciled(string editionId, string key, string query = "") => $"{Reconciliation(editionId)}/{key}{query}";

    /// <summary>Programmes over all editions.</summary>
    public const string Programmes = "/programmes";

    /// <summary>The money of a programme over all editions, by its name.</summary>
    public static string Programme(string name) => $"{Programmes}/{Uri.EscapeDataString(name)}";

    /// <summary>How the document was read.</summary>
    public static string Reading(string editionId) => $"{Edition(editionId)}/reading";

    /// <summary>A page of the source text.</summary>
    public static string SourcePage(string editionId, int page) => string.Create(CultureInfo.InvariantCulture, $"{Edition(editionId)}/source?page={page}");

    /// <summary>The source PDF as it was handed in.</summary>
    public static string SourceFile(string editionId) => $"{Edition(editionId)}/source/file";

    /// <summary>The source text with a place marked.</summary>
    public static string Place(string editionId, SourceLocation place)
    {
        var address = new StringBuilder(Edition(editionId)).Append("/source");
        foreach (var (index, span) in place.Spans.Take(MostSpans).Index())
            address.Append(CultureInfo.InvariantCulture, $"{(index == 0 ? '?' : '&')}start={span.Start}&end={span.End}");
        return address.Append('#').Append(PlaceAnchor).ToString();
    }

    private static string Between(EditionSide from, EditionSide to) => $"?from={Uri.EscapeDataString(from.ToString())}&to={Uri.EscapeDataString(to.ToString())}";
}

using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Hashira.Documents.Writers.OpenData;
using Hashira.Model;

namespace Hashira.Cycle.Publishing.OpenData.Iati;

/// <summary>
/// IATI 2.03. Writes an edition as activities on three levels: pillars (1), major policies (2), measures (3). Budgets stand on the third level only, and
/// each line of money once, so that adding up any level never counts a yen twice. 内数 is no budget: the share is not stated.
/// </summary>
public static class WriteIati
{
    /// <summary>What stands for the identifier of an office that has not told one; it is not registered anywhere.</summary>
    public const string Unregistered = "UNREGISTERED";

    /// <summary>The file.</summary>
    /// <param name="register">The register, for the numbers for life.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="settings">What the office says of itself.</param>
    public static byte[] Run(OpenRegister register, OpenEdition edition, OpenDataSettings settings)
    {
        var moment = CsvTable.Text(edition.Edition.ImportedAt)!;
        var writer = new Activities(register, edition, settings, moment);
        var root = new XElement("iati-activities", new XAttribute("version", "2.03"), new XAttribute("generated-datetime", moment));
        if (settings.IatiIdentifier.Length == 0)
            root.Add(new XComment(" 公表者の IATI 識別子が設定されていません。登録した識別子を設定してから公表してください。 "));
        root.Add(writer.Pillars(), writer.Policies(), writer.Measures());
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.None }))
            new XDocument(root).Save(xml);
        return file.ToArray();
    }

    private sealed class Activities(OpenRegister register, OpenEdition edition, OpenDataSettings settings, string moment)
    {
        // Codes of IATI's lists.
        private const string Parent = "1";
        private const string Child = "2";
        private const string Accountable = "2";
        private const string Government = "10";
        private const string OwnVocabulary = "99";

        private readonly ActionPlan _plan = edition.Plan;
        private readonly string _prefix = (settings.IatiIdentifier.Length > 0 ? settings.IatiIdentifier : Unregistered) + "-";
        private readonly List<(IatiActivity Activity, string Id)> _measures = Identified(register, edition);

        public IEnumerable<XElement> Pillars() => _plan.Pillars.DistinctBy(pillar => pillar.Number).Select(pillar => Activity(
            1, PillarId(pillar.Number), pillar.Title.Text, [(null, pillar.Title.Text)], [], [], "2", [DateOfImport()], null, [], [],
            PoliciesOf(pillar.Number).Select(policy => (PolicyId(policy), Child)), []));

        public IEnumerable<XElement> Policies() => AllPolicies().Select(number =>
        {
            var box = _plan.MajorPolicies.FirstOrDefault(policy => policy.Number == number);
            var parents = PillarOf(number) is { } pillar ? new[] { (PillarId(pillar), Parent) } : [];
            return Activity(
                2, PolicyId(number), PolicyName(number), [(null, box?.Text.Text ?? PolicyName(number))], [], [], "2", [DateOfImport()], number, [], [],
                parents.Concat(_measures.Where(measure => measure.Activity.Row.MajorPolicy == number).Select(measure => (_prefix + measure.Id, Child))), []);
        });

        public IEnumerable<XElement> Measures() => _measures.Select(pair =>
        {
            var (activity, id) = pair;
            var measure = activity.Mention?.Measure;
            var code = activity.Mention?.Key.ToString();
            var descriptions = new List<(string?, string)> { ("1", First(measure?.Text.Text, activity.Row.FollowUp?.Text.Text, code)) };
            if (activity.Unstated.Length > 0)
                descriptions.Add(("4", "次の予算は内数で、この施策に充てられる額は示されていません：" + string.Join("、", activity.Unstated.Select(line => $"{line.Name} {line.Homes.First().Figure.Printed}".Trim()))));
            var others = new List<(string, string)>();
            if (code is not null)
                others.Add(("A1", $"{edition.Edition.Id}:{code}"));
            others.AddRange(activity.Earlier.Select(earlier => ("A3", _prefix + earlier.OwnId.Value)).Where(other => other.Item2 != _prefix + id).Distinct());
            return Activity(
                3,
                _prefix + id,
                First(measure?.Heading?.Text is { Length: > 0 } heading ? $"{activity.Mention!.Key.Code} {heading}" : null, activity.Mention?.Key.Code.ToString(), "項目番号のない行"),
                descriptions,
                [.. measure?.Ministries.Select(ministry => ministry.Ministry?.Name ?? ministry.Printed).Distinct() ?? []],
                others,
                activity.Row.Change.Kind switch { MeasureChange.Ended => "4", MeasureChange.New => "1", _ => "2" },
                [Begins(activity)],
                activity.Row.MajorPolicy,
                IatiMoney.Budgets(activity.Budgets),
                IatiResults.Of(activity.Figures),
                activity.Row.MajorPolicy > 0 ? [(PolicyId(activity.Row.MajorPolicy), Parent)] : [],
                settings.BaseUrl.Length > 0 && activity.Mention is { } mention
                    ? [Page($"editions/{Uri.EscapeDataString(edition.Edition.Id)}/measures/{MeasureTables.ColumnOf(mention)}/{mention.Key.Code.Plain}")]
                    : []);
        });

        private XElement Activity(
            int level, string id, string title, IEnumerable<(string? Type, string Text)> descriptions, List<string> ministries, IEnumerable<(string Type, string Ref)> others, string status,
            IEnumerable<XElement> dates, int? policy, IEnumerable<XElement> budgets, IEnumerable<XElement> results, IEnumerable<(string Ref, string Type)> related, IEnumerable<XElement> links) => new(
            "iati-activity",
            new XAttribute(XNamespace.Xml + "lang", "ja"),
            new XAttribute("default-currency", "JPY"),
            new XAttribute("hierarchy", level),
            new XAttribute("last-updated-datetime", moment),
            new XElement("iati-identifier", Clean(id)),
            new XElement("reporting-org", new XAttribute("ref", _prefix[..^1]), new XAttribute("type", Government), Narrative(Reporter)),
            new XElement("title", Narrative(title)),
            descriptions.Select(description => new XElement("description", description.Type is null ? null : new XAttribute("type", description.Type), Narrative(description.Text))),
            (ministries.Count > 0 ? ministries : [Reporter]).Select(name => new XElement("participating-org", new XAttribute("role", Accountable), new XAttribute("type", Government), Narrative(name))),
            others.Select(other => new XElement("other-identifier", new XAttribute("ref", Clean(other.Ref)), new XAttribute("type", other.Type))),
            new XElement("activity-status", new XAttribute("code", status)),
            dates,
            settings.Contact.Length == 0 ? null : new XElement("contact-info", new XElement("organisation", Narrative(Reporter)), new XElement("mailing-address", Narrative(settings.Contact))),
            new XElement("recipient-country", new XAttribute("code", "JP")),
            policy is null or 0 ? null : new XElement("sector", new XAttribute("vocabulary", OwnVocabulary), new XAttribute("code", policy), Narrative(PolicyName(policy.Value))),
            budgets,
            links,
            related.Select(other => new XElement("related-activity", new XAttribute("ref", other.Ref), new XAttribute("type", other.Type))),
            results);

        private string Reporter => First(settings.Publisher, "公表者（設定されていません）");

        private XElement Page(string path) => new(
            "document-link", new XAttribute("url", settings.BaseUrl + path), new XAttribute("format", "text/html"),
            new XElement("title", Narrative("施策のページ")), new XElement("category", new XAttribute("code", "A12")), new XElement("language", new XAttribute("code", "ja")));

        // The plan prints no first day; the narrative says what the day is.
        private XElement Begins(IatiActivity activity) => activity.Budgets.Select(budget => budget.Year).Concat(activity.Unstated.Select(line => line.Year).OfType<FiscalYear>()).Order().Select(year => (FiscalYear?)year).FirstOrDefault() is { } first
            ? Date(first.FirstDay, $"開始日の記載がないため、予算の記載のある最も早い年度（{first}）の初日です。")
            : DateOfImport();

        private XElement DateOfImport() => Date(DateOnly.FromDateTime(edition.Edition.ImportedAt.UtcDateTime), "開始日の記載がないため、方針を台帳に取り込んだ日です。");

        private static XElement Date(DateOnly day, string words) => new("activity-date", new XAttribute("type", "1"), new XAttribute("iso-date", CsvTable.Text(day)!), Narrative(words));

        private string PillarId(int number) => string.Create(CultureInfo.InvariantCulture, $"{_prefix}{edition.Edition.Id}-pillar-{number}");

        private string PolicyId(int number) => string.Create(CultureInfo.InvariantCulture, $"{_prefix}{edition.Edition.Id}-policy-{number}");

        private IEnumerable<int> AllPolicies() => _plan.MajorPolicies.Select(policy => policy.Number).Concat(_plan.Rows.Select(row => row.MajorPolicy)).Where(number => number > 0).Distinct().Order();

        private IEnumerable<int> PoliciesOf(int pillar) => AllPolicies().Where(number => PillarOf(number) == pillar);

        private int? PillarOf(int policy) => _plan.MajorPolicies.FirstOrDefault(box => box.Number == policy) is { } found && _plan.Pillars.Any(pillar => pillar.Number == found.Pillar) ? found.Pillar : null;

        private static string PolicyName(int number) => number is >= 1 and <= 20 ? $"大方針{(char)('①' + number - 1)}" : string.Create(CultureInfo.InvariantCulture, $"大方針{number}");

        private static List<(IatiActivity, string)> Identified(OpenRegister register, OpenEdition edition)
        {
            // A number for life stands for one activity; where two wordings have one (a fault of decisions), the second goes by its own.
            var used = new HashSet<string>(StringComparer.Ordinal);
            return
            [
                .. IatiActivity.Of(edition).Select(activity => (activity, activity.Mention is not { } mention
                    ? string.Create(CultureInfo.InvariantCulture, $"{edition.Edition.Id}-row-{activity.Number}")
                    : register.Numbers.Of(mention).Value is var id && used.Add(id) ? id : mention.OwnId.Value)),
            ];
        }

        private static string First(params string?[] texts) => texts.First(text => !string.IsNullOrWhiteSpace(text))!;
    }

    internal static XElement Narrative(string text) => new("narrative", Clean(text));

    /// <summary>The text without characters that XML can't hold.</summary>
    internal static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
        }

        return clean.ToString();
    }
}

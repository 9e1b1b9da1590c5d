using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CsCheck;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Cycle.Register.Money;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Publishing.OpenData;

/// <summary>An edition as IATI 2.03.</summary>
public sealed class IatiTests
{
    private const string Xml = """
        <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xsd:attribute name="lang" type="xsd:language"/></xsd:schema>
        """;

    private static readonly OpenDataSettings Office = new() { Publisher = "見本省", IatiIdentifier = "JP-MOF-0", Contact = "見本省見本課", BaseUrl = "https://example.go.jp/" };

    [Fact]
    public void The_sample_plan_has_the_elements_of_the_standard_in_their_order() => Validate(OpenPlans.Publish(OpenPlans.Sample, "iati", Office));

    [Fact]
    public void An_office_that_has_no_identifier_is_told_so_in_the_file()
    {
        var file = OpenPlans.Publish(OpenPlans.Sample, "iati");

        Validate(file);
        Assert.Contains("IATI 識別子が設定されていません", XDocument.Load(new MemoryStream(file)).DescendantNodes().OfType<XComment>().Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Pillars_policies_and_measures_are_three_levels_that_name_each_other()
    {
        var activities = Activities(OpenPlans.Publish(OpenPlans.Sample, "iati", Office));
        var plan = OpenPlans.Sample.Editions[0].Plan;

        Assert.Equal(plan.Pillars.Length, activities.Count(activity => Level(activity) == 1));
        Assert.Equal(plan.MajorPolicies.Length, activities.Count(activity => Level(activity) == 2));
        var byId = activities.ToDictionary(Id);
        Assert.All(activities.Where(activity => Level(activity) == 3), measure =>
        {
            var parent = byId[measure.Elements("related-activity").Single(related => (string)related.Attribute("type")! == "1").Attribute("ref")!.Value];
            Assert.Equal(2, Level(parent));
            Assert.Contains(parent.Elements("related-activity"), related => (string)related.Attribute("type")! == "2" && (string)related.Attribute("ref")! == Id(measure));
        });
    }

    [Fact]
    public void A_measure_that_moved_is_one_activity_with_the_number_of_its_earlier_wording()
    {
        var activities = Activities(OpenPlans.Publish(OpenPlans.Sample, "iati", Office));
        var edition = OpenPlans.Sample.Editions[0].Edition.Id;
        var moved = activities.Single(activity => activity.Elements("other-identifier").Any(other => (string)other.Attribute("ref")! == $"{edition}:8-9"));

        var earlier = MeasureId.Of(edition, PlanColumn.Current, MeasureCode.Parse("8-4"), 1).Value;
        Assert.Contains(moved.Elements("other-identifier"), other => (string)other.Attribute("type")! == "A3" && (string)other.Attribute("ref")! == $"JP-MOF-0-{earlier}");
        Assert.DoesNotContain(activities, activity => activity.Elements("other-identifier").Any(other => (string)other.Attribute("ref")! == $"{edition}:8-4" && (string)other.Attribute("type")! == "A1" && activity != moved && activity.Element("budget") is not null));
    }

    [Fact]
    public void Budgets_stand_on_one_level_and_come_to_the_total_of_the_plan() => BudgetLaw(OpenPlans.Sample);

    [Fact]
    public void Of_any_plan_budgets_stand_on_one_level_and_come_to_its_total() => RandomPlans.Plans.Sample(cells =>
    {
        var register = OpenPlans.Of(PlanBuilder.Build(cells));
        Validate(OpenPlans.Publish(register, "iati", Office));
        BudgetLaw(register);
    }, iter: 40, threads: 1);

    [Fact]
    public void A_part_of_an_amount_is_no_budget_but_is_told_in_words()
    {
        var activities = Activities(OpenPlans.Publish(OpenPlans.Of(PlanBuilder.FromText("""
            # 大方針
            ① 企業を支える。
            # 行
            ## 現
            【相談】
            （①－１）相談窓口を置く。［経産省］
            ## フォ
            〇見本事業
            【令和４年度当初：11.7億円の内数】
            ## 新
            【相談】
            （①－１）相談窓口を増やす。［経産省］
            """)), "iati", Office));

        var measure = activities.Single(activity => Level(activity) == 3);
        Assert.Null(measure.Element("budget"));
        Assert.Contains(measure.Elements("description"), words => words.Value.Contains("内数", StringComparison.Ordinal) && words.Value.Contains("見本事業", StringComparison.Ordinal));
    }

    private static void BudgetLaw(OpenRegister register)
    {
        var activities = Activities(OpenPlans.Publish(register, "iati", Office));
        Assert.All(activities.Where(activity => activity.Element("budget") is not null), activity => Assert.Equal(3, Level(activity)));
        var budgets = activities.Elements("budget").ToLookup(budget => (string)budget.Element("period-start")!.Attribute("iso-date")!, budget => (long)budget.Element("value")!);
        var plan = register.Editions[0].Plan;
        foreach (var year in BreakDownMoney.Run(plan, FindMoneyLines.Run(plan), MoneyAxis.Year, (_, _) => MoneyShare.Whole).Where(year => year.Key != MoneyPart.Unknown))
            Assert.Equal((year.Key, year.Total.CertainMinimum.Amount), (year.Key, budgets[year.Key + "-04-01"].Sum()));
    }

    private static List<XElement> Activities(byte[] file) => [.. XDocument.Load(new MemoryStream(file)).Root!.Elements("iati-activity")];

    private static int Level(XElement activity) => (int)activity.Attribute("hierarchy")!;

    private static string Id(XElement activity) => activity.Element("iati-identifier")!.Value;

    private static void Validate(byte[] file)
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        using var xml = XmlReader.Create(new StringReader(Xml));
        schemas.Add(null, xml);
        using var order = XmlReader.Create(Repository.Path("tests/Hashira.Cycle.Tests/Publishing/OpenData/iati-2.03-order.xsd"));
        schemas.Add(null, order);
        var faults = new List<string>();
        XDocument.Load(new MemoryStream(file)).Validate(schemas, (_, fault) => faults.Add(fault.Message));
        Assert.Empty(faults);
    }
}

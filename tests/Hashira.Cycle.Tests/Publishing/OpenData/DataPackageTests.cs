using System.Globalization;
using CsCheck;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Documents.Plans;
using Hashira.Documents.Writers.OpenData;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Publishing.OpenData;

/// <summary>An edition as a Frictionless Data Package.</summary>
public sealed class DataPackageTests
{
    [Fact]
    public void The_sample_plan_is_a_package_by_the_rules_of_the_standard()
    {
        var package = PackageRules.Open(OpenPlans.Publish(OpenPlans.Sample, "datapackage"));

        Assert.Equal(21, package.Descriptor.GetProperty("resources").GetArrayLength());
        Assert.False(package.Descriptor.TryGetProperty("licenses", out _));
    }

    [Fact]
    public void What_the_office_says_of_itself_stands_in_the_package()
    {
        var package = PackageRules.Open(OpenPlans.Publish(OpenPlans.Sample, "datapackage", new OpenDataSettings { Publisher = "見本省", LicenceTitle = "公共データ利用規約（第1.0版）", LicenceUrl = "https://example.go.jp/licence", BaseUrl = "https://example.go.jp/" }));

        Assert.Equal("https://example.go.jp/licence", package.Descriptor.GetProperty("licenses")[0].GetProperty("path").GetString());
        Assert.Equal("見本省", package.Descriptor.GetProperty("contributors")[0].GetProperty("title").GetString());
        Assert.Equal("https://example.go.jp/editions/5a3c0f1e2d4b/open-data", package.Descriptor.GetProperty("homepage").GetString());
    }

    [Fact]
    public void The_numbers_of_the_package_are_those_of_the_register()
    {
        var plan = OpenPlans.Sample.Editions[0].Plan;
        var package = PackageRules.Open(OpenPlans.Publish(OpenPlans.Sample, "datapackage"));

        var cells = plan.Rows.SelectMany(row => row.Current.Select(measure => (measure.Programmes, measure.Figures))
            .Concat(row.FollowUp is { } entry ? [(entry.Programmes, entry.Figures)] : []).Concat(row.Revised.Select(measure => (measure.Programmes, measure.Figures)))).ToList();
        Assert.Equal(
            cells.SelectMany(cell => cell.Programmes).SelectMany(programme => programme.Appropriations).Select(figure => (figure.Amount.Amount, figure.Year?.StartYear, figure.IncludedIn, figure.IsRelisted, figure.Printed)),
            package.Rows("appropriations").Select(row => (Whole(row["amount_yen"]), row.TryGetValue("fiscal_year", out var year) ? (int?)Whole(year) : null, row["included_in"] == "true", row["relisted"] == "true", row["printed"])));
        Assert.Equal(
            cells.SelectMany(cell => cell.Figures).Select(figure => (figure.Value, figure.Unit, PlanJson.Key(figure.Kind))),
            package.Rows("figures").Select(row => (row.TryGetValue("value", out var value) ? (decimal?)decimal.Parse(value, CultureInfo.InvariantCulture) : null, row.GetValueOrDefault("unit", ""), row["kind"])));
        Assert.Equal(plan.CurrentMeasures.Concat(plan.RevisedMeasures).Select(measure => measure.Text.Text), package.Rows("measures").Select(row => row["text"]));
    }

    [Fact]
    public void The_lines_of_money_come_to_the_total_of_their_year()
    {
        var package = PackageRules.Open(OpenPlans.Publish(OpenPlans.Sample, "datapackage"));
        // A part is inside the amount of its whole.
        var lines = package.Rows("money_lines").Where(row => !row.ContainsKey("part_of")).ToLookup(row => row.GetValueOrDefault("fiscal_year", ""));

        var totals = package.Rows("totals").Where(row => row["scope"] == "plan").ToList();
        Assert.NotEmpty(totals);
        Assert.All(totals, total =>
        {
            var year = lines[total.GetValueOrDefault("fiscal_year", "")].ToList();
            Assert.Equal((year.Sum(line => Whole(line["minimum_yen"])), year.Sum(line => Whole(line["maximum_yen"]))), (Whole(total["minimum_yen"]), Whole(total["maximum_yen"])));
        });
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes() =>
        Assert.Equal(OpenPlans.Publish(OpenPlans.Sample, "datapackage"), OpenPlans.Publish(OpenPlans.Sample, "datapackage"));

    [Fact]
    public void Any_plan_is_a_package_by_the_rules() =>
        RandomPlans.Plans.Sample(cells => PackageRules.Open(OpenPlans.Publish(OpenPlans.Of(PlanBuilder.Build(cells)), "datapackage")), iter: 20, threads: 1);

    [Fact]
    public void Any_value_comes_back_from_a_CSV_file_as_it_was() =>
        Gen.Int[0, 12].Select(i => "\",\n\r 、柱=-\t'a0"[i]).Array[0, 6].Select(letters => new string(letters)).Array[3].Array[0, 5].Sample(rows =>
        {
            var lines = CsvFile.Read(CsvTable.Write(["一", "二", "三"], rows));

            Assert.Equal(["一", "二", "三"], lines[0]);
            Assert.Equal(rows.Select(row => string.Join("\u001f", row)), lines.Skip(1).Select(line => string.Join("\u001f", line)));
        }, iter: 500);

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}

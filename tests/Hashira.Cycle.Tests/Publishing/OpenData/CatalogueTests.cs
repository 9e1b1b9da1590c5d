using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Cycle.Register.Lineage;
using Hashira.Cycle.Tests.Register;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Publishing.OpenData;

/// <summary>The catalogue, the schemes, and what no file may hold.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public async Task Editions_that_follow_one_another_are_one_series_and_others_are_not()
    {
        using var two = await TwoEditions.ImportAsync();
        var apart = Graph(await PublishedAsync(two, "dcat"));
        await DecideAsync(two);
        var together = Graph(await PublishedAsync(two, "dcat"));

        Assert.Equal(2, apart.Count(node => IsA(node, "dcat:DatasetSeries")));
        var series = Assert.Single(together, node => IsA(node, "dcat:DatasetSeries"));
        Assert.Equal([$"/editions/{two.Older}#dataset", $"/editions/{two.Newer}#dataset"], series.GetProperty("dcat:seriesMember").EnumerateArray().Select(member => member.GetProperty("@id").GetString()));
        var newer = together.Single(node => node.GetProperty("@id").GetString() == $"/editions/{two.Newer}#dataset");
        Assert.Equal($"/editions/{two.Older}#dataset", newer.GetProperty("dcat:previousVersion")[0].GetProperty("@id").GetString());
    }

    [Fact]
    public async Task Every_dataset_offers_each_kind_of_file_once()
    {
        using var two = await TwoEditions.ImportAsync();
        var graph = Graph(await PublishedAsync(two, "dcat"));

        var ids = graph.Select(node => node.GetProperty("@id").GetString()!).ToHashSet(StringComparer.Ordinal);
        foreach (var dataset in graph.Where(node => IsA(node, "dcat:Dataset")))
        {
            var offered = dataset.GetProperty("dcat:distribution").EnumerateArray().Select(link => link.GetProperty("@id").GetString()!).ToList();
            Assert.Equal(10, offered.Distinct().Count());
            Assert.All(offered, id => Assert.Contains(id, ids));
        }
    }

    [Fact]
    public async Task Turtle_says_what_JSON_LD_says()
    {
        using var two = await TwoEditions.ImportAsync();
        var turtle = Encoding.UTF8.GetString(await PublishedAsync(two, "dcat-ttl"));

        foreach (var node in Graph(await PublishedAsync(two, "dcat")))
        {
            var block = turtle.Split("\n\n").Single(part => part.StartsWith($"<{node.GetProperty("@id").GetString()}> a ", StringComparison.Ordinal));
            foreach (var property in node.EnumerateObject().Where(property => !property.Name.StartsWith('@')))
                Assert.Contains($"    {property.Name} ", block, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_scheme_tells_what_the_plan_says_and_leaves_the_rest_empty()
    {
        using var zip = new ZipArchive(new MemoryStream(OpenPlans.Publish(OpenPlans.Sample, "gif")));
        using var part = zip.GetEntry("services.json")!.Open();
        var services = JsonDocument.Parse(part).RootElement;

        Assert.Equal(["制度所管組織", "タイトル（制度名）", "概要", "内容", "連絡先情報"], services.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        var all = services.GetProperty("services").EnumerateArray().ToList();
        var names = OpenPlans.Sample.Editions[0].Plan.Rows.SelectMany(row => row.Current.SelectMany(measure => measure.Programmes).Concat(row.FollowUp?.Programmes ?? []).Concat(row.Revised.SelectMany(measure => measure.Programmes)))
            .Where(programme => !programme.Name.IsEmpty).Select(programme => JapaneseText.Fold(programme.Name.Text)).Distinct().Count();
        Assert.Equal(names, all.Count);
        foreach (var service in all)
        {
            var fields = service.GetProperty("fields");
            Assert.All(new[] { "制度番号", "対象者", "最大補助率", "給付上限額", "公募開始日", "連絡先情報" }, name => Assert.Equal(JsonValueKind.Null, fields.GetProperty(name).ValueKind));
            Assert.Contains("連絡先情報", service.GetProperty("missing").EnumerateArray().Select(name => name.GetString()));
            Assert.True((fields.GetProperty("概要").GetString() ?? "").Length <= 100 && (fields.GetProperty("内容").GetString() ?? "").Length <= 500);
        }
    }

    [Fact]
    public async Task Neither_the_name_of_an_official_nor_a_reason_is_in_any_file()
    {
        using var two = await TwoEditions.ImportAsync();
        await DecideAsync(two);

        foreach (var format in OpenDataFormat.All)
        {
            var bytes = await PublishedAsync(two, format.Key, format.CoversRegister ? null : two.Newer);
            var text = Encoding.UTF8.GetString(bytes) + (format.ContentType == "application/zip" ? Unzipped(bytes) : "");
            Assert.DoesNotContain("山田", text, StringComparison.Ordinal);
            Assert.DoesNotContain("内々の事情", text, StringComparison.Ordinal);
            Assert.True(text.Length > 1000, format.Key);
        }
    }

    [Fact]
    public async Task A_measure_keeps_its_number_over_the_editions_once_somebody_has_decided()
    {
        using var two = await TwoEditions.ImportAsync();
        await DecideAsync(two);
        await using var db = two.Register.Database.Open();
        var register = await new ReadOpenRegister(db).RunAsync(TestContext.Current.CancellationToken);

        var key = new MentionKey(MeasureCode.Parse("1-2"), 1);
        var history = await new TraceMeasure(db).RunAsync(MeasureId.Of(two.Newer, PlanColumn.Current, key.Code, 1), TestContext.Current.CancellationToken);
        Assert.Equal(history!.Id, register.Numbers[two.NewerCurrent, key]);
        Assert.Equal(MeasureId.Of(two.Older, PlanColumn.Revised, key.Code, 1), register.Numbers[two.NewerCurrent, key]);
        var package = PackageRules.Open(new PublishOpenData(register, new OpenDataSettings()).Run(OpenDataFormat.WithKey("datapackage")!, null)!.Bytes);
        Assert.Contains(package.Rows("lineage"), link => link["decided"] == "true" && link["from_edition"] == two.Older && link["to_edition"] == two.Newer);
    }

    [Theory]
    [InlineData("publisher: [見本省]", "1行目")]
    [InlineData("publisher: 見本省\nlicence: 自由", "2行目の「licence」")]
    [InlineData("baseUrl: example.go.jp", "https://")]
    [InlineData("- 見本省", "「名前: 値」")]
    public void A_settings_file_with_a_slip_is_refused_in_a_sentence(string text, string words)
    {
        Assert.False(OpenDataSettings.TryRead("open-data.yaml", text, out _, out var fault));
        Assert.Contains(words, fault, StringComparison.Ordinal);
        Assert.EndsWith("。", fault, StringComparison.Ordinal);
    }

    private static async Task DecideAsync(TwoEditions two)
    {
        await using var db = two.Register.Database.Open();
        var shown = await new ShowLineage(db).RunAsync(two.OlderRevised, two.NewerCurrent, TestContext.Current.CancellationToken);
        var links = shown!.Entries.Where(entry => entry.Link.Kind == LineageKind.Continued).Select(entry => new LinkKey(entry.Link.From?.Key, entry.Link.To?.Key));
        Assert.IsType<LineageResult.Decided>(await new DecideLineage(db, new FixedClock()).RunAsync(
            new LineageRequest(two.OlderRevised, two.NewerCurrent, [.. links], LineageVerdict.Confirmed, "山田", "内々の事情"), TestContext.Current.CancellationToken));
    }

    private static async Task<byte[]> PublishedAsync(TwoEditions two, string format, string? edition = null)
    {
        await using var db = two.Register.Database.Open();
        var register = await new ReadOpenRegister(db).RunAsync(TestContext.Current.CancellationToken);
        return new PublishOpenData(register, new OpenDataSettings()).Run(OpenDataFormat.WithKey(format)!, edition)!.Bytes;
    }

    private static List<JsonElement> Graph(byte[] bytes) => [.. JsonDocument.Parse(bytes).RootElement.GetProperty("@graph").EnumerateArray()];

    private static bool IsA(JsonElement node, string type) => node.GetProperty("@type")[0].GetString() == type;

    private static string Unzipped(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}

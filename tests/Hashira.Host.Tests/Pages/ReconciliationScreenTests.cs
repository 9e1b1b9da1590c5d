using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Intake;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Host.Pages;
using Hashira.Testing;

namespace Hashira.Host.Tests.Pages;

/// <summary>An official puts the budgets of a plan beside the review sheets and decides.</summary>
public sealed partial class ReconciliationScreenTests(ReconciledRegister register, Screens screens) : IClassFixture<ReconciledRegister>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_confirmed_is_told_by_measure_programme_sheet_and_money_and_lives_on_in_the_next_edition()
    {
        using var client = Client();
        var figure = await FigureAsync(client, register.Older, "事業承継・引継ぎ支援事業 令和３年度当初予算");
        Assert.Contains("端数を処理した額です", await PageAsync(client, figure), StringComparison.Ordinal);

        using var decided = await PostAsync(client, figure, ("sheet", Sheet(0)), ("by", "企画係"), ("reason", "名前も額も同じ"), ("action", "confirm"));
        Assert.Equal((HttpStatusCode.SeeOther, $"{figure}?done=1"), (decided.StatusCode, decided.Headers.Location?.ToString()));

        Assert.Contains("決定を記録しました", await PageAsync(client, $"{figure}?done=1"), StringComparison.Ordinal);
        Assert.Contains("名前も額も同じ", await PageAsync(client, $"/editions/{register.Older}/measures/revised/1-1"), StringComparison.Ordinal);
        Assert.Contains("名前も額も同じ", await PageAsync(client, $"/sheets/{Uri.EscapeDataString(Sheet(0))}"), StringComparison.Ordinal);
        Assert.Contains("名前も額も同じ", await PageAsync(client, $"/programmes/{Uri.EscapeDataString("事業承継・引継ぎ支援事業")}"), StringComparison.Ordinal);

        // The next edition prints the figure again; whose measure it is there is known once the link of the measures is decided.
        Assert.DoesNotContain("名前も額も同じ", await PageAsync(client, $"/editions/{register.Newer}/measures/revised/1-1"), StringComparison.Ordinal);
        using var linked = await PostAsync(client, "/lineage", ("from", $"{register.Older}:revised"), ("to", $"{register.Newer}:current"), ("link", "1-1~1-1"), ("verdict", "confirmed"), ("by", "企画係"), ("reason", ""));
        Assert.Contains("名前も額も同じ", await PageAsync(client, $"/editions/{register.Newer}/measures/revised/1-1"), StringComparison.Ordinal);
        var later = await FigureAsync(client, register.Newer, "事業承継・引継ぎ支援事業 令和３年度当初予算");
        Assert.Contains("名前も額も同じ", await PageAsync(client, later), StringComparison.Ordinal);

        // And it can be withdrawn there, whereupon it is gone everywhere.
        using var undone = await PostAsync(client, later, ("by", "企画係"), ("action", "undo"));
        Assert.Equal(HttpStatusCode.SeeOther, undone.StatusCode);
        Assert.DoesNotContain("名前も額も同じ", await PageAsync(client, $"/editions/{register.Older}/measures/revised/1-1"), StringComparison.Ordinal);
        Assert.DoesNotContain("名前も額も同じ", await PageAsync(client, $"/sheets/{Uri.EscapeDataString(Sheet(0))}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_of_another_name_is_found_by_searching_and_from_then_on_the_money_is_counted_once()
    {
        using var client = Client();
        var money = $"/editions/{register.Older}/money?year=2021";
        Assert.Contains("4,018.2億円", await PageAsync(client, money), StringComparison.Ordinal);
        Assert.Contains("4,018.2億円", await PageAsync(client, "/ministries/meti"), StringComparison.Ordinal);
        var named = await FigureAsync(client, register.Older, "中小企業生産性革命推進事業");
        var other = await FigureAsync(client, register.Older, "町工場の応援金");
        Assert.DoesNotContain(Sheet(1), await PageAsync(client, other), StringComparison.Ordinal);
        Assert.Contains($"value=\"{Sheet(1)}\"", await PageAsync(client, $"{other}?q={Uri.EscapeDataString("生産性　経産省")}"), StringComparison.Ordinal);
        foreach (var address in new[] { named, other })
        {
            using var decided = await PostAsync(client, address, ("sheet", Sheet(1)), ("by", "会計係"), ("reason", "工夫補助はこの事業の一部"), ("action", "confirm"));
            Assert.Equal(HttpStatusCode.SeeOther, decided.StatusCode);
        }

        Assert.Contains("多対一", await PageAsync(client, other), StringComparison.Ordinal);
        Assert.Contains("同じシートの予算を使う事業（1組）", await PageAsync(client, $"/editions/{register.Older}/reconciliation"), StringComparison.Ordinal);
        Assert.DoesNotContain("4,018.2億円", await PageAsync(client, money), StringComparison.Ordinal);
        // The page of the ministry tells the same.
        Assert.DoesNotContain("4,018.2億円", await PageAsync(client, "/ministries/meti"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejection_needs_a_reason_and_what_was_typed_stays()
    {
        using var client = Client();
        var figure = await FigureAsync(client, register.Newer, "中小企業生産性革命推進事業");
        using var refused = await PostAsync(client, figure, ("sheet", Sheet(1)), ("by", "審査係"), ("reason", ""), ("action", "reject"));
        var page = await refused.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("却下には、理由を書いてください", page, StringComparison.Ordinal);
        Assert.Contains("value=\"審査係\"", page, StringComparison.Ordinal);

        using var rejected = await PostAsync(client, figure, ("sheet", Sheet(1)), ("by", "審査係"), ("reason", "別の事業である"), ("action", "reject"));
        Assert.Equal(HttpStatusCode.SeeOther, rejected.StatusCode);
        Assert.Contains("該当なし", await PageAsync(client, $"/editions/{register.Newer}/reconciliation?state=rejected"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticked_figures_are_confirmed_together_as_proposed()
    {
        using var client = Client();
        var list = $"/editions/{register.Newer}/reconciliation";
        var keys = Boxes().Matches(await PageAsync(client, $"{list}?kind=exact")).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(keys);
        using var none = await PostAsync(client, list, ("by", "企画係"), ("reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);

        using var decided = await PostAsync(client, $"{list}?kind=exact", [.. keys.Select(key => ("figure", key)), ("by", "企画係"), ("reason", "")]);
        Assert.Equal((HttpStatusCode.SeeOther, $"{list}?kind=exact&done=1"), (decided.StatusCode, decided.Headers.Location?.ToString()));
        Assert.Empty(Boxes().Matches(await PageAsync(client, $"{list}?kind=exact")));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Axe_finds_no_violation_where_something_was_confirmed_or_has_ended(int width)
    {
        using var client = Client();
        var figure = await FigureAsync(client, register.Older, "事業承継・引継ぎ支援事業 令和４年度当初予算");
        using var decided = await PostAsync(client, figure, ("sheet", Sheet(0)), ("by", "企画係"), ("reason", ""), ("action", "confirm"));
        var page = await Axe.OpenAsync(screens, width, register.Address);
        foreach (var (address, status) in new[]
        {
            (figure, 200), ($"/editions/{register.Older}/measures/revised/1-1", 200), ($"/sheets/{Uri.EscapeDataString(Sheet(0))}", 200),
            ($"/programmes/{Uri.EscapeDataString("事業承継・引継ぎ支援事業")}", 200), ($"/editions/{register.Newer}/measures/revised/1-3", 410),
        })
        {
            Assert.Equal((address, status), (address, (await page.GotoAsync(address))!.Status));
            Axe.AssertNone(await Axe.ViolationsAsync(page));
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, address);
        }

        using var undone = await PostAsync(client, figure, ("by", "企画係"), ("action", "undo"));
        Assert.Equal(HttpStatusCode.SeeOther, undone.StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        using var client = Client();
        client.DefaultRequestHeaders.Remove("Origin");
        client.DefaultRequestHeaders.Add("Origin", "http://other.example");
        using var refused = await PostAsync(client, await FigureAsync(client, register.Older, "中小企業生産性革命推進事業"), ("sheet", Sheet(1)), ("by", "誰か"), ("action", "confirm"));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Without_sheets_the_screen_says_how_to_load_them_and_sees_them_once_they_are_loaded()
    {
        using var empty = new TemporaryDatabase();
        string edition;
        await using (var db = await empty.OpenAsync())
        {
            edition = Assert.IsType<ImportResult.Imported>(await new ImportEdition(db, new FixedClock(), RunChecks.Run).RunAsync(
                new ImportRequest("plan.txt", Encoding.UTF8.GetBytes(FlattenedLayout.LayOut(CellsFile.Parse("# 表紙\n取組方針（案）\n# 行\n## 現\n【承継】\n（①－１）相談に応じる。［経産省］\n## フォ\n〇事業承継・引継ぎ支援事業\n【令和４年度当初：16.3億円】\n## 新\n【承継】\n（①－１）相談に応じ続ける。［経産省］")).Text), "係"), cancellationToken: Cancel)).Edition.Id;
        }

        await using var app = WebApp.Build(new WebOptions(empty.Place, ["http://127.0.0.1:0"]));
        await app.StartAsync(Cancel);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Assert.Contains("hashira sheets import", await PageAsync(client, $"/editions/{edition}/reconciliation"), StringComparison.Ordinal);

        await using (var db = empty.Database.Open())
            await new ImportReviewSheets(db, new FixedClock()).RunAsync(SampleSheets.All, "見本", dryRun: false, null, Cancel);
        Assert.Contains("一致", await PageAsync(client, $"/editions/{edition}/reconciliation?kind=exact"), StringComparison.Ordinal);
        using var csv = await client.GetAsync(new Uri($"/editions/{edition}/reconciliation.csv", UriKind.Relative), Cancel);
        Assert.Contains("事業承継・引継ぎ支援事業", await csv.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var missing = await client.GetAsync(new Uri("/editions/none/reconciliation", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private static string Sheet(int number) => SampleSheets.All[number].Key.ToString();

    private static async Task<string> PageAsync(HttpClient client, string address) => WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel));

    /// <summary>Address of the first figure that the list calls so.</summary>
    private static async Task<string> FigureAsync(HttpClient client, string edition, string called)
    {
        var page = await PageAsync(client, $"/editions/{edition}/reconciliation");
        foreach (var address in Figures().Matches(page).Select(match => match.Value).Distinct())
        {
            if (Heading().Match(await PageAsync(client, address)).Value.Contains(called, StringComparison.Ordinal))
                return address;
        }

        throw new InvalidOperationException($"No figure is called {called}.");
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string address, params IEnumerable<(string Name, string Value)> fields) =>
        client.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), Cancel);

    private HttpClient Client()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(register.Address) };
        client.DefaultRequestHeaders.Add("Origin", register.Address.TrimEnd('/'));
        return client;
    }

    [GeneratedRegex("/editions/[^/\"]+/reconciliation/[0-9a-f]{12}")]
    private static partial Regex Figures();

    [GeneratedRegex("name=\"figure\" value=\"([0-9a-f]{12})\"")]
    private static partial Regex Boxes();

    [GeneratedRegex("<h1[^>]*>.*?</h1>", RegexOptions.Singleline)]
    private static partial Regex Heading();
}

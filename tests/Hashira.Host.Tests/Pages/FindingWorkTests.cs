using System.Net;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Checks.Baselines;
using Hashira.Cycle.Checks.Reports;
using Hashira.Testing;

namespace Hashira.Host.Tests.Pages;

/// <summary>An official works through the findings.</summary>
public sealed class FindingWorkTests(Screens screens)
{
    [Fact]
    public async Task A_finding_is_accepted_with_a_correction_and_taken_back_without_scripts()
    {
        var page = await screens.OpenAsync(script: false);
        await page.GotoAsync(screens.Edition("/findings?check=HC018"));
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "対応する" }).First.ClickAsync();
        Assert.Contains("スキル習講座認定制度", await page.Locator(".cell mark").First.InnerTextAsync(), StringComparison.Ordinal);

        await page.GetByLabel("担当者の名前").FillAsync("文部科学省 担当");
        await page.GetByLabel("訂正後の文言").FillAsync("第四次産業革命スキル習得講座認定制度");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "採用する" }).ClickAsync();

        Assert.Contains("対応を記録しました", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("文部科学省 担当", await page.GetByLabel("担当者の名前").InputValueAsync());
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };
        Assert.Contains("スキル習得講座認定制度", await client.GetStringAsync(new Uri(screens.Edition("/errata.csv"), UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "対応を取り消して未対応に戻す" }).ClickAsync();
        Assert.DoesNotContain("スキル習得講座認定制度", await client.GetStringAsync(new Uri(screens.Edition("/errata.csv"), UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiver_without_a_reason_is_refused_and_what_was_typed_stays()
    {
        var page = await screens.OpenAsync(script: false);
        await page.GotoAsync(screens.Edition("/findings?check=HC005"));
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "対応する" }).First.ClickAsync();
        await page.GetByLabel("担当者の名前").FillAsync("内閣官房 担当");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "見送る" }).ClickAsync();

        Assert.Contains("理由が空欄です", await page.GetByRole(Microsoft.Playwright.AriaRole.Alert).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("内閣官房 担当", await page.GetByLabel("担当者の名前").InputValueAsync());
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Axe_finds_no_violation_on_the_page_of_a_finding_and_in_the_report(int width)
    {
        var page = await Axe.OpenAsync(screens, width);
        await page.GotoAsync(screens.Edition("/findings?group=rank"));
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "対応する" }).First.ClickAsync();
        Axe.AssertNone(await Axe.ViolationsAsync(page));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);

        var plan = PlanBuilder.Build(SamplePlan.Cells);
        using var folder = new TemporaryDatabase();
        var file = Path.Combine(folder.Folder, "report.html");
        await File.WriteAllTextAsync(file, FindingsHtml.ToText(plan, FindingsReview.Of(RankFindings.Run(plan, RunChecks.Run(plan))), new DateOnly(2026, 11, 25)), TestContext.Current.CancellationToken);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        Axe.AssertNone(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task A_form_sent_from_elsewhere_changes_nothing()
    {
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["by"] = "誰か", ["action"] = "accept" });
        using var response = await client.PostAsync(new Uri(screens.Edition("/findings/0123456789abcdef"), UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}

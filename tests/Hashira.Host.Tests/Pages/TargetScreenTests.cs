using Microsoft.Playwright;

namespace Hashira.Host.Tests.Pages;

/// <summary>Somebody looks at targets and results and judges one of them.</summary>
public sealed class TargetScreenTests(Screens screens)
{
    [Fact]
    public async Task A_judgement_with_its_reason_stands_beside_the_rule_and_is_taken_back_without_scripts()
    {
        var page = await screens.OpenAsync(script: false);
        await page.GotoAsync(screens.Edition("/targets?state=achieved"));
        await page.GetByRole(AriaRole.Link, new() { Name = "60箇所以上" }).ClickAsync();
        await page.GetByLabel("どう判断しますか").SelectOptionAsync(new SelectOptionValue { Label = "判断できない" });
        await page.GetByLabel("担当者の名前").FillAsync("経済産業省 担当");
        await page.GetByLabel("理由", new() { Exact = true }).FillAsync("連携先の数え方が前年と異なるため。");
        await page.GetByRole(AriaRole.Button, new() { Name = "判断を記録する" }).ClickAsync();

        var main = await page.Locator("main").InnerTextAsync();
        Assert.Contains("記録しました", main, StringComparison.Ordinal);
        Assert.Contains("連携先の数え方が前年と異なるため。", main, StringComparison.Ordinal);
        Assert.Contains("116.7％", main, StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };
        Assert.Contains("連携先の数え方が前年と異なるため。", await client.GetStringAsync(new Uri(screens.Edition("/targets.csv"), UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "判断を取り消す" }).ClickAsync();
        Assert.Contains("まだ判断されていません", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judgement_without_a_reason_is_refused_and_what_was_typed_stays()
    {
        var page = await screens.OpenAsync(script: false);
        await page.GotoAsync(screens.Edition("/unreported"));
        await page.Locator("main li a").First.ClickAsync();
        await page.GetByLabel("どう判断しますか").SelectOptionAsync(new SelectOptionValue { Label = "遅れ" });
        await page.GetByLabel("担当者の名前").FillAsync("内閣官房 担当");
        await page.GetByRole(AriaRole.Button, new() { Name = "判断を記録する" }).ClickAsync();

        Assert.Contains("理由が空欄です", await page.GetByRole(AriaRole.Alert).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("内閣官房 担当", await page.GetByLabel("担当者の名前").InputValueAsync());
        Assert.Equal("Behind", await page.GetByLabel("どう判断しますか").InputValueAsync());
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Axe_finds_no_violation_on_the_page_of_a_target(int width)
    {
        var page = await Axe.OpenAsync(screens, width);
        await page.GotoAsync(screens.Edition("/targets"));
        await page.GetByRole(AriaRole.Link, new() { Name = "60箇所以上" }).First.ClickAsync();
        await AssertCleanAsync();

        async Task AssertCleanAsync()
        {
            Axe.AssertNone(await Axe.ViolationsAsync(page));
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        }
    }

    [Fact]
    public async Task The_page_of_a_measure_shows_its_indicators_over_the_years_with_a_chart_and_its_table()
    {
        var page = await screens.OpenAsync();
        await page.GotoAsync(screens.Edition("/measures/revised/5-9"));
        await page.Locator("figure.chart[data-state=drawn] canvas").First.WaitForAsync();

        Assert.Contains("令和３年度", await page.Locator("section[aria-labelledby=targets] table").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/targets?state=done")]
    [InlineData("/targets?day=yesterday")]
    public async Task An_address_that_cannot_be_read_is_answered_with_a_sentence(string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(screens.Address) };
        using var response = await client.GetAsync(new Uri(screens.Edition(address), UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)response.StatusCode);
    }
}

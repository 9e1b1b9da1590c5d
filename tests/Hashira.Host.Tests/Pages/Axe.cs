using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Hashira.Host.Tests.Pages;

/// <summary>All rules of axe-core on a page as a window of a given width shows it.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Opens a window in which every page that is gone to can be examined.</summary>
    /// <remarks>The script comes with the window. Brought anew into each page, twice and with a window beside it, as the package's own runner does, it takes three times as long.</remarks>
    public static async Task<IPage> OpenAsync(Screens screens, int width = 1280, string? address = null)
    {
        var page = await screens.OpenAsync(width, address: address);
        await page.AddInitScriptAsync(Script);
        return page;
    }

    /// <summary>Fails with every violation written out.</summary>
    public static void AssertNone(IEnumerable<string> violations) => Assert.True(!violations.Any(), string.Join('\n', violations));

    /// <summary>What is wrong with the page, a line for each rule with the first elements that break it.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page) => await page.EvaluateAsync<string[]>("""
        async () => (await axe.run(document, { resultTypes: ['violations'], preload: false })).violations
            .map(violation => `${location.pathname}${location.search} ${violation.id}: ${violation.nodes.slice(0, 3).map(node => node.html).join(' ')}`)
        """);
}

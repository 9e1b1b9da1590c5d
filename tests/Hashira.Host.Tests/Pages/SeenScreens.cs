using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace Hashira.Host.Tests.Pages;

/// <summary>A screen as a window showed it.</summary>
/// <param name="Address">What was asked for.</param>
/// <param name="Width">How wide its content is, in CSS pixels.</param>
/// <param name="Elements">How many elements it has.</param>
/// <param name="Links">Where its links lead, without what stands after #.</param>
/// <param name="Violations">What axe found; empty where it was not asked.</param>
internal sealed record SeenScreen(string Address, int Width, int Elements, IReadOnlyList<string> Links, IReadOnlyList<string> Violations);

/// <summary>A screen as the host sends it to somebody who has chosen nothing yet.</summary>
/// <param name="Address">What was asked for.</param>
/// <param name="Status">Status of the answer.</param>
/// <param name="Policies">Its content security policies.</param>
/// <param name="SetsCookie">Whether the browser is to remember something.</param>
/// <param name="Html">The page, parsed as a browser without scripts does.</param>
internal sealed record ServedScreen(string Address, int Status, IReadOnlyList<string> Policies, bool SetsCookie, IHtmlDocument Html);

/// <summary>
/// Every screen, gone to once for all tests that look at every screen: by a window on a desk, by a window of a phone, and as it is sent.
/// </summary>
public sealed partial class SeenScreens
{
    /// <summary>The narrowest window: 1280 pixels at a zoom of 400 per cent, as WCAG 1.4.10 demands.</summary>
    public const int Phone = 320;

    private readonly Screens _screens;
    private readonly Lazy<Task<IReadOnlyList<SeenScreen>>> _desk;
    private readonly Lazy<Task<IReadOnlyList<SeenScreen>>> _phone;
    private readonly Lazy<Task<IReadOnlyList<ServedScreen>>> _served;

    public SeenScreens(Screens screens)
    {
        _screens = screens;
        _desk = new(SeeOnDeskAsync);
        _phone = new(SeeOnPhoneAsync);
        _served = new(ServeAsync);
    }

    /// <summary>What the screens have asked for on the desk, by address.</summary>
    internal List<string> Asked { get; } = [];

    /// <summary>What the console of the desk has said.</summary>
    internal List<string> Said { get; } = [];

    /// <summary>Every screen and the English ones, 1280 pixels wide, all examined by axe.</summary>
    internal Task<IReadOnlyList<SeenScreen>> OnDesk => _desk.Value;

    /// <summary>Every screen <see cref="Phone"/> pixels wide; of each kind the fullest was examined by axe, and all that is not there.</summary>
    internal Task<IReadOnlyList<SeenScreen>> OnPhone => _phone.Value;

    /// <summary>Every screen, and what is not there.</summary>
    internal Task<IReadOnlyList<ServedScreen>> Served => _served.Value;

    private async Task<IReadOnlyList<SeenScreen>> SeeOnDeskAsync()
    {
        var page = await Axe.OpenAsync(_screens);
        page.Console += (_, message) => Said.Add(message.Text);
        page.PageError += (_, error) => Said.Add(error);
        page.Request += (_, request) => Asked.Add(request.Url);
        var seen = new List<SeenScreen>();
        foreach (var address in _screens.All.Concat(_screens.English))
            seen.Add(await SeeAsync(page, address, isExamined: true));
        return seen;
    }

    private async Task<IReadOnlyList<SeenScreen>> SeeOnPhoneAsync()
    {
        var desk = await OnDesk;
        var fullest = desk.Where(screen => _screens.All.Contains(screen.Address)).GroupBy(screen => OneOfMany().Replace(screen.Address, "")).Select(kind => kind.MaxBy(screen => screen.Elements)!.Address).ToHashSet(StringComparer.Ordinal);
        var page = await Axe.OpenAsync(_screens, Phone);
        var seen = new List<SeenScreen>();
        foreach (var address in _screens.All.Concat(_screens.Refusals.Select(refusal => refusal.Address)))
            seen.Add(await SeeAsync(page, address, fullest.Contains(address) || !_screens.All.Contains(address)));
        return seen;
    }

    private static async Task<SeenScreen> SeeAsync(IPage page, string address, bool isExamined)
    {
        await page.GotoAsync(address);
        // The choice of a language stays; the next screen is to be seen without it.
        if (address.Contains("lang=", StringComparison.Ordinal))
            await page.Context.ClearCookiesAsync();
        return new SeenScreen(
            address,
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth"),
            await page.EvaluateAsync<int>("document.querySelectorAll('*').length"),
            await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(link => link.href.split('#')[0])"),
            isExamined ? await Axe.ViolationsAsync(page) : []);
    }

    private async Task<IReadOnlyList<ServedScreen>> ServeAsync()
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(_screens.Address) };
        var parser = new HtmlParser();
        var served = new List<ServedScreen>();
        foreach (var address in _screens.All.Concat(_screens.Refusals.Select(refusal => refusal.Address)))
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            served.Add(new ServedScreen(
                address, (int)answer.StatusCode, [.. answer.Headers.GetValues("Content-Security-Policy")], answer.Headers.Contains("Set-Cookie"),
                parser.ParseDocument(await answer.Content.ReadAsStringAsync())));
        }

        return served;
    }

    /// <summary>What is asked of a screen, the key of a line of money or of a figure, the code of a measure, the number of a sheet: none makes another kind of screen.</summary>
    [GeneratedRegex(@"\?.*$|(?<=/(?:measures/(?:revised|current)|sheets|money|reconciliation)/)[^?]+(?:\?.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OneOfMany();
}

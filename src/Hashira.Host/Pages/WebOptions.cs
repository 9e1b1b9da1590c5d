using System.Collections.Immutable;
using Hashira.Cycle.Publishing.OpenData;

namespace Hashira.Host.Pages;

/// <summary>画面の起動条件. How the web application is started.</summary>
/// <param name="Database">Place of the register, see <see cref="Storage.HashiraDatabase.At"/>.</param>
/// <param name="Urls">Addresses to listen on; <see cref="DefaultUrl"/> if there are none. Port 0 takes a free one.</param>
public sealed record WebOptions(string Database, ImmutableArray<string> Urls = default)
{
    /// <summary>The address listened on unless another is asked for. Other machines can't reach it.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5280";

    /// <summary>What the office says of the data that it publishes.</summary>
    public OpenDataSettings OpenData { get; init; } = new();

    /// <summary>
    /// Whether pages of other sites may read the programming interface in a visitor's browser. Off unless asked for: a register on somebody's own
    /// machine can hold drafts, and any page that is open beside it could read them.
    /// </summary>
    public bool AllowsOtherSites { get; init; }

    /// <summary>How many addresses one file of the site's list holds; no more than the protocol allows, 50,000.</summary>
    public int SitemapAddresses { get; init; } = 50_000;

    /// <summary>The addresses to listen on, at least one.</summary>
    public IReadOnlyList<string> Addresses => Urls.IsDefaultOrEmpty ? [DefaultUrl] : Urls;

    /// <summary>Whether only this machine is served.</summary>
    public bool IsLocal => Addresses.All(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback);
}

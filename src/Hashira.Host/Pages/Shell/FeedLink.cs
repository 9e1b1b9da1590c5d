namespace Hashira.Host.Pages.Shell;

/// <summary>A feed or calendar that a page offers.</summary>
/// <param name="Title">What it tells of.</param>
/// <param name="Address">Its address.</param>
/// <param name="Type">Media type.</param>
public readonly record struct FeedLink(string Title, string Address, string Type)
{
    /// <summary>An Atom feed.</summary>
    public static FeedLink Atom(string title, string address) => new(title, address, "application/atom+xml");

    /// <summary>A calendar.</summary>
    public static FeedLink Calendar(string title, string address) => new(title, address, "text/calendar");
}

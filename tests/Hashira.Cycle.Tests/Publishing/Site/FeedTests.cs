using System.Xml.Linq;
using CsCheck;
using Hashira.Cycle.Publishing.Site;

namespace Hashira.Cycle.Tests.Publishing.Site;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void A_feed_has_what_Atom_asks_of_it_and_the_newest_entry_first()
    {
        var feed = XDocument.Load(new MemoryStream(WriteFeed.Run(Feed(Entry("一", 1), Entry("二", 3), Entry("三", 2))))).Root!;

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", (string)feed.Element(Atom + "id")!);
        Assert.Equal("2022-06-03T00:00:00Z", (string)feed.Element(Atom + "updated")!);
        Assert.NotEmpty((string)feed.Element(Atom + "author")!.Element(Atom + "name")!);
        Assert.Equal(["self", "alternate"], feed.Elements(Atom + "link").Select(link => (string)link.Attribute("rel")!));
        Assert.Equal(["二", "三", "一"], feed.Elements(Atom + "entry").Select(entry => (string)entry.Element(Atom + "title")!));
        Assert.All(feed.Elements(Atom + "entry"), entry => Assert.Equal(
            [1, 1, 1, 1], new[] { "id", "title", "updated", "content" }.Select(name => entry.Elements(Atom + name).Count())));
        Assert.Equal(3, feed.Elements(Atom + "entry").Select(entry => (string)entry.Element(Atom + "id")!).Distinct().Count());
    }

    [Fact]
    public void The_name_of_an_entry_stays_when_what_it_tells_is_told_anew()
    {
        string Id(FeedEntry entry) => (string)XDocument.Load(new MemoryStream(WriteFeed.Run(Feed(entry)))).Root!.Element(Atom + "entry")!.Element(Atom + "id")!;

        Assert.Equal(Id(Entry("一", 1)), Id(Entry("一", 2) with { Text = "別の文" }));
        Assert.NotEqual(Id(Entry("一", 1)), Id(Entry("二", 1)));
    }

    [Fact]
    public void A_feed_takes_any_text_of_a_damaged_document() => Gen.String.Sample(text =>
        Assert.NotNull(XDocument.Load(new MemoryStream(WriteFeed.Run(Feed(Entry("一", 1) with { Title = text, Text = text + "\0\uD800" })))).Root));

    private static Feed Feed(params FeedEntry[] entries) => new("register", "台帳の更新", "http://127.0.0.1/", "http://127.0.0.1/feed.atom", [.. entries]);

    private static FeedEntry Entry(string name, int day) =>
        new("change/" + name, name, "http://127.0.0.1/measures/1", new DateTimeOffset(2022, 6, day, 0, 0, 0, TimeSpan.Zero), "新しく始まる施策です。", ["新しくなった施策"]);
}

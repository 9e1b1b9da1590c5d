using System.Text.RegularExpressions;
using System.Xml.Linq;
using Hashira.Testing;

namespace Hashira.Host.Tests.Pages;

public sealed partial class WordsTests
{
    [Fact]
    public void Every_word_of_the_screens_is_there_in_japanese_and_in_english()
    {
        var (japanese, english) = (Read("Words.resx"), Read("Words.en.resx"));

        Assert.Empty(japanese.Keys.Except(english.Keys, StringComparer.Ordinal));
        Assert.Empty(english.Keys.Except(japanese.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void Both_languages_leave_the_same_blanks()
    {
        var english = Read("Words.en.resx");

        Assert.Empty(Read("Words.resx").Where(word => english.TryGetValue(word.Key, out var other) && !Blanks(word.Value).SetEquals(Blanks(other))).Select(word => word.Key));
    }

    private static HashSet<string> Blanks(string sentence) => [.. Blank().Matches(sentence).Select(match => match.Value)];

    // A name that stands twice would throw here.
    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Repository.Path("src", "Hashira.Host", "Pages", file)).Root!.Elements("data").ToDictionary(word => (string)word.Attribute("name")!, word => (string)word.Element("value")!);

    [GeneratedRegex(@"\{[0-9]+")]
    private static partial Regex Blank();
}

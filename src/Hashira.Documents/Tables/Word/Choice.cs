using System.Xml.Linq;

namespace Hashira.Documents.Tables.Word;

/// <summary>Where a file says the same in two ways, for newer and older programs, one of them is read, never both.</summary>
internal static class Choice
{
    /// <summary>The newer way if it holds anything that is read, else the older.</summary>
    public static XElement? Of(XElement alternate)
    {
        var choice = alternate.Elements().FirstOrDefault(element => element.Name.LocalName == "Choice");
        var fallback = alternate.Elements().FirstOrDefault(element => element.Name.LocalName == "Fallback");
        return choice is not null && (fallback is null || Holds(choice) || !Holds(fallback)) ? choice : fallback;
    }

    private static bool Holds(XElement way) => way.Descendants().Any(element => element.Is("t") || element.Is("p") || element.Is("txbxContent"));
}

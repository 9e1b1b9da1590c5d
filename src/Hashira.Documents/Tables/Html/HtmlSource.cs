using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hashira.Documents.Tables.Office;
using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Html;

/// <summary>The tree of a page as the parser of the HTML standard builds it, with nothing run and nothing fetched.</summary>
internal static partial class HtmlSource
{
    /// <summary>Builds the tree.</summary>
    /// <exception cref="LimitReachedException">Nested too deeply, too many elements, or made to exhaust the parser.</exception>
    /// <exception cref="TimeoutException">It took too long.</exception>
    public static IHtmlDocument Parse(string text, TableLimits limits, ReadingClock clock)
    {
        // The parser calls itself once for each turn; no page has more than one or two.
        if (EndlessComment().IsMatch(text))
            throw new LimitReachedException("コメントの書き方が壊れている");
        var elements = 0;
        IElement? before = null;
        // The parser searches all open elements for each tag, so that depth has to be stopped while it works and not afterwards.
        var parser = new HtmlParser(new HtmlParserOptions
        {
            MaximumDepth = int.MaxValue,
            SkipComments = true,
            OnCreated = (element, _) =>
            {
                clock.Check();
                if (++elements > limits.HtmlElements)
                    throw new LimitReachedException($"要素の数が上限（{limits.HtmlElements:N0}）を超える");
                if (before is not null && IsDeeper(before, limits.HtmlNesting))
                    throw new LimitReachedException($"入れ子の深さが上限（{limits.HtmlNesting}段）を超える");
                before = element;
            },
        });
        return parser.ParseDocument(text);
    }

    private static bool IsDeeper(INode node, int most)
    {
        var depth = 0;
        for (INode? at = node; at is not null; at = at.Parent)
        {
            if (++depth > most)
                return true;
        }

        return false;
    }

    [GeneratedRegex("(?>!-{2,}){1000}", RegexOptions.CultureInvariant)]
    private static partial Regex EndlessComment();
}

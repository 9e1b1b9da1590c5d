using System.Globalization;
using System.Text;
using Hashira.Cycle.Register.Lineage;
using Hashira.Host.Pages;
using Hashira.Host.Pages.Register;
using ModelContextProtocol.Protocol;

namespace Hashira.Host.Mcp;

/// <summary>
/// An answer for an assistant: Japanese text that it can quote, each statement with its citation. It is text, not a list of values, because what is a list on
/// the way is escaped twice and comes out unreadable.
/// </summary>
/// <param name="root">Address under which the pages are reached, with a slash at the end.</param>
internal sealed class ToolAnswer(string root)
{
    private readonly StringBuilder _text = new();

    /// <summary>A line.</summary>
    public ToolAnswer Line(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }

    /// <summary>Where a measure is printed: edition, code, column, page, permanent address.</summary>
    public ToolAnswer Cite(EditionView edition, MeasureMention mention) => Cite(
        edition, $"{mention.Key.Code}、{Labels.Column(mention.Side.Column)}", mention.Measure.Source.Page, Addresses.Measure(edition.Id, mention.Side.Column, mention.Key.Code, mention.Key.Occurrence));

    /// <summary>Where anything of an edition is printed.</summary>
    public ToolAnswer Cite(EditionView edition, string what, int page, string address) =>
        Line(string.Create(CultureInfo.InvariantCulture, $"出典：「{edition.Title}」（版 {edition.Id}）{what}、{page}ページ {root}{address.TrimStart('/')}"));

    /// <summary>The answer.</summary>
    public CallToolResult Done() => new() { Content = [new TextContentBlock { Text = _text.ToString().TrimEnd() }] };

    /// <summary>Why there is no answer: what, where, what to do.</summary>
    public static CallToolResult Refused(string sentence) => new() { IsError = true, Content = [new TextContentBlock { Text = sentence }] };

    /// <summary>A text cut at a length for an overview.</summary>
    public static string Cut(string text, int longest)
    {
        var line = text.Replace("\n", " ", StringComparison.Ordinal);
        return line.Length <= longest ? line : line[..(char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest)] + "…";
    }
}

using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Documents.Forms;

/// <summary>三欄の計画の様式. What makes a three-column follow-up plan recognisable: headings, marks, codes.</summary>
/// <param name="Id">Lasting name.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Version">From 1.</param>
/// <param name="Date">Day of this version.</param>
/// <param name="Source">Where the form was seen.</param>
/// <param name="Patterns">Its patterns.</param>
public sealed partial record PlanForm(string Id, string Name, int Version, DateOnly Date, string Source, PlanPatterns Patterns)
    : DocumentForm(Id, Name, Version, Date, Source)
{
    /// <summary>Word of the YAML.</summary>
    public const string LayoutWord = "follow-up-plan";

    /// <inheritdoc/>
    public override string Layout => LayoutWord;

    /// <summary>Heading row of the table, on one line.</summary>
    public bool IsHeaderRow(string line) => Patterns.HeaderRow.IsMatch(line);

    /// <summary>Titles of the three columns when an extractor puts each on a line of its own; index 0–2, or −1.</summary>
    public int ColumnTitle(string line)
    {
        for (var i = 0; i < 3; i++)
        {
            if (Patterns.Alone[i].IsMatch(line))
                return i;
        }

        return -1;
    }

    /// <summary>Title line of the box of a major policy.</summary>
    public bool IsBoxTitle(string line) => line.Length <= Patterns.LongestBoxTitle && Patterns.BoxTitle.IsMatch(line);

    /// <summary>Chapter line: <c>１．…</c>.</summary>
    public Match Chapter(string line) => Patterns.Chapter.Match(line);

    /// <summary>Code of a measure at the start of a line: <c>（⑨－１）</c>.</summary>
    public Match Code(string line) => Numbered(Patterns.Code.Match(line));

    /// <summary>
    /// Code of a measure at the start of a paragraph of a cell, however it is written there: in brackets, otherwise than usual, or bare. A bare one
    /// behind which a particle follows is only mentioned.
    /// </summary>
    /// <returns>The code and its length; <see langword="null"/> if there is none.</returns>
    public (MeasureCode Code, int Length)? CodeAt(string text)
    {
        foreach (var pattern in (Regex?[])[Patterns.Code, Patterns.OtherCode, Patterns.BareCode])
        {
            if (pattern?.Match(text) is not { Success: true } match || CodeOf(match) is not { } code)
                continue;
            if (pattern != Patterns.BareCode || !Mention().IsMatch(text[match.Length..]))
                return (code, match.Length);
        }

        return null;
    }

    /// <summary>The line of a major policy: its number and its title; <see langword="null"/> if it is none.</summary>
    public (int Number, Group Title)? Policy(string line) =>
        Patterns.Policy.Match(line) is { Success: true } match && PlanNumber.Read(match.Groups["number"].Value) is var number and > 0 ? (number, match.Groups["title"]) : null;

    /// <summary>Whether a heading of a measure opens a text: <c>【</c>.</summary>
    public bool OpensHeading(string text) => text.Length > 0 && text[0] == Patterns.HeadingOpen;

    /// <summary>「（新規項目）」 at the start of a line.</summary>
    public Match NewMark(string line) => Patterns.New.Match(line);

    /// <summary>「（⑧―５に移動）」 that fills a line.</summary>
    public Match MovedTo(string line) => Numbered(Patterns.MovedTo.Match(line));

    /// <summary>「（⑧ー３から移動）」 at the start of a line.</summary>
    public Match MovedFrom(string line) => Numbered(Patterns.MovedFrom.Match(line));

    /// <summary>「（事業終了のため削除）」 that fills a line.</summary>
    public Match Ended(string line) => Patterns.Ended.Match(line);

    /// <summary>Line of nothing but a page number.</summary>
    public bool IsPageNumber(string line) => Patterns.PageNumber.IsMatch(line);

    /// <summary>Closing bracket of a planned measure at the end of a text: ［経産省］.</summary>
    public Match ClosingMinistries(string text) => Patterns.Ministries.Match(text);

    /// <summary>The code that a match found, by its parts <c>policy</c> and <c>item</c> if the form names them; <see langword="null"/> if its numbers are none of a code.</summary>
    public static MeasureCode? CodeOf(Match match)
    {
        var (policy, item) = (match.Groups["policy"], match.Groups["item"]);
        if (!policy.Success || !item.Success)
            return MeasureCode.TryParse(match.Groups["code"].Value, out var parsed) ? parsed : null;
        var (first, second) = (PlanNumber.Read(policy.Value), PlanNumber.Read(item.Value));
        return first is > 0 and <= 20 && second > 0 ? new MeasureCode(first, second) : null;
    }

    private static Match Numbered(Match match) => match.Success && CodeOf(match) is null ? Match.Empty : match;

    [GeneratedRegex(@"^\s?(?:に|から|へ|より|の|と|を|は|、|・)", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}

/// <summary>The patterns of a <see cref="PlanForm"/>, anchored where its YAML says they stand.</summary>
/// <param name="HeaderRow">The three headings on one line.</param>
/// <param name="Alone">Each heading on a line of its own: current, follow-up, revised.</param>
/// <param name="Code">Code in round brackets at the start; group <c>code</c>.</param>
/// <param name="OtherCode">A code in round brackets that is written otherwise, at the start; group <c>code</c>. <see langword="null"/> if the form knows none.</param>
/// <param name="BareCode">Code without brackets at the start; group <c>code</c>.</param>
/// <param name="HeadingOpen">What opens the heading of a measure.</param>
/// <param name="HeadingClose">What closes it.</param>
/// <param name="Policy">Line of a major policy, the whole line; groups <c>number</c> and <c>title</c>.</param>
/// <param name="New">Mark of a new item, at the start.</param>
/// <param name="MovedTo">Mark of an item that moved away, the whole line; group <c>code</c>.</param>
/// <param name="MovedFrom">Mark of an item that came from elsewhere, at the start; group <c>code</c>.</param>
/// <param name="Ended">Mark of an ended item, the whole line.</param>
/// <param name="BoxTitle">Title of a box, the whole line.</param>
/// <param name="LongestBoxTitle">Most characters of a title of a box.</param>
/// <param name="Chapter">Chapter, the whole line; groups <c>number</c> and <c>title</c>.</param>
/// <param name="Ministries">Closing bracket, at the end; group <c>names</c>.</param>
/// <param name="PageNumber">Page number, the whole line.</param>
public sealed record PlanPatterns(
    Regex HeaderRow,
    Regex[] Alone,
    Regex Code,
    Regex? OtherCode,
    Regex BareCode,
    char HeadingOpen,
    char HeadingClose,
    Regex Policy,
    Regex New,
    Regex MovedTo,
    Regex MovedFrom,
    Regex Ended,
    Regex BoxTitle,
    int LongestBoxTitle,
    Regex Chapter,
    Regex Ministries,
    Regex PageNumber);

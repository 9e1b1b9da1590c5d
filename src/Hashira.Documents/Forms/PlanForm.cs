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
public sealed record PlanForm(string Id, string Name, int Version, DateOnly Date, string Source, PlanPatterns Patterns)
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
    public Match Code(string line) => Patterns.Code.Match(line);

    /// <summary>「（新規項目）」 at the start of a line.</summary>
    public Match NewMark(string line) => Patterns.New.Match(line);

    /// <summary>「（⑧―５に移動）」 that fills a line.</summary>
    public Match MovedTo(string line) => Patterns.MovedTo.Match(line);

    /// <summary>「（⑧ー３から移動）」 at the start of a line.</summary>
    public Match MovedFrom(string line) => Patterns.MovedFrom.Match(line);

    /// <summary>「（事業終了のため削除）」 that fills a line.</summary>
    public Match Ended(string line) => Patterns.Ended.Match(line);

    /// <summary>Line of nothing but a page number.</summary>
    public bool IsPageNumber(string line) => Patterns.PageNumber.IsMatch(line);

    /// <summary>Closing bracket of a planned measure at the end of a text: ［経産省］.</summary>
    public Match ClosingMinistries(string text) => Patterns.Ministries.Match(text);

    /// <summary>The code in the brackets of a mark or at the start of a line, as a number.</summary>
    public static MeasureCode CodeOf(Match match) => MeasureCode.Parse(match.Groups["code"].Value);
}

/// <summary>The patterns of a <see cref="PlanForm"/>, anchored where its YAML says they stand.</summary>
/// <param name="HeaderRow">The three headings on one line.</param>
/// <param name="Alone">Each heading on a line of its own: current, follow-up, revised.</param>
/// <param name="Code">Code in round brackets at the start; group <c>code</c>.</param>
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
    Regex New,
    Regex MovedTo,
    Regex MovedFrom,
    Regex Ended,
    Regex BoxTitle,
    int LongestBoxTitle,
    Regex Chapter,
    Regex Ministries,
    Regex PageNumber);

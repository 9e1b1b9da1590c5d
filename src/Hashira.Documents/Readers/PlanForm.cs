using System.Text.RegularExpressions;

namespace Hashira.Documents.Readers;

/// <summary>様式. What makes a three-column follow-up plan recognisable in flattened text: headings, marks, codes.</summary>
public static partial class PlanForm
{
    /// <summary>Heading row of the table, on one line.</summary>
    public static bool IsHeaderRow(string line) => HeaderRow().IsMatch(line);

    /// <summary>Titles of the three columns when an extractor puts each on a line of its own; index 0–2, or −1.</summary>
    public static int ColumnTitle(string line) =>
        line.StartsWith("現行の", StringComparison.Ordinal) && line.EndsWith("方針", StringComparison.Ordinal) && line.Length < 16 ? 0
        : line == "フォローアップ" ? 1
        : line.StartsWith("新たな", StringComparison.Ordinal) && NewTitle().IsMatch(line) ? 2
        : -1;

    /// <summary>Title line of the box of a major policy.</summary>
    public static bool IsBoxTitle(string line) => line.StartsWith('■') && line.Contains("方針", StringComparison.Ordinal) && line.Length < 24;

    /// <summary>Chapter line: <c>１．…</c>.</summary>
    public static Match Chapter(string line) => ChapterLine().Match(line);

    /// <summary>Code of a measure at the start of a line: <c>（⑨－１）</c>.</summary>
    public static Match Code(string line) => CodeStart().Match(line);

    /// <summary>「（新規項目）」 at the start of a line.</summary>
    public static Match NewMark(string line) => NewItem().Match(line);

    /// <summary>「（⑧―５に移動）」 that fills a line.</summary>
    public static Match MovedTo(string line) => MovedAway().Match(line);

    /// <summary>「（⑧ー３から移動）」 at the start of a line.</summary>
    public static Match MovedFrom(string line) => MovedHere().Match(line);

    /// <summary>「（事業終了のため削除）」 that fills a line.</summary>
    public static Match Ended(string line) => EndedItem().Match(line);

    /// <summary>Line of nothing but a page number.</summary>
    public static bool IsPageNumber(string line) => PageNumber().IsMatch(line);

    /// <summary>Closing bracket of a planned measure at the end of a text: ［経産省］.</summary>
    public static Match ClosingMinistries(string text) => Ministries().Match(text);

    private const string Dash = @"[-\u2010-\u2015\u2212\uFF0D\u30FC\uFF70\u2500\uFE63]";
    private const string CodeCore = @"[①-⑳]\s*" + Dash + @"\s*[0-9０-９]{1,3}";

    [GeneratedRegex(@"^現行の\S*方針\S*\s+フォローアップ\S*\s+新たな\S*方針\S*$")]
    private static partial Regex HeaderRow();

    [GeneratedRegex(@"^新たな\S{0,6}方針\s*[（(]?案?[）)]?$")]
    private static partial Regex NewTitle();

    [GeneratedRegex(@"^(?<number>[１-９1-9])\s*[．.]\s*(?<title>\S.*)$")]
    private static partial Regex ChapterLine();

    [GeneratedRegex(@"^[（(]\s*(?<code>" + CodeCore + @")\s*[）)]")]
    private static partial Regex CodeStart();

    [GeneratedRegex(@"^[（(]\s*新規(項目|施策|事業)?\s*[）)]")]
    private static partial Regex NewItem();

    [GeneratedRegex(@"^[（(]\s*(?<code>" + CodeCore + @")\s*(に|へ)\s*(移動|移行|統合)[^）)]{0,8}[）)]$")]
    private static partial Regex MovedAway();

    [GeneratedRegex(@"^[（(]\s*(?<code>" + CodeCore + @")\s*(から|より)\s*(移動|移行)[^）)]{0,8}[）)]")]
    private static partial Regex MovedHere();

    [GeneratedRegex(@"^[（(][^（）()]{0,16}(削除|終了|廃止)[^（）()]{0,8}[）)]$")]
    private static partial Regex EndedItem();

    [GeneratedRegex(@"^[-－―ー]?\s*[0-9０-９]{1,4}\s*[-－―ー]?$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"[［\[](?<names>[^［］\[\]。]{2,80})[］\]]\s*$")]
    private static partial Regex Ministries();
}

using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Hashira.Model;

namespace Hashira.Docs;

/// <summary>The page of what a character of a document can be taken for, from the enumeration and its comments.</summary>
internal static class CoveragePage
{
    public static ReferencePage Make()
    {
        var page = new StringBuilder();
        page.Append("# 読取り率の区分\n\n");
        page.Append("<!-- このページは CoverageKind から生成しています。直接書き換えず、./build docs で作り直してください。 -->\n\n");
        page.Append("文書の全ての文字は、次のどれか一つとして数えられます。どれにも数えられない文字や、二度数えられる文字はありません。\n\n");
        page.Append("| 区分 | 名前 | JSON の `coverage` で数える先 |\n|---|---|---|\n");
        foreach (var kind in Enum.GetValues<CoverageKind>())
            page.Append(CultureInfo.InvariantCulture, $"| {Japanese(kind)} | `{kind}` | `{Counted(kind)}` |\n");
        page.Append("\n`characters` は全体の文字数で、`assigned`、`furniture`、`notUnderstood` の合計に等しくなります。読み取れなかった部分は、文字のまま残し、位置とともに示します。\n");
        return new ReferencePage("coverage.md", page.ToString());
    }

    private static string Counted(CoverageKind kind)
    {
        var one = new Coverage([new CoverageRun(new TextSpan(0, 1), kind, "", 1)], []);
        return one.Assigned == 1 ? "assigned" : one.Furniture == 1 ? "furniture" : "notUnderstood";
    }

    // A comment begins with the Japanese term and a full stop.
    private static string Japanese(CoverageKind kind)
    {
        var comments = XDocument.Load(Path.ChangeExtension(typeof(CoverageKind).Assembly.Location, ".xml"));
        var member = comments.Descendants("member").Single(item => (string?)item.Attribute("name") == $"F:{typeof(CoverageKind).FullName}.{kind}");
        return member.Element("summary")!.Value.Trim().Split('.')[0];
    }
}

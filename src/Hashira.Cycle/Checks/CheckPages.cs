using System.Globalization;
using System.Text;

namespace Hashira.Cycle.Checks;

/// <summary>点検の参照ページ. Writes the reference pages of all checks from the catalogue; what the pages say is what the checks are.</summary>
public static class CheckPages
{
    /// <summary>An index and a page for each check, in Markdown; paths are relative to <c>docs/reference</c>.</summary>
    public static IEnumerable<(string Path, string Content)> All() =>
        CheckCatalogue.All.Select(check => ($"checks/{check.Id}.md", Page(check))).Prepend(("checks/index.md", Index()));

    private static string Index()
    {
        var page = new StringBuilder();
        page.Append("# 点検の一覧\n\n");
        page.Append("<!-- このページは点検の一覧（CheckCatalogue）から生成しています。直接書き換えず、./build docs で作り直してください。 -->\n\n");
        page.Append("`hashira check` は、計画の文書を次の点検で調べます。点検は指摘をするだけで、文書を書き換えることはありません。\n\n");
        page.Append("重さは三段階です。**誤り**は文書の中で食い違いがあるもの、**注意**は読み手が取り違えるおそれのあるもの、**表記**は書き方の不統一です。\n");
        page.Append("番号は変わりません。点検がなくなっても、その番号を別の点検に使うことはありません。\n\n");
        page.Append("使わない点検、重さ、細かな設定は[設定のファイル](../settings.md)で変えられます。\n\n");
        page.Append("| 番号 | 指摘 | 分類 | 重さ |\n|---|---|---|---|\n");
        foreach (var check in CheckCatalogue.All)
            page.Append(CultureInfo.InvariantCulture, $"| [{check.Id}]({check.Id}.md) | {check.Title} | {check.Family.Name()} | {FindingsText.Name(check.Severity)} |\n");
        return page.ToString();
    }

    private static string Page(ICheck check)
    {
        var bad = check.BadExample;
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {check.Id} {check.Title}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"<!-- このページは {check.GetType().Name} から生成しています。直接書き換えず、./build docs で作り直してください。 -->\n\n");
        page.Append(CultureInfo.InvariantCulture, $"- 重さ：{FindingsText.Name(check.Severity)}（`{FindingsJson.Key(check.Severity)}`）\n");
        page.Append(CultureInfo.InvariantCulture, $"- 分類：{check.Family.Name()}（`{check.Family.Key()}`）\n");
        page.Append(CultureInfo.InvariantCulture, $"- 根拠：{check.Basis}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{check.Rationale}\n\n");
        if (!check.Options.IsEmpty)
            page.Append("## 設定できる項目\n\n| 名前 | 意味 | 既定 | 範囲 |\n|---|---|---|---|\n");
        foreach (var option in check.Options)
            page.Append(CultureInfo.InvariantCulture, $"| `{option.Name}` | {option.Meaning} | {option.Default} | {option.Least}～{option.Most} |\n");
        if (!check.Options.IsEmpty)
            page.Append('\n');
        page.Append("## 指摘のある例\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{(bad.Code is null ? "" : $"{bad.Code}の")}{Reading.Phrase.Name(bad.Column)}の「{bad.Excerpt}」を指摘します。\n");
        page.Append("例の `# 行` は表の一行を、`## 現`・`## フォ`・`## 新` はその三つの欄（現行の取組方針、フォローアップ、新たな取組方針）を表します。\n");
        page.Append("`# 表紙`・`# 章`・`# 大方針` は表の外の部分を、`# 表頭` はそのページに欄の見出し行があることを表します。\n\n");
        page.Append(CultureInfo.InvariantCulture, $"```\n{bad.Plan.ReplaceLineEndings("\n").Trim('\n')}\n```\n\n");
        page.Append("## 指摘のない例\n\n");
        page.Append(CultureInfo.InvariantCulture, $"```\n{check.GoodExample.ReplaceLineEndings("\n").Trim('\n')}\n```\n\n");
        page.Append("[点検の一覧](index.md)\n");
        return page.ToString();
    }
}

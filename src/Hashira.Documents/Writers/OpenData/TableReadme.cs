using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hashira.Documents.Writers.OpenData;

/// <summary>列の説明. A page in Japanese that explains every table and column of a package, for people.</summary>
public static class TableReadme
{
    /// <summary>The page as Markdown.</summary>
    public static string Write(DataPackageInfo info, ImmutableArray<OpenTable> tables)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {info.Title}\n\n{info.Description}\n\n");
        page.Append("- 文字コードは UTF-8（BOM なし）、区切りは「,」、行末は CR LF です。文の中の改行は引用符の中にそのまま入っています。\n");
        page.Append("- Excel では「データ」の「テキストまたは CSV から」で、文字コードに UTF-8 を選んで開いてください。\n");
        page.Append("- 空の欄は「記載がない、又は分からない」という意味です。0 や「いいえ」ではありません。\n");
        page.Append("- 金額は円単位の整数です。内数と再掲を含むため、列を足しても予算の合計にはなりません。合計は totals にあります。\n");
        page.Append("- 位置（page、start、end）は元の文書のページと、文書を文字にしたときの何文字目かです。end の文字は含みません。\n");
        page.Append(CultureInfo.InvariantCulture, $"- 利用条件：{(info.LicenceTitle.Length > 0 ? info.LicenceTitle : "公表する府省が定めます。このファイルには書かれていません。")}{(info.LicenceUrl.Length > 0 ? $"（{info.LicenceUrl}）" : "")}\n");
        foreach (var table in tables)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {table.Name} — {table.Title}\n\n{table.Description}\n\n");
            page.Append(CultureInfo.InvariantCulture, $"行数 {table.Rows.Length:#,0}。主キー：{string.Join("、", table.PrimaryKey)}。\n");
            foreach (var key in table.ForeignKeys)
                page.Append(CultureInfo.InvariantCulture, $"{string.Join("、", key.Columns)} は {key.Table} の {string.Join("、", key.Targets)} を指します。\n");
            page.Append("\n| 列 | 名前 | 種類 | 空 | 意味 |\n|---|---|---|---|---|\n");
            foreach (var column in table.Columns)
                page.Append(CultureInfo.InvariantCulture, $"| {column.Name} | {column.Title} | {TypeOf(column.Type)} | {(column.IsRequired ? "なし" : "あり")} | {Meaning(column)} |\n");
        }

        return page.ToString();
    }

    /// <summary>What a column means, its words included.</summary>
    public static string Meaning(OpenColumn column) =>
        column.Description + (column.Values.IsEmpty ? "" : " " + string.Join("、", column.Values.Select(value => $"{value.Value}＝{value.Meaning}")));

    /// <summary>Japanese name of a kind of values.</summary>
    public static string TypeOf(OpenColumnType type) => type switch
    {
        OpenColumnType.WholeNumber => "整数",
        OpenColumnType.Number => "数",
        OpenColumnType.Boolean => "true・false",
        OpenColumnType.Date => "日付",
        OpenColumnType.Moment => "日時",
        _ => "文字列",
    };
}

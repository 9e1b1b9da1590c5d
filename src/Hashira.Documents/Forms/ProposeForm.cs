using System.Globalization;
using System.Text;
using Hashira.Documents.Readers.Progress;
using Hashira.Documents.Tables;
using Hashira.Model;

namespace Hashira.Documents.Forms;

/// <summary>
/// 様式の案. Proposes a form for a table that no form fits: a YAML with every column, its heading, the role proposed and why, and a few of its values. A
/// person puts the roles right once and saves it.
/// </summary>
public static class ProposeForm
{
    private const int Samples = 3;
    private const int LongestSample = 24;
    private const int MostColumns = 2000;

    /// <summary>Proposes a form.</summary>
    /// <param name="document">Tables of the document.</param>
    /// <param name="today">Date of the proposal.</param>
    /// <exception cref="UnreadableDocumentException">It has no table with a row of headings.</exception>
    public static string Run(TableDocument document, DateOnly today)
    {
        var form = (ProgressForm)BuiltInForms.All.Single(built => built.Layout == ProgressForm.LayoutWord);
        var roles = new HeadingRoles(form);
        var tables = document.Tables.Select((table, i) => Read(table, i + 1, form, roles)).OfType<ProgressColumns>().ToList();
        if (tables.Count == 0)
            throw new UnreadableDocumentException($"「{document.File}」には見出しの行のある表が見つからないため、様式の案を作れません。見出しのある表の文書を指定してください。");
        var yaml = new StringBuilder();
        Head(yaml, document, today);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var written = 0;
        foreach (var table in tables)
        {
            var own = new Dictionary<string, int>(StringComparer.Ordinal);
            var fresh = new List<int>();
            for (var column = 0; column < table.Headings.Length; column++)
            {
                if (table.Headings[column].Length == 0)
                    continue;
                var key = JapaneseText.Fold(table.Headings[column]);
                own[key] = own.GetValueOrDefault(key) + 1;
                if (own[key] <= seen.GetValueOrDefault(key))
                    continue;
                seen[key] = own[key];
                fresh.Add(column);
            }

            if (fresh.Count == 0)
                continue;
            yaml.Append(CultureInfo.InvariantCulture, $"\n  # 表{table.Fields.Number}（{Where(document, table)}、見出しは{table.Band.First + 1}行目から{table.Band.Last + 1}行目、{table.Fields.Table.Rows}行 × {table.Fields.Table.Columns}列）\n");
            foreach (var column in fresh.Take(MostColumns - written))
                Append(yaml, table, column);
            written += fresh.Count;
        }

        return yaml.ToString();
    }

    private static ProgressColumns? Read(Table table, int number, ProgressForm form, HeadingRoles roles)
    {
        var fields = new TableFields(table, number);
        return (HeadingBand.Find(fields, roles) ?? HeadingBand.Guess(fields)) is { } band ? ProgressColumns.Of(fields, band, form, roles) : null;
    }

    private static void Head(StringBuilder yaml, TableDocument document, DateOnly today)
    {
        yaml.Append("# 様式の案です。各列の role を確かめ、違うものを直して保存してください。\n");
        yaml.Append("# 読むとき：hashira read ファイル --form このファイル　　確かめるとき：hashira forms check このファイル\n");
        yaml.Append("# role に書ける語：\n");
        foreach (var (word, meaning) in Meanings())
            yaml.Append(CultureInfo.InvariantCulture, $"#   {word,-15} {meaning}\n");
        yaml.Append("# year（年度）と unit（千円など）は、見出しから分からないときに列ごとに書き加えます。例： year: R6 、 unit: 千円\n");
        yaml.Append("form: my-form\nlayout: progress-table\nversion: 1\n");
        yaml.Append(CultureInfo.InvariantCulture, $"date: {today:yyyy-MM-dd}\n");
        yaml.Append("name: ").Append(Quoted(Path.GetFileNameWithoutExtension(document.File) + " の様式")).Append('\n');
        yaml.Append("source: ").Append(Quoted($"「{document.File}」の見出しから提案")).Append('\n');
        yaml.Append("\n# heading は見出しの語を上から「／」でつないだもの。同じ見出しの列は左から順に当てはめます。\ncolumns:\n");
    }

    private static void Append(StringBuilder yaml, ProgressColumns table, int column)
    {
        var reading = table.Readings[column];
        var samples = ProgressColumns.Samples(table.Fields, table.Band, column, 40);
        var (role, reason, confidence) = reading.Word.Length > 0 || reading.Year is not null
            ? (reading.Role, reading.Word.Length > 0 ? $"見出しの語「{reading.Word}」" : "見出しの年度", reading.Confidence)
            : ByValues(samples);
        yaml.Append("  - heading: ").Append(Quoted(table.Headings[column])).Append('\n');
        yaml.Append("    role: ").Append(ProgressFormFile.WordOf(role)).Append('\n');
        yaml.Append(CultureInfo.InvariantCulture, $"    # {reason}、確からしさ {confidence:0.00}{(reading.Year is { } year ? $"、{year}" : "")}{(reading.Unit.Length > 0 ? $"、{reading.Unit}" : "")}\n");
        if (samples.Count > 0)
            yaml.Append("    # 値の例：").Append(string.Join("、", samples.Distinct(StringComparer.Ordinal).Take(Samples).Select(Short))).Append('\n');
    }

    /// <summary>By the shapes of the values, where the heading says nothing.</summary>
    private static (ColumnRole Role, string Reason, double Confidence) ByValues(List<string> samples)
    {
        bool Most(Func<string, bool> shape) => samples.Count > 0 && samples.Count(shape) * 10 >= samples.Count * 8;
        return Most(text => text.EndsWith('％') || text.EndsWith('%')) ? (ColumnRole.Rate, "値が百分率", 0.4)
            : Most(text => text.Length < 12 && text[^1] is '課' or '部' or '局' or '係' or '室') ? (ColumnRole.Department, "値が課や部の名前", 0.6)
            : Most(text => text.Length <= 4 && text is "人" or "件" or "回" or "％" or "%" or "箇所" or "か所" or "社" or "世帯" or "団体" or "点" or "円" or "千円" or "日" or "校" or "ha" or "km" or "t") ? (ColumnRole.Unit, "値が単位", 0.6)
            : Most(text => text.EndsWith("事業", StringComparison.Ordinal)) ? (ColumnRole.Programme, "値が「…事業」", 0.5)
            : Most(CodeText.IsCode) && samples.Distinct(StringComparer.Ordinal).Count() * 2 > samples.Count && !Most(text => ValueText.IsNumber(text) && text.Length > 4) ? (ColumnRole.Code, "値が番号の形", 0.4)
            : (ColumnRole.Other, "見出しにも値にも手掛かりなし", 0.2);
    }

    private static IEnumerable<(string Word, string Meaning)> Meanings() =>
    [
        ("policy", "基本目標・政策・分野（複数の列なら左から広い順）"), ("policy-code", "その番号"), ("measure", "施策"), ("measure-code", "施策の番号"),
        ("programme", "事務事業"), ("programme-code", "事務事業の番号"), ("code", "右隣の名前の番号"), ("department", "担当課"),
        ("indicator", "指標名"), ("indicator-code", "指標の番号"), ("indicator-kind", "活動指標・成果指標の別"), ("unit", "指標の単位"), ("direction", "望ましい方向（増・減）"),
        ("baseline", "基準値"), ("baseline-year", "基準年度"), ("target", "目標値"), ("target-year", "目標年度"), ("result", "実績値"), ("rate", "達成率"),
        ("value-kind", "区分（行ごとに目標・実績の別）"), ("value", "区分に従う値"), ("budget", "予算額・計画額"), ("settlement", "決算額・実績額"), ("amount", "金額（別が不明）"),
        ("evaluation", "評価"), ("other", "そのほか（見出しと共に残す）"),
    ];

    private static string Where(TableDocument document, ProgressColumns table) =>
        table.Fields.Table.Pages[0] is var page && page <= document.Sheets.Length ? $"シート「{Short(document.Sheets[page - 1])}」" : $"{page}ページ";

    private static string Short(string text) => Plain(text) is { Length: > LongestSample } line ? line[..LongestSample] + "…" : Plain(text);

    private static string Quoted(string text) => "'" + Plain(text).Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string Plain(string text) => new([.. text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' or '\u0085' ? ' ' : character)]);
}

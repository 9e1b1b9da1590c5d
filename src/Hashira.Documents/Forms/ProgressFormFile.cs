using System.Collections.Immutable;
using System.Text;
using Hashira.Model;

namespace Hashira.Documents.Forms;

/// <summary>Reads the part of a YAML that describes a progress table. What a form leaves out is taken from the built-in one.</summary>
internal static class ProgressFormFile
{
    private const string BuiltIn = "progress-table";

    /// <summary>Roles by their words in a YAML.</summary>
    public static ImmutableDictionary<string, ColumnRole> RoleWords { get; } = Enum.GetValues<ColumnRole>().ToImmutableDictionary(WordOf, StringComparer.Ordinal);

    /// <summary>The word of a role in a YAML: <c>measure-code</c>.</summary>
    public static string WordOf(ColumnRole role)
    {
        var word = new StringBuilder();
        foreach (var letter in role.ToString())
            word.Append(char.IsUpper(letter) && word.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        return word.ToString();
    }

    public static ProgressForm Read(YamlMap yaml, FormHead head)
    {
        var columns = ImmutableArray.CreateBuilder<FormColumn>();
        foreach (var column in yaml.Maps("columns"))
        {
            columns.Add(new FormColumn(column.Text("heading"), Role(column, column.Text("role"), "role"), column.OptionalText("year"), column.OptionalText("unit")));
            if (columns[^1].Year is { } year && Readers.Progress.HeadingYear.Of(year) is null)
                throw column.Wrong("year", $"の「{year}」は年度として読めません", "「令和４年度」「R4」「2022」のように書いてください");
            column.End();
        }

        var own = head.Id == BuiltIn;
        if (!own && columns.Count == 0 && !yaml.Has("words"))
            throw yaml.Wrong("columns", "がありません", "「hashira forms propose」で作った案を直すか、words に見出しの語を書いてください");
        var words = new ProgressWords(
            Roles(yaml, own), Set("none"), Set("undecided"), Set("pending"), Set("notApplicable"), Set("repeated"), Set("totals"),
            List("notes"), Units(yaml, own), Set("upward"), Set("downward"));
        return new ProgressForm(head.Id, head.Name, head.Version, head.Date, head.Source, words, columns.ToImmutable());

        ImmutableArray<string> List(string key)
        {
            var texts = yaml.Texts(key);
            if (texts.Count == 0 && own)
                throw yaml.Wrong(key, "がありません", "書き加えてください");
            return texts.Count > 0 ? [.. texts.Select(JapaneseText.Fold)] : [.. Of(key)];
        }

        ImmutableHashSet<string> Set(string key) => [.. List(key)];
    }

    private static IEnumerable<string> Of(string key)
    {
        var words = Standard;
        return key switch
        {
            "none" => words.None,
            "undecided" => words.Undecided,
            "pending" => words.Pending,
            "notApplicable" => words.NotApplicable,
            "repeated" => words.Repeated,
            "totals" => words.Totals,
            "notes" => words.Notes,
            "upward" => words.Upward,
            _ => words.Downward,
        };
    }

    private static ProgressWords Standard => ((ProgressForm)BuiltInForms.All.Single(form => form.Id == BuiltIn)).Words;

    private static ColumnRole Role(YamlMap map, string word, string key) =>
        RoleWords.TryGetValue(word, out var role) ? role : throw map.Wrong(key, $"に「{word}」は使えません", $"{string.Join("、", RoleWords.Keys.Order(StringComparer.Ordinal))} のいずれかを書いてください");

    private static ImmutableDictionary<string, ColumnRole> Roles(YamlMap yaml, bool own)
    {
        var map = own ? yaml.Map("words") : yaml.OptionalMap("words");
        var roles = own ? ImmutableDictionary.CreateBuilder<string, ColumnRole>(StringComparer.Ordinal) : Standard.Roles.ToBuilder();
        foreach (var key in map?.Keys() ?? [])
        {
            var role = Role(map!, key, key);
            foreach (var word in map!.Texts(key))
                roles[JapaneseText.Fold(word)] = role;
        }

        return roles.ToImmutable();
    }

    private static ImmutableDictionary<string, long> Units(YamlMap yaml, bool own)
    {
        var map = own ? yaml.Map("units") : yaml.OptionalMap("units");
        if (map is null)
            return Standard.Units;
        var units = map.Keys().ToImmutableDictionary(JapaneseText.Fold, key => (long)map.Number(key, 1, int.MaxValue));
        return units;
    }
}

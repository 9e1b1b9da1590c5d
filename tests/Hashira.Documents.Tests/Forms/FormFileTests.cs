using Hashira.Documents.Forms;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Forms;

public sealed class FormFileTests
{
    private const string Small = """
        form: my-city
        layout: progress-table
        version: 1
        date: 2026-11-25
        name: わが市の進捗管理表
        source: 企画課の様式
        columns:
          - heading: 施策／番号
            role: measure-code
          - heading: 目標
            role: target
            year: R6
        """;

    [Fact]
    public void Three_forms_are_built_in_and_each_says_where_it_comes_from()
    {
        Assert.Equal(["comparison-table", "progress-table", "three-column-plan"], BuiltInForms.All.Select(form => form.Id));
        Assert.All(BuiltInForms.All, form => Assert.True(form.Source.Length > 10 && form.Version >= 1));
    }

    [Fact]
    public void A_built_in_form_is_the_file_of_the_data_folder() =>
        Assert.All(BuiltInForms.All, form => Assert.Equal(File.ReadAllText(Repository.Path("data", "forms", form.Id + ".yaml")), BuiltInForms.YamlOf(form)));

    [Fact]
    public void A_form_with_columns_is_loaded_with_their_roles_and_years()
    {
        var form = Assert.IsType<ProgressForm>(FormFile.Parse(Small, "様式.yaml"));

        Assert.Equal([ColumnRole.MeasureCode, ColumnRole.Target], form.Columns.Select(column => column.Role));
        Assert.Equal("R6", form.Columns[1].Year);
    }

    [Theory]
    [InlineData("role: target", "role: goal", 11, "「goal」")]
    [InlineData("version: 1", "version: one", 3, "整数")]
    [InlineData("date: 2026-11-25", "date: 昨日", 4, "日付")]
    [InlineData("name:", "titel:", 1, "「name」")]
    [InlineData("    year: R6", "    jahr: R6", 12, "「jahr」という項目はありません")]
    [InlineData("    year: R6", "    year: いつか", 12, "年度として読めません")]
    [InlineData("layout: progress-table", "layout: table", 2, "「table」")]
    [InlineData("form: my-city", "form: わが市", 1, "半角の小文字")]
    [InlineData("form: my-city", "form: my-city\nform: my-city", 2, "YAML として読めません")]
    public void A_slip_in_a_form_is_told_with_its_line_and_what_to_do(string from, string to, int line, string what)
    {
        var refusal = Assert.Throws<UnreadableDocumentException>(() => FormFile.Parse(Small.Replace(from, to, StringComparison.Ordinal), "様式.yaml"));

        Assert.Contains($"「様式.yaml」の{line}行目", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chapter: '(?<number>[１-９1-9])", "chapter: '(?<number>[１-９1-9", "正規表現として読めません")]
    [InlineData("chapter: '(?<number>", "chapter: '(?=x)(?<number>", "先読み")]
    [InlineData("ministries: '[［\\[](?<names>", "ministries: '[［\\[](?:", "「(?<names>」が要ります")]
    public void A_pattern_that_is_broken_or_could_take_for_ever_is_refused(string from, string to, string what)
    {
        var yaml = BuiltInForms.YamlOf(BuiltInForms.ThreeColumnPlan).Replace(from, to, StringComparison.Ordinal);

        Assert.Contains(what, Assert.Throws<UnreadableDocumentException>(() => FormFile.Parse(yaml, "様式.yaml")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_and_aliases_are_refused_before_they_cost_anything()
    {
        Assert.Contains("入れ子", Assert.Throws<UnreadableDocumentException>(() => FormFile.Parse("a: " + new string('[', 5000), "様式.yaml")).Message, StringComparison.Ordinal);
        Assert.Contains("参照", Assert.Throws<UnreadableDocumentException>(() => FormFile.Parse("a: &x 1\nb: *x\n", "様式.yaml")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_role_has_a_line_in_the_reference_and_no_other_word_is_there()
    {
        var page = File.ReadAllText(Repository.Path("docs", "reference", "forms.md"));
        var rows = page[page.IndexOf("## 列の役割", StringComparison.Ordinal)..].Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);

        Assert.Equal(Enum.GetValues<ColumnRole>().Select(Word).Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));

        static string Word(ColumnRole role) => string.Concat(role.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? "-" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
    }
}

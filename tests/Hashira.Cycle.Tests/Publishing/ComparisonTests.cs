using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Hashira.Cycle.Publishing;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Publishing;

/// <summary>新旧対照表 of a plan: 改定後 on the left, 改定前 on the right.</summary>
public sealed class ComparisonTests
{
    private static readonly ActionPlan Plan = PlanBuilder.FromText("""
        # 表紙
        見本の方針の改定（案）
        # 章
        １．人材の確保
        # 大方針
        ① 人材を確保する。
        # 行
        ## 現
        【相談窓口】
        （①－１）相談窓口を10か所に置く。［経産省］
        ## フォ
        • 8か所に設置した。
        ## 新
        【相談窓口】
        （①－１）相談窓口を20か所に置き、夜間も開く。［経産省］
        # 行
        ## 現
        【研修】
        （①－２）研修を行う。［厚労省］
        ## フォ
        • 実施した。
        ## 新
        【研修】
        （①ー２）研修を行う。[厚労省]
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【奨学金】
        （①－３）奨学金を設ける。［文科省］
        # 行
        ## 現
        【説明会】
        （①－３）説明会を開く。［経産省］
        ## フォ
        • 開いた。
        ## 新
        （事業終了のため削除）
        # 行
        ## 現
        【派遣】
        （①－４）専門家を派遣する。［経産省］
        ## フォ
        • 派遣した。
        ## 新
        （①－４に移動）
        # 行
        ## 現
        （①－４から移動）
        ## フォ
        • 派遣した。
        ## 新
        【派遣】
        （①－４）専門家を全国に派遣する。［経産省］
        """);

    [Fact]
    public void Changed_words_are_underlined_on_both_sides() => Look(rows =>
    {
        Assert.Equal(["20", "き、夜間も開"], Underlined(rows[1][0]));
        Assert.Equal(["10"], Underlined(rows[1][1]));
        Assert.Equal("【相談窓口】（①－１）相談窓口を20か所に置き、夜間も開く。［経産省］", rows[1][0].InnerText);
        Assert.Equal("【相談窓口】（①－１）相談窓口を10か所に置く。［経産省］", rows[1][1].InnerText);
    });

    [Fact]
    public void Another_dash_and_another_width_of_brackets_are_no_change() => Look(rows =>
    {
        Assert.Equal(("【研修】（①ー２）研修を行う。[厚労省]", "【研修】（①－２）研修を行う。［厚労省］"), (rows[2][0].InnerText, rows[2][1].InnerText));
        Assert.Empty(Underlined(rows[2][0]).Concat(Underlined(rows[2][1])));
    });

    [Fact]
    public void A_new_measure_is_faced_by_its_mark_and_an_ended_one_by_its() => Look(rows =>
    {
        Assert.Equal(["改定後", "改定前"], rows[0].Select(cell => cell.InnerText));
        Assert.Equal(("【奨学金】（①－３）奨学金を設ける。［文科省］", "（新設）"), (string.Concat(Underlined(rows[3][0])), rows[3][1].InnerText));
        Assert.Equal(("（削除）", "【説明会】（①－３）説明会を開く。［経産省］"), (rows[4][0].InnerText, string.Concat(Underlined(rows[4][1]))));
    });

    [Fact]
    public void A_moved_measure_names_where_it_went_and_is_compared_with_where_it_came_from() => Look(rows =>
    {
        Assert.Equal("（①－４に移動）", rows[5][0].InnerText);
        Assert.Equal("（①－４から移動）", rows[6][1].InnerText);
        Assert.Equal(["全国に"], Underlined(rows[6][0]));
    });

    [Fact]
    public void An_unchanged_measure_can_be_left_out_but_for_its_heading_and_code() => Look(rows =>
    {
        Assert.Equal(("【研修】（①ー２）（略）", "【研修】（①－２）（略）"), (rows[2][0].InnerText, rows[2][1].InnerText));
        Assert.Contains("20か所", rows[1][0].InnerText, StringComparison.Ordinal);
    }, omitsUnchanged: true);

    [Fact]
    public void The_table_of_the_sample_is_a_sound_file_that_comes_out_the_same_every_time()
    {
        var plan = PlanBuilder.Build(SamplePlan.Cells);
        var first = WritePublication.Run(plan, PublicationFormat.Comparison);
        using var stream = new MemoryStream(first.Bytes);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(first.Bytes, WritePublication.Run(plan, PublicationFormat.Comparison).Bytes);
        Assert.EndsWith("（新旧対照表）.docx", first.FileName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PublicationFormat.Docx, ".docx", "wordprocessingml.document")]
    [InlineData(PublicationFormat.Xlsx, ".xlsx", "spreadsheetml.sheet")]
    [InlineData(PublicationFormat.Html, ".html", "text/html; charset=utf-8")]
    [InlineData(PublicationFormat.Json, ".json", "application/json; charset=utf-8")]
    public void A_file_is_named_after_the_plan_and_bears_its_media_type(PublicationFormat format, string ending, string type)
    {
        var published = WritePublication.Run(Plan, format);

        Assert.Equal("見本の方針の改定（案）" + ending, published.FileName);
        Assert.EndsWith(type, published.ContentType, StringComparison.Ordinal);
        Assert.NotEmpty(published.Bytes);
    }

    private static void Look(Action<List<List<TableCell>>> look, bool omitsUnchanged = false)
    {
        using var stream = new MemoryStream(WritePublication.Run(Plan, PublicationFormat.Comparison, omitsUnchanged).Bytes);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        look([.. document.MainDocumentPart!.Document!.Body!.Elements<Table>().Single().Elements<TableRow>().Select(row => row.Elements<TableCell>().ToList())]);
    }

    private static IEnumerable<string> Underlined(TableCell cell) =>
        cell.Descendants<Run>().Where(run => run.RunProperties?.Underline is not null).Select(run => run.InnerText);
}

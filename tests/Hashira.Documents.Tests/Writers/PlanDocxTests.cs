using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Hashira.Documents.Readers;
using Hashira.Documents.Writers.Docx;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Writers;

public sealed class PlanDocxTests
{
    private static readonly byte[] Sample = Written(DocumentReader.ReadFile(SamplePlan.TextFile));

    [Fact]
    public void The_validator_of_Word_files_finds_nothing() => Look(document => Assert.Empty(
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri}{error.Path?.XPath}: {error.Description}")));

    [Fact]
    public void The_heading_row_stands_again_on_every_page_and_every_other_row_may_run_over_a_page() => Look(document =>
    {
        var tables = document.MainDocumentPart!.Document!.Body!.Elements<Table>().Where(table => table.Descendants<GridColumn>().Count() == 3).ToList();
        Assert.Equal(9, tables.Count);
        Assert.All(tables, table =>
        {
            var rows = table.Elements<TableRow>().ToList();
            Assert.NotNull(rows[0].TableRowProperties?.GetFirstChild<TableHeader>());
            Assert.Equal(["現行の取組方針", "フォローアップ", "新たな取組方針案"], rows[0].Elements<TableCell>().Select(cell => cell.InnerText));
            Assert.All(rows.Skip(1), row => Assert.Null(row.TableRowProperties));
        });
    });

    [Fact]
    public void The_page_is_A4_crosswise_with_its_number_in_the_footer_and_none_on_the_cover() => Look(document =>
    {
        var section = document.MainDocumentPart!.Document!.Body!.GetFirstChild<SectionProperties>()!;
        Assert.Equal((16838u, 11906u, PageOrientationValues.Landscape), (section.GetFirstChild<PageSize>()!.Width!.Value, section.GetFirstChild<PageSize>()!.Height!.Value, section.GetFirstChild<PageSize>()!.Orient!.Value));
        Assert.NotNull(section.GetFirstChild<TitlePage>());
        var footers = section.Elements<FooterReference>().ToDictionary(footer => footer.Type!.Value, footer => ((FooterPart)document.MainDocumentPart.GetPartById(footer.Id!)).Footer!);
        Assert.Contains(footers[HeaderFooterValues.Default].Descendants<SimpleField>(), field => field.Instruction == "PAGE");
        Assert.Empty(footers[HeaderFooterValues.First].InnerText);
    });

    [Fact]
    public void Every_paragraph_has_a_named_style_and_a_font_for_Japanese_is_named_outright() => Look(document =>
    {
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
        var known = styles.Elements<Style>().Select(style => style.StyleId!.Value!).ToHashSet();
        Assert.All(document.MainDocumentPart.Document!.Descendants<Paragraph>(), paragraph => Assert.Contains(paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value!, known));
        Assert.All(document.MainDocumentPart.Document!.Descendants<RunProperties>(), run => Assert.Null(run.RunFonts?.EastAsia));
        var fonts = styles.Descendants<RunFonts>().ToList();
        Assert.All(fonts, font => Assert.Contains(font.EastAsia!.Value, (string[])["ＭＳ 明朝", "ＭＳ ゴシック"]));
        Assert.All(fonts, font => Assert.Null(font.EastAsiaTheme));
        Assert.All(document.MainDocumentPart.FontTablePart!.Fonts!.Elements<Font>(), font => Assert.NotEmpty(font.AltName!.Val!.Value!));
    });

    [Fact]
    public void Bullets_are_lists_of_Word_and_not_typed() => Look(document =>
    {
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.DoesNotContain(body.Descendants<Paragraph>(), paragraph => paragraph.InnerText.StartsWith('•') || paragraph.InnerText.StartsWith('⚫'));
        var levels = document.MainDocumentPart.NumberingDefinitionsPart!.Numbering!.Descendants<LevelText>().Select(level => level.Val!.Value!).ToList();
        Assert.Contains("•", levels);
        Assert.Contains("⚫", levels);
        Assert.True(body.Descendants<NumberingId>().Count() > 50);
    });

    [Fact]
    public void Language_title_and_compatibility_are_told() => Look(document =>
    {
        Assert.Equal(("ja-JP", "【見本】重点３本柱の取組方針のフォローアップと新たな取組方針への改定（案）"), (document.PackageProperties.Language, document.PackageProperties.Title));
        Assert.Equal("15", document.MainDocumentPart!.DocumentSettingsPart!.Settings!.Descendants<CompatibilitySetting>().Single().Val);
        Assert.Equal("ja-JP", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().Single().EastAsia);
    });

    [Fact]
    public void Everything_that_the_sample_says_is_written() => Look(document =>
    {
        var written = new HashSet<string>(document.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(paragraph => JapaneseText.WithoutTypesettingSpace(paragraph.InnerText.Trim())), StringComparer.Ordinal);
        var cells = SamplePlan.Cells.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell).Concat(SamplePlan.Cells.Cover).Concat(SamplePlan.Cells.Policies.SelectMany(policy => policy.Box.Prepend(policy.Chapter ?? "")));
        var missing = cells.Select(line => JapaneseText.WithoutTypesettingSpace(line.Trim().TrimStart('•', '⚫').Trim())).Where(line => line.Length > 0 && !written.Contains(line)).ToList();
        // The closing bracket may stand in a paragraph of its own; a plan keeps no note of that.
        Assert.All(missing, line => Assert.Contains(written, paragraph => paragraph.Contains(line, StringComparison.Ordinal)));
    });

    [Fact]
    public void The_same_plan_gives_the_same_bytes() => Assert.Equal(Sample, Written(DocumentReader.ReadFile(SamplePlan.TextFile)));

    [Fact]
    public void Characters_that_no_XML_can_hold_do_not_keep_a_plan_from_being_written()
    {
        var plan = PlanBuilder.FromText("# 大方針\n① 方針\u0001の文。\n# 行\n## 現\n【見出し】\n（①－１）本文\uD800である。［経産省］\n## フォ\n• 実施\uFFFE済み。\n## 新\n【見出し】\n（①－１）本文である。［経産省］");

        Look(document => Assert.Contains("方針\uFFFDの文。", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal), Written(plan));
    }

    private static byte[] Written(ActionPlan plan)
    {
        using var file = new MemoryStream();
        PlanDocx.Write(plan, file);
        return file.ToArray();
    }

    private static void Look(Action<WordprocessingDocument> look, byte[]? file = null)
    {
        using var stream = new MemoryStream(file ?? Sample);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        look(document);
    }
}

using Hashira.Documents.Tables;
using Hashira.Documents.Tables.Word;
using Hashira.Testing;
using static Hashira.Testing.TinyWord;

namespace Hashira.Documents.Tests.Tables.Word;

/// <summary>Reading of tiny Word files in tests.</summary>
internal static class ReadWord
{
    public static TableDocument Read(this TinyWord word, TableReadingOptions? options = null) =>
        WordTables.Read("計画.docx", word.Write(), options, cancellation: TestContext.Current.CancellationToken);

    public static string Text(this TinyWord word, TableReadingOptions? options = null) => string.Join('\n', word.Read(options).Passages.Select(passage => passage.Text));
}

public sealed class WordTableTests
{
    [Fact]
    public void Cells_merged_sideways_and_downwards_are_one_cell()
    {
        var document = new TinyWord().Add(Table(
            4,
            Row(Cell("施策", "<w:gridSpan w:val=\"2\"/>"), Cell("予算", "<w:gridSpan w:val=\"2\"/>")),
            Row(Cell("①－１", "<w:vMerge w:val=\"restart\"/>"), "甲", "当初", "10"),
            Row(Cell("", "<w:vMerge/>"), "乙", "補正", "20"),
            Row("①－２", "丙", Cell("なし", "<w:hMerge w:val=\"restart\"/>"), Cell("", "<w:hMerge w:val=\"continue\"/>")))).Read();

        Assert.Equal("施策(1x2)|予算(1x2)\n①－１(2x1)|甲|当初|10\n乙|補正|20\n①－２|丙|なし(1x2)", document.Picture());
        Assert.Empty(document.Problems);
    }

    [Fact]
    public void A_row_that_begins_further_right_leaves_its_first_fields_out()
    {
        var late = "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>" + Cell("乙") + "</w:tr>";
        var table = new TinyWord().Add(Table(3, Row("甲", "丙", "丁"), late)).Read().Tables[0];

        Assert.Equal("乙", table.CellAt(1, 1)!.Text);
        Assert.Null(table.CellAt(1, 0));
        Assert.Null(table.CellAt(1, 2));
    }

    [Fact]
    public void Edges_that_miss_each_other_by_a_hair_are_one_edge()
    {
        const string Grid = "<w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"20\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>";
        var table = "<w:tbl>" + Grid + Row("現行", Cell("新", "<w:gridSpan w:val=\"2\"/>")) + Row(Cell("甲", "<w:gridSpan w:val=\"2\"/>"), "乙") + "</w:tbl>";

        Assert.Equal("現行|新\n甲|乙", new TinyWord().Add(table).Read().Picture());
    }

    [Fact]
    public void Rows_that_repeat_on_every_page_head_the_table()
    {
        var head = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + Cell("番号") + Cell("施策") + "</w:tr>";

        Assert.Equal(1, new TinyWord().Add(Table(2, head, Row("1", "甲"))).Read().Tables[0].HeaderRows);
    }

    [Fact]
    public void A_table_in_a_cell_is_text_of_the_cell_and_a_table_of_its_own()
    {
        var document = new TinyWord().Add(Table(2, Row("指標", Cell(P("内訳：") + Table(2, Row("継続", "3件"), Row("新規", "5件")) + P("以上"))))).Read();

        Assert.Equal("指標|内訳：/継続/3件/新規/5件/以上", document.Tables.Single(table => !table.IsNested).Picture());
        Assert.Equal("継続|3件\n新規|5件", document.Tables.Single(table => table.IsNested).Picture());
    }

    [Fact]
    public void A_table_of_one_cell_and_framed_paragraphs_are_boxes()
    {
        const string Frame = "<w:pBdr><w:top w:val=\"single\"/><w:left w:val=\"single\"/><w:bottom w:val=\"single\"/><w:right w:val=\"single\"/></w:pBdr>";
        var passages = new TinyWord().Add(P("題名") + Table(1, Row("① 支援する。")) + P("② 育てる。", Frame) + P("また、広げる。", Frame) + P("終わり")).Read().Passages;

        Assert.Equal(["題名", "① 支援する。", "② 育てる。\nまた、広げる。", "終わり"], passages.Select(passage => passage.Text));
        Assert.Equal([false, true, true, false], passages.Select(passage => passage.IsBoxed));
    }

    [Fact]
    public void Rows_and_cells_inside_content_controls_are_read()
    {
        var row = "<w:sdt><w:sdtPr/><w:sdtContent><w:tr><w:sdt><w:sdtContent>" + Cell("甲") + "</w:sdtContent></w:sdt>" + Cell("<w:sdt><w:sdtContent>" + P("乙") + "</w:sdtContent></w:sdt>") + "</w:tr></w:sdtContent></w:sdt>";

        Assert.Equal("番号|施策\n甲|乙", new TinyWord().Add(Table(2, Row("番号", "施策"), row)).Read().Picture());
    }

    [Fact]
    public void Every_line_keeps_its_page_and_its_place_in_the_file()
    {
        var cut = "<w:r><w:t>前の頁</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>後の頁</w:t></w:r>";
        var document = new TinyWord().Add(P("題名") + Table(2, Row("甲", Cell(P("一") + P(cut))), Row("乙", "丙"))).Read();

        var cell = document.Tables[0].CellAt(0, 1)!;
        Assert.Equal(2, document.Pages);
        Assert.Equal([1, 2], document.Tables[0].Pages);
        Assert.Equal([1, 2], cell.Parts.Select(part => part.Page));
        Assert.Equal(["表1・1行・2列・段落1", "表1・1行・2列・段落2", "表1・1行・2列・段落2"], cell.Lines.Select(line => line.Part.Address));
        Assert.Equal([true, true, false], cell.Lines.Select(line => line.BeginsParagraph));
        Assert.Equal(["一", "前の頁後の頁"], cell.Paragraphs);
        Assert.Equal(2, document.Tables[0].CellAt(1, 0)!.Parts[0].Page);
        Assert.Equal("段落1", document.Passages[0].Part.Address);
    }

    [Fact]
    public void Word_files_of_others_are_read()
    {
        var (folder, reason) = SharedData.PathOrSkipReason("gif");
        Assert.SkipWhen(folder is null, reason);
        var files = Directory.GetFiles(folder!, "*.docx");
        Assert.NotEmpty(files);

        Assert.All(files, file => Assert.NotEmpty(WordTables.Read(file, File.ReadAllBytes(file), cancellation: TestContext.Current.CancellationToken).Tables));
    }
}

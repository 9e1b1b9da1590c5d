using Hashira.Documents.Tables;
using Hashira.Documents.Tables.Excel;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Tables.Excel;

/// <summary>Reading of tiny workbooks in tests.</summary>
internal static class ReadWorkbooks
{
    public static TableDocument Read(this TinyWorkbook book, TableReadingOptions? options = null) =>
        ExcelTables.Read("進捗.xlsx", book.Write(), options, cancellation: TestContext.Current.CancellationToken);
}

public sealed class SheetTests
{
    [Fact]
    public void Codes_typed_as_text_stay_as_typed()
    {
        var book = new TinyWorkbook();
        book.AddSheet("施策").Texts("A1", "番号", "施策").Texts("A2", "①－１", "甲").Texts("A3", "1-1", "乙").Texts("A4", "001", "丙").Texts("A5", "1E5", "丁").Texts("A6", "令和4年6月1日", "戊");

        var document = book.Read();

        Assert.Equal("番号|施策\n①－１|甲\n1-1|乙\n001|丙\n1E5|丁\n令和4年6月1日|戊", document.Picture());
        Assert.Empty(document.Problems);
    }

    [Fact]
    public void A_code_that_excel_turned_into_a_day_is_reported_with_sheet_and_cell_and_not_guessed()
    {
        var book = new TinyWorkbook();
        book.AddSheet("施策").Texts("A1", "番号", "開始日").Text("A2", "1-13").Number("B2", 44713, "14").Number("A3", 44563, "56").Number("B3", 44714, "14");

        var document = book.Read();

        Assert.Equal("1月2日", document.Tables[0].CellAt(2, 0)!.Text);
        var problem = Assert.Single(document.Problems);
        Assert.Equal(1, problem.Page);
        Assert.Contains("シート「施策」のセル A3 ", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("B2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Phonetic_texts_are_left_out_and_runs_are_joined()
    {
        var book = new TinyWorkbook();
        book.AddSheet("一").Texts("A1", "氏名", "所管").SharedItem("A2", "<r><t>東京</t></r><r><rPr><b/></rPr><t>都庁</t></r><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/>")
            .Cell("B2", " t=\"inlineStr\"", "<is><t>経産省</t><rPh sb=\"0\" eb=\"3\"><t>ケイサンショウ</t></rPh></is>");

        Assert.Equal("氏名|所管\n東京都庁|経産省", book.Read().Picture());
    }

    [Fact]
    public void Results_of_formulas_are_read_and_a_formula_without_one_is_reported()
    {
        var book = new TinyWorkbook();
        book.AddSheet("一").Texts("A1", "甲", "乙", "丙").Cell("A2", " t=\"str\"", "<f>\"①\"&amp;\"－１\"</f><v>①－１</v>").Cell("B2", "", "<f>SUM(B3)</f>").Cell("C2", " t=\"b\"", "<f>TRUE()</f><v>1</v>");

        var document = book.Read();

        Assert.Equal("甲|乙|丙\n①－１||TRUE", document.Picture());
        Assert.Contains("B2", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Error_values_are_kept_as_printed_and_reported()
    {
        var book = new TinyWorkbook();
        book.AddSheet("一").Texts("A1", "甲", "乙").Text("A2", "丙").Cell("B2", " t=\"e\"", "<f>B9</f><v>#REF!</v>");

        var document = book.Read();

        Assert.Equal("甲|乙\n丙|#REF!", document.Picture());
        Assert.Contains("セル B2 はエラー値", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Struck_texts_are_kept_and_reported()
    {
        var book = new TinyWorkbook();
        book.AddSheet("一").Texts("A1", "甲", "乙").Text("A2", "削る").SharedItem("B2", "<r><rPr><strike/></rPr><t>旧</t></r><r><t>新</t></r>").Strike("A2:A2");

        var document = book.Read();

        Assert.Equal("甲|乙\n削る|旧新", document.Picture());
        Assert.Contains("セル A2、B2 には取消線", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Merged_cells_are_one_cell_and_a_value_under_them_is_reported()
    {
        var book = new TinyWorkbook();
        book.AddSheet("一").Text("A1", "施策").Texts("C1", "予算").Texts("A2", "番号", "名称", "当初", "補正").Texts("A3", "1", "甲", "10", "20").Texts("B4", "隠れた", "30", "40")
            .Merge("A1:B1").Merge("C1:D1").Merge("A3:A4").Merge("B3:B4").Rule("A1:D4");

        var document = book.Read();

        Assert.Equal("施策(1x2)|予算(1x2)\n番号|名称|当初|補正\n1(2x1)|甲(2x1)|10|20\n30|40", document.Picture());
        Assert.Contains("B4", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Squared_paper_gives_the_columns_a_reader_sees()
    {
        var book = new TinyWorkbook();
        var sheet = book.AddSheet("方眼紙").Text("A1", "番号").Text("D1", "施策").Text("A2", "①－１").Text("D2", "支援する。").Rule("A1:J2");
        foreach (var row in new[] { 1, 2 })
            sheet.Merge($"A{row}:C{row}").Merge($"D{row}:J{row}");

        Assert.Equal("番号|施策\n①－１|支援する。", book.Read().Picture());
    }

    [Fact]
    public void Line_breaks_in_a_cell_are_its_lines()
    {
        var book = new TinyWorkbook();
        book.AddSheet("一").Texts("A1", "甲", "一行目\r\n二行目\n").Texts("A2", "乙", "丙_x000D_\n丁");

        var table = book.Read().Tables[0];

        Assert.Equal(["一行目", "二行目"], table.CellAt(0, 1)!.Lines.Select(line => line.Text));
        Assert.Equal(["丙", "丁"], table.CellAt(1, 1)!.Lines.Select(line => line.Text));
    }

    [Fact]
    public void Hidden_rows_columns_and_sheets_are_left_out_and_reported_and_read_if_asked_for()
    {
        var book = new TinyWorkbook();
        book.AddSheet("施策").Texts("A1", "番号", "内部用", "施策").Texts("A2", "1", "秘", "甲").Texts("A3", "2", "秘", "乙").HideRow(3).HideColumns(2, 2);
        book.AddSheet("選択肢", "hidden").Texts("A1", "甲", "乙").Texts("A2", "丙", "丁");

        var seen = book.Read();
        var all = book.Read(new TableReadingOptions { IncludesHidden = true });

        Assert.Equal("番号|施策\n1|甲", seen.Picture());
        Assert.Equal([1, 1, 2], seen.Problems.Select(problem => problem.Page));
        Assert.Contains("行 3 は", seen.Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("列 B は", seen.Problems[1].Message, StringComparison.Ordinal);
        Assert.Equal("番号|内部用|施策\n1|秘|甲\n2|秘|乙\n\n甲|乙\n丙|丁", all.Picture());
        Assert.Empty(all.Problems);
    }

    [Fact]
    public void Ruled_tables_of_a_sheet_are_parted_from_titles_notes_and_each_other()
    {
        var book = new TinyWorkbook();
        book.AddSheet("一").Text("A1", "進捗管理表").Text("D1", "（単位：千円）").Texts("A2", "番号", "施策", "予算", "備考").Texts("A3", "1", "甲", "10", null).Rule("A2:D3").Text("A4", "※決算額は速報値。")
            .Texts("A7", "区分", "件数").Texts("A8", "継続", "3").Rule("A7:B8").Text("D7", "確認済").Rule("D7:D7");

        var document = book.Read();

        Assert.Equal("番号|施策|予算|備考\n1|甲|10|\n\n区分|件数\n継続|3", document.Picture());
        Assert.Equal(["進捗管理表", "（単位：千円）", "※決算額は速報値。", "確認済"], document.Passages.Select(passage => passage.Text));
        Assert.Equal([false, false, false, true], document.Passages.Select(passage => passage.IsBoxed));
    }

    [Fact]
    public void A_table_without_rulings_is_found_below_its_title()
    {
        var book = new TinyWorkbook();
        book.AddSheet("一").Text("A1", "一覧").Texts("A2", "番号", "施策", "所管").Texts("A3", "1", null, "経産省").Texts("A4", "2", "乙").Texts("A6", "別表", "件数").Texts("A7", "継続", "3");

        var document = book.Read();

        Assert.Equal("番号|施策|所管\n1||経産省\n2|乙|\n\n別表|件数\n継続|3", document.Picture());
        Assert.Equal("一覧", Assert.Single(document.Passages).Text);
    }

    [Fact]
    public void Rows_without_rulings_below_a_ruled_heading_belong_to_the_table()
    {
        var book = new TinyWorkbook();
        book.AddSheet("一").Texts("A1", "番号", "施策").Rule("A1:B1").Texts("A2", "1", "甲").Texts("A3", "2", "乙");

        Assert.Equal("番号|施策\n1|甲\n2|乙", book.Read().Picture());
    }

    [Fact]
    public void Every_cell_keeps_sheet_address_and_place()
    {
        var book = new TinyWorkbook();
        book.AddSheet("表紙").Text("A1", "題名");
        book.AddSheet("施策").Texts("B3", "番号", "施策").Texts("B4", "1", "甲");

        var document = book.Read();

        Assert.Equal(["表紙", "施策"], document.Sheets);
        var cell = document.Tables[0].CellAt(1, 1)!;
        Assert.Equal(("C4", 2), (cell.Parts[0].Address, cell.Parts[0].Page));
        Assert.True(cell.Parts[0] is { X: > 0, Y: > 0, Width: > 0, Height: > 0 });
        Assert.Equal("B3", document.Tables[0].CellAt(0, 0)!.Parts[0].Address);
    }

    [Fact]
    public void Rows_that_printing_repeats_head_the_table()
    {
        var book = new TinyWorkbook { DefinedNames = "<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">施策!$A:$A,施策!$1:$2</definedName></definedNames>" };
        book.AddSheet("施策").Texts("A1", "番号", "施策").Texts("A2", "No.", "名").Texts("A3", "1", "甲");

        Assert.Equal(2, book.Read().Tables[0].HeaderRows);
    }

    [Fact]
    public void Comments_and_text_boxes_stand_outside_of_tables_once()
    {
        const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var book = new TinyWorkbook();
        book.AddSheet("一").Texts("A1", "甲", "乙").Texts("A2", "丙", "丁").After = "<drawing r:id=\"d\"/><legacyDrawing r:id=\"v\"/>";
        book.Parts["xl/worksheets/_rels/sheet1.xml.rels"] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"d\" Type=\"{Relation}/drawing\" Target=\"../drawings/drawing1.xml\"/><Relationship Id=\"c\" Type=\"{Relation}/comments\" Target=\"../comments1.xml\"/><Relationship Id=\"t\" Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\" Target=\"../threadedComments/threadedComment1.xml\"/></Relationships>";
        book.Parts["xl/comments1.xml"] = "<comments><commentList><comment ref=\"A2\"><text><t>[スレッド化されたコメント] 数字を確認</t></text></comment><comment ref=\"B2\"><text><r><t>出典は</t></r><r><t>白書</t></r></text></comment></commentList></comments>";
        book.Parts["xl/threadedComments/threadedComment1.xml"] = "<ThreadedComments><threadedComment ref=\"A2\"><text>数字を確認</text></threadedComment></ThreadedComments>";
        book.Parts["xl/drawings/drawing1.xml"] = "<d xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:a=\"a\"><anchor><from><col>4</col><row>1</row></from><to><col>9</col><row>9</row></to><mc:AlternateContent><mc:Choice><sp><txBody><a:p><a:r><a:t>■新たな</a:t></a:r><a:r><a:t>大方針案</a:t></a:r></a:p><a:p><a:r><a:t>①支援する。</a:t></a:r></a:p></txBody></sp></mc:Choice><mc:Fallback><sp><txBody><a:p><a:r><a:t>■新たな大方針案</a:t></a:r></a:p></txBody></sp></mc:Fallback></mc:AlternateContent></anchor></d>";

        var passages = book.Read().Passages;

        Assert.Equal(["数字を確認", "出典は白書", "■新たな大方針案\n①支援する。"], passages.Select(passage => passage.Text));
        Assert.Equal([PassageKind.Comment, PassageKind.Comment, PassageKind.TextBox], passages.Select(passage => passage.Kind));
        Assert.Equal("E2", passages[2].Part.Address);
    }

    [Fact]
    public void Cells_without_addresses_stand_side_by_side()
    {
        var book = new TinyWorkbook();
        book.AddSheet("一").Texts("A1", "甲", "乙").Texts("A2", "丙", "丁").OmitsAddresses = true;

        Assert.Equal("甲|乙\n丙|丁", book.Read().Picture());
    }

    [Fact]
    public void Workbooks_of_others_are_read_with_every_sheet()
    {
        var (folder, reason) = SharedData.PathOrSkipReason("gif");
        Assert.SkipWhen(folder is null, reason);
        var files = Directory.GetFiles(folder!, "*.xlsx");
        Assert.NotEmpty(files);

        foreach (var file in files)
        {
            var document = ExcelTables.Read(file, File.ReadAllBytes(file), cancellation: TestContext.Current.CancellationToken);

            Assert.NotEmpty(document.Tables);
            Assert.DoesNotContain(document.Problems, problem => problem.Message.Contains("壊れている", StringComparison.Ordinal));
        }
    }
}

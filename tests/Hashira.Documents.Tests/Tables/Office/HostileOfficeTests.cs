using System.IO.Compression;
using System.Text;
using Hashira.Documents.Tables;
using Hashira.Testing;
using static Hashira.Testing.TinyWord;

namespace Hashira.Documents.Tests.Tables.Office;

public sealed class HostileOfficeTests
{
    [Fact]
    public void Old_and_encrypted_files_and_those_of_other_programs_are_refused_by_what_they_are()
    {
        Refused("古い形式の Word 文書", Old("WordDocument"));
        Refused("古い形式の Excel ブック", Old("Workbook"));
        Refused("パスワードで暗号化", Old("EncryptedPackage"));
        Refused("OpenDocument", Zip(("content.xml", "<x/>"), ("META-INF/manifest.xml", "<x/>")));
        Refused("PowerPoint", Zip(("ppt/presentation.xml", "<x/>")));
        Refused(".xlsb", Zip(("xl/workbook.bin", "x")));
        Refused("ZIP ファイルですが", Zip(("plan.txt", "計画")));
        Refused("のいずれでもありません", "計画"u8.ToArray());
    }

    [Fact]
    public void A_workbook_with_macros_is_read_and_its_macros_are_left_alone()
    {
        var book = Book();
        book.Parts["xl/vbaProject.bin"] = "x";

        var document = Read(book.Write());

        Assert.Single(document.Tables);
        Assert.Contains("マクロは実行せず", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_file_is_called_by_its_content_types_does_not_make_it_so()
    {
        var book = Book();
        book.Parts["[Content_Types].xml"] = "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
        Refused("本文がない", book.Write());

        book.Parts["[Content_Types].xml"] = "<Types/>";
        Assert.Single(Read(book.Write()).Tables);
    }

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"柱柱柱柱柱柱\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w:document><w:body>&b;</w:body></w:document>")]
    [InlineData("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document><w:body>&x;</w:body></w:document>")]
    [InlineData("<w:document")]
    [InlineData("")]
    public void A_part_that_declares_entities_or_is_no_xml_is_refused(string content)
    {
        var word = new TinyWord().Add(P("甲"));
        word.Parts["word/document.xml"] = content;

        Refused("読み取れません", word.Write());
    }

    [Fact]
    public void A_part_that_unpacks_beyond_a_limit_is_not_unpacked()
    {
        var book = new TinyWorkbook();
        book.AddSheet("一").Text("A1", "甲");
        book.Parts["xl/sharedStrings.xml"] = $"<sst>{new string(' ', 4 << 20)}</sst>";
        var bytes = book.Write();

        Refused("展開後の大きさ", bytes, TableLimits.Default with { CompressionRatio = 20 });
        Refused("展開後の大きさ", bytes, TableLimits.Default with { PartBytes = 2 << 20 });
        Refused("展開後の大きさの合計", bytes, TableLimits.Default with { UnpackedBytes = 2 << 20 });
    }

    [Fact]
    public void A_part_that_is_larger_than_it_says_or_changed_is_refused()
    {
        var bytes = Book().Write();
        var directory = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var lying = (byte[])bytes.Clone();
        lying[directory + 24]--;
        Refused("記録と合わない", lying);

        var changed = (byte[])bytes.Clone();
        changed[directory + 16] ^= 1;
        Refused("記録と合わない", changed);
    }

    [Fact]
    public void Parts_that_lie_upon_each_other_or_bear_one_name_or_lead_out_are_refused()
    {
        Refused("重なり合っている", Zip(("a/one.xml", "<x/>"), ("a/two.xml", "<x/>")), change: bytes => Point(bytes, 1, 0));
        Refused("二つある", Zip(("a/one.xml", "<x/>"), ("a/one.xml", "<x/>")));
        Refused("文書の外を指している", Zip(("../../etc/passwd", "<x/>")));
        Refused("文書の外を指している", Zip(("C:/plan.xml", "<x/>")));
        Refused("暗号化されている", Zip(("a/one.xml", "<x/>")), change: bytes => bytes[bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1);
        Refused("上限", Zip([.. Enumerable.Range(0, 50).Select(i => ($"a/{i}.xml", "<x/>"))]), TableLimits.Default with { Parts = 40 });
    }

    [Fact]
    public void Styles_and_relations_that_lead_back_to_themselves_end()
    {
        var word = new TinyWord().AddPart("styles", "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>").Add(P("甲", "<w:pStyle w:val=\"a\"/>"));
        word.Parts["word/_rels/document.xml.rels"] = "<Relationships><Relationship Id=\"a\" Type=\"x/header\" Target=\"document.xml\"/><Relationship Id=\"b\" Type=\"x/styles\" Target=\"../word/./styles.xml\"/><Relationship Id=\"c\" Type=\"x/footer\" TargetMode=\"External\" Target=\"file:///etc/passwd\"/></Relationships>";

        Assert.Equal("甲", Read(word.Write()).Passages[0].Text);
    }

    [Fact]
    public void Spans_beyond_any_table_are_cut_and_reported()
    {
        var word = new TinyWord().Add(Table(2, Row(Cell("甲", "<w:gridSpan w:val=\"100000\"/>")), Row("乙", "丙"))).Write();
        var document = Read(word);
        Assert.InRange(document.Tables[0].Columns, 2, 63);
        Assert.Contains("結合の幅", Assert.Single(document.Problems).Message, StringComparison.Ordinal);

        var book = Book();
        book.AddSheet("二").Texts("A1", "甲", "乙").Texts("A2", "丙", "丁").Merge("A1:XFD1048576").Merge("B2:B9");
        var sheets = Read(book.Write());
        Assert.Equal(2, sheets.Tables.Length + sheets.Passages.Count(passage => passage.Text == "甲"));
        Assert.Contains(sheets.Problems, problem => problem.Message.Contains("重なっています", StringComparison.Ordinal));
        Assert.Contains(sheets.Problems, problem => problem.Message.Contains("B1、A2、B2", StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_that_lie_on_no_sheet_are_reported_and_a_dimension_that_lies_is_of_no_account()
    {
        var book = new TinyWorkbook();
        book.AddSheet("一").Texts("A1", "甲", "乙").Texts("A2", "丙", "丁").After = "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"99999999\"><c r=\"A99999999\"><v>1</v></c></row><row r=\"5\"><c r=\"XFE5\"><v>1</v></c><c r=\"いろは\"><v>2</v></c></row></sheetData>";

        var document = Read(book.Write());

        Assert.Equal("甲|乙\n丙|丁", document.Picture());
        Assert.Contains("3 個", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_is_damaged_is_reported_and_the_others_are_read()
    {
        var book = Book();
        book.AddSheet("二").Texts("A1", "甲", "乙").Texts("A2", "丙", "丁");
        book.Parts["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData><row>";

        var document = Read(book.Write());

        Assert.Equal(2, Assert.Single(document.Tables).Pages[0]);
        Assert.Contains("シート「一」は内容が壊れている", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var tables = "<w:p/>";
        for (var i = 0; i < 60; i++)
            tables = Table(1, Row(Cell(tables)));
        Refused("入れ子", new TinyWord().Add(tables).Write());

        var markup = new StringBuilder();
        for (var i = 0; i < 20_000; i++)
            markup.Append("<w:sdt><w:sdtContent>");
        for (var i = 0; i < 20_000; i++)
            markup.Append("</w:sdtContent></w:sdt>");
        Refused("入れ子", new TinyWord().Add(markup.ToString()).Write());
    }

    [Fact]
    public void More_cells_than_the_limit_and_more_time_than_allowed_are_refused()
    {
        var book = new TinyWorkbook();
        var sheet = book.AddSheet("一");
        for (var row = 1; row <= 60; row++)
            sheet.Texts($"A{row}", "甲", "乙", "丙", "丁", "戊");
        var bytes = book.Write();

        Refused("セルの数が上限", bytes, TableLimits.Default with { Cells = 200 });
        Refused("制限時間", bytes, TableLimits.Default with { TotalTime = TimeSpan.Zero });
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => DocumentTables.Read("book", bytes, cancellation: cancelled.Token));
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_read_or_refused()
    {
        foreach (var bytes in new[] { Book().Write(), new TinyWord().Add(P("甲") + Table(2, Row("乙", "丙"))).Write() })
        {
            for (var length = 4; length < bytes.Length; length += 41)
                ReadOrRefused(bytes[..length]);
        }
    }

    private static TinyWorkbook Book()
    {
        var book = new TinyWorkbook();
        book.AddSheet("一").Texts("A1", "番号", "施策").Texts("A2", "①－１", "甲");
        return book;
    }

    private static TableDocument Read(byte[] bytes) => DocumentTables.Read("hostile", bytes, cancellation: TestContext.Current.CancellationToken);

    internal static void ReadOrRefused(byte[] bytes)
    {
        try
        {
            DocumentTables.Read("hostile", bytes, new TableReadingOptions { Limits = TableLimits.Default with { TotalTime = TimeSpan.FromSeconds(20) } });
        }
        catch (UnreadableDocumentException exception)
        {
            Assert.EndsWith("。", exception.Message, StringComparison.Ordinal);
        }
    }

    private static void Refused(string named, byte[] bytes, TableLimits? limits = null, Action<byte[]>? change = null)
    {
        change?.Invoke(bytes);
        var refused = Assert.Throws<UnreadableDocumentException>(() => DocumentTables.Read("plan", bytes, new TableReadingOptions { Limits = limits ?? TableLimits.Default }));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", refused.Message, StringComparison.Ordinal);
    }

    private static byte[] Old(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream + "\0")];

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    /// <summary>Lets an entry of the directory point to the local header of another place.</summary>
    private static void Point(byte[] bytes, int entry, int place)
    {
        var at = 0;
        for (var i = 0; i <= entry; i++)
            at += bytes.AsSpan(at + 1).IndexOf("PK\u0001\u0002"u8) + 1;
        BitConverter.TryWriteBytes(bytes.AsSpan(at + 42), place);
    }
}

using System.Diagnostics;
using System.Text;
using CsCheck;
using Hashira.Documents.Tables;

namespace Hashira.Documents.Tests.Tables;

public sealed class HostilePdfTests
{
    private static readonly TableLimits Strict = new() { PageTime = TimeSpan.FromSeconds(1), TotalTime = TimeSpan.FromSeconds(4), DecodedBytes = 1 << 20 };

    [Fact]
    public void A_file_that_is_no_pdf_is_refused() => Refused("PDF ではない", "これは文です"u8.ToArray());

    [Fact]
    public void An_empty_file_is_refused() => Refused("PDF ではない", []);

    [Fact]
    public void An_encrypted_file_is_refused()
    {
        var secret = string.Concat(Enumerable.Repeat("A7", 32));
        var pdf = new TinyPdf { Trailer = $"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{secret}> /U <{secret}> /P -4 >>" };
        pdf.AddPage().Text(60, 80, "甲");

        Refused("暗号化", pdf.Write());
    }

    [Fact]
    public void A_file_without_the_meaning_of_its_glyphs_is_refused()
    {
        var pdf = new TinyPdf { HasToUnicode = false };
        pdf.AddPage().Text(60, 80, "中小企業の取組方針について、引き続き新たなファンドの設立提案を公募する。");

        Refused("ToUnicode", pdf.Write());
    }

    [Fact]
    public void A_file_of_scanned_pages_alone_is_refused_and_a_scanned_page_among_others_is_reported()
    {
        var scan = new TinyPdf();
        Scan(scan);
        Refused("スキャン", scan.Write());

        var mixed = new TinyPdf();
        mixed.AddPage().Rulings(Producer.LibreOffice, [50, 270, 500], [60, 140, 200]).Text(60, 80, "現行の取組方針").Text(280, 80, "新たな取組方針案").Text(60, 160, "中小企業の取組").Text(280, 160, "続ける。");
        Scan(mixed);
        var document = mixed.Read();

        Assert.Single(document.Tables);
        Assert.Equal(2, Assert.Single(document.Problems).Page);
        Assert.Contains("スキャン", document.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_fails_is_reported_and_the_others_are_read()
    {
        var pdf = new TinyPdf();
        pdf.AddPage().ContentsObject = 900;
        pdf.AddPage().Rulings(Producer.LibreOffice, [50, 270, 500], [60, 140, 200]).Text(60, 80, "甲").Text(280, 80, "乙").Text(60, 160, "丙").Text(280, 160, "丁");

        var document = pdf.Read();

        Assert.Equal("甲|乙\n丙|丁", document.Picture());
        Assert.Equal(1, Assert.Single(document.Problems).Page);
    }

    [Fact]
    public void A_form_that_draws_itself_without_end_is_reported()
    {
        var pdf = new TinyPdf();
        var form = TinyPdf.FirstExtra;
        foreach (var other in new[] { form + 1, form })
            pdf.AddObject($"<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X {other} 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream");
        var page = pdf.AddPage().Raw("/X Do");
        page.XObjects = $"/X {form} 0 R";
        pdf.AddPage().Text(60, 80, "この文書の二ページ目は普通に読めるはずである。");

        Assert.Equal(1, Assert.Single(pdf.Read().Problems).Page);
    }

    [Fact]
    public void A_page_tree_that_leads_back_to_itself_does_not_hang()
    {
        var pdf = new TinyPdf();
        pdf.AddPage().Text(60, 80, "甲");
        var bytes = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(pdf.Write()).Replace("[12 0 R]", "[2 0 R] ", StringComparison.Ordinal));

        Refused("", bytes);
    }

    [Fact]
    public void A_stream_that_unpacks_beyond_the_limit_is_not_unpacked()
    {
        var pdf = new TinyPdf();
        pdf.AddPage().Raw(new string(' ', 64 << 20));
        pdf.AddPage().Text(60, 80, "この文書の二ページ目は普通に読めるはずである。");
        var bytes = pdf.Write();

        var problem = Assert.Single(PdfTables.Read("bomb.pdf", bytes, new TableReadingOptions { Limits = Strict }, cancellation: TestContext.Current.CancellationToken).Problems);

        Assert.Contains("展開後の大きさ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_takes_too_long_is_ended_and_the_next_is_read()
    {
        var pdf = new TinyPdf();
        // Names hundreds of thousands of characters of a font: minutes of work in few bytes.
        var page = pdf.AddPage().Raw("BT /F1 10 Tf");
        for (var i = 0; i < 3000; i++)
            page.Raw($"({new string('x', 4000)}) Tj");
        page.Raw("ET");
        pdf.AddPage().Text(60, 80, "この文書の二ページ目は普通に読めるはずである。");
        var watch = Stopwatch.StartNew();

        var limits = TableLimits.Default with { PageTime = TimeSpan.FromMilliseconds(300) };
        var document = PdfTables.Read("slow.pdf", pdf.Write(), new TableReadingOptions { Limits = limits }, cancellation: TestContext.Current.CancellationToken);

        Assert.Contains("制限時間", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("二ページ目", Assert.Single(document.Passages).Text, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(8));
    }

    [Fact]
    public void Reading_ends_when_it_is_cancelled()
    {
        var pdf = new TinyPdf();
        for (var i = 0; i < 50; i++)
            pdf.AddPage().Text(60, 80, "甲乙丙丁");
        using var cancelling = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => PdfTables.Read("plan.pdf", pdf.Write(), null, new CancelAfter(3, cancelling), cancelling.Token));
    }

    [Theory]
    [InlineData("Pages", "ページ数")]
    [InlineData("Bytes", "大きさ")]
    [InlineData("OperationsPerPage", "読み取れません")]
    public void A_file_beyond_a_limit_is_refused_with_the_limit_named(string limit, string named)
    {
        var pdf = new TinyPdf();
        for (var i = 0; i < 3; i++)
            pdf.AddPage().Text(60, 80, "甲乙丙丁");
        var limits = limit switch
        {
            "Pages" => TableLimits.Default with { Pages = 2 },
            "Bytes" => TableLimits.Default with { Bytes = 500 },
            _ => TableLimits.Default with { OperationsPerPage = 2 },
        };

        Refused(named, pdf.Write(), limits);
    }

    [Theory]
    [InlineData("/Gone cs 0.5 scn")]
    [InlineData("/Gone CS 0.5 SCN")]
    [InlineData("/Pattern cs /Gone scn")]
    [InlineData("/Gone gs")]
    [InlineData("/Gone sh")]
    [InlineData("0.1 0.2 sc")]
    public void A_colour_that_the_file_does_not_define_costs_no_text(string operations)
    {
        var pdf = new TinyPdf();
        pdf.AddPage().Raw(operations).Rulings(Producer.Word, [50, 270, 500], [60, 140, 200]).Text(60, 80, "現行").Text(280, 80, "新たな方針").Text(60, 160, "【甲】").Text(280, 160, "続ける。");

        var document = pdf.Read();

        Assert.Empty(document.Problems);
        Assert.Equal("現行|新たな方針\n【甲】|続ける。", document.Picture());
    }

    [Fact]
    public void A_map_that_names_codes_without_measure_is_not_unfolded()
    {
        var document = PdfTables.Read("map.pdf", MappedWithoutMeasure(compress: true), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("この文書の二ページ目は普通に読めるはずである。", Assert.Single(document.Passages).Text);
        Assert.Contains("1ページに、書体が壊れているか無いため読み取れない文字列が1個", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_which_such_a_map_stands_unpacked_is_refused() => Refused("対応表の範囲が広すぎる", MappedWithoutMeasure(compress: false));

    /// <summary>Two thousand million codes in one range.</summary>
    private static byte[] MappedWithoutMeasure(bool compress)
    {
        const string Map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Big def /CMapType 2 def 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange "
            + "2 beginbfrange <0041> <0042> <7532> <00000100> <7FFFFFFF> <0100> endbfrange endcmap end end";
        var pdf = new TinyPdf();
        var map = pdf.AddObject(Encoding.Latin1.GetString(TinyPdf.Stream("", Encoding.ASCII.GetBytes(Map), compress)));
        var big = pdf.AddObject($"<< /Type /Font /Subtype /TrueType /BaseFont /Big /Encoding /WinAnsiEncoding /FirstChar 65 /LastChar 66 /Widths [500 500] /ToUnicode {map} 0 R >>");
        pdf.AddPage().Raw("BT /F9 10 Tf 60 400 Td (AB) Tj ET").Fonts = $"/F9 {big} 0 R";
        pdf.AddPage().Text(60, 80, "この文書の二ページ目は普通に読めるはずである。");
        return pdf.Write();
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_read_or_refused()
    {
        var bytes = Plan();

        for (var length = 0; length < bytes.Length; length += 97)
            ReadOrRefused(bytes[..length]);
    }

    [Fact]
    public void A_file_with_damaged_bytes_is_read_or_refused()
    {
        var plan = Plan();
        Gen.Select(Gen.Int[0, plan.Length - 1], Gen.Byte).Array[1, 12].Sample(
            damages =>
            {
                var bytes = (byte[])plan.Clone();
                foreach (var (place, value) in damages)
                    bytes[place] = value;
                ReadOrRefused(bytes);
            },
            iter: 200);
    }

    private static byte[] Plan()
    {
        var pdf = new TinyPdf();
        for (var i = 0; i < 2; i++)
            pdf.AddPage().Rulings(Producer.Word, [50, 270, 500], [60, 140, 200]).Text(60, 80, "現行").Text(280, 80, "新たな方針").Text(60, 160, "【甲】").Text(280, 160, "続ける。");
        return pdf.Write();
    }

    private static void Scan(TinyPdf pdf)
    {
        var number = pdf.AddObject("<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nA\nendstream");
        pdf.AddPage().Raw("q 842 0 0 595 0 0 cm /I Do Q").XObjects = $"/I {number} 0 R";
    }

    private static void ReadOrRefused(byte[] bytes)
    {
        try
        {
            PdfTables.Read("damaged.pdf", bytes, new TableReadingOptions { Limits = Strict }, cancellation: TestContext.Current.CancellationToken);
        }
        catch (UnreadableDocumentException exception)
        {
            Assert.EndsWith("。", exception.Message, StringComparison.Ordinal);
        }
    }

    private static void Refused(string named, byte[] bytes, TableLimits? limits = null)
    {
        var refused = Assert.Throws<UnreadableDocumentException>(() =>
            PdfTables.Read("tiny.pdf", bytes, new TableReadingOptions { Limits = limits ?? TableLimits.Default }, cancellation: TestContext.Current.CancellationToken));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", refused.Message, StringComparison.Ordinal);
    }

    private sealed class CancelAfter(int page, CancellationTokenSource source) : IProgress<TableReadingProgress>
    {
        public void Report(TableReadingProgress value)
        {
            if (value.Page == page)
                source.Cancel();
        }
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hashira.Testing;
using static Hashira.Testing.TinyWord;

namespace Hashira.Documents.Tests.Tables.Office;

/// <summary>
/// Files of our own with damage: bytes of the whole file, and pieces of the XML inside, which then is packed anew so that the damage gets past
/// the check sums. A longer run by hand: <c>HASHIRA_FUZZ_ROUNDS=20000</c>.
/// </summary>
public sealed class OfficeFuzzTests
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("HASHIRA_FUZZ_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 250;

    private static readonly string[] Spices = ["0", "-1", "99999999999", "w:tbl", "</w:p>", "<w:p>", "<c r=\"A1\"/>", "&#0;", "\"", "<", "XFD1048576", "1E999", "true", "w:val=\"100000\"", "柱", "[$-411]ggge", "\0"];

    public static TheoryData<string> Kinds => ["docx", "xlsx"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_with_damaged_bytes_is_read_or_refused(string kind)
    {
        var whole = File(kind);
        var random = new Random(20261125);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = (byte[])whole.Clone();
            for (var damages = random.Next(1, 8); damages > 0; damages--)
                bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            HostileOfficeTests.ReadOrRefused(bytes);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_with_damaged_xml_is_read_or_refused(string kind)
    {
        var parts = Parts(File(kind));
        var random = new Random(20261126);
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = parts.ToDictionary();
            var name = parts.Keys.ElementAt(random.Next(parts.Count));
            for (var damages = random.Next(1, 5); damages > 0; damages--)
                damaged[name] = Damage(damaged[name], random);
            HostileOfficeTests.ReadOrRefused(Pack(damaged));
        }
    }

    private static string Damage(string text, Random random)
    {
        if (text.Length < 8)
            return text + Spices[random.Next(Spices.Length)];
        // Half of the time on what a value is, where readers trust.
        var at = random.Next(text.Length - 4);
        if (random.Next(2) == 0 && text.IndexOf('"', at) is > 0 and var quote && quote + 1 < text.Length)
            at = quote + 1;
        var length = random.Next(0, Math.Min(12, text.Length - at));
        return random.Next(4) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(random.Next(text.Length / 2), Math.Min(text.Length / 2, random.Next(200)))),
            2 => text.Remove(at, length).Insert(at, Spices[random.Next(Spices.Length)]),
            _ => text.Insert(at, Spices[random.Next(Spices.Length)]),
        };
    }

    private static byte[] File(string kind)
    {
        if (kind == "xlsx")
        {
            var book = new TinyWorkbook { DefinedNames = "<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">施策!$1:$1</definedName></definedNames>" };
            book.AddSheet("施策").Texts("A1", "番号", "施策", "期日", "予算").Texts("A2", "①－１", "甲").Number("C2", 44713, "[$-411]ggge\"年\"m\"月\"").Number("D2", 1234, "#,##0;▲#,##0").Texts("A4", "②", "乙\n丙").Rule("A1:D4").Merge("A2:A3").Merge("B4:D4").HideRow(3).Strike("B2:B2");
            book.AddSheet("控え", "hidden").SharedItem("A1", "<r><rPr><strike/></rPr><t>柱</t></r><rPh><t>はしら</t></rPh>").Cell("B2", " t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>");
            return book.Write();
        }

        return new TinyWord()
            .AddPart("numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimalEnclosedCircle\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
            .AddPart("styles", "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>")
            .AddPart("footnotes", "<w:footnote w:id=\"1\">" + P("注") + "</w:footnote>")
            .Add(P("題名", "<w:pStyle w:val=\"a\"/>") + P("項目", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"))
            .Add(P("<w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>1</w:t><w:fldChar w:fldCharType=\"end\"/><w:footnoteReference w:id=\"1\"/><w:lastRenderedPageBreak/><w:pict><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></w:pict></w:r>"))
            .Add(Table(3, Row(Cell("現行", "<w:gridSpan w:val=\"2\"/>"), "新"), Row(Cell("甲", "<w:vMerge w:val=\"restart\"/>"), "乙", Cell(Table(1, Row("丙")) + "<w:p/>")), Row(Cell("", "<w:vMerge/>"), "丁", "戊")))
            .Write();
    }

    private static Dictionary<string, string> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }

    private static byte[] Pack(Dictionary<string, string> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}

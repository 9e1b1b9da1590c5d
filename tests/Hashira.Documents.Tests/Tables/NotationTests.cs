using System.Globalization;
using CsCheck;

namespace Hashira.Documents.Tests.Tables;

/// <summary>The same page may be written in many ways: numbers, strings and arrays, remarks, pictures inside the text of the page.</summary>
public class NotationTests
{
    private static readonly double[] Xs = [40, 200, 360];
    private static readonly double[] Ys = [30, 60, 90];

    private static readonly Gen<string> Spaces = Gen.OneOf(" ", "\n", "\r\n", "\t", "  ", " % a remark\n", "\f");

    private static readonly Gen<string> Numbers = Gen.OneOf("0.##", "0.0#", "00.000", "0.00000", "+0.##;-0.##");

    private static readonly Gen<string> Between = Gen.OneOf(
        "", "q Q", "BX 1 2 unknown EX", "/P <</MCID 0>> BDC EMC", "/Span <</ActualText <FEFF>/Lang (ja)>> BDC EMC", "/P <</A [1 (x) /y]>> BDC EMC", "[3 2] 0 d",
        "q 9 0 0 9 700 500 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q", "BT (' [1]) pop ET", "/DeviceRGB cs .2 .3 .4 scn", "0 g", "/none gs", "1 i 1 M 1 j 2 J", "0 0 0 1 k", "BT ET");

    private static readonly Gen<Func<string, string>> Shown = Gen.OneOf<Func<string, string>>(
        codes => $"<{codes}> Tj",
        codes => $"<{codes.ToLowerInvariant()}>Tj",
        codes => $"<{string.Join(' ', codes.Chunk(3).Select(part => new string(part)))}> Tj",
        codes => $"({Literal(codes, false)}) Tj",
        codes => $"({Literal(codes, true)})Tj",
        codes => $"[<{codes}>] TJ",
        codes => $"[ {string.Concat(codes.Chunk(4).Select(part => $"<{new string(part)}> 0 "))}]TJ",
        codes => $"[({Literal(codes, true)}) -0.0]TJ");

    [Fact]
    public void A_table_is_the_same_however_its_page_is_written() =>
        Gen.Select(Shown.Array[4], Spaces.Array[9], Numbers.Array[3], Between.Array[4], Gen.Bool).Sample(
            (shown, spaces, numbers, between, packed) =>
            {
                string[] texts = ["施策（１）", "A(b)\\c", "令和", "①－１"];
                var pdf = new TinyPdf();
                var page = pdf.AddPage().Rulings(Producer.LibreOffice, Xs, Ys);
                for (var i = 0; i < texts.Length; i++)
                {
                    var (x, y) = (Xs[i % 2] + 5, page.Height - Ys[i / 2] - 12);
                    var codes = string.Concat(texts[i].Select(character => ((int)character).ToString("X4", CultureInfo.InvariantCulture)));
                    page.Raw(between[i]);
                    page.Raw(string.Join(spaces[i], "BT", packed ? "/F1" : "/F1" + spaces[4], Number(10, numbers[0]), "Tf", "1", "0", "0", "1", Number(x, numbers[1]), Number(y, numbers[2]), "Tm", shown[i](codes), "ET"));
                }

                return pdf.Read().Picture() == "施策（１）|A(b)\\c\n令和|①－１";
            },
            iter: 100);

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The bytes of a string between round brackets, special ones with a backslash or all as octal numbers.</summary>
    private static string Literal(string codes, bool octal) => string.Concat(Convert.FromHexString(codes).Select(code =>
        octal ? "\\" + Convert.ToString(code, 8).PadLeft(3, '0')
        : (char)code is '(' or ')' or '\\' ? $"\\{(char)code}"
        : ((char)code).ToString()));
}

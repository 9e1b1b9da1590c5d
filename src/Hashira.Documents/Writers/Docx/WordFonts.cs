using DocumentFormat.OpenXml.Wordprocessing;

namespace Hashira.Documents.Writers.Docx;

/// <summary>書体. Fonts named outright, so that no theme changes them, each with what may stand in for it where it is missing.</summary>
internal static class WordFonts
{
    public const string Mincho = "ＭＳ 明朝";
    public const string Gothic = "ＭＳ ゴシック";
    public const string Latin = "Times New Roman";
    public const string LatinHeading = "Arial";

    public static Fonts Table() => new(
        Font(Mincho, "MS Mincho,游明朝,Yu Mincho,Noto Serif CJK JP", FontFamilyValues.Roman, "80", FontPitchValues.Fixed),
        Font(Gothic, "MS Gothic,游ゴシック,Yu Gothic,Noto Sans CJK JP", FontFamilyValues.Modern, "80", FontPitchValues.Fixed),
        Font(Latin, "Liberation Serif,Noto Serif", FontFamilyValues.Roman, "00", FontPitchValues.Variable),
        Font(LatinHeading, "Liberation Sans,Noto Sans", FontFamilyValues.Swiss, "00", FontPitchValues.Variable));

    public static RunFonts Text() => new() { Ascii = Latin, HighAnsi = Latin, EastAsia = Mincho, ComplexScript = Latin };

    public static RunFonts Heading() => new() { Ascii = LatinHeading, HighAnsi = LatinHeading, EastAsia = Gothic, ComplexScript = LatinHeading };

    private static Font Font(string name, string alternatives, FontFamilyValues family, string charset, FontPitchValues pitch) => new(
        new AltName { Val = alternatives },
        new FontCharSet { Val = charset },
        new FontFamily { Val = family },
        new Pitch { Val = pitch })
    { Name = name };
}

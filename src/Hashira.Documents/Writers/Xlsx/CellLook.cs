using DocumentFormat.OpenXml.Spreadsheet;

namespace Hashira.Documents.Writers.Xlsx;

/// <summary>How a cell of a workbook looks; its number is that of the cell format.</summary>
internal enum CellLook
{
    Plain,

    /// <summary>表頭.</summary>
    Head,

    /// <summary>Text, also where Excel would take it for a number or a date.</summary>
    Text,

    /// <summary>Whole number with separators.</summary>
    Whole,

    /// <summary>Number with the decimals it has.</summary>
    Decimal,

    /// <summary>A year, without separators.</summary>
    Year,

    /// <summary>題名.</summary>
    Title,

    /// <summary>柱.</summary>
    Chapter,

    /// <summary>大方針の枠.</summary>
    Policy,
}

/// <summary>The styles part that goes with <see cref="CellLook"/>.</summary>
internal static class CellLooks
{
    private const uint AsText = 49;

    public static Stylesheet Stylesheet() => new(
        new Fonts(Font(11, false), Font(11, true), Font(16, true), Font(14, true)) { Count = 4 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7E6E6" }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(Border(null), Border(BorderStyleValues.Thin), Border(BorderStyleValues.Medium)) { Count = 3 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
            Format(0, 0, 0, 0),
            Format(AsText, 1, 2, 1, HorizontalAlignmentValues.Center),
            Format(AsText, 0, 0, 1),
            Format(3, 0, 0, 1),
            Format(0, 0, 0, 1),
            Format(1, 0, 0, 1),
            Format(AsText, 2, 0, 0),
            Format(AsText, 3, 0, 0),
            Format(AsText, 0, 0, 2))
        { Count = 9 },
        new CellStyles(new CellStyle { Name = "標準", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static Font Font(double size, bool isBold)
    {
        var font = new Font();
        if (isBold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "游ゴシック" }, new FontFamilyNumbering { Val = 3 }, new FontCharSet { Val = 128 });
        return font;
    }

    private static Border Border(BorderStyleValues? line)
    {
        if (line is not { } style)
            return new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder());
        return new Border(
            new LeftBorder(Black()) { Style = style },
            new RightBorder(Black()) { Style = style },
            new TopBorder(Black()) { Style = style },
            new BottomBorder(Black()) { Style = style },
            new DiagonalBorder());
    }

    private static Color Black() => new() { Auto = true };

    private static CellFormat Format(uint number, uint font, uint fill, uint border, HorizontalAlignmentValues? horizontal = null)
    {
        var alignment = new Alignment { Vertical = horizontal is null ? VerticalAlignmentValues.Top : VerticalAlignmentValues.Center, WrapText = true };
        if (horizontal is { } aligned)
            alignment.Horizontal = aligned;
        return new CellFormat(alignment)
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };
    }
}

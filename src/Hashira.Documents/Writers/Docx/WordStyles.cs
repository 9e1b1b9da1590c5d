using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Hashira.Documents.Writers.Docx;

/// <summary>
/// スタイル. The named styles of the documents we write. An office changes the look of all its pages by changing these; no paragraph
/// carries a look of its own.
/// </summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Chapter = "Heading1";
    public const string BoxTitle = "Heading2";
    public const string CoverText = "CoverText";
    public const string CoverHeading = "CoverHeading";
    public const string CoverPoint = "CoverPoint";
    public const string Policy = "PolicyText";
    public const string PolicyMore = "PolicyMore";
    public const string TableHead = "TableHead";
    public const string Heading = "ItemHeading";
    public const string Item = "ItemText";
    public const string Text = "MeasureText";
    public const string FollowUp = "FollowUpText";
    public const string Programme = "ProgrammeName";
    public const string BudgetNote = "BudgetNote";
    public const string Point = "FollowUpPoint";
    public const string Mark = "ChangeMark";
    public const string Remark = "Remark";
    public const string Gap = "TableGap";
    public const string Footer = "Footer";
    public const string PlanTable = "PlanTable";
    public const string PolicyBox = "PolicyBox";

    public static Styles All() => new(
        Defaults(),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        new Style(new StyleName { Val = "Default Paragraph Font" }, new UIPriority { Val = 1 }, new SemiHidden()) { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true },
        new Style(new StyleName { Val = "Normal Table" }, new UIPriority { Val = 99 }, new SemiHidden(), new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }))
        { Type = StyleValues.Table, StyleId = "TableNormal", Default = true },
        new Style(new StyleName { Val = "No List" }, new UIPriority { Val = 99 }, new SemiHidden()) { Type = StyleValues.Numbering, StyleId = "NoList", Default = true },
        Paragraph(Title, "Title", new Look { Size = 32, IsBold = true, IsHeading = true, Justified = JustificationValues.Center, Before = 120, After = 240 }),
        Paragraph(Chapter, "heading 1", new Look { Size = 28, IsBold = true, IsHeading = true, After = 120, KeepsNext = true, Level = 0 }),
        Paragraph(BoxTitle, "heading 2", new Look { Size = 22, IsBold = true, IsHeading = true, Before = 60, After = 40, KeepsNext = true, Level = 1 }),
        Paragraph(CoverText, "表紙の本文", new Look { Size = 24, After = 120, Line = 360, FirstLine = 240, Justified = JustificationValues.Both }),
        Paragraph(CoverHeading, "表紙の見出し", new Look { Size = 24, IsBold = true, IsHeading = true, Before = 240, After = 60, KeepsNext = true }),
        Paragraph(CoverPoint, "表紙の箇条書き", new Look { Size = 24, After = 60, Line = 360, Left = 360, Hanging = 360, Justified = JustificationValues.Both }),
        Paragraph(Policy, "大方針", new Look { Size = 22, After = 20, Justified = JustificationValues.Both }),
        Paragraph(PolicyMore, "大方針の続き", new Look { Size = 22, After = 20, FirstLine = 220, Justified = JustificationValues.Both }),
        Paragraph(TableHead, "表頭", new Look { IsBold = true, IsHeading = true, Justified = JustificationValues.Center, Before = 40, After = 40 }),
        Paragraph(Heading, "項目の見出し", new Look { IsBold = true, IsHeading = true }),
        Paragraph(Item, "項目の本文", new Look { Justified = JustificationValues.Both }),
        Paragraph(Text, "施策の本文", new Look { FirstLine = 210, Justified = JustificationValues.Both }),
        Paragraph(FollowUp, "フォローアップの本文", new Look { Justified = JustificationValues.Both }),
        Paragraph(Programme, "事業", new Look { Left = 210, Hanging = 210 }),
        Paragraph(BudgetNote, "予算", new Look()),
        Paragraph(Point, "フォローアップの箇条書き", new Look { Left = 210, Hanging = 210, Justified = JustificationValues.Both }),
        Paragraph(Mark, "改定の印", new Look()),
        Paragraph(Remark, "注記", new Look { Justified = JustificationValues.Right, After = 60 }),
        Paragraph(Gap, "表の間", new Look { Size = 8, Line = 120 }),
        Paragraph(Footer, "footer", new Look { Justified = JustificationValues.Center }),
        Table(PlanTable, "取組方針の表", 4, 28, header: true),
        Table(PolicyBox, "大方針の枠", 12, 60, header: false));

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            WordFonts.Text(),
            new Kern { Val = 2 },
            new FontSize { Val = "21" },
            new FontSizeComplexScript { Val = "21" },
            new Languages { Val = "en-US", EastAsia = "ja-JP", Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault());

    private static Style Paragraph(string id, string name, Look look)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = name.Any(character => character > 0x7F) ? true : null };
        style.Append(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), look.Paragraph(), look.Run());
        return style;
    }

    private static Style Table(string id, string name, uint edge, short margin, bool header)
    {
        var style = new Style { Type = StyleValues.Table, StyleId = id, CustomStyle = true };
        var sides = (short)(margin + 60);
        style.Append(
            new StyleName { Val = name },
            new BasedOn { Val = "TableNormal" },
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = edge, Color = "auto" },
                    new LeftBorder { Val = BorderValues.Single, Size = edge, Color = "auto" },
                    new BottomBorder { Val = BorderValues.Single, Size = edge, Color = "auto" },
                    new RightBorder { Val = BorderValues.Single, Size = edge, Color = "auto" },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "auto" },
                    new InsideVerticalBorder { Val = BorderValues.Single, Size = 4, Color = "auto" }),
                new TableCellMarginDefault(
                    new TopMargin { Width = Number(margin), Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = sides, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = Number(margin), Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = sides, Type = TableWidthValues.Dxa })));
        if (header)
        {
            style.Append(new TableStyleProperties(new TableStyleConditionalFormattingTableCellProperties(
                new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "E7E6E6" }))
            { Type = TableStyleOverrideValues.FirstRow });
        }

        return style;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Sizes in half points, distances in twentieths of a point.</summary>
    private sealed record Look
    {
        public int? Size { get; init; }

        public bool IsBold { get; init; }

        public bool IsHeading { get; init; }

        public JustificationValues? Justified { get; init; }

        public int Before { get; init; }

        public int After { get; init; }

        public int? Line { get; init; }

        public int Left { get; init; }

        public int Hanging { get; init; }

        public int FirstLine { get; init; }

        public bool KeepsNext { get; init; }

        public int? Level { get; init; }

        public StyleParagraphProperties Paragraph()
        {
            var properties = new StyleParagraphProperties();
            if (KeepsNext)
                properties.Append(new KeepNext());
            var spacing = new SpacingBetweenLines { Before = Number(Before), After = Number(After) };
            if (Line is { } line)
                (spacing.Line, spacing.LineRule) = (Number(line), LineSpacingRuleValues.Exact);
            properties.Append(spacing);
            if (Left + Hanging + FirstLine > 0)
            {
                var indent = new Indentation { Left = Number(Left) };
                if (Hanging > 0)
                    indent.Hanging = Number(Hanging);
                if (FirstLine > 0)
                    indent.FirstLine = Number(FirstLine);
                properties.Append(indent);
            }

            if (Justified is { } justified)
                properties.Append(new Justification { Val = justified });
            if (Level is { } level)
                properties.Append(new OutlineLevel { Val = level });
            return properties;
        }

        public StyleRunProperties Run()
        {
            var properties = new StyleRunProperties();
            if (IsHeading)
                properties.Append(WordFonts.Heading());
            if (IsBold)
                properties.Append(new Bold());
            if (Size is { } size)
                properties.Append(new FontSize { Val = Number(size) }, new FontSizeComplexScript { Val = Number(size) });
            return properties;
        }
    }
}

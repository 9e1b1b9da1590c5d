using System.Globalization;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Hashira.Documents.Writers.Docx;

/// <summary>
/// A Word document being written: body blocks, and the parts that every one of ours has — styles, fonts, numbering, settings, a footer with
/// the page number, properties. The same content gives the same parts.
/// </summary>
internal sealed class WordDocument
{
    /// <summary>Width between the margins of an A4 sheet laid crosswise, in twentieths of a point.</summary>
    public const int TextWidth = PageWidth - (2 * Margin);

    private const int PageWidth = 16838;
    private const int PageHeight = 11906;
    private const int Margin = 850;

    private readonly Body _body = new();
    private readonly List<string> _bullets = ["•"];

    /// <summary>Adds a block to the body.</summary>
    public void Add(OpenXmlElement block) => _body.Append(block);

    /// <summary>A paragraph of a style.</summary>
    /// <param name="style">Id of the style.</param>
    /// <param name="text">Its text; a line feed breaks the line.</param>
    /// <param name="bullet">Its bullet, which becomes a list of Word's own; empty for none.</param>
    public Paragraph Paragraph(string style, string text, string bullet = "")
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (bullet.Length > 0)
            properties.Append(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = List(bullet) }));
        var paragraph = new Paragraph(properties);
        if (text.Length > 0)
            paragraph.Append(Run(text));
        return paragraph;
    }

    /// <summary>Words of a paragraph.</summary>
    public static Run Run(string text, bool isUnderlined = false)
    {
        // Without the hint “①…―” would be set in the Latin font.
        var properties = new RunProperties(new RunFonts { Hint = FontTypeHintValues.EastAsia });
        if (isUnderlined)
            properties.Append(new Underline { Val = UnderlineValues.Single });
        var run = new Run(properties);
        var lines = PrintedForm.Writable(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                run.Append(new Break());
            if (lines[i].Length > 0)
                run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>Puts the blocks on a new page.</summary>
    public static Paragraph OnNewPage(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        return paragraph;
    }

    /// <summary>A table of a style with columns of the given widths.</summary>
    /// <param name="style">Id of the style.</param>
    /// <param name="caption">What it shows, for those who can't see it.</param>
    /// <param name="widths">Widths of the columns in twentieths of a point.</param>
    /// <param name="hasHeader">Whether the first row heads the columns.</param>
    public static Table Table(string style, string caption, IReadOnlyList<int> widths, bool hasHeader) => new(
        new TableProperties(
            new TableStyle { Val = style },
            new TableWidth { Width = widths.Sum().ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { Val = hasHeader ? "0020" : "0000", FirstRow = hasHeader, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
            new TableCaption { Val = PrintedForm.Writable(caption) }),
        new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) })));

    /// <summary>A row of cells; a heading row stands again on every page, any other may run over a page.</summary>
    public static TableRow Row(IReadOnlyList<int> widths, IReadOnlyList<IEnumerable<Paragraph>> cells, bool isHeader = false)
    {
        var row = new TableRow();
        if (isHeader)
            row.Append(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = widths[i].ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }));
            cell.Append(cells[i]);
            if (!cell.Elements<Paragraph>().Any())
                cell.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Text })));
            row.Append(cell);
        }

        return row;
    }

    /// <summary>Writes the document.</summary>
    /// <param name="title">Title among its properties.</param>
    /// <param name="hasCover">Whether the first page is a cover without a number.</param>
    /// <param name="output">Where to.</param>
    public void Write(string title, bool hasCover, Stream output)
    {
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            // A name given by chance would make every file another.
            document.ChangeIdOfPart(main, "document");
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.All();
            main.AddNewPart<FontTablePart>("fonts").Fonts = WordFonts.Table();
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = Numbering();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = Settings();
            main.AddNewPart<FooterPart>("footer").Footer = PageNumber();
            if (hasCover)
                main.AddNewPart<FooterPart>("noFooter").Footer = new Footer(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Footer })));
            _body.Append(Section(hasCover));
            main.Document = new Document(_body);
            Feed(document.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "core"), Properties(title));
        }

        StablePackage.Write(package, output);
    }

    private int List(string bullet)
    {
        if (!_bullets.Contains(bullet))
            _bullets.Add(bullet);
        return _bullets.IndexOf(bullet) + 1;
    }

    private Numbering Numbering()
    {
        var numbering = new Numbering();
        for (var i = 0; i < _bullets.Count; i++)
        {
            // The indent is that of the paragraph's style.
            numbering.Append(new AbstractNum(
                new MultiLevelType { Val = MultiLevelValues.SingleLevel },
                new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = NumberFormatValues.Bullet },
                    new LevelSuffix { Val = LevelSuffixValues.Tab },
                    new LevelText { Val = _bullets[i] },
                    new LevelJustification { Val = LevelJustificationValues.Left },
                    new PreviousParagraphProperties(new Indentation { Left = "210", Hanging = "210" }),
                    new NumberingSymbolRunProperties(new RunFonts { Hint = FontTypeHintValues.EastAsia, Ascii = WordFonts.Mincho, HighAnsi = WordFonts.Mincho, EastAsia = WordFonts.Mincho }))
                { LevelIndex = 0 })
            { AbstractNumberId = i });
        }

        for (var i = 0; i < _bullets.Count; i++)
            numbering.Append(new NumberingInstance(new AbstractNumId { Val = i }) { NumberID = i + 1 });
        return numbering;
    }

    private static Settings Settings() => new(
        new Zoom { Percent = "100" },
        new DefaultTabStop { Val = 420 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = "en-US", EastAsia = "ja-JP" },
        new DecimalSymbol { Val = "." },
        new ListSeparator { Val = "," });

    private static Footer PageNumber() => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Footer }),
        new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" }));

    private static SectionProperties Section(bool hasCover)
    {
        var section = new SectionProperties(new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" });
        if (hasCover)
            section.Append(new FooterReference { Type = HeaderFooterValues.First, Id = "noFooter" });
        section.Append(
            new PageSize { Width = PageWidth, Height = PageHeight, Orient = PageOrientationValues.Landscape },
            new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 425, Footer = 400, Gutter = 0 });
        if (hasCover)
            section.Append(new TitlePage());
        return section;
    }

    private static string Properties(string title) => string.Concat(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">",
        $"<dc:title>{SecurityElement.Escape(PrintedForm.Writable(title))}</dc:title><dc:language>ja-JP</dc:language></cp:coreProperties>");

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }
}

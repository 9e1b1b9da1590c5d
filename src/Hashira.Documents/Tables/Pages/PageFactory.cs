using Hashira.Documents.Tables.Pages.Content;
using Hashira.Documents.Tables.Tags;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Hashira.Documents.Tables.Pages;

/// <summary>Makes <see cref="DrawnPage"/>s for PdfPig, which creates it by reflection and finds its settings in <see cref="Settings"/>.</summary>
internal sealed class PageFactory(
    IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<DrawnPage>(scanner, resources, filters, new ContentParser(parser, () => ((Settings)options).Cancellation), options), IPageFactory<DrawnPage>
{
    private static readonly NameToken Unit = NameToken.Create("UserUnit");

    /// <summary>The unit under a name that the library doesn't know: it takes whole numbers above 0 only, without making use of them, and gives up the page for others.</summary>
    private static readonly NameToken UnitKept = NameToken.Create("HashiraUserUnit");

    DrawnPage IPageFactory<DrawnPage>.Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations) =>
        Create(number, dictionary.TryGet(Unit, out var unit) ? dictionary.Without(Unit).With(UnitKept, unit) : dictionary, pageTreeMembers, namedDestinations);

    protected override DrawnPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var settings = (Settings)ParsingOptions;
        var parents = dictionary.TryGet(NameToken.Create("StructParents"), PdfScanner, out NumericToken? number) ? number.Int : -1;
        // A crop box that reaches over the page ends with it.
        var unit = UnitOf(dictionary);
        var shown = mediaBox.Bounds.Intersect(cropBox.Bounds) is { Width: > 0, Height: > 0 } seen ? new CropBox(seen) : cropBox;
        settings.Lost.Texts = 0;
        var drawn = new PageProcessor(
            pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, shown, userSpaceUnit, rotation, initialMatrix.Multiply(TransformationMatrix.GetScaleMatrix(unit, unit)), unit,
            settings, parents).Process(pageNumber, operations);
        return drawn with { LostTexts = settings.Lost.Texts };
    }

    /// <summary>How many points a unit of the page is, 1 unless the page says otherwise (ISO 32000-1, table 30).</summary>
    private double UnitOf(DictionaryToken page) =>
        page.TryGet(UnitKept, PdfScanner, out NumericToken? unit) && unit.Double is > 0 and < 1e6 ? unit.Double : 1;

    /// <summary>Options of one reading.</summary>
    internal sealed class Settings : ParsingOptions
    {
        public required TableLimits Limits { get; init; }

        public CancellationToken Cancellation { get; set; }

        public TagTree Tags { get; set; } = TagTree.None;

        /// <summary>Texts whose fonts could not be read.</summary>
        public LostFonts Lost { get; } = new();

        /// <summary>Fonts met since the file was opened; the library keeps them all.</summary>
        public HashSet<object> Fonts { get; } = new(ReferenceEqualityComparer.Instance);
    }
}

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
    : BasePageFactory<DrawnPage>(scanner, resources, filters, new ContentParser(parser, () => ((Settings)options).Cancellation), options)
{
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
        return new PageProcessor(
            pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix,
            settings, parents).Process(pageNumber, operations);
    }

    /// <summary>Options of one reading.</summary>
    internal sealed class Settings : ParsingOptions
    {
        public required TableLimits Limits { get; init; }

        public CancellationToken Cancellation { get; set; }

        public TagTree Tags { get; set; } = TagTree.None;

        /// <summary>Fonts met since the file was opened; the library keeps them all.</summary>
        public HashSet<object> Fonts { get; } = new(ReferenceEqualityComparer.Instance);
    }
}

using System.Collections.Immutable;
using System.Xml.Linq;
using Hashira.Documents.Tables.Office;
using Hashira.Documents.Tables.Pages;
using Hashira.Documents.Tables.Word.Numbering;

namespace Hashira.Documents.Tables.Word;

/// <summary>What is known at the point that the reading of a Word file has reached, and what has been found so far.</summary>
internal sealed class WordReading
{
    private const int DeepestMarkup = 400;

    private long _fields;

    public WordReading(OfficePackage package, TableReadingOptions options)
    {
        (Package, Options) = (package, options);
        Links = package.Links(package.MainPart);
        Styles = new WordStyles(package, Part("styles"));
        Numbers = new ParagraphNumbers(package, Part("numbering"));
    }

    public OfficePackage Package { get; }

    public TableReadingOptions Options { get; }

    public ImmutableArray<PartLink> Links { get; }

    public WordStyles Styles { get; }

    public ParagraphNumbers Numbers { get; }

    public WordProblems Problems { get; } = new();

    public ImmutableArray<Table>.Builder Tables { get; } = ImmutableArray.CreateBuilder<Table>();

    public ImmutableArray<Passage>.Builder Passages { get; } = ImmutableArray.CreateBuilder<Passage>();

    /// <summary>Text boxes and notes met in a paragraph, to be read when the block that holds it is done.</summary>
    public Queue<WaitingText> Waiting { get; } = [];

    /// <summary>Page reached, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Last page reached by any cell.</summary>
    public int Pages { get; set; } = 1;

    /// <summary>Whether the file says where pages end.</summary>
    public bool KnowsPages { get; set; }

    /// <summary>Paragraphs read so far, those without a text included.</summary>
    public int Order { get; set; }

    /// <summary>Tables met so far.</summary>
    public int TableCount { get; set; }

    /// <summary>Name of the only part of a kind; empty if there is none.</summary>
    public string Part(string type) => Links.FirstOrDefault(link => link.Type == type).Target ?? "";

    /// <summary>The next page begins here.</summary>
    public void TurnPage()
    {
        KnowsPages = true;
        Page = Math.Min(Page + 1, Options.Limits.Pages);
        Pages = Math.Max(Pages, Page);
    }

    /// <summary>Counts fields of tables against the limit.</summary>
    public void CountFields(long fields)
    {
        _fields += fields;
        if (_fields > Options.Limits.Cells)
            throw new LimitReachedException($"表のセルの数が上限（{Options.Limits.Cells:N0}）を超えている");
    }

    /// <summary>Ends the reading of markup nested deeper than any program nests it.</summary>
    public void CheckDepth(int depth)
    {
        Package.Clock.Check();
        if (depth > DeepestMarkup)
            throw new LimitReachedException("要素の入れ子が深すぎる");
    }
}

/// <summary>A text that stands apart from the paragraph that refers to it.</summary>
/// <param name="Content">The element that holds its blocks.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Mark">Mark of a note; empty for a text box.</param>
/// <param name="Page">Page on which it is referred to.</param>
internal readonly record struct WaitingText(XElement Content, PassageKind Kind, string Mark, int Page);

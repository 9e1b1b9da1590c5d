namespace Hashira.Documents.Readers.Flattened;

/// <summary>What a line of flattened text was taken for.</summary>
internal enum LineRole
{
    Body,
    Cover,
    Chapter,
    BoxTitle,
    BoxText,
    HeaderRow,
    PageNumber,
}

/// <summary>
/// One non-empty line of flattened text, or a part of one where a line holds the words of two cells. <see cref="Text"/> has no
/// white space at either end; <see cref="Start"/> is the offset of its first character in the document.
/// </summary>
internal sealed class TextLine
{
    private int? _width;

    public required string Text { get; init; }

    public required int Start { get; init; }

    public int End => Start + Text.Length;

    public int Page { get; set; }

    /// <summary>The extractor put a blank behind the line: the paragraph ends here.</summary>
    public bool EndsParagraph { get; init; }

    /// <summary>A blank stands before the line and is not the blank that begins a page: the trace of a lost bullet.</summary>
    public bool Indented { get; set; }

    /// <summary>First line of a page that the extractor marked.</summary>
    public bool BeginsPage { get; set; }

    /// <summary>Number of empty paragraphs between the line before and this one.</summary>
    public int EmptyParagraphsBefore { get; init; }

    /// <summary>The line before is the left part of the same printed line.</summary>
    public bool ContinuesLine { get; init; }

    public LineRole Role { get; set; }

    /// <summary>Width in half-width columns.</summary>
    public int Width => _width ??= Text.Sum(character => character < 0x2000 ? 1 : 2);

    public bool StartsWithBullet => Text[0] is '•' or '・' or '●' or '〇' or '○' or '◯' or '◆' or '◇' or '▪' or '※' && !Text.StartsWith("・・", StringComparison.Ordinal);

    public override string ToString() => $"p{Page} {Text}";
}

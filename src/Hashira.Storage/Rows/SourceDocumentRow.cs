using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Storage.Rows;

/// <summary>
/// 出典文書. A document as it was handed in. A draft that is imported again from another file keeps the earlier documents; the
/// one with the highest <see cref="Version"/> is the source of what the edition says now.
/// </summary>
public sealed class SourceDocumentRow
{
    /// <summary>Number given by the database.</summary>
    public long Id { get; set; }

    /// <summary>Edition it is the source of.</summary>
    public required string EditionId { get; set; }

    /// <summary>1 for the first document of the edition.</summary>
    public int Version { get; set; }

    /// <summary>File name without its folder.</summary>
    public required string File { get; set; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary>What it was recognised as.</summary>
    public required string Kind { get; set; }

    /// <summary>Pages that could be told apart.</summary>
    public int Pages { get; set; }

    /// <summary>The decoded text; every stored place counts in it.</summary>
    public required string Text { get; set; }

    /// <summary>Coverage, one line for each run: <c>start,end,page,kind,name</c>; then one for each printed area: <c>@start,end,page,x,y,width,height</c>.</summary>
    public required string CoverageRuns { get; set; }

    /// <summary>What the reading of the file left to tell, as JSON (<see cref="ToldByFile"/>); <see langword="null"/> for a document taken in before it was kept.</summary>
    public string? Told { get; set; }

    /// <summary>Title on the cover, with its place.</summary>
    public required PlacedTextValue Title { get; set; }

    /// <summary>When it was handed in, UTC.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>Its bytes, kept apart so that reading the text does not load them.</summary>
    public SourceBytesRow? Bytes { get; set; }

    /// <summary>推定した箇所.</summary>
    public List<ReadingGuessRow> Guesses { get; } = [];
}

/// <summary>What the reading of a file tells beside its text.</summary>
/// <param name="Addresses">番地. Where the runs of the text stand in a Word or Excel file.</param>
/// <param name="Sheets">シート名.</param>
/// <param name="Problems">What a person has to look at in the file.</param>
public sealed record ToldByFile(ImmutableArray<PrintedAddress> Addresses, ImmutableArray<string> Sheets, ImmutableArray<string> Problems)
{
    /// <summary>What was unusual in the reading.</summary>
    public string Reading { get; init; } = "";
}

/// <summary>The bytes of a source document, exactly as handed in.</summary>
public sealed class SourceBytesRow
{
    /// <summary>The document.</summary>
    public long SourceDocumentId { get; set; }

    /// <summary>The file.</summary>
    public required byte[] Content { get; set; }
}

/// <summary>推定した箇所. A place where the reader had to choose between readings.</summary>
public sealed class ReadingGuessRow
{
    /// <summary>Number given by the database.</summary>
    public long Id { get; set; }

    /// <summary>The document.</summary>
    public long SourceDocumentId { get; set; }

    /// <summary>Order, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Code of the row, if known.</summary>
    public MeasureCode? Code { get; set; }

    /// <summary>What was chosen and why.</summary>
    public required string Message { get; set; }

    /// <summary>How much better the chosen reading scored than the next.</summary>
    public double Margin { get; set; }

    /// <summary>Where.</summary>
    public required PlaceValue Place { get; set; }
}

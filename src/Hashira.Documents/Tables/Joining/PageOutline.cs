using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Hashira.Documents.Tables.Grids;
using Hashira.Documents.Tables.Pages;
using Hashira.Model;

namespace Hashira.Documents.Tables.Joining;

/// <summary>
/// ページの骨子. What has to be known of every page at once to find out which tables are one: some hundred bytes a page. Texts are known by their
/// fingerprints only.
/// </summary>
/// <param name="Page">Page, from 1.</param>
/// <param name="Height">Height of the paper.</param>
/// <param name="Tables">From top to bottom.</param>
/// <param name="Passages">From top to bottom.</param>
/// <param name="Contradicted">Tagged tables that the page contradicts.</param>
/// <param name="ByRulings">The same page by its rulings alone; <see langword="null"/> if that is no other.</param>
internal sealed partial record PageOutline(
    int Page, double Height, ImmutableArray<TableOutline> Tables, ImmutableArray<PassageOutline> Passages, ImmutableHashSet<int> Contradicted, PageOutline? ByRulings)
{
    public static PageOutline Of(PageLayout layout) => new(
        layout.Page,
        layout.Paper.Height,
        [.. layout.Tables.Select(TableOutline.Of)],
        [.. layout.Passages.Select(Passage)],
        layout.Contradicted,
        layout.ByRulings is { } ruled ? Of(ruled) : null);

    private static PassageOutline Passage(Passage passage)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{Math.Round(passage.Part.Y / 4)} {Digits().Replace(passage.Text, "#")}");
        return new PassageOutline(passage.Part.Y, passage.Part.Y + passage.Part.Height, passage.IsBoxed, passage.Lines.Length <= 2, Number().IsMatch(passage.Text), Fingerprint.Of(key));
    }

    /// <summary>A page number, with the word that may stand beside it: 「- 3 -」「3頁」「３／１０ページ」「p. 3」.</summary>
    [GeneratedRegex(@"^(?:[\W\d_]|頁|ページ|[Pp]age|[Pp]|of)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}

/// <summary>What has to be known of a passage.</summary>
/// <param name="Top">Upper edge.</param>
/// <param name="Bottom">Lower edge.</param>
/// <param name="IsBoxed">Whether it stands in a ruled box.</param>
/// <param name="IsShort">Whether it has no more than two lines.</param>
/// <param name="IsNumber">Whether it is nothing but a number, such as that of the page.</param>
/// <param name="Text">Fingerprint of its height on the page and its text, numbers left out.</param>
internal readonly record struct PassageOutline(double Top, double Bottom, bool IsBoxed, bool IsShort, bool IsNumber, UInt128 Text);

/// <summary>What has to be known of the part of a table on one page.</summary>
/// <param name="Xs">Edges of its columns.</param>
/// <param name="Bounds">Its place.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="IsScant">Whether fewer than two of its cells have a text.</param>
/// <param name="Tagged">The table of the tags of which it is a part, if it is as tagged.</param>
/// <param name="IsAgainstTags">Whether its tags were set aside.</param>
/// <param name="Openings">Fingerprints of the texts of its first rows; 0 for an empty row.</param>
/// <param name="Titles">For each of the first rows whether no more than one of its cells has a text.</param>
/// <param name="Parted">For each of the first rows whether no cell reaches from it or from above into the next.</param>
internal sealed record TableOutline(
    double[] Xs, Box Bounds, int Rows, bool IsScant, int? Tagged, bool IsAgainstTags, ImmutableArray<UInt128> Openings, ImmutableArray<bool> Titles, ImmutableArray<bool> Parted)
{
    /// <summary>Most rows that a heading has.</summary>
    private const int MostHeaderRows = 5;

    public static TableOutline Of(PageTable table)
    {
        var first = Math.Min(MostHeaderRows, table.Rows);
        return new TableOutline(
            table.Xs,
            table.Bounds,
            table.Rows,
            table.Cells.Count(cell => !cell.Lines.IsEmpty) < 2,
            table.Tagged,
            table.IsAgainstTags,
            [.. Enumerable.Range(0, first).Select(row => Fingerprint.Of(RowText(table, row)))],
            [.. Enumerable.Range(0, first).Select(row => table.Cells.Count(cell => cell.Place.Row == row && !cell.Lines.IsEmpty) < 2)],
            [.. Enumerable.Range(0, first).Select(row => !table.Cells.Any(cell => cell.Place.Row <= row && cell.Place.Row + cell.Place.RowSpan > row + 1))]);
    }

    /// <summary>Texts of the cells that begin in a row, folded, to be compared with another row; empty if all are.</summary>
    private static string RowText(PageTable table, int row) =>
        string.Join('\u0001', table.Cells.Where(cell => cell.Place.Row == row).Select(cell => JapaneseText.Fold(string.Concat(cell.Lines.Select(line => line.Text))))).Trim('\u0001');
}

/// <summary>指紋. A number that stands for a text: 128 bits of its SHA-256; 0 for the empty text.</summary>
internal static class Fingerprint
{
    public static UInt128 Of(string text)
    {
        if (text.Length == 0)
            return UInt128.Zero;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}

using Hashira.Documents.Tables;

namespace Hashira.Documents.Readers.Progress;

/// <summary>見出しの行. The rows at the top of a table that head its columns; titles above them don't belong to it.</summary>
/// <param name="First">First row, from 0.</param>
/// <param name="Last">Last row.</param>
internal sealed record HeadingBand(int First, int Last)
{
    private const int RowsLookedAt = 80;
    private const int Deepest = 8;
    private const int LongestHeading = 60;

    /// <summary>Finds the band, by words that head columns, by years, and by cells merged over several rows.</summary>
    /// <returns><see langword="null"/> if no row looks like one.</returns>
    public static HeadingBand? Find(TableFields fields, HeadingRoles roles)
    {
        var rows = Math.Min(RowsLookedAt, fields.Table.Rows);
        var (best, most) = (-1, 1);
        for (var row = 0; row < rows; row++)
        {
            var printed = fields.Printed(row);
            var hits = printed.Count(cell => IsHeading(cell, roles));
            if (hits > most && hits * 2 >= printed.Count)
                (best, most) = (row, hits);
        }

        if (best < 0)
            return null;
        var (first, last) = Merged(fields, best, best);
        while (first > 0 && last - first < Deepest && IsAbove(fields, first - 1, roles))
            (first, last) = Merged(fields, first - 1, last);
        while (last + 1 < fields.Table.Rows && last - first < Deepest && IsBelow(fields, last + 1, roles))
            (first, last) = Merged(fields, first, last + 1);
        return new HeadingBand(first, last);
    }

    /// <summary>
    /// For a table whose words nobody knows: the row that says most in few letters, above the first numbers, with what is merged into it.
    /// </summary>
    public static HeadingBand? Guess(TableFields fields)
    {
        var (best, most) = (-1, 1);
        for (var row = 0; row < Math.Min(20, fields.Table.Rows - 1); row++)
        {
            var printed = fields.Printed(row);
            var texts = printed.Count(cell => TableFields.TextOf(cell) is { Length: <= 40 } text && !ValueText.IsNumber(text));
            if (texts > most && texts * 10 >= printed.Count * 8)
                (best, most) = (row, texts);
        }

        if (best < 0)
            return null;
        var (first, last) = Merged(fields, best, best);
        return new HeadingBand(first, last);
    }

    /// <summary>A heading that is merged over rows takes them all into the band.</summary>
    private static (int First, int Last) Merged(TableFields fields, int first, int last)
    {
        var top = first;
        var bottom = last;
        for (var row = first; row <= last; row++)
        {
            for (var column = 0; column < fields.Table.Columns; column++)
            {
                if (fields[row, column] is not { } cell || cell.RowSpan > Deepest || TableFields.TextOf(cell).Length is 0 or > LongestHeading)
                    continue;
                top = Math.Min(top, cell.Row);
                bottom = Math.Max(bottom, Math.Min(cell.Row + cell.RowSpan, fields.Table.Rows) - 1);
            }
        }

        return top < first || bottom > last ? Merged(fields, top, bottom) : (first, last);
    }

    private static bool IsAbove(TableFields fields, int row, HeadingRoles roles)
    {
        var printed = fields.Printed(row);
        if (printed.Count == 0 || printed.Exists(cell => TableFields.TextOf(cell).Length > LongestHeading || ValueText.IsNumber(TableFields.TextOf(cell))))
            return false;
        if (printed.Count == 1 && (printed[0].Column == 0 || printed[0].ColumnSpan * 5 >= fields.Table.Columns * 4))
            return false;
        // A group of columns: several headings below it, of which the next row shows more than one.
        var groups = printed.Count(cell => Below(fields, cell, row + 1) > 1);
        return groups > 0 && printed.Count(cell => IsHeading(cell, roles) || (cell.Column > 0 && Below(fields, cell, row + 1) > 1)) * 3 >= printed.Count * 2;
    }

    private static int Below(TableFields fields, TableCell cell, int row)
    {
        var texts = new HashSet<TableCell>(ReferenceEqualityComparer.Instance);
        var end = cell.Column + cell.ColumnSpan;
        // An unmerged group goes on over the empty fields to its right.
        while (end < fields.Table.Columns && fields.Text(row - 1, end).Length == 0 && fields.Text(row, end).Length > 0)
            end++;
        for (var column = cell.Column; column < end; column++)
        {
            if (fields[row, column] is { } below && TableFields.TextOf(below).Length > 0)
                texts.Add(below);
        }

        return texts.Count;
    }

    private static bool IsBelow(TableFields fields, int row, HeadingRoles roles)
    {
        var printed = fields.Printed(row);
        if (printed.Count < 2)
            return false;
        if (printed.TrueForAll(cell => IsColumnMark(TableFields.TextOf(cell))))
            return true;
        var hits = printed.Count(cell => IsHeading(cell, roles));
        // 「実績」 under 区分 and a unit are words of headings, too; a row of items has a number or a sentence besides.
        return hits * 10 >= printed.Count * 8 && printed.TrueForAll(cell => TableFields.TextOf(cell).Length <= LongestHeading && (HeadingYear.Of(TableFields.TextOf(cell)) is not null || !ValueText.IsNumber(TableFields.TextOf(cell))));
    }

    private static bool IsHeading(TableCell cell, HeadingRoles roles)
    {
        var text = TableFields.TextOf(cell);
        return text.Length is > 0 and <= LongestHeading && roles.IsHeading(text);
    }

    /// <summary>①, (a), A: the numbers that some offices put under their headings.</summary>
    private static bool IsColumnMark(string text) => text.Length <= 8 && text.Trim('（', '）', '(', ')') is [(>= '①' and <= '⑳') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 'Ａ' and <= 'Ｚ'), ..];
}

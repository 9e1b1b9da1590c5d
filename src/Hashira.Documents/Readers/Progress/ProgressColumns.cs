using Hashira.Documents.Forms;
using Hashira.Documents.Tables;
using Hashira.Model;

namespace Hashira.Documents.Readers.Progress;

/// <summary>The columns of one table of a progress document: their headings and what each was taken for.</summary>
/// <param name="Fields">The table.</param>
/// <param name="Band">Its heading rows.</param>
/// <param name="Headings">For each column its headings joined by ／.</param>
/// <param name="Readings">For each column what it was taken for.</param>
/// <param name="Fit">How well the form fits, 0 to 1.</param>
internal sealed record ProgressColumns(TableFields Fields, HeadingBand Band, string[] Headings, ColumnReading[] Readings, double Fit)
{
    public const string Separator = "／";

    /// <summary>Reads the headings of a table.</summary>
    /// <returns><see langword="null"/> if it has no row of headings.</returns>
    public static ProgressColumns? Of(Table table, int number, ProgressForm form, HeadingRoles roles)
    {
        var fields = new TableFields(table, number);
        return HeadingBand.Find(fields, roles) is { } band ? Of(fields, band, form, roles) : null;
    }

    /// <summary>Reads the headings of a table whose heading rows are known.</summary>
    public static ProgressColumns Of(TableFields fields, HeadingBand band, ProgressForm form, HeadingRoles roles)
    {
        var paths = Paths(fields, band, roles);
        var headings = paths.Select(path => string.Join(Separator, path)).ToArray();
        var readings = form.Columns.IsEmpty ? ByWords(fields, band, paths, roles) : ByColumns(form, headings, paths, roles);
        return new ProgressColumns(fields, band, headings, readings, Score(form, headings, readings));
    }

    private static List<string>[] Paths(TableFields fields, HeadingBand band, HeadingRoles roles)
    {
        var paths = new List<string>[fields.Table.Columns];
        for (var column = 0; column < paths.Length; column++)
        {
            paths[column] = [];
            TableCell? last = null;
            for (var row = band.First; row <= band.Last; row++)
            {
                var cell = fields[row, column];
                var text = Heading(cell);
                if (text.Length == 0 && row < band.Last && Group(fields, band, row, column, roles) is { } group)
                    (cell, text) = (group, Heading(group));
                if (text.Length == 0 || ReferenceEquals(cell, last))
                    continue;
                if (paths[column].Count == 0 || paths[column][^1] != text)
                    paths[column].Add(text);
                last = cell;
            }
        }

        return paths;
    }

    private static string Heading(TableCell? cell) => JapaneseText.WithoutTypesettingSpace(TableFields.TextOf(cell));

    /// <summary>
    /// A group whose heading isn't merged stands above its first column only; a field right of it belongs to the group if what stands below is
    /// of the kind that is grouped: a year, a value, money.
    /// </summary>
    private static TableCell? Group(TableFields fields, HeadingBand band, int row, int column, HeadingRoles roles)
    {
        if (fields[row, column] is { ColumnSpan: > 1 } || !IsGrouped(Below(column)))
            return null;
        for (var left = column - 1; left >= 0; left--)
        {
            if (fields[row, left] is { } cell && TableFields.TextOf(cell).Length > 0)
                return cell.ColumnSpan == 1 && cell.RowSpan == 1 && Below(left).Length > 0 ? cell : null;
            if (!IsGrouped(Below(left)))
                return null;
        }

        return null;

        string Below(int at)
        {
            for (var below = row + 1; below <= band.Last; below++)
            {
                if (fields[below, at] is { } cell && cell.Row > row && TableFields.TextOf(cell) is { Length: > 0 } text)
                    return text;
            }

            return "";
        }

        bool IsGrouped(string text) =>
            text.Length > 0 && (HeadingYear.Of(text) is not null || HeadingYear.BareNumber(text) > 0
                || roles.Word(text).Role is ColumnRole.Target or ColumnRole.Result or ColumnRole.Baseline or ColumnRole.Rate or ColumnRole.Budget or ColumnRole.Settlement or ColumnRole.Amount or ColumnRole.Name or ColumnRole.Code or ColumnRole.Unit);
    }

    private static ColumnReading[] ByWords(TableFields fields, HeadingBand band, List<string>[] paths, HeadingRoles roles)
    {
        var readings = paths.Select(roles.Resolve).ToArray();
        // 「5年度」 without an era is of the era of the year before it.
        FiscalYear? before = null;
        for (var i = 0; i < readings.Length; i++)
        {
            if (readings[i].Year is null && paths[i].Select(HeadingYear.BareNumber).LastOrDefault(number => number > 0) is > 0 and var bare && before is { } known)
            {
                var year = Enumerable.Range(known.StartYear - 12, 25).Select(start => new FiscalYear(start)).FirstOrDefault(candidate => EraNumber(candidate) == bare && Math.Abs(candidate.StartYear - known.StartYear) < 12);
                if (year.StartYear > 0)
                    readings[i] = roles.Resolve([.. paths[i].Select(text => text.Replace($"{bare}年度", year.ToString(), StringComparison.Ordinal))]) with { Year = year };
            }

            before = readings[i].Year ?? before;
        }

        ByShape(fields, band, paths, readings);
        return readings;
    }

    private static int EraNumber(FiscalYear year) => JapaneseEra.Of(year.LastDay) is { } era ? year.StartYear - era.Start.Year + 1 : 0;

    /// <summary>A column of numbers under a word that names a thing (成果指標) can't be its names.</summary>
    private static void ByShape(TableFields fields, HeadingBand band, List<string>[] paths, ColumnReading[] readings)
    {
        for (var column = 0; column < readings.Length; column++)
        {
            if (readings[column].Role is not (ColumnRole.Indicator or ColumnRole.Measure or ColumnRole.Programme or ColumnRole.Policy))
                continue;
            var samples = Samples(fields, band, column, 60);
            var codes = samples.Count(CodeText.IsCode);
            // 「施策」 over 1-1-①: its number, if the name has a column of its own.
            if (samples.Count > 2 && codes * 10 >= samples.Count * 9 && HeadingRoles.CodeOf(readings[column].Role) is { } code)
                readings[column] = readings[column] with { Role = code, Confidence = 0.7 };
            else if (paths[column].Count == 0)
                readings[column] = readings[column] with { Role = ColumnRole.Other };
        }
    }

    /// <summary>Some texts of a column below its heading.</summary>
    public static List<string> Samples(TableFields fields, HeadingBand band, int column, int most)
    {
        var samples = new List<string>();
        for (var row = band.Last + 1; row < fields.Table.Rows && samples.Count < most; row++)
        {
            if (fields[row, column] is { } cell && cell.Row == row && TableFields.TextOf(cell) is { Length: > 0 } text)
                samples.Add(text);
        }

        return samples;
    }

    private static ColumnReading[] ByColumns(ProgressForm form, string[] headings, List<string>[] paths, HeadingRoles roles)
    {
        var open = form.Columns.GroupBy(column => JapaneseText.Fold(column.Heading)).ToDictionary(group => group.Key, group => new Queue<FormColumn>(group), StringComparer.Ordinal);
        var readings = new ColumnReading[headings.Length];
        for (var i = 0; i < headings.Length; i++)
        {
            var words = roles.Resolve(paths[i]);
            if (!open.TryGetValue(JapaneseText.Fold(headings[i]), out var columns) || !columns.TryDequeue(out var column))
            {
                readings[i] = words with { Role = ColumnRole.Other, Confidence = 0 };
                continue;
            }

            readings[i] = words with
            {
                Role = column.Role,
                Year = column.Year is { } year ? HeadingYear.Of(year) : words.Year,
                Unit = column.Unit is { } unit ? JapaneseText.Fold(unit) : words.Unit,
                Phase = column.Role switch { ColumnRole.Budget => AmountPhase.Budget, ColumnRole.Settlement => AmountPhase.Settlement, _ => AmountPhase.Unspecified },
                Confidence = 1,
            };
        }

        return readings;
    }

    private static double Score(ProgressForm form, string[] headings, ColumnReading[] readings)
    {
        var names = readings.Any(reading => reading.Role is ColumnRole.Policy or ColumnRole.Measure or ColumnRole.Programme or ColumnRole.Indicator);
        var values = readings.Count(reading => HeadingRoles.IsValue(reading.Role) || HeadingRoles.IsMoney(reading.Role));
        if (!names || values == 0)
            return 0;
        if (!form.Columns.IsEmpty)
            return (double)readings.Count(reading => reading.Confidence > 0) / Math.Max(form.Columns.Length, 1);
        var headed = Math.Max(1, headings.Count(heading => heading.Length > 0));
        var known = readings.Count(reading => reading.Word.Length > 0 || reading.Year is not null);
        return 0.5 * Math.Min(1, values / 2.0) + 0.5 * known / headed;
    }
}

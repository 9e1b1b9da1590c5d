using Hashira.Documents.Forms;
using Hashira.Model;

namespace Hashira.Documents.Readers.Progress;

/// <summary>A level of the system of measures: the columns of its number and name, and what they said last.</summary>
internal sealed class LevelColumns(ProgressLevelKind kind, string heading)
{
    public ProgressLevelKind Kind => kind;

    public string Heading => heading;

    /// <summary>Column of the name; −1 if there is none.</summary>
    public int Name { get; private set; } = -1;

    /// <summary>Column of the number; −1 if there is none.</summary>
    public int Code { get; private set; } = -1;

    public PrintedCell? LastName { get; private set; }

    public PrintedCell? LastCode { get; private set; }

    private LevelColumns? Above { get; set; }

    private bool Changed { get; set; }

    /// <summary>Levels from the widest to the narrowest, as their columns stand from left to right.</summary>
    public static List<LevelColumns> Of(ProgressColumns columns)
    {
        var levels = new List<LevelColumns>();
        var waiting = new List<(int Column, ColumnRole Role)>();
        for (var column = 0; column < columns.Readings.Length; column++)
        {
            var role = columns.Readings[column].Role;
            if (role is ColumnRole.PolicyCode or ColumnRole.MeasureCode or ColumnRole.ProgrammeCode or ColumnRole.Code)
            {
                // A number to the right of its name: 事務事業｜コード.
                if (role != ColumnRole.Code && levels.Find(level => level.Code < 0 && RoleOf(level.Kind) == role) is { } named && !Follows(columns, column, RoleOf(role)))
                    named.Code = column;
                else
                    waiting.Add((column, role));
                continue;
            }

            if (KindOf(role) is not { } kind)
                continue;
            var level = new LevelColumns(kind, columns.Headings[column]) { Name = column, Above = levels.LastOrDefault() };
            var code = waiting.FindLastIndex(one => one.Role == RoleOf(kind));
            if (code < 0)
                code = waiting.FindLastIndex(one => one.Role == ColumnRole.Code && Numbers(columns, one.Column, column));
            if (code >= 0)
            {
                level.Code = waiting[code].Column;
                waiting.RemoveAt(code);
            }

            levels.Add(level);
        }

        // A running number in front of everything is the narrowest level's.
        foreach (var (column, _) in waiting.Where(one => one.Role == ColumnRole.Code))
        {
            if (levels.FindLast(level => level.Code < 0) is { } narrowest)
                narrowest.Code = column;
        }

        // A number whose level has no name of its own is a level all the same.
        foreach (var (column, role) in waiting.Where(one => one.Role != ColumnRole.Code))
            levels.Add(new LevelColumns(KindOf(RoleOf(role))!.Value, columns.Headings[column]) { Code = column });
        if (levels.Count == 0 && waiting.Count > 0)
            levels.Add(new LevelColumns(ProgressLevelKind.Measure, columns.Headings[waiting[0].Column]) { Code = waiting[0].Column });
        levels.Sort((left, right) => (left.Kind, left.Place).CompareTo((right.Kind, right.Place)));
        for (var i = 0; i < levels.Count; i++)
            levels[i].Above = i == 0 ? null : levels[i - 1];
        return levels;
    }

    // A running number may stand far to the left of its name.
    private int Place => Name < 0 ? Code : Name;

    /// <summary>Whether a column belongs to a level.</summary>
    public bool Holds(int column) => column == Name || column == Code;

    public static void Forget(List<LevelColumns> levels)
    {
        foreach (var level in levels)
            (level.LastCode, level.LastName) = (null, null);
    }

    /// <summary>Takes what a row says of the level; what it doesn't say stays, unless a wider level changed.</summary>
    /// <returns>Whether it says something new.</returns>
    public bool Take(int row, TableFields fields, ProgressWords words)
    {
        var code = New(row, Code, fields, words);
        var name = New(row, Name, fields, words);
        Changed = Above?.Changed == true || (code is not null && code.Text != LastCode?.Text) || (name is not null && name.Text != LastName?.Text);
        if (Changed)
        {
            LastCode = code ?? (Repeats(row, Code, fields, words) ? LastCode : null);
            LastName = name ?? (Repeats(row, Name, fields, words) ? LastName : null);
        }

        return Changed;
    }

    /// <summary>What the row itself prints of the level, or <see langword="null"/>.</summary>
    public ProgressLevel? PrintedIn(int row, TableFields fields)
    {
        var (code, name) = (Print(Code), Print(Name));
        return code is null && name is null ? null : new ProgressLevel(Kind, Heading, code, name);

        PrintedCell? Print(int column) => column >= 0 && fields[row, column] is { } cell && TableFields.TextOf(cell).Length > 0 ? fields.Print(cell) : null;
    }

    /// <summary>A cell printed in this row that isn't 〃.</summary>
    private static PrintedCell? New(int row, int column, TableFields fields, ProgressWords words) =>
        column >= 0 && fields[row, column] is { } cell && cell.Row == row && TableFields.TextOf(cell).Length > 0 && !words.Repeated.Contains(JapaneseText.Fold(TableFields.TextOf(cell)))
            ? fields.Print(cell) : null;

    /// <summary>Merged with the row above, or 〃.</summary>
    private static bool Repeats(int row, int column, TableFields fields, ProgressWords words) =>
        column >= 0 && fields[row, column] is { } cell && (cell.Row < row || words.Repeated.Contains(JapaneseText.Fold(TableFields.TextOf(cell))));

    private static bool Follows(ProgressColumns columns, int column, ColumnRole name) =>
        column + 1 < columns.Readings.Length && columns.Readings[column + 1].Role == name;

    /// <summary>Whether numbers can be those of the names: there are not many more of them.</summary>
    private static bool Numbers(ProgressColumns columns, int code, int name) =>
        Different(columns, code) <= 2 * Different(columns, name);

    private static int Different(ProgressColumns columns, int column) =>
        ProgressColumns.Samples(columns.Fields, columns.Band, column, 300).Distinct(StringComparer.Ordinal).Count();

    private static ProgressLevelKind? KindOf(ColumnRole role) => role switch
    {
        ColumnRole.Policy => ProgressLevelKind.Policy,
        ColumnRole.Measure => ProgressLevelKind.Measure,
        ColumnRole.Programme => ProgressLevelKind.Programme,
        _ => null,
    };

    private static ColumnRole RoleOf(ProgressLevelKind kind) => kind switch
    {
        ProgressLevelKind.Policy => ColumnRole.PolicyCode,
        ProgressLevelKind.Measure => ColumnRole.MeasureCode,
        _ => ColumnRole.ProgrammeCode,
    };

    private static ColumnRole RoleOf(ColumnRole code) => code switch
    {
        ColumnRole.PolicyCode => ColumnRole.Policy,
        ColumnRole.MeasureCode => ColumnRole.Measure,
        _ => ColumnRole.Programme,
    };
}

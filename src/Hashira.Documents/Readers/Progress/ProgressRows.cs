using System.Collections.Immutable;
using Hashira.Documents.Forms;
using Hashira.Documents.Tables;
using Hashira.Model;

namespace Hashira.Documents.Readers.Progress;

/// <summary>
/// 行の読取り. Reads the rows of a progress table. What stands once for several rows — merged, left blank, or 〃 — counts for all of them; rows of the same item
/// (more indicators, or 目標 and 実績 in rows of their own) become one item.
/// </summary>
internal sealed class ProgressRows
{
    private readonly ProgressColumns _columns;
    private readonly TableFields _fields;
    private readonly ProgressWords _words;
    private readonly string _unit;
    private readonly ImmutableArray<PrintedCell>.Builder _notes;
    private readonly CellCount _count;
    private readonly List<LevelColumns> _levels;
    private readonly List<IndicatorColumns> _groups;
    private readonly HeadingRoles _roles;
    private readonly string[] _header;
    private readonly List<PrintedCell> _headings = [];
    private MeasureDraft? _open;
    private bool _headedLast;

    public ProgressRows(ProgressColumns columns, ProgressForm form, string unit, ImmutableArray<PrintedCell>.Builder notes, CellCount count)
    {
        (_columns, _fields, _words, _unit, _notes, _count) = (columns, columns.Fields, form.Words, unit, notes, count);
        _levels = LevelColumns.Of(columns);
        _groups = IndicatorColumns.Of(columns);
        _roles = new HeadingRoles(form);
        _header = [.. Enumerable.Range(columns.Band.First, columns.Band.Last - columns.Band.First + 1).Select(RowText)];
    }

    /// <summary>First text above the headings.</summary>
    public string Title { get; private set; } = "";

    public void Read(ImmutableArray<ProgressMeasure>.Builder measures)
    {
        for (var row = 0; row <= _columns.Band.Last; row++)
        {
            foreach (var cell in _fields.Printed(row))
            {
                _count.Furniture++;
                if (row >= _columns.Band.First)
                    continue;
                if (Title.Length == 0)
                    Title = TableFields.TextOf(cell);
                _notes.Add(_fields.Print(cell));
            }
        }

        for (var row = _columns.Band.Last + 1; row < _fields.Table.Rows; row++)
            ReadRow(row, measures);
        Close(measures);
    }

    private void ReadRow(int row, ImmutableArray<ProgressMeasure>.Builder measures)
    {
        var printed = _fields.Printed(row);
        if (printed.Count == 0)
            return;
        if (_header.Contains(RowText(row), StringComparer.Ordinal))
        {
            _count.Furniture += printed.Count;
            return;
        }

        var first = TableFields.TextOf(printed[0]);
        var folded = JapaneseText.Fold(first);
        if (printed.Count == 1 && IsAlone(printed[0], row))
        {
            if (IsNote(first, folded))
            {
                _notes.Add(_fields.Print(printed[0]));
                _count.Furniture++;
                return;
            }

            if (IsGroupRow(printed[0]))
            {
                Close(measures);
                Head(_fields.Print(printed[0]));
                _headedLast = true;
                _count.Assigned++;
                LevelColumns.Forget(_levels);
                return;
            }
        }

        if (IsNote(first, folded) && first.Length > 1 && printed.Count <= 2 && printed[0].Column == FirstColumn())
        {
            foreach (var cell in printed)
                _notes.Add(_fields.Print(cell));
            _count.Furniture += printed.Count;
            return;
        }

        _headedLast = false;
        var isTotal = IsTotal(row);
        if (isTotal || BeginsItem(row) || _open is null || _open.IsTotal)
        {
            Close(measures);
            _open = new MeasureDraft(LevelsOf(row, isTotal), isTotal, _fields.Place(printed[0]));
        }

        _open.Add(row, _columns, _groups, _levels, _words, _unit);
        _count.Assigned += printed.Count;
    }

    private void Close(ImmutableArray<ProgressMeasure>.Builder measures)
    {
        if (_open is not null)
            measures.Add(_open.Build());
        _open = null;
    }

    private string RowText(int row) => string.Join('\u0001', _fields.Printed(row).Select(cell => TableFields.TextOf(cell)));

    private int FirstColumn() => _fields.Table.Columns == 0 ? 0 : Enumerable.Range(0, _fields.Table.Columns).FirstOrDefault(column => _columns.Headings[column].Length > 0);

    private bool IsAlone(TableCell cell, int row) =>
        Enumerable.Range(0, _fields.Table.Columns).All(column => ReferenceEquals(_fields[row, column], cell) || _fields.Text(row, column).Length == 0);

    /// <summary>A row that heads those below it: one cell over several columns, or one in the first column with no number.</summary>
    private bool IsGroupRow(TableCell cell) =>
        cell.ColumnSpan > 2 || (cell.Column <= 1 && _levels.Count > 0 && (_levels[^1].Name < 0 || _levels[^1].Name != cell.Column) && !CodeText.IsCode(TableFields.TextOf(cell)));

    private bool IsNote(string text, string folded) =>
        _words.Notes.Any(note => folded.StartsWith(note, StringComparison.Ordinal)) && !CodeText.IsCode(text);

    private bool IsTotal(int row)
    {
        for (var column = 0; column < _fields.Table.Columns; column++)
        {
            if (HeadingRoles.IsValue(_columns.Readings[column].Role) || HeadingRoles.IsMoney(_columns.Readings[column].Role))
                break;
            var text = _fields.Folded(row, column);
            if (text.Length > 0 && text.Length <= 12 && _fields[row, column]!.Row == row && (_words.Totals.Contains(text) || _words.Totals.Any(total => total.Length > 1 && text.EndsWith(total, StringComparison.Ordinal) && _columns.Readings[column].Role is not (ColumnRole.Indicator or ColumnRole.Programme))))
                return true;
        }

        return false;
    }

    /// <summary>Whether the row prints a number or name of its own level, or of one above it, anew.</summary>
    private bool BeginsItem(int row)
    {
        var begins = false;
        foreach (var level in _levels)
            begins |= level.Take(row, _fields, _words);
        if (begins)
            return true;
        // A table of indicators alone has one item for each.
        return _levels.Count == 0 && _groups.Exists(group => group.Name >= 0 && _fields[row, group.Name] is { } cell && cell.Row == row && TableFields.TextOf(cell).Length > 0);
    }

    private ImmutableArray<ProgressLevel> LevelsOf(int row, bool isTotal)
    {
        if (isTotal)
            return [.. _levels.Select(level => level.PrintedIn(row, _fields)).OfType<ProgressLevel>().DistinctBy(level => (level.Code ?? level.Name)!.Source)];
        var levels = ImmutableArray.CreateBuilder<ProgressLevel>();
        foreach (var heading in _headings)
            levels.Add(new ProgressLevel(KindOf(heading), "", null, heading));
        foreach (var level in _levels)
        {
            if (level.LastCode is not null || level.LastName is not null)
                levels.Add(new ProgressLevel(level.Kind, level.Heading, level.LastCode, level.LastName));
        }

        return levels.ToImmutable();
    }

    /// <summary>A heading row takes the place of the one of its kind (基本目標１, 基本目標２) and of those under it; one of another kind stands under the last.</summary>
    private void Head(PrintedCell heading)
    {
        var same = _headings.FindIndex(known => Shape(known.Text) == Shape(heading.Text));
        if (same >= 0)
            _headings.RemoveRange(same, _headings.Count - same);
        else if (!_headedLast)
            _headings.Clear();
        _headings.Add(heading);
    }

    private static string Shape(string text) => new(JapaneseText.Fold(text).Where(char.IsLetter).Take(2).ToArray());

    private ProgressLevelKind KindOf(PrintedCell heading) => _roles.Word(heading.Text).Role switch
    {
        ColumnRole.Measure => ProgressLevelKind.Measure,
        ColumnRole.Programme => ProgressLevelKind.Programme,
        _ => ProgressLevelKind.Policy,
    };
}

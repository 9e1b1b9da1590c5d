using System.Collections.Immutable;
using Hashira.Documents.Forms;
using Hashira.Documents.Tables;
using Hashira.Model;

namespace Hashira.Documents.Readers.Progress;

/// <summary>One indicator while its rows are read.</summary>
internal sealed class IndicatorDraft(IndicatorColumns columns, PrintedCell? code, PrintedCell? name)
{
    private readonly List<(ColumnRole Role, IndicatorValue Value)> _values = [];
    private string _unit = "";
    private IndicatorKind _kind = columns.Kind;
    private IndicatorDirection _direction;
    private FiscalYear? _baselineYear;
    private FiscalYear? _targetYear;
    private TablePlace? _described;

    public IndicatorColumns Columns => columns;

    public PrintedCell? Name => name;

    public bool IsEmpty => code is null && name is null && _values.Count == 0 && _unit.Length == 0;

    /// <summary>Whether one of the columns has a value already: a further row with it is of another indicator.</summary>
    public bool IsMeasured(IEnumerable<string> headings) => headings.Any(heading => _values.Exists(value => value.Value.Heading == heading));

    /// <summary>Takes unit, kind, direction and years from their own columns.</summary>
    public void Describe(int row, TableFields fields, ProgressWords words)
    {
        if (Text(columns.Unit) is { Length: > 0 } unit && !words.Repeated.Contains(JapaneseText.Fold(unit)))
            _unit = unit;
        if (Text(columns.KindColumn) is { Length: > 0 } kind && IndicatorColumns.KindIn(kind) is not IndicatorKind.Unspecified and var known)
            _kind = known;
        if (columns.Direction >= 0 && fields.Folded(row, columns.Direction) is { Length: > 0 } direction)
        {
            _direction = words.Upward.Any(word => direction == word || (word.Length > 1 && direction.StartsWith(word, StringComparison.Ordinal))) ? IndicatorDirection.Up
                : words.Downward.Any(word => direction == word || (word.Length > 1 && direction.StartsWith(word, StringComparison.Ordinal))) ? IndicatorDirection.Down
                : _direction;
        }

        _baselineYear ??= HeadingYear.Of(Text(columns.BaselineYear));
        _targetYear ??= HeadingYear.Of(Text(columns.TargetYear));
        foreach (var column in new[] { columns.Unit, columns.KindColumn, columns.Direction, columns.BaselineYear, columns.TargetYear })
        {
            if (_described is null && Text(column).Length > 0)
                _described = fields.Place(fields[row, column]!);
        }

        string Text(int column) => column < 0 ? "" : fields.Text(row, column);
    }

    public void Add(ColumnRole role, FiscalYear? year, string heading, TableCell cell, TableFields fields, ProgressWords words)
    {
        var text = TableFields.TextOf(cell);
        var reading = ValueText.Read(text, words);
        year ??= role == ColumnRole.Baseline ? _baselineYear : role == ColumnRole.Target ? _targetYear : null;
        _values.Add((role, new IndicatorValue(year, reading.State, reading.Number, reading.Unit, reading.Qualifier, heading, text, fields.Place(cell))));
    }

    public Indicator Build() => new(
        code, name, _kind, _unit, _direction, Of(ColumnRole.Baseline), Of(ColumnRole.Target), Of(ColumnRole.Result), Of(ColumnRole.Rate),
        name?.Source ?? code?.Source ?? _values.FirstOrDefault().Value?.Source ?? _described!);

    private ImmutableArray<IndicatorValue> Of(ColumnRole role) => [.. _values.Where(value => value.Role == role).Select(value => value.Value)];
}

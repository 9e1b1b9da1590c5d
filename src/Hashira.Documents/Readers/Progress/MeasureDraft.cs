using System.Collections.Immutable;
using Hashira.Documents.Forms;
using Hashira.Documents.Tables;
using Hashira.Model;

namespace Hashira.Documents.Readers.Progress;

/// <summary>One item of a progress table while its rows are read.</summary>
internal sealed class MeasureDraft(ImmutableArray<ProgressLevel> levels, bool isTotal, TablePlace source)
{
    private readonly List<IndicatorDraft> _indicators = [];
    private readonly ImmutableArray<ProgressAmount>.Builder _amounts = ImmutableArray.CreateBuilder<ProgressAmount>();
    private readonly ImmutableArray<HeadedCell>.Builder _others = ImmutableArray.CreateBuilder<HeadedCell>();
    private PrintedCell? _department;

    public bool IsTotal => isTotal;

    /// <summary>Takes what one row says.</summary>
    public void Add(int row, ProgressColumns columns, List<IndicatorColumns> groups, List<LevelColumns> levelColumns, ProgressWords words, string unit)
    {
        var fields = columns.Fields;
        var kind = KindOf(row, columns);
        foreach (var group in groups)
            Add(row, group, columns, words, kind, unit);
        for (var column = 0; column < columns.Readings.Length; column++)
        {
            var reading = columns.Readings[column];
            if (reading.Role == ColumnRole.Department && _department is null && fields[row, column] is { } owner && TableFields.TextOf(owner).Length > 0)
            {
                _department = fields.Print(owner);
                continue;
            }

            if (fields[row, column] is not { } cell || cell.Row != row || cell.Column != column || TableFields.TextOf(cell) is not { Length: > 0 } text)
                continue;
            if (HeadingRoles.IsMoney(reading.Role))
                AddAmount(column, cell, reading.Phase, columns, words, unit);
            else if (levelColumns.Exists(level => level.Holds(column)) || groups.Exists(group => group.Holds(column)))
                continue;
            else if (reading.Role == ColumnRole.ValueKind && kind is not null)
                continue;
            else if (_department?.Source is not { } place || place.Row != cell.Row || place.Column != cell.Column)
                _others.Add(new HeadedCell(columns.Headings[column], text, fields.Place(cell)));
        }
    }

    public ProgressMeasure Build() =>
        new(levels, _department, [.. _indicators.Where(indicator => !indicator.IsEmpty).Select(indicator => indicator.Build())], _amounts.ToImmutable(), _others.ToImmutable(), isTotal, source);

    private void Add(int row, IndicatorColumns group, ProgressColumns columns, ProgressWords words, ColumnRole? kind, string unit)
    {
        var fields = columns.Fields;
        var name = Printed(group.Name);
        var code = Printed(group.Code);
        var values = group.Values.Select(column => (Column: column, Cell: fields[row, column]))
            .Where(pair => pair.Cell is { } cell && cell.Row == row && cell.Column == pair.Column && TableFields.TextOf(cell).Length > 0).ToList();
        var repeated = name is not null && words.Repeated.Contains(JapaneseText.Fold(name.Text));
        var last = _indicators.FindLast(indicator => indicator.Columns == group);
        if (name is null && code is null && values.Count == 0 && Printed(group.Unit) is null)
            return;
        var goesOn = last is not null && (name is null || repeated) && code is null && (group.Name >= 0 || kind is not null) && (group.Name < 0 || kind is not null || !last.IsMeasured(values.Select(pair => columns.Headings[pair.Column])));
        if (!goesOn)
        {
            // 〃 stands for the name above, also over the border of an item.
            last = new IndicatorDraft(group, code, repeated && last is not null ? last.Name : name);
            _indicators.Add(last);
        }

        last!.Describe(row, fields, words);
        foreach (var (column, cell) in values)
        {
            var reading = columns.Readings[column];
            var role = reading.Role == ColumnRole.Value ? kind ?? ColumnRole.Value : reading.Role;
            if (HeadingRoles.IsMoney(role))
                AddAmount(column, cell!, role == ColumnRole.Budget ? AmountPhase.Budget : role == ColumnRole.Settlement ? AmountPhase.Settlement : AmountPhase.Unspecified, columns, words, unit);
            else if (role == ColumnRole.Value)
                _others.Add(new HeadedCell(columns.Headings[column], TableFields.TextOf(cell), fields.Place(cell!)));
            else
                last.Add(role, reading.Year, columns.Headings[column], cell!, fields, words);
        }

        PrintedCell? Printed(int column) =>
            column >= 0 && fields[row, column] is { } cell && cell.Row == row && TableFields.TextOf(cell).Length > 0 ? fields.Print(cell) : null;
    }

    /// <summary>What 区分 says of the values of a row.</summary>
    private static ColumnRole? KindOf(int row, ProgressColumns columns)
    {
        var column = Array.FindIndex(columns.Readings, reading => reading.Role == ColumnRole.ValueKind);
        if (column < 0)
            return null;
        var text = columns.Fields.Folded(row, column);
        bool Says(params string[] words) => words.Any(word => text.Contains(word, StringComparison.Ordinal));
        return text.Length is 0 or > 16 ? null
            : Says("率", "達成度") ? ColumnRole.Rate
            : Says("予算", "計画額") ? ColumnRole.Budget
            : Says("決算", "執行額", "実績額") ? ColumnRole.Settlement
            : Says("事業費", "金額", "コスト") ? ColumnRole.Amount
            : Says("目標", "計画", "予定", "見込") ? ColumnRole.Target
            : Says("実績", "結果", "現在") ? ColumnRole.Result
            : Says("基準", "現状") ? ColumnRole.Baseline
            : null;
    }

    private void AddAmount(int column, TableCell cell, AmountPhase phase, ProgressColumns columns, ProgressWords words, string unit)
    {
        var text = TableFields.TextOf(cell);
        var reading = ValueText.Read(text, words);
        var named = words.Units.ContainsKey(reading.Unit) ? reading.Unit : columns.Readings[column].Unit.Length > 0 ? columns.Readings[column].Unit : unit;
        Yen? amount = null;
        if (reading.Number is { } number && (reading.Unit.Length == 0 || reading.Unit == named) && words.Units.TryGetValue(named, out var factor)
            && Math.Abs(number) <= long.MaxValue / factor && decimal.Truncate(number * factor) == number * factor)
            amount = new Yen((long)(number * factor));
        else if (reading.State == ReportedState.Text && Yen.TryParse(text, out var whole))
            (amount, reading) = (whole, reading with { State = ReportedState.Number });
        _amounts.Add(new ProgressAmount(columns.Readings[column].Year, phase, reading.State, amount, named, columns.Headings[column], text, columns.Fields.Place(cell)));
    }
}

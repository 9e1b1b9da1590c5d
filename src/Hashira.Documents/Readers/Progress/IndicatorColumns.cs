using Hashira.Documents.Forms;
using Hashira.Model;

namespace Hashira.Documents.Readers.Progress;

/// <summary>The columns of one indicator: its name and what belongs to it. A table that has several indicators side by side has several.</summary>
internal sealed class IndicatorColumns
{
    public int Code { get; private set; } = -1;

    public int Name { get; private set; } = -1;

    public int Unit { get; private set; } = -1;

    public int KindColumn { get; private set; } = -1;

    public int Direction { get; private set; } = -1;

    public int BaselineYear { get; private set; } = -1;

    public int TargetYear { get; private set; } = -1;

    /// <summary>By the words of the headings.</summary>
    public IndicatorKind Kind { get; private set; }

    /// <summary>Columns of baselines, targets, results, rates and values.</summary>
    public List<int> Values { get; } = [];

    private string Top { get; set; } = "";

    public static List<IndicatorColumns> Of(ProgressColumns columns)
    {
        var groups = new List<IndicatorColumns>();
        for (var column = 0; column < columns.Readings.Length; column++)
        {
            var role = columns.Readings[column].Role;
            var top = columns.Headings[column].Split(ProgressColumns.Separator)[0];
            var kind = KindIn(columns.Headings[column]);
            var last = groups.LastOrDefault();
            switch (role)
            {
                case ColumnRole.Indicator:
                    if (last is null || last.Name >= 0 || last.Values.Count > 0)
                        groups.Add(last = new IndicatorColumns());
                    last.Name = column;
                    last.Describe(top, kind);
                    break;
                case ColumnRole.IndicatorCode or ColumnRole.IndicatorKind:
                    if (last is null || last.Values.Count > 0 || (last.Name >= 0 && last.Top != top))
                        groups.Add(last = new IndicatorColumns());
                    if (role == ColumnRole.IndicatorCode)
                        last.Code = column;
                    else
                        last.KindColumn = column;
                    last.Describe(top, kind);
                    break;
                case ColumnRole.Unit or ColumnRole.Direction or ColumnRole.BaselineYear or ColumnRole.TargetYear:
                    if (last is null)
                        groups.Add(last = new IndicatorColumns());
                    if (role == ColumnRole.Unit && last.Unit < 0)
                        last.Unit = column;
                    else if (role == ColumnRole.Direction)
                        last.Direction = column;
                    else if (role == ColumnRole.BaselineYear)
                        last.BaselineYear = column;
                    else if (role == ColumnRole.TargetYear)
                        last.TargetYear = column;
                    break;
                case ColumnRole.Baseline or ColumnRole.Target or ColumnRole.Result or ColumnRole.Rate or ColumnRole.Value:
                    // 成果指標２／目標: the next indicator, though it has no column for a name.
                    if (last is null || (last.Name < 0 && last.Values.Count > 0 && last.Top != top && kind != IndicatorKind.Unspecified))
                        groups.Add(last = new IndicatorColumns());
                    var owner = kind == IndicatorKind.Unspecified || last.Kind == kind ? last : groups.FindLast(group => group.Kind == kind) ?? last;
                    owner.Values.Add(column);
                    owner.Describe(top, kind);
                    break;
            }
        }

        return groups;
    }

    /// <summary>Whether one of its columns is the given one.</summary>
    public bool Holds(int column) =>
        column == Code || column == Name || column == Unit || column == KindColumn || column == Direction || column == BaselineYear || column == TargetYear || Values.Contains(column);

    /// <summary>Activity or outcome by a word.</summary>
    public static IndicatorKind KindIn(string text) =>
        text.Contains("活動", StringComparison.Ordinal) || text.Contains("アウトプット", StringComparison.Ordinal) ? IndicatorKind.Output
        : text.Contains("成果", StringComparison.Ordinal) || text.Contains("アウトカム", StringComparison.Ordinal) ? IndicatorKind.Outcome
        : IndicatorKind.Unspecified;

    private void Describe(string top, IndicatorKind kind)
    {
        if (Top.Length == 0)
            Top = top;
        if (Kind == IndicatorKind.Unspecified)
            Kind = kind;
    }
}

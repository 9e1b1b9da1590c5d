using System.Collections.Immutable;
using Hashira.Cycle.Register;
using Hashira.Model;

namespace Hashira.Host.Pages.Register;

/// <summary>A row of the table as pages show it.</summary>
public sealed class RowView
{
    private readonly EditionView _edition;
    private readonly Lazy<RowWording> _wording;

    internal RowView(EditionView edition, int index, PlanRow row, RowLineage lineage, ImmutableArray<Finding> findings, int occurrence)
    {
        _edition = edition;
        Occurrence = occurrence;
        Index = index;
        Row = row;
        Lineage = lineage;
        Findings = findings;
        _wording = new Lazy<RowWording>(() => RowWording.Of(this, lineage.WordingRow is { } other ? edition.Rows[other] : null));
    }

    /// <summary>Number of the row, from 0.</summary>
    public int Index { get; }

    /// <summary>The row.</summary>
    public PlanRow Row { get; }

    /// <summary>Which row of its code it is, from 1, where the code is printed in several.</summary>
    public int Occurrence { get; }

    /// <summary>Where its measure comes from and goes to.</summary>
    public RowLineage Lineage { get; }

    /// <summary>Findings in its cells.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Its two wordings and how they differ.</summary>
    public RowWording Wording => _wording.Value;

    /// <summary>The measures by which it is called: the revised ones, else the current ones.</summary>
    public ImmutableArray<PlannedMeasure> Named => Row.Revised.Length > 0 ? Row.Revised : Row.Current;

    /// <summary>Code by which it is called, ⑨－１, or nothing.</summary>
    public string Code => Row.Code?.ToString() ?? "";

    /// <summary>First heading that is printed in it, or nothing.</summary>
    public string Heading => Named.Concat(Row.Current).Select(measure => measure.Heading?.Text).FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? "";

    /// <summary>Its page.</summary>
    public string Address => Row switch
    {
        { Revised: [var revised, ..] } => Addresses.Measure(_edition.Id, PlanColumn.Revised, revised.Code, Occurrence),
        { Current: [var current, ..] } => Addresses.Measure(_edition.Id, PlanColumn.Current, current.Code, Occurrence),
        _ => Addresses.Row(_edition.Id, Index + 1),
    };

    /// <summary>Number of the measure by which it is called; <see langword="null"/> without a code.</summary>
    public MeasureId? OwnId => Row.Code is { } code ? MeasureId.Of(_edition.Id, Row.Revised.Length > 0 ? PlanColumn.Revised : PlanColumn.Current, code, Occurrence) : null;

    /// <summary>The row before it in the document.</summary>
    public RowView? Previous => Index > 0 ? _edition.Rows[Index - 1] : null;

    /// <summary>The row after it in the document.</summary>
    public RowView? Next => Index + 1 < _edition.Rows.Length ? _edition.Rows[Index + 1] : null;

    /// <summary>Whether the measure goes on in this row under another code.</summary>
    public bool IsRenumbered => Row.Current.Length > 0 && Row.Revised.Length > 0 && !Row.Current.Select(measure => measure.Code).SequenceEqual(Row.Revised.Select(measure => measure.Code));

    /// <summary>Ministries of the measures by which it is called, each once.</summary>
    public IEnumerable<ResponsibleMinistry> Ministries => Named.SelectMany(measure => measure.Ministries).DistinctBy(ministry => (ministry.Printed, ministry.AndOthers));

    /// <summary>Every ministry of its two outer cells by the key of <see cref="MinistryKey"/>.</summary>
    public IEnumerable<string> MinistryKeys => Row.Current.Concat(Row.Revised).SelectMany(measure => measure.Ministries).Select(MinistryKey).Distinct();

    /// <summary>Key of a ministry for addresses: our lasting key, or the printed name of one that is not known.</summary>
    public static string MinistryKey(ResponsibleMinistry ministry) => ministry.Ministry?.Key ?? ministry.Printed;
}

using Hashira.Model;

namespace Hashira.Cycle.Register.Lineage;

/// <summary>版の欄. One of the two wordings that an edition holds: its current or its revised column.</summary>
/// <param name="EditionId">The edition.</param>
/// <param name="Column">Current or revised.</param>
public readonly record struct EditionSide(string EditionId, PlanColumn Column)
{
    /// <summary>Reads <c>d3a1…:revised</c> and <c>d3a1…:current</c>; an id alone is the wording to which the edition came, its revised column.</summary>
    public static EditionSide? Parse(string? text) => (text ?? "").Split(':') switch
    {
        [{ Length: > 0 } id] => new EditionSide(id, PlanColumn.Revised),
        [{ Length: > 0 } id, "revised"] => new EditionSide(id, PlanColumn.Revised),
        [{ Length: > 0 } id, "current"] => new EditionSide(id, PlanColumn.Current),
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => $"{EditionId}:{(Column == PlanColumn.Current ? "current" : "revised")}";
}

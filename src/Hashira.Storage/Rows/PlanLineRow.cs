using Hashira.Model;

namespace Hashira.Storage.Rows;

/// <summary>表の一行. One line of the three-column table.</summary>
public sealed class PlanLineRow : EditionContentRow
{
    /// <summary>Number of the major policy under which it stands.</summary>
    public int MajorPolicy { get; set; }

    /// <summary>What the revision does.</summary>
    public MeasureChange Change { get; set; }

    /// <summary>Code in 「（…に移動）」.</summary>
    public MeasureCode? MovedTo { get; set; }

    /// <summary>Code in 「（…から移動）」.</summary>
    public MeasureCode? MovedFrom { get; set; }

    /// <summary>Marks as printed.</summary>
    public List<ChangeMarkRow> Marks { get; } = [];

    /// <summary>Measures of the left and right cell and the entry of the middle one.</summary>
    public List<PlanItemRow> Items { get; } = [];
}

/// <summary>（新規項目）, （…に移動）, （事業終了のため削除） as printed.</summary>
public sealed class ChangeMarkRow : EditionContentRow
{
    /// <summary>The line it stands in.</summary>
    public long LineId { get; set; }

    /// <summary>The mark.</summary>
    public required PlacedTextValue Text { get; set; }
}

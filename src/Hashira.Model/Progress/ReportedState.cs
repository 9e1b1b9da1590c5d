namespace Hashira.Model;

/// <summary>
/// 値の状態. What a cell says of a value. A cell that holds nothing says nothing and gives no value at all; 0 is a <see cref="Number"/>, not a missing
/// one.
/// </summary>
public enum ReportedState
{
    /// <summary>数値. A number; 0 among them.</summary>
    Number,

    /// <summary>文. Words that aren't one of the others: 「完成」「A」.</summary>
    Text,

    /// <summary>「－」など. There is none: no target was set, nothing was measured.</summary>
    None,

    /// <summary>未定. Not decided yet.</summary>
    Undecided,

    /// <summary>集計中. Being counted; a number will come.</summary>
    Pending,

    /// <summary>対象外. Doesn't apply in this year.</summary>
    NotApplicable,
}

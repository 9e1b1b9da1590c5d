namespace Hashira.Model;

/// <summary>経緯の区分. What became of a measure between two wordings of a plan.</summary>
public enum LineageKind
{
    /// <summary>継続. The same measure, under the same code or another of the same major policy.</summary>
    Continued,

    /// <summary>移動. The same measure under another major policy, or under a code that a mark of the plan names.</summary>
    Moved,

    /// <summary>統合. One of several measures that became one.</summary>
    Merged,

    /// <summary>分割. One of several measures that one became.</summary>
    Split,

    /// <summary>新規. It has no predecessor.</summary>
    New,

    /// <summary>終了. It has no successor.</summary>
    Ended,
}

/// <summary>経緯の決定. What a person decided of a proposed link.</summary>
public enum LineageVerdict
{
    /// <summary>確認. It is as proposed.</summary>
    Confirmed,

    /// <summary>訂正. It is as the person says, not as proposed.</summary>
    Corrected,

    /// <summary>却下. It is not so.</summary>
    Rejected,

    /// <summary>取消し. An earlier decision no longer counts.</summary>
    Withdrawn,
}

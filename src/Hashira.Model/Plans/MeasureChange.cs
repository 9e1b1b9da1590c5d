namespace Hashira.Model;

/// <summary>改定での扱い. What a revision does to a measure.</summary>
public enum MeasureChange
{
    /// <summary>継続（番号の変更と改稿を含む）. Goes on, under the same code or another, reworded or not.</summary>
    Continued,

    /// <summary>新規.</summary>
    New,

    /// <summary>他の項目番号に移動. Goes on under another place of the plan; its text stands there.</summary>
    MovedOut,

    /// <summary>他の項目番号から移動. The other end of <see cref="MovedOut"/>.</summary>
    MovedIn,

    /// <summary>統合. Several current measures become one.</summary>
    Merged,

    /// <summary>分割. One current measure becomes several.</summary>
    Split,

    /// <summary>終了・削除.</summary>
    Ended,
}

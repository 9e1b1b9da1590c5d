namespace Hashira.Documents.Tables;

/// <summary>変更履歴の扱い. Which reading of tracked changes is wanted.</summary>
public enum TrackedChanges
{
    /// <summary>反映後. What is inserted is read, what is deleted is not.</summary>
    Accept,

    /// <summary>反映前. What was there before: what is deleted is read, what is inserted is not.</summary>
    Original,

    /// <summary>両方. Both, marked 〔削除：…〕 and 〔挿入：…〕.</summary>
    Both,
}

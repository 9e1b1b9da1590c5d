namespace Hashira.Model;

/// <summary>欄. The part of a plan in which a value stands.</summary>
public enum PlanColumn
{
    /// <summary>表紙など. Outside the table: cover, chapter heading, furniture.</summary>
    Document,

    /// <summary>大方針. The box that states a major policy.</summary>
    Policy,

    /// <summary>現行の取組方針. Left column.</summary>
    Current,

    /// <summary>フォローアップ. Middle column.</summary>
    FollowUp,

    /// <summary>新たな取組方針（案）. Right column.</summary>
    Revised,
}

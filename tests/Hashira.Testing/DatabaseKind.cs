namespace Hashira.Testing;

/// <summary>The databases in which the register can be kept; what holds on one must hold on the other.</summary>
public enum DatabaseKind
{
    /// <summary>One file.</summary>
    Sqlite,

    /// <summary>A server.</summary>
    PostgreSql,
}

namespace Hashira.Model;

/// <summary>版の状態.</summary>
public enum EditionState
{
    /// <summary>案. May still be replaced.</summary>
    Draft,

    /// <summary>確定. Never changes again; a correction is a new edition.</summary>
    Closed,
}

/// <summary>版. A plan as kept in the register.</summary>
/// <param name="Id">Lasting id, given at import.</param>
/// <param name="Title">Title of the plan.</param>
/// <param name="State">Draft or closed.</param>
/// <param name="ImportedAt">When it was taken in, UTC.</param>
/// <param name="Sha256">SHA-256 of the source document.</param>
public sealed record Edition(string Id, string Title, EditionState State, DateTimeOffset ImportedAt, string Sha256);

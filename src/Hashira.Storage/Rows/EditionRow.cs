using Hashira.Model;

namespace Hashira.Storage.Rows;

/// <summary>版. One plan as kept in the register.</summary>
public sealed class EditionRow
{
    /// <summary>Lasting id, given at the first import.</summary>
    public required string Id { get; set; }

    /// <summary>Title shown to readers; the file name where the plan prints none.</summary>
    public required string Title { get; set; }

    /// <summary>Key by which a later file is known to be of the same plan; unique.</summary>
    public required string TitleKey { get; set; }

    /// <summary>Draft or closed.</summary>
    public EditionState State { get; set; }

    /// <summary>When its present wording was taken in, UTC.</summary>
    public DateTimeOffset ImportedAt { get; set; }

    /// <summary>SHA-256 of the source document of its present wording.</summary>
    public required string Sha256 { get; set; }
}

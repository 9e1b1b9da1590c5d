namespace Hashira.Storage.Rows;

/// <summary>
/// Something that a plan says. It belongs to one edition, and once that edition is closed it can neither be added, changed nor
/// removed (<see cref="HashiraDb"/> refuses).
/// </summary>
public abstract class EditionContentRow
{
    /// <summary>Number given by the database.</summary>
    public long Id { get; set; }

    /// <summary>Edition it belongs to.</summary>
    public string EditionId { get; set; } = "";

    /// <summary>Order among its neighbours, from 0.</summary>
    public int Position { get; set; }
}

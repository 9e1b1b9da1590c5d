namespace Hashira.Storage.Rows;

/// <summary>柱.</summary>
public sealed class PillarRow : EditionContentRow
{
    /// <summary>Number of the pillar.</summary>
    public int Number { get; set; }

    /// <summary>Title without its number.</summary>
    public required PlacedTextValue Title { get; set; }

    /// <summary>Where number and title are printed.</summary>
    public required PlaceValue Place { get; set; }
}

/// <summary>大方針.</summary>
public sealed class MajorPolicyRow : EditionContentRow
{
    /// <summary>① as 1.</summary>
    public int Number { get; set; }

    /// <summary>Number of its pillar; 0 if the document names none.</summary>
    public int Pillar { get; set; }

    /// <summary>Its paragraphs, without the number.</summary>
    public required PlacedTextValue Text { get; set; }

    /// <summary>Where it is printed.</summary>
    public required PlaceValue Place { get; set; }
}

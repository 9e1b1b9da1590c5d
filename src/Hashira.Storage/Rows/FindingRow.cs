using Hashira.Model;

namespace Hashira.Storage.Rows;

/// <summary>指摘. What a check found in the source document of an edition.</summary>
public sealed class FindingRow
{
    /// <summary>Number given by the database.</summary>
    public long Id { get; set; }

    /// <summary>The document that was checked.</summary>
    public long SourceDocumentId { get; set; }

    /// <summary>Order, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Id of the check, <c>HC012</c>.</summary>
    public required string CheckId { get; set; }

    /// <summary>How grave.</summary>
    public Severity Severity { get; set; }

    /// <summary>Measure under which it stands.</summary>
    public MeasureCode? Code { get; set; }

    /// <summary>Column in which it stands.</summary>
    public PlanColumn Column { get; set; }

    /// <summary>The words at fault, as printed.</summary>
    public required string Excerpt { get; set; }

    /// <summary>What was found.</summary>
    public required string Message { get; set; }

    /// <summary>The next step.</summary>
    public required string Advice { get; set; }

    /// <summary>Where.</summary>
    public required PlaceValue Place { get; set; }

    /// <summary>Fingerprint by which it is known again; empty in registers older than fingerprints.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>What a finding that gathers many places is about.</summary>
    public string? Topic { get; set; }

    /// <summary>The excerpt as it should read, where the check can tell.</summary>
    public string? Proposal { get; set; }

    /// <summary>What other checks say of the same slip, as JSON; <see langword="null"/> if none does.</summary>
    public string? Also { get; set; }

    /// <summary>The other places it speaks of.</summary>
    public List<RelatedPlaceRow> Related { get; } = [];
}

/// <summary>関連箇所.</summary>
public sealed class RelatedPlaceRow
{
    /// <summary>Number given by the database.</summary>
    public long Id { get; set; }

    /// <summary>The finding.</summary>
    public long FindingId { get; set; }

    /// <summary>Order, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Measure there.</summary>
    public MeasureCode? Code { get; set; }

    /// <summary>Column there.</summary>
    public PlanColumn Column { get; set; }

    /// <summary>Words there, as printed.</summary>
    public required string Excerpt { get; set; }

    /// <summary>The place.</summary>
    public required PlaceValue Place { get; set; }
}

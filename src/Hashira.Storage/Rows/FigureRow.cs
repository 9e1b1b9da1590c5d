using Hashira.Model;

namespace Hashira.Storage.Rows;

/// <summary>数値.</summary>
public sealed class FigureRow : EditionContentRow
{
    /// <summary>The measure or follow-up in which it stands.</summary>
    public long ItemId { get; set; }

    /// <summary>What is counted.</summary>
    public required string What { get; set; }

    /// <summary>The number, or the lower end of a range.</summary>
    public decimal? Value { get; set; }

    /// <summary>Upper end of a range.</summary>
    public decimal? Upper { get; set; }

    /// <summary>Unit as printed.</summary>
    public required string Unit { get; set; }

    /// <summary>約, 延べ, 以上 … as printed.</summary>
    public required string Qualifier { get; set; }

    /// <summary>Target or result.</summary>
    public FigureKind Kind { get; set; }

    /// <summary>Period as printed.</summary>
    public string? Period { get; set; }

    /// <summary>Which firms, places or span of time it counts.</summary>
    public string? Scope { get; set; }

    /// <summary>Whether it sums up all years so far; null if not said.</summary>
    public bool? IsCumulative { get; set; }

    /// <summary>As printed.</summary>
    public required string Printed { get; set; }

    /// <summary>Where it is printed.</summary>
    public required PlaceValue Place { get; set; }
}

/// <summary>日付.</summary>
public sealed class PrintedDateRow : EditionContentRow
{
    /// <summary>The measure or follow-up in which it stands.</summary>
    public long ItemId { get; set; }

    /// <summary>As printed.</summary>
    public required string Printed { get; set; }

    /// <summary>First day it can mean.</summary>
    public DateOnly? Earliest { get; set; }

    /// <summary>Last day it can mean, included.</summary>
    public DateOnly? Latest { get; set; }

    /// <summary>Why it can be no date of the calendar.</summary>
    public string? Fault { get; set; }

    /// <summary>Where it is printed.</summary>
    public required PlaceValue Place { get; set; }
}

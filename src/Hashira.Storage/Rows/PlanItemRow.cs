using Hashira.Model;

namespace Hashira.Storage.Rows;

/// <summary>What one cell, or one code of a cell, says: a <see cref="PlannedMeasureRow"/> or a <see cref="FollowUpRow"/>.</summary>
public abstract class PlanItemRow : EditionContentRow
{
    /// <summary>The line it stands in.</summary>
    public long LineId { get; set; }

    /// <summary>Column it stands in.</summary>
    public PlanColumn Column { get; set; }

    /// <summary>The text; of a measure without heading, code and closing bracket.</summary>
    public required PlacedTextValue Text { get; set; }

    /// <summary>Where the whole of it stands.</summary>
    public required PlaceValue Place { get; set; }

    /// <summary>事業.</summary>
    public List<ProgrammeRow> Programmes { get; } = [];

    /// <summary>数値.</summary>
    public List<FigureRow> Figures { get; } = [];

    /// <summary>日付.</summary>
    public List<PrintedDateRow> Dates { get; } = [];
}

/// <summary>施策の一項目.</summary>
public sealed class PlannedMeasureRow : PlanItemRow
{
    /// <summary>Code as understood.</summary>
    public MeasureCode Code { get; set; }

    /// <summary>Code as printed, with its brackets.</summary>
    public required PlacedTextValue PrintedCode { get; set; }

    /// <summary>Text inside 【…】.</summary>
    public PlacedTextValue? Heading { get; set; }

    /// <summary>The closing bracket as printed.</summary>
    public PlacedTextValue? MinistriesBracket { get; set; }

    /// <summary>所管府省.</summary>
    public List<ResponsibleMinistryRow> Ministries { get; } = [];
}

/// <summary>フォローアップの記載.</summary>
public sealed class FollowUpRow : PlanItemRow;

/// <summary>所管府省の一つ, of a measure or of a programme.</summary>
public sealed class ResponsibleMinistryRow : EditionContentRow
{
    /// <summary>The measure whose closing bracket names it; <see langword="null"/> for a programme's.</summary>
    public long? MeasureId { get; set; }

    /// <summary>The programme behind which it stands; <see langword="null"/> for a measure's.</summary>
    public long? ProgrammeId { get; set; }

    /// <summary>As printed, without 等.</summary>
    public required string Printed { get; set; }

    /// <summary>Key of the ministry; <see langword="null"/> if unknown.</summary>
    public string? MinistryKey { get; set; }

    /// <summary>等 follows.</summary>
    public bool AndOthers { get; set; }

    /// <summary>Where the name is printed.</summary>
    public required PlaceValue Place { get; set; }
}

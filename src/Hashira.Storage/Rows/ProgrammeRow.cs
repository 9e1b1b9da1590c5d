using Hashira.Model;

namespace Hashira.Storage.Rows;

/// <summary>事業 as named at one place of a plan.</summary>
public sealed class ProgrammeRow : EditionContentRow
{
    /// <summary>The measure or follow-up that names it.</summary>
    public long ItemId { get; set; }

    /// <summary>Name without its mark.</summary>
    public required PlacedTextValue Name { get; set; }

    /// <summary>〇 or ○; empty in running text.</summary>
    public required string Mark { get; set; }

    /// <summary>Where the name is printed.</summary>
    public required PlaceValue Place { get; set; }

    /// <summary>Names in a bracket behind it.</summary>
    public List<ResponsibleMinistryRow> Ministries { get; } = [];

    /// <summary>Budget notes as printed.</summary>
    public List<BudgetNoteRow> Notes { get; } = [];

    /// <summary>予算額.</summary>
    public List<AppropriationRow> Appropriations { get; } = [];
}

/// <summary>予算の注記 as printed, brackets and 再掲 included.</summary>
public sealed class BudgetNoteRow : EditionContentRow
{
    /// <summary>The programme.</summary>
    public long ProgrammeId { get; set; }

    /// <summary>The note.</summary>
    public required PlacedTextValue Text { get; set; }
}

/// <summary>予算額. One printed figure of a budget note.</summary>
public sealed class AppropriationRow : EditionContentRow
{
    /// <summary>The programme under which it is printed.</summary>
    public long ProgrammeId { get; set; }

    /// <summary>Name the figure itself gives; <see langword="null"/> if none.</summary>
    public string? Programme { get; set; }

    /// <summary>Western year in which the fiscal year begins; <see langword="null"/> if none can be read.</summary>
    public int? FiscalYear { get; set; }

    /// <summary>当初, 補正, 予備費, or not printed.</summary>
    public BudgetStage Stage { get; set; }

    /// <summary>N of 第N次補正.</summary>
    public int? Ordinal { get; set; }

    /// <summary>Whole yen.</summary>
    public Yen Amount { get; set; }

    /// <summary>Own, or 内数.</summary>
    public AmountBasis Basis { get; set; }

    /// <summary>再掲 is printed.</summary>
    public bool IsRelisted { get; set; }

    /// <summary>約 is printed.</summary>
    public bool IsApproximate { get; set; }

    /// <summary>As printed.</summary>
    public required string Printed { get; set; }

    /// <summary>Where it is printed.</summary>
    public required PlaceValue Place { get; set; }
}

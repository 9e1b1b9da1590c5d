using Hashira.Model;

namespace Hashira.Storage.Rows;

/// <summary>What a person decided of a budget figure and a review sheet.</summary>
public enum SheetVerdict
{
    /// <summary>確認. The figure is money of that sheet.</summary>
    Confirmed,

    /// <summary>却下. It is not.</summary>
    Rejected,

    /// <summary>取消し. The decision before it no longer counts.</summary>
    Withdrawn,
}

/// <summary>
/// 照合の決定. Whether a budget figure of a measure is money of a review sheet. Measure and sheet are named by what lasts, so that the
/// decision lives on when an edition is read anew, in later editions, and when the sheets are loaded again. Decisions are only ever added;
/// of several on the same figure and sheet the one with the highest <see cref="Id"/> counts. A figure may have several confirmed sheets
/// (one figure, several sheets) and a sheet several figures.
/// </summary>
public sealed class SheetLinkRow
{
    /// <summary>Number given by the database.</summary>
    public long Id { get; set; }

    /// <summary>Number of the event that tells of it; decisions taken together share one and are withdrawn together.</summary>
    public long EventSequence { get; set; }

    /// <summary>The edition on whose screen it was decided.</summary>
    public required string EditionId { get; set; }

    /// <summary>Lasting number of the measure (<see cref="Model.MeasureId"/>), its ten characters; empty for a row without a measure.</summary>
    public required string MeasureId { get; set; }

    /// <summary>Programme as printed; empty if none is named.</summary>
    public required string Programme { get; set; }

    /// <summary>The programme's name folded (<see cref="JapaneseText.Fold"/>).</summary>
    public required string ProgrammeKey { get; set; }

    /// <summary>Fiscal year of the figure; <see langword="null"/> if none is printed.</summary>
    public int? FiscalYear { get; set; }

    /// <summary>当初, 補正, 予備費, or not printed.</summary>
    public BudgetStage Stage { get; set; }

    /// <summary>N of 第N次補正.</summary>
    public int? Ordinal { get; set; }

    /// <summary>The printed amount.</summary>
    public Yen Amount { get; set; }

    /// <summary>System of the sheet.</summary>
    public ReviewSheetSystem System { get; set; }

    /// <summary>事業年度 of the sheet.</summary>
    public int BusinessYear { get; set; }

    /// <summary>Number of the sheet.</summary>
    public required string Number { get; set; }

    /// <summary>Name of the sheet when it was decided.</summary>
    public required string SheetName { get; set; }

    /// <summary>What was decided.</summary>
    public SheetVerdict Verdict { get; set; }

    /// <summary>The evidence that was shown when it was decided, one piece a line.</summary>
    public required string Evidence { get; set; }

    /// <summary>Who decided.</summary>
    public required string DecidedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset DecidedAt { get; set; }

    /// <summary>Why; may be empty for a confirmation.</summary>
    public required string Reason { get; set; }
}

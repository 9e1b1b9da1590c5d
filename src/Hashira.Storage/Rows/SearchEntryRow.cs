using Hashira.Model;

namespace Hashira.Storage.Rows;

/// <summary>
/// 検索の見出し. Something that a search can find, with what the results are narrowed by. It repeats what other tables say, is written with
/// them, and can be made anew from them at any time. The words of the index lie beside it, see <see cref="HashiraDb.IndexAsync"/>.
/// </summary>
public sealed record SearchEntryRow
{
    /// <summary>Number given by the database.</summary>
    public long Id { get; set; }

    /// <summary>What it is.</summary>
    public SearchKind Kind { get; set; }

    /// <summary>Edition it belongs to; <see langword="null"/> for what belongs to none, such as a review sheet.</summary>
    public string? EditionId { get; set; }

    /// <summary>Which one of its kind in the edition: number of the row, of the policy, fingerprint of the finding …</summary>
    public required string Key { get; set; }

    /// <summary>Number of the pillar, or 0.</summary>
    public int Pillar { get; set; }

    /// <summary>Number of the major policy, or 0.</summary>
    public int Policy { get; set; }

    /// <summary>Code by which a row is called.</summary>
    public MeasureCode? Code { get; set; }

    /// <summary>Column of the code.</summary>
    public PlanColumn Column { get; set; }

    /// <summary>Which one, from 1, where the code is printed more than once in that column.</summary>
    public int Occurrence { get; set; }

    /// <summary>What the revision does to the row.</summary>
    public MeasureChange? Change { get; set; }

    /// <summary>Keys of the ministries, parted by line feeds.</summary>
    public string Ministries { get; set; } = "";

    /// <summary>Fiscal years of its money, parted by line feeds.</summary>
    public string Years { get; set; } = "";

    /// <summary>Names of its programmes, parted by line feeds.</summary>
    public string Programmes { get; set; } = "";

    /// <summary>Largest amount printed in it.</summary>
    public Yen? Amount { get; set; }

    /// <summary>Gravest finding in it.</summary>
    public Severity? Worst { get; set; }

    /// <summary>Shown as the title of a hit; a phrase found in it comes first.</summary>
    public required string Title { get; set; }

    /// <summary>What is searched besides the title; its parts are parted by form feeds, and no phrase reaches over one.</summary>
    public required string Text { get; set; }
}

/// <summary>検索対象の種類.</summary>
public enum SearchKind
{
    /// <summary>施策（表の一行）.</summary>
    Measure,

    /// <summary>大方針.</summary>
    Policy,

    /// <summary>事業.</summary>
    Programme,

    /// <summary>行政事業レビューシート.</summary>
    ReviewSheet,

    /// <summary>指摘.</summary>
    Finding,
}

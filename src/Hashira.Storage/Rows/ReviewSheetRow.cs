using Hashira.Model;

namespace Hashira.Storage.Rows;

/// <summary>行政事業レビューシート. One sheet of one 事業年度.</summary>
public sealed class ReviewSheetRow
{
    /// <summary>Number given by the database; stays when the sheet is loaded again.</summary>
    public long Id { get; set; }

    /// <summary>In which system it was published.</summary>
    public ReviewSheetSystem System { get; set; }

    /// <summary>事業年度: western year in which it begins.</summary>
    public int BusinessYear { get; set; }

    /// <summary>事業番号 or 予算事業ID.</summary>
    public required string Number { get; set; }

    /// <summary>事業名.</summary>
    public required string Name { get; set; }

    /// <summary>The name folded (<see cref="JapaneseText.Fold"/>), for searching.</summary>
    public required string NameKey { get; set; }

    /// <summary>府省庁 as printed.</summary>
    public required string Ministry { get; set; }

    /// <summary>局・庁.</summary>
    public required string Bureau { get; set; }

    /// <summary>課・室.</summary>
    public required string Division { get; set; }

    /// <summary>事業の目的.</summary>
    public required string Purpose { get; set; }

    /// <summary>事業の概要.</summary>
    public required string Summary { get; set; }

    /// <summary>支出先の業務概要, each once, one a line.</summary>
    public required string Works { get; set; }

    /// <summary>旧事業番号.</summary>
    public required string FormerNumber { get; set; }

    /// <summary>Hash of all it says, by which an unchanged sheet is known.</summary>
    public required string Hash { get; set; }

    /// <summary>Amounts by 予算年度.</summary>
    public List<SheetBudgetRow> Budgets { get; } = [];

    /// <summary>関連事業.</summary>
    public List<RelatedSheetRow> Related { get; } = [];
}

/// <summary>予算年度ごとの額 of a review sheet; <see langword="null"/> is not stated.</summary>
public sealed class SheetBudgetRow
{
    /// <summary>Number given by the database.</summary>
    public long Id { get; set; }

    /// <summary>The sheet.</summary>
    public long SheetId { get; set; }

    /// <summary>予算年度: western year in which it begins.</summary>
    public int FiscalYear { get; set; }

    /// <summary>当初予算.</summary>
    public Yen? Initial { get; set; }

    /// <summary>補正予算.</summary>
    public Yen? Supplementary { get; set; }

    /// <summary>前年度からの繰越し.</summary>
    public Yen? BroughtForward { get; set; }

    /// <summary>翌年度への繰越し.</summary>
    public Yen? CarriedOver { get; set; }

    /// <summary>予備費等.</summary>
    public Yen? Contingency { get; set; }

    /// <summary>予算計.</summary>
    public Yen? Available { get; set; }

    /// <summary>執行額.</summary>
    public Yen? Executed { get; set; }

    /// <summary>要求額.</summary>
    public Yen? Requested { get; set; }
}

/// <summary>関連事業 that a review sheet names.</summary>
public sealed class RelatedSheetRow
{
    /// <summary>Number given by the database.</summary>
    public long Id { get; set; }

    /// <summary>The sheet that names it.</summary>
    public long SheetId { get; set; }

    /// <summary>Its number, as printed.</summary>
    public required string Number { get; set; }

    /// <summary>Its name, as printed.</summary>
    public required string Name { get; set; }

    /// <summary>親事業, 統合元 ….</summary>
    public required string Relation { get; set; }
}

using System.Globalization;

namespace Hashira.Model;

/// <summary>予算の段階を示す語. The word a budget note uses for the stage of the budget, without its ordinal.</summary>
public enum BudgetStage
{
    /// <summary>段階の記載なし. Only 「予算」 is printed, or nothing.</summary>
    Unspecified,

    /// <summary>当初.</summary>
    Initial,

    /// <summary>補正.</summary>
    Supplementary,

    /// <summary>予備費.</summary>
    ContingencyReserve,
}

/// <summary>予算の種別. Stage of the budget from which a figure comes.</summary>
/// <param name="Stage">当初, 補正, 予備費, or not printed.</param>
/// <param name="Ordinal">N of 第N次補正; <see langword="null"/> if none is printed, which need not mean that there was only one.</param>
public readonly record struct BudgetKind(BudgetStage Stage, int? Ordinal = null)
{
    /// <summary>当初予算.</summary>
    public static BudgetKind Initial => new(BudgetStage.Initial);

    /// <summary>予備費.</summary>
    public static BudgetKind ContingencyReserve => new(BudgetStage.ContingencyReserve);

    /// <summary>The stage is not printed (「令和４年度予算」).</summary>
    public static BudgetKind Unspecified => new(BudgetStage.Unspecified);

    /// <summary>補正予算, with its number where printed.</summary>
    public static BudgetKind Supplementary(int? ordinal = null) => new(BudgetStage.Supplementary, ordinal);

    /// <summary>Key of the contract: <c>initial</c>, <c>supplementary</c>, <c>contingency</c>, <c>unspecified</c>.</summary>
    public string Key => Stage switch
    {
        BudgetStage.Initial => "initial",
        BudgetStage.Supplementary => "supplementary",
        BudgetStage.ContingencyReserve => "contingency",
        _ => "unspecified",
    };

    /// <summary>As Hashira prints it: 当初予算, 第３次補正予算, 補正予算, 予備費, 予算.</summary>
    public override string ToString() => Stage switch
    {
        BudgetStage.Initial => "当初予算",
        BudgetStage.Supplementary => Ordinal is { } n ? $"第{(n < 10 ? ((char)('０' + n)).ToString() : n.ToString(CultureInfo.InvariantCulture))}次補正予算" : "補正予算",
        BudgetStage.ContingencyReserve => "予備費",
        _ => "予算",
    };
}

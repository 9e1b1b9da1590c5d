namespace Hashira.Model;

/// <summary>数値の性格. Whether a figure is aimed at, planned, reached, or neither.</summary>
public enum FigureKind
{
    /// <summary>目標. Aimed at: 目標, 目指す, 予定, or a bound or a deadline in the tense of a plan (３回以上開催する, 令和７年度までに100社を支援する).</summary>
    Target,

    /// <summary>実績. Reached, or a state that is there.</summary>
    Result,

    /// <summary>計画. Said to be done, without a word of aiming at it: 全国６か所で開催する.</summary>
    Plan,

    /// <summary>その他. Says who or what is meant, or on which terms: 50人以上の企業, 補助率75％, 100社を対象に.</summary>
    Other,
}

/// <summary>
/// 数値. A counted or measured value in the text of a plan, with its unit: 件, 社, 人, 回, 拠点, % … Amounts of a budget note are an
/// <see cref="Appropriation"/>, not a figure.
/// </summary>
/// <param name="What">What is counted, from the words before it; may be empty.</param>
/// <param name="Value">The number, or the lower end of a range; <see langword="null"/> if it cannot be told (数十社). 半数 and 過半数 are 50 %.</param>
/// <param name="Unit">Unit as printed.</param>
/// <param name="Qualifier">約, 延べ, のべ, 計, 以上, 超, 程度 … as printed, joined by ・; empty if none.</param>
/// <param name="Kind">Target, result, plan or neither, by the column and the words around it.</param>
/// <param name="Period">The period it is for, as printed (令和３年度), nearest before it in its sentence; <see langword="null"/> if none is.</param>
/// <param name="Printed">As printed, qualifiers included.</param>
/// <param name="Source">Where it is printed.</param>
public sealed record Figure(string What, decimal? Value, string Unit, string Qualifier, FigureKind Kind, string? Period, string Printed, SourceLocation Source)
{
    /// <summary>上限. Upper end of a range (10～20社, 5,000社から１万社), included; <see langword="null"/> if it is none.</summary>
    public decimal? Upper { get; init; }

    /// <summary>範囲. Which firms, places or span of time it counts, as printed (うち中堅企業, 全国, 年間), several joined by 、; <see langword="null"/> if nothing is said.</summary>
    public string? Scope { get; init; }

    /// <summary>累計. Whether it sums up all years so far; <see langword="null"/> if the words do not say.</summary>
    public bool? IsCumulative { get; init; }

    /// <summary>比較. What its bound says; the last word that is a bound counts.</summary>
    public FigureComparison Comparison
    {
        get
        {
            var comparison = FigureComparison.Equal;
            foreach (var word in Qualifier.Split('・'))
            {
                comparison = word switch
                {
                    "以上" or "最低" or "少なくとも" => FigureComparison.AtLeast,
                    "超" or "を超える" or "を超えた" or "を上回る" or "余" or "余り" => FigureComparison.MoreThan,
                    "以下" or "以内" or "最大" => FigureComparison.AtMost,
                    "未満" or "を下回る" => FigureComparison.LessThan,
                    _ => comparison,
                };
            }

            return comparison;
        }
    }

    /// <summary>同じ物を数える単位. One spelling for units that count the same: 名 and 者 as 人, the spellings of か所, 割 as %.</summary>
    public string CommonUnit => JapaneseText.Fold(Unit) switch
    {
        "名" or "者" => "人",
        "箇所" or "カ所" or "ヵ所" or "ヶ所" or "ケ所" or "個所" => "か所",
        "カ国" or "ヵ国" or "ヶ国" or "ケ国" or "箇国" => "か国",
        "在外公館" => "公館",
        "割" => "%",
        var unit => unit,
    };

    /// <summary>The number in <see cref="CommonUnit"/>: ３割 is 30.</summary>
    public decimal? CommonValue => Unit == "割" ? Value * 10 : Value;

    /// <summary>概数. Whether it is about so much: 約, 程度, 前後, 強, 弱 …, or no number can be told at all.</summary>
    public bool IsApproximate =>
        Value is null || Qualifier.Split('・').Any(word => word is "約" or "およそ" or "おおよそ" or "おおむね" or "概ね" or "ほぼ" or "程度" or "前後" or "程" or "強" or "弱" or "余" or "余り" or "近く");

    /// <summary>延べ. Whether the same firm or person is counted each time.</summary>
    public bool IsGross => Qualifier.Split('・').Any(word => word is "延べ" or "のべ");
}

/// <summary>数値の比較. Which side of the number is meant.</summary>
public enum FigureComparison
{
    /// <summary>The number itself.</summary>
    Equal,

    /// <summary>以上. The number is included.</summary>
    AtLeast,

    /// <summary>超. The number is not included.</summary>
    MoreThan,

    /// <summary>以下・以内. The number is included.</summary>
    AtMost,

    /// <summary>未満. The number is not included.</summary>
    LessThan,
}

/// <summary>日付. A date in the text of a plan.</summary>
/// <param name="Printed">As printed.</param>
/// <param name="Earliest">First day it can mean, included; <see langword="null"/> if its year is not printed or it is no real date.</param>
/// <param name="Latest">Last day it can mean, included.</param>
/// <param name="Fault">Why it can be no date of the calendar (11月31日, 令和３年13月); <see langword="null"/> if it can.</param>
/// <param name="Source">Where it is printed.</param>
public sealed record PrintedDate(string Printed, DateOnly? Earliest, DateOnly? Latest, string? Fault, SourceLocation Source);

using System.Collections.Immutable;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;

namespace Hashira.Cycle.Register.Comparison;

/// <summary>目標や金額の異同. A target or an amount that one wording has and the other has not, or has with another value.</summary>
/// <param name="What">What is aimed at or paid for, with its year.</param>
/// <param name="Before">As printed before; <see langword="null"/> if it was not there.</param>
/// <param name="After">As printed after; <see langword="null"/> if it is gone.</param>
public sealed record FigureChange(string What, string? Before, string? After);

/// <summary>施策の比較. One measure, or the measures that became one another, before and after.</summary>
/// <param name="Kind">Continued, moved …</param>
/// <param name="Before">Older wordings; empty if new.</param>
/// <param name="After">Newer wordings; empty if ended.</param>
/// <param name="IsDecided">Whether persons stand for every link behind it; otherwise it is as proposed.</param>
/// <param name="Heading">How the headings differ; <see langword="null"/> if one side is missing.</param>
/// <param name="Text">How the texts differ.</param>
/// <param name="Ministries">How the closing brackets differ.</param>
/// <param name="Figures">Targets and amounts that differ.</param>
public sealed record ComparedMeasure(
    LineageKind Kind,
    ImmutableArray<MeasureMention> Before,
    ImmutableArray<MeasureMention> After,
    bool IsDecided,
    WordingComparison? Heading,
    WordingComparison? Text,
    WordingComparison? Ministries,
    ImmutableArray<FigureChange> Figures)
{
    /// <summary>Whether heading, text and ministries are the same on both sides; the code may have changed.</summary>
    public bool IsUnchanged => Text is not null && Parts.All(part => part is null or { IsUnchanged: true });

    /// <summary>Whether the wording differs, new and ended measures left aside.</summary>
    public bool IsReworded => Text is not null && !IsUnchanged;

    /// <summary>Whether it goes on under other codes.</summary>
    public bool IsRenumbered => Before.Length > 0 && After.Length > 0 && !Before.Select(mention => mention.Key.Code).SequenceEqual(After.Select(mention => mention.Key.Code));

    /// <summary>The wordings by which it is called: the newer ones, else the older.</summary>
    public ImmutableArray<MeasureMention> Named => After.Length > 0 ? After : Before;

    private IEnumerable<WordingComparison?> Parts => [Heading, Text, Ministries];
}

/// <summary>同じであることの証明の一欄. A cell of both sides with the hash of what it says.</summary>
/// <param name="Name">Which cell: 大方針③, ③－１ ファンド のフォローアップ.</param>
/// <param name="Column">Column, or the part outside the table.</param>
/// <param name="Before">SHA-256 of the normalised older text; <see langword="null"/> if there is no such cell.</param>
/// <param name="After">SHA-256 of the normalised newer text.</param>
/// <param name="IsVerbatim">Whether both texts are the same to the last character.</param>
public sealed record CellProof(string Name, PlanColumn Column, string? Before, string? After, bool IsVerbatim)
{
    /// <summary>Whether both say the same.</summary>
    public bool IsSame => Before is not null && Before == After;
}

/// <summary>版の比較. Two columns of the register compared.</summary>
/// <param name="From">The older column.</param>
/// <param name="To">The newer column.</param>
/// <param name="Older">Its edition.</param>
/// <param name="Newer">Its edition.</param>
/// <param name="Measures">Measures in order of the newer column, those that ended last.</param>
/// <param name="Cells">Every cell of both sides.</param>
/// <param name="Faults">What is not settled in the links on which the comparison rests.</param>
public sealed record EditionComparison(
    EditionSide From,
    EditionSide To,
    Edition Older,
    Edition Newer,
    ImmutableArray<ComparedMeasure> Measures,
    ImmutableArray<CellProof> Cells,
    ImmutableArray<LineageFault> Faults)
{
    /// <summary>What is left out of account when texts are compared and hashed.</summary>
    public const string Normalisation = "文字の幅（全角・半角）、ダッシュと波線の種類、異体字の指定、組版のための空白は違いに数えません。段落の区切りは数えます。項目番号は施策のつながりで対応させるため、番号だけの変更は文の違いに数えません。";

    /// <summary>Whether the two columns say the same, codes included.</summary>
    public bool IsSame => Cells.All(cell => cell.IsSame) && Measures.All(measure => measure.IsUnchanged && !measure.IsRenumbered && measure.Kind == LineageKind.Continued);
}

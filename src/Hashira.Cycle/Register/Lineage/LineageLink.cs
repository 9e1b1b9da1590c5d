using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Register.Lineage;

/// <summary>根拠の種類.</summary>
public enum LineageEvidenceKind
{
    /// <summary>同じ行.</summary>
    SameRow,

    /// <summary>印字された移動・新規・終了の注記.</summary>
    Mark,

    /// <summary>同じ項目番号.</summary>
    SameCode,

    /// <summary>同じ見出し.</summary>
    SameHeading,

    /// <summary>文の近さ.</summary>
    Text,

    /// <summary>提案に反する事実.</summary>
    Against,
}

/// <summary>根拠. One reason for a proposed link, or against it, in words for officials.</summary>
/// <param name="Kind">What it rests on.</param>
/// <param name="Words">The sentence, figures included.</param>
public sealed record LineageEvidence(LineageEvidenceKind Kind, string Words);

/// <summary>経緯のつながり. A measure of an older column and what became of it in a newer one.</summary>
/// <param name="From">The older wording; <see langword="null"/> for a new measure.</param>
/// <param name="To">The newer wording; <see langword="null"/> for one that ended.</param>
/// <param name="Kind">Continued, moved …</param>
/// <param name="Likeness">How much of both texts is the same, from 0 to 1; 0 where one is missing.</param>
/// <param name="Evidence">Why it is proposed.</param>
public sealed record LineageLink(MeasureMention? From, MeasureMention? To, LineageKind Kind, double Likeness, ImmutableArray<LineageEvidence> Evidence)
{
    /// <summary>What tells it from the other links between the same columns.</summary>
    public (MentionKey? From, MentionKey? To) Key => (From?.Key, To?.Key);

    /// <summary>
    /// Whether a person may confirm it together with others: what the plan prints says so and nothing speaks against it, or the texts are
    /// nearly the same.
    /// </summary>
    public bool IsPlain => Evidence.All(piece => piece.Kind != LineageEvidenceKind.Against)
        && (Likeness >= 0.9 || Evidence.Any(piece => piece.Kind is LineageEvidenceKind.SameRow or LineageEvidenceKind.Mark));
}

using System.Collections.Immutable;

namespace Hashira.Model;

/// <summary>指摘の重さ.</summary>
public enum Severity
{
    /// <summary>表記. A matter of notation.</summary>
    Note,

    /// <summary>注意. A reader can be misled.</summary>
    Warning,

    /// <summary>誤り. The document contradicts itself.</summary>
    Error,
}

/// <summary>関連箇所. Another place that a finding speaks of.</summary>
/// <param name="Code">Measure there, if any.</param>
/// <param name="Column">Column there.</param>
/// <param name="Excerpt">Words there, as printed.</param>
/// <param name="Source">The place.</param>
public sealed record RelatedPlace(MeasureCode? Code, PlanColumn Column, string Excerpt, SourceLocation Source);

/// <summary>指摘. One fault at one place, with advice. A check proposes; it never edits.</summary>
/// <param name="Id">Id of the check, <c>HC012</c>.</param>
/// <param name="Severity">How grave.</param>
/// <param name="Code">Measure under which it stands; <see langword="null"/> outside the table.</param>
/// <param name="Column">Column in which it stands.</param>
/// <param name="Excerpt">The words at fault, as printed.</param>
/// <param name="Message">What was found and why it matters, in Japanese.</param>
/// <param name="Advice">The next step for the official, in Japanese.</param>
/// <param name="Source">Where.</param>
/// <param name="Related">The other places it speaks of, in order of the document.</param>
public sealed record Finding(
    string Id,
    Severity Severity,
    MeasureCode? Code,
    PlanColumn Column,
    string Excerpt,
    string Message,
    string Advice,
    SourceLocation Source,
    ImmutableArray<RelatedPlace> Related)
{
    /// <summary>
    /// 訂正案. The excerpt as it should read, where the check can tell; <see langword="null"/> where only the official can. It is offered,
    /// never put in.
    /// </summary>
    public string? Proposal { get; init; }

    /// <summary>
    /// What a finding that gathers many places is about (the thing that varies), by which it is known again in the next draft;
    /// <see langword="null"/> for a finding at one place, which is known by its words. See <see cref="Fingerprint"/>.
    /// </summary>
    public string? Topic { get; init; }

    /// <summary>
    /// 指紋. 16 hexadecimal digits by which the finding is known again in a later draft: made of the check, the measure, the column and the
    /// words, not of pages and offsets. No two findings of a plan share one. Empty until the whole plan has been looked through.
    /// </summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>What other checks say of the same slip, which is told once.</summary>
    public ImmutableArray<AlsoFound> Also { get; init; } = [];
}

/// <summary>同じ箇所の別の指摘. What another check says of a slip that a finding already tells.</summary>
/// <param name="Id">Id of the other check.</param>
/// <param name="Excerpt">The words that it points at.</param>
/// <param name="Message">What it found.</param>
/// <param name="Advice">The next step it names.</param>
public sealed record AlsoFound(string Id, string Excerpt, string Message, string Advice);

using System.Collections.Immutable;

namespace Hashira.Model;

/// <summary>言及の種類. How a plan speaks of a line of money at one place.</summary>
public enum MentionKind
{
    /// <summary>計上. The place where the line is listed as the programme's own.</summary>
    Own,

    /// <summary>内数. The place where the line is listed as the ceiling of an unstated part.</summary>
    IncludedIn,

    /// <summary>再掲. Listed again and marked so.</summary>
    Relisted,

    /// <summary>再掲の記載のない再出. Listed again under another measure without the mark.</summary>
    Repeated,

    /// <summary>移動元の記載. The follow-up stands at both ends of a move; this is the old one.</summary>
    MovedAway,

    /// <summary>本文中の言及. Running text speaks of the line.</summary>
    InText,

    /// <summary>内訳. Listed as a part (うち…) of the amount before it.</summary>
    Part,
}

/// <summary>予算の言及. One printed figure of a plan, as a mention of a line of money.</summary>
/// <param name="Row">Position of its row in the plan, from 0.</param>
/// <param name="MajorPolicy">Number of the major policy of the row; 0 if it stands under none.</param>
/// <param name="Code">Measure; a figure of a follow-up cell goes by the current code. <see langword="null"/> where the row has none.</param>
/// <param name="Column">Column.</param>
/// <param name="InNote">It stands in a budget note 【…】, not in running text.</param>
/// <param name="NameKey">Form of the programme's name by which mentions are told to be of one programme; empty if none is named.</param>
/// <param name="Ministries">Ministries behind the programme if printed there, else those of the measure.</param>
/// <param name="Programme">The programme as named there.</param>
/// <param name="Figure">The figure.</param>
public sealed record MoneyMention(
    int Row,
    int MajorPolicy,
    MeasureCode? Code,
    PlanColumn Column,
    bool InNote,
    string NameKey,
    ImmutableArray<ResponsibleMinistry> Ministries,
    Programme Programme,
    Appropriation Figure)
{
    /// <summary>How it speaks of its line.</summary>
    public MentionKind Kind { get; init; }

    /// <summary>
    /// The line is listed and counted here: neither 再掲, nor running text while there is a note, nor the old end of a move. A line that has no
    /// such place is counted wherever it is mentioned.
    /// </summary>
    public bool IsHome { get; init; }

    /// <summary>The row says that its measure moved elsewhere; the follow-up stands at both ends of the move.</summary>
    public bool IsMovedAway { get; init; }

    /// <summary>Where the amount stands of which this one is a part (うち…); <see langword="null"/> if it is none.</summary>
    public SourceLocation? PartOf { get; init; }

    /// <summary>The programme's name as printed; empty if none is.</summary>
    public string Name => Figure.Programme ?? Programme.Name.Text;
}

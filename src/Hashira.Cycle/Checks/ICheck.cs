using Hashira.Model;

namespace Hashira.Cycle.Checks;

/// <summary>
/// 点検. Looks a whole plan through for one kind of fault and says where it stands and what to do. A check proposes; it never
/// edits, keeps nothing between plans and depends on the plan alone.
/// </summary>
public interface ICheck
{
    /// <summary>Permanent id, <c>HC001</c>. An id is never given to another fault.</summary>
    string Id { get; }

    /// <summary>How grave its findings are.</summary>
    Severity Severity { get; }

    /// <summary>The fault in a few words, in Japanese.</summary>
    string Title { get; }

    /// <summary>The logic or the official rule behind it, in Japanese.</summary>
    string Basis { get; }

    /// <summary>Who would be misled, and where the borderline runs, in Japanese.</summary>
    string Rationale { get; }

    /// <summary>A small plan, in the form of the sample's cell files, in which no check finds anything.</summary>
    string GoodExample { get; }

    /// <summary>A small plan in which this check finds exactly one fault.</summary>
    CheckExample BadExample { get; }

    /// <summary>Finds the faults, in order of the document.</summary>
    IEnumerable<Finding> Examine(ActionPlan plan);
}

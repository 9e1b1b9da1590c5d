using System.Collections.Immutable;
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

    /// <summary>What part of a plan it looks at. As the folder in which it stands says, unless it says otherwise.</summary>
    CheckFamily Family => CheckFamilies.OfFolder(GetType());

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

    /// <summary>
    /// Ids of checks that can tell the same slip from another side. Where the places of two such findings overlap, the graver stands
    /// and names the other.
    /// </summary>
    ImmutableArray<string> SameSlipAs => [];

    /// <summary>What an office can set of it in the settings file, beside its severity.</summary>
    ImmutableArray<CheckOption> Options => [];

    /// <summary>Finds the faults, in order of the document, with its options at their defaults.</summary>
    IEnumerable<Finding> Examine(ActionPlan plan);

    /// <summary>Finds the faults, in order of the document. A check that has <see cref="Options"/> reads them here.</summary>
    IEnumerable<Finding> Examine(ActionPlan plan, CheckOptions options) => Examine(plan);
}

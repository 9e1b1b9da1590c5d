using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>府省の一致. How the ministries of a measure and the ministry of a sheet stand to each other.</summary>
public enum MinistryMatch
{
    /// <summary>The same.</summary>
    Same,

    /// <summary>外局. One is an agency of the other, and the agency publishes no sheets under its own name.</summary>
    Agency,

    /// <summary>The measure names none that is known.</summary>
    Unknown,

    /// <summary>内閣官房と内閣府, and an agency beside the ministry it belongs to: money of one is often listed by the other.</summary>
    Neighbour,

    /// <summary>他府省.</summary>
    Other,
}

/// <summary>Tells how ministries stand to each other.</summary>
internal static class MinistryMatches
{
    private static readonly string[] Cabinet = ["cabinet-secretariat", "cabinet-office"];

    /// <summary>The closest relation of any of the measure's ministries.</summary>
    /// <param name="asked">Ministries of the programme or measure.</param>
    /// <param name="sheet">府省庁 of the sheet.</param>
    /// <param name="publishing">Keys of the ministries that publish sheets under their own name.</param>
    public static MinistryMatch Of(ImmutableArray<Ministry> asked, Ministry? sheet, HashSet<string> publishing)
    {
        if (asked.IsEmpty)
            return MinistryMatch.Unknown;
        if (sheet is null)
            return MinistryMatch.Other;
        return asked.Min(one => one.Key == sheet.Key ? MinistryMatch.Same
            : one.Parent == sheet.Key || sheet.Parent == one.Key ? publishing.Contains(one.Parent == sheet.Key ? one.Key : sheet.Key) ? MinistryMatch.Neighbour : MinistryMatch.Agency
            : Cabinet.Contains(one.Key) && Cabinet.Contains(sheet.Key) ? MinistryMatch.Neighbour
            : MinistryMatch.Other);
    }
}

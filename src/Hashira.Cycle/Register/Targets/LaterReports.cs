using Hashira.Cycle.Register.Lineage;
using Hashira.Model;

namespace Hashira.Cycle.Register.Targets;

/// <summary>後の版の報告. Which follow-up of a later edition reports on a measure of a revised column, where somebody has decided that the measure goes on there.</summary>
internal static class LaterReports
{
    /// <summary>The follow-ups by measure.</summary>
    /// <param name="ways">Links to the current columns of later editions, with what those editions say.</param>
    public static Dictionary<MentionKey, (FollowUpEntry FollowUp, string EditionId)> Of(IEnumerable<(ShownLineage Lineage, ActionPlan Plan)> ways)
    {
        var followUps = new Dictionary<MentionKey, (FollowUpEntry, string)>();
        foreach (var (lineage, plan) in ways)
        {
            foreach (var entry in lineage.Entries.Where(entry => entry.IsDecided))
            {
                if (entry.Link is { From: { } from, To: { } to } && plan.Rows[to.Row].FollowUp is { } report)
                    followUps.TryAdd(from.Key, (report, lineage.To.EditionId));
            }
        }

        return followUps;
    }
}

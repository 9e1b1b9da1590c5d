using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Documents.Writers;

/// <summary>大方針ごとの一区切り. A major policy with the rows under it, as a plan is set: one box and one table.</summary>
/// <param name="Pillar">The chapter that begins here; <see langword="null"/> if it goes on.</param>
/// <param name="Policy">The policy that begins here; <see langword="null"/> if its number is not printed or its rows go on.</param>
/// <param name="Rows">Rows; may be empty.</param>
internal sealed record PlanSection(Pillar? Pillar, MajorPolicy? Policy, ImmutableArray<PlanRow> Rows)
{
    /// <summary>The sections of a plan in order. A pillar or policy under which nothing stands has a section of its own.</summary>
    public static ImmutableArray<PlanSection> Of(ActionPlan plan)
    {
        var sections = new List<PlanSection>();
        var policies = new Queue<MajorPolicy>(plan.MajorPolicies);
        var pillars = new Queue<Pillar>(plan.Pillars);
        var open = 0;
        foreach (var row in plan.Rows)
        {
            // A row whose policy is not known stands under the one before it.
            if (sections.Count > 0 && (row.MajorPolicy == open || row.MajorPolicy == 0))
            {
                sections[^1] = sections[^1] with { Rows = sections[^1].Rows.Add(row) };
                continue;
            }

            open = row.MajorPolicy;
            while (policies.Any(policy => policy.Number == open) && policies.Peek().Number != open)
                Open(policies.Dequeue());
            if (policies.Count > 0 && policies.Peek().Number == open)
                Open(policies.Dequeue());
            else
                sections.Add(new PlanSection(null, null, []));
            sections[^1] = sections[^1] with { Rows = [row] };
        }

        while (policies.Count > 0)
            Open(policies.Dequeue());
        sections.AddRange(pillars.Select(pillar => new PlanSection(pillar, null, [])));
        return [.. sections];

        void Open(MajorPolicy policy)
        {
            var begins = pillars.Any(pillar => pillar.Number == policy.Pillar);
            while (begins && pillars.Peek().Number != policy.Pillar)
                sections.Add(new PlanSection(pillars.Dequeue(), null, []));
            sections.Add(new PlanSection(begins ? pillars.Dequeue() : null, policy, []));
        }
    }
}

using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Register.Money;

/// <summary>
/// 予算項目の抽出. Finds the lines of money of a plan and, for each, every place that mentions it. What the lines come to is for
/// <see cref="SumMoney"/>.
/// </summary>
public static class FindMoneyLines
{
    /// <summary>The lines, in the order of their first mention.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="links">What a person confirmed about money outside the plan.</param>
    public static ImmutableArray<MoneyLine> Run(ActionPlan plan, params ReadOnlySpan<OutsideLink> links) => Run(MoneyMentions.In(plan), links);

    /// <summary>The lines that mentions speak of, in whatever order they come.</summary>
    /// <param name="mentions">Mentions of one plan.</param>
    /// <param name="links">What a person confirmed about money outside the plan.</param>
    public static ImmutableArray<MoneyLine> Run(IEnumerable<MoneyMention> mentions, params ReadOnlySpan<OutsideLink> links)
    {
        var drafts = SameLine.Group(mentions);
        Join(drafts, links);
        MoneyDoubts.Mark(drafts);
        drafts.Sort((one, other) => one.Start.CompareTo(other.Start) is not 0 and var order ? order : string.CompareOrdinal(one.Name, other.Name));
        var keys = Keys(drafts);
        return [.. drafts.Select(draft => Line(draft, keys))];
    }

    /// <summary>Lines of one outside line, year, stage and amount become one, whatever their programmes are called.</summary>
    private static void Join(List<LineDraft> drafts, ReadOnlySpan<OutsideLink> links)
    {
        foreach (var link in links)
        {
            foreach (var draft in drafts.Where(draft => draft.Mentions.Exists(link.Holds)))
                draft.Outside.Add(link.Outside);
        }

        foreach (var same in drafts.Where(draft => draft.Outside.Count > 0).GroupBy(draft => (Together(draft), draft.Year, draft.Kind, draft.Amount)).Select(group => group.OrderBy(draft => draft.Name, StringComparer.Ordinal).ToList()).ToList())
        {
            foreach (var other in same.Skip(1))
            {
                same[0].Mentions.AddRange(other.Mentions);
                same[0].Names.UnionWith(other.Names);
                drafts.Remove(other);
            }
        }
    }

    private static string Together(LineDraft draft) => string.Join('、', draft.Outside);

    private static Dictionary<LineDraft, string> Keys(List<LineDraft> drafts)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return drafts.ToDictionary(draft => draft, draft =>
        {
            var key = draft.Key();
            for (var next = 2; !taken.Add(key); next++)
                key = $"{draft.Key()}-{next}";
            return key;
        });
    }

    private static MoneyLine Line(LineDraft draft, Dictionary<LineDraft, string> keys)
    {
        List<MoneyMention> mentions = [.. draft.Mentions.OrderBy(mention => mention.Figure.Source.Start).ThenBy(mention => mention.Row)];
        var homes = Homes(mentions);
        return new MoneyLine(
            keys[draft],
            mentions.Select(mention => mention.Name).Where(name => name.Length > 0).MaxBy(name => name.Length),
            draft.Year,
            draft.Kind,
            draft.Amount,
            draft.Doubt is null ? draft.Least : new Yen(0),
            draft.Most,
            [.. mentions.Select(mention => mention with { Kind = KindOf(mention, homes[0]), IsHome = homes.Exists(home => ReferenceEquals(home, mention)) })])
        {
            NameKey = draft.Name,
            Doubt = draft.Doubt,
            MayBe = draft.MayBe is { } other ? keys[other] : null,
            Parent = draft.Parent is { } parent ? keys[parent] : null,
            Outside = draft.Outside.Count > 0 ? Together(draft) : null,
        };
    }

    private static List<MoneyMention> Homes(List<MoneyMention> mentions)
    {
        var listed = mentions.Where(mention => !mention.Figure.IsRelisted).ToList();
        if (listed.Exists(mention => mention.InNote))
            listed.RemoveAll(mention => !mention.InNote);
        if (listed.Exists(mention => !mention.IsMovedAway))
            listed.RemoveAll(mention => mention.IsMovedAway);
        return listed.Count > 0 ? listed : mentions;
    }

    private static MentionKind KindOf(MoneyMention mention, MoneyMention first) => mention switch
    {
        { PartOf: not null } => MentionKind.Part,
        { Figure.IsRelisted: true } => MentionKind.Relisted,
        { InNote: false } => MentionKind.InText,
        _ when ReferenceEquals(mention, first) => mention.Figure.IncludedIn ? MentionKind.IncludedIn : MentionKind.Own,
        { IsMovedAway: true } => MentionKind.MovedAway,
        _ => MentionKind.Repeated,
    };
}

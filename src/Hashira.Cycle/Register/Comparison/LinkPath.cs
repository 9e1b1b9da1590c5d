using System.Collections.Immutable;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;

namespace Hashira.Cycle.Register.Comparison;

/// <summary>A way from a measure of one column to one of another, over any number of columns in between.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="IsMove">Whether it was moved on the way.</param>
/// <param name="IsDecided">Whether a person stands for every step.</param>
internal sealed record LinkPath(MentionKey From, MentionKey To, bool IsMove, bool IsDecided)
{
    /// <summary>Ways of one step.</summary>
    public static ImmutableArray<LinkPath> Of(ShownLineage lineage) =>
    [
        .. lineage.Entries.Where(entry => entry.Counts && entry.Link is { From: not null, To: not null })
            .Select(entry => new LinkPath(entry.Link.From!.Key, entry.Link.To!.Key, entry.Link.Kind == LineageKind.Moved, entry.IsDecided)),
    ];

    /// <summary>Ways that go first here, then there.</summary>
    public static ImmutableArray<LinkPath> Joined(ImmutableArray<LinkPath> first, ImmutableArray<LinkPath> then)
    {
        var next = then.ToLookup(path => path.From);
        return
        [
            .. first.SelectMany(path => next[path.To].Select(step => new LinkPath(path.From, step.To, path.IsMove || step.IsMove, path.IsDecided && step.IsDecided)))
                .GroupBy(path => (path.From, path.To)).Select(same => same.First()),
        ];
    }
}

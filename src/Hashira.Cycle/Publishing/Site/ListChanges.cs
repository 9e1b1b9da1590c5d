using System.Collections.Immutable;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Cycle.Register.Comparison;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;

namespace Hashira.Cycle.Publishing.Site;

/// <summary>公表する変更. What one edition changed of one measure, in words for citizens.</summary>
/// <param name="Edition">The edition that brought the change.</param>
/// <param name="Measures">Numbers for life of the measures that it is about, before and after.</param>
/// <param name="About">The measures before and after.</param>
/// <param name="Headings">Kinds of change: 新しくなった施策, 目標・金額が変わった施策 …</param>
/// <param name="Sentences">The change notes, one for each kind.</param>
/// <param name="UpdatedAt">When it last changed what is told: the import of the edition or the last decision on the links behind it, UTC.</param>
public sealed record PublishedChange(
    Edition Edition, ImmutableArray<MeasureId> Measures, ComparedMeasure About, ImmutableArray<string> Headings, ImmutableArray<string> Sentences, DateTimeOffset UpdatedAt);

/// <summary>
/// 変更の一覧. Lists what every edition changed: against the edition before it where somebody has decided on the links between the two, otherwise
/// its revised column against its current one. Measures of which there is nothing to tell are left out.
/// </summary>
public static class ListChanges
{
    /// <summary>Lists the changes, by edition in the order in which they were taken in.</summary>
    public static ImmutableArray<PublishedChange> Run(OpenRegister register) => [.. register.Editions.SelectMany(edition => Of(register, edition.Edition))];

    /// <summary>The columns between which an edition changed something.</summary>
    public static (EditionSide From, EditionSide To) Sides(OpenRegister register, string editionId)
    {
        var before = Before(register, editionId);
        return (before?.From ?? new EditionSide(editionId, PlanColumn.Current), new EditionSide(editionId, PlanColumn.Revised));
    }

    private static ShownLineage? Before(OpenRegister register, string editionId) =>
        register.Lineages.LastOrDefault(lineage => lineage.To.EditionId == editionId && lineage.From.EditionId != editionId);

    private static IEnumerable<PublishedChange> Of(OpenRegister register, Edition edition)
    {
        var inside = register.Lineages.First(lineage => lineage.From == new EditionSide(edition.Id, PlanColumn.Current) && lineage.To == new EditionSide(edition.Id, PlanColumn.Revised));
        var before = Before(register, edition.Id);
        ImmutableArray<ShownLineage> way = before is null ? [inside] : before.To.Column == PlanColumn.Revised ? [before] : [before, inside];
        var paths = way.Select(LinkPath.Of).Aggregate(LinkPath.Joined);
        var measures = ComparePlans.Measures(way[0].Older, way[^1].Newer, paths);
        var comparison = new EditionComparison(way[0].From, way[^1].To, edition, edition, measures, [], []);
        return WriteChangeNotes.Run(comparison).SelectMany(section => section.Notes.Select(note => (section.Heading, Note: note)))
            .GroupBy(told => told.Note.About, ReferenceEqualityComparer.Instance)
            .Select(group =>
            {
                var about = group.First().Note.About;
                return new PublishedChange(
                    edition,
                    [.. about.After.Concat(about.Before).Select(register.Numbers.Of).Distinct()],
                    about,
                    [.. group.Select(told => told.Heading)],
                    [.. group.Select(told => told.Note.Sentences)],
                    UpdatedAt(edition, way, about));
            });
    }

    private static DateTimeOffset UpdatedAt(Edition edition, ImmutableArray<ShownLineage> way, ComparedMeasure about) => way.SelectMany(lineage => lineage.Entries)
        .Where(entry => entry.Decision is not null && (about.After.Any(mention => IsOf(entry.Link.To, mention)) || about.Before.Any(mention => IsOf(entry.Link.From, mention))))
        .Select(entry => entry.Decision!.At).Append(edition.ImportedAt).Max();

    private static bool IsOf(MeasureMention? one, MeasureMention other) => one is not null && one.Side == other.Side && one.Key == other.Key;
}

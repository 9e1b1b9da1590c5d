using System.Collections.Immutable;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Cycle.Register.Money;
using Hashira.Model;

namespace Hashira.Cycle.Publishing.Site;

/// <summary>事業の記載. A programme as one cell of one edition names it.</summary>
/// <param name="EditionId">The edition.</param>
/// <param name="Row">Number of the row, from 0.</param>
/// <param name="Column">The cell.</param>
/// <param name="Programme">The name and its figures.</param>
public sealed record ProgrammeMention(string EditionId, int Row, PlanColumn Column, Programme Programme);

/// <summary>事業の全記載. A programme over all measures and editions.</summary>
/// <param name="Key">Its key, see <see cref="ProgrammeKey"/>.</param>
/// <param name="Name">The name as printed last.</param>
/// <param name="Mentions">Every mention, by edition in the order in which they were taken in, then in order of the document.</param>
public sealed record ProgrammeMentions(string Key, string Name, ImmutableArray<ProgrammeMention> Mentions)
{
    /// <summary>Ministries that are printed behind the programme, each once.</summary>
    public IEnumerable<ResponsibleMinistry> Ministries => Mentions.SelectMany(mention => mention.Programme.Ministries).DistinctBy(ListMinistries.KeyOf);

    /// <summary>Every printed figure.</summary>
    public IEnumerable<Appropriation> Appropriations => Mentions.SelectMany(mention => mention.Programme.Appropriations);
}

/// <summary>
/// 事業の一覧. Lists the programmes that the plans of a register name. Two names are one programme if they differ in nothing but widths, dashes and
/// white space; names that are merely alike are kept apart, because whether they mean the same is for a person to say.
/// </summary>
public static class ListProgrammes
{
    /// <summary>Lists them in order of their names.</summary>
    public static ImmutableArray<ProgrammeMentions> Run(OpenRegister register)
    {
        var mentions = from edition in register.Editions
                       from row in edition.Plan.Rows.Index()
                       from mention in Named(edition.Edition.Id, row.Index, row.Item)
                       where !mention.Programme.Name.IsEmpty
                       select mention;
        return
        [
            .. mentions.GroupBy(mention => ProgrammeKey.Of(mention.Programme.Name.Text), StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new ProgrammeMentions(group.Key, group.Last().Programme.Name.Text, [.. group])),
        ];
    }

    private static IEnumerable<ProgrammeMention> Named(string edition, int number, PlanRow row) =>
        row.Current.SelectMany(measure => measure.Programmes).Select(programme => new ProgrammeMention(edition, number, PlanColumn.Current, programme))
            .Concat((row.FollowUp?.Programmes ?? []).Select(programme => new ProgrammeMention(edition, number, PlanColumn.FollowUp, programme)))
            .Concat(row.Revised.SelectMany(measure => measure.Programmes).Select(programme => new ProgrammeMention(edition, number, PlanColumn.Revised, programme)));
}

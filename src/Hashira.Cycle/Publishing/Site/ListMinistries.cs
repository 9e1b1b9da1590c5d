using System.Collections.Immutable;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Model;

namespace Hashira.Cycle.Publishing.Site;

/// <summary>府省の担当. A ministry and the rows of the plans that name it.</summary>
/// <param name="Key">Its lasting key; the printed name of one that is not known.</param>
/// <param name="Ministry">The ministry; <see langword="null"/> if it is not known.</param>
/// <param name="Printed">As printed, for one that is not known.</param>
/// <param name="Rows">Numbers of the rows that name it in their current or revised cell, from 0, by edition.</param>
public sealed record MinistryRows(string Key, Ministry? Ministry, string Printed, ImmutableDictionary<string, ImmutableArray<int>> Rows)
{
    /// <summary>Its name in full; a word for several (業所管省庁) as printed.</summary>
    public string Name => Ministry?.Name ?? Printed;
}

/// <summary>府省の一覧. Lists the ministries that the plans of a register name as responsible, in the order in which ministries are listed officially.</summary>
public static class ListMinistries
{
    /// <summary>Lists them; the ones that are not known come last.</summary>
    public static ImmutableArray<MinistryRows> Run(OpenRegister register)
    {
        var named = from edition in register.Editions
                    from row in edition.Plan.Rows.Index()
                    from ministry in row.Item.Current.Concat(row.Item.Revised).SelectMany(measure => measure.Ministries).DistinctBy(KeyOf)
                    select (Key: KeyOf(ministry), Ministry: ministry, EditionId: edition.Edition.Id, Row: row.Index);
        return
        [
            .. named.GroupBy(mention => mention.Key, StringComparer.Ordinal)
                .Select(group => new MinistryRows(
                    group.Key,
                    group.First().Ministry.Ministry,
                    group.First().Ministry.Printed,
                    group.GroupBy(mention => mention.EditionId, StringComparer.Ordinal).ToImmutableDictionary(edition => edition.Key, edition => edition.Select(mention => mention.Row).ToImmutableArray())))
                .OrderBy(ministry => ministry.Ministry is { } known ? Ministry.All.IndexOf(known) : int.MaxValue).ThenBy(ministry => ministry.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>The key by which a ministry is found.</summary>
    public static string KeyOf(ResponsibleMinistry ministry) => ministry.Ministry?.Key ?? ministry.Printed;
}

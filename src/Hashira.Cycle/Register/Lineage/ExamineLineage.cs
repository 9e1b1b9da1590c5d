using System.Collections.Immutable;
using Hashira.Model;
using Hashira.Storage.Rows;

namespace Hashira.Cycle.Register.Lineage;

/// <summary>経緯の食い違い. Something in the links between two columns that can't be so, or is not settled at one end.</summary>
/// <param name="About">The measure; <see langword="null"/> if the columns no longer hold it.</param>
/// <param name="Message">What is wrong and what to do, in one sentence or two.</param>
public sealed record LineageFault(MeasureMention? About, string Message);

/// <summary>
/// 両端からの点検. Looks at the links from both ends: every measure of the older column has an ending, every one of the newer a beginning, and
/// nothing says two things at once.
/// </summary>
public static class ExamineLineage
{
    /// <summary>Examines; empty if all is well.</summary>
    /// <param name="older">Measures of the older column.</param>
    /// <param name="newer">Measures of the newer column.</param>
    /// <param name="entries">The links.</param>
    /// <param name="lost">Decisions on measures that the columns no longer hold.</param>
    public static ImmutableArray<LineageFault> Run(
        ImmutableArray<MeasureMention> older, ImmutableArray<MeasureMention> newer, ImmutableArray<LineageEntry> entries, ImmutableArray<LineageDecisionRow> lost)
    {
        var counting = entries.Where(entry => entry.Counts).Select(entry => entry.Link).ToList();
        var outgoing = counting.Where(link => link.From is not null).ToLookup(link => link.From!.Key);
        var incoming = counting.Where(link => link.To is not null).ToLookup(link => link.To!.Key);
        return
        [
            .. older.SelectMany(mention => Ends(mention, [.. outgoing[mention.Key]])),
            .. newer.SelectMany(mention => Begins(mention, [.. incoming[mention.Key]])),
            .. entries.Where(entry => entry is { IsDecided: true, Decision.IsOutdated: true }).Select(entry => new LineageFault(
                entry.Link.To ?? entry.Link.From, $"{(entry.Link.To ?? entry.Link.From)!.Name} は、経緯を決めた後に記載が変わりました。今の記載でもよいか確かめて、決め直してください。")),
            .. lost.Where(row => row.Verdict != LineageVerdict.Rejected).Select(row => new LineageFault(
                null, $"{string.Join(" から ", new[] { row.FromCode, row.ToCode }.OfType<MeasureCode>())} の経緯を{row.DecidedBy}が決めていますが、その項目番号は今の版にありません。決定を取り消して、決め直してください。")),
        ];
    }

    private static IEnumerable<LineageFault> Ends(MeasureMention mention, List<LineageLink> links)
    {
        if (links.Count == 0)
            yield return new LineageFault(mention, $"{mention.Name} の行き先が決まっていません。移った先を選ぶか、終了としてください。");
        else if (links.Any(link => link.To is null) && links.Any(link => link.To is not null))
            yield return new LineageFault(mention, $"{mention.Name} は、終了としながら {Codes(links.Select(link => link.To))} に続いています。どちらかを却下してください。");
        else if (links.Count > 1 && links.Any(link => link.Kind is not (LineageKind.Split or LineageKind.Merged)))
            yield return new LineageFault(mention, $"{mention.Name} は、{Codes(links.Select(link => link.To))} の{links.Count}件に続いています。分割であればそのように訂正し、そうでなければ一つを残して却下してください。");
    }

    private static IEnumerable<LineageFault> Begins(MeasureMention mention, List<LineageLink> links)
    {
        if (links.Count == 0)
            yield return new LineageFault(mention, $"{mention.Name} の出どころが決まっていません。前の施策を選ぶか、新規としてください。");
        else if (links.Any(link => link.From is null) && links.Any(link => link.From is not null))
            yield return new LineageFault(mention, $"{mention.Name} は、新規としながら {Codes(links.Select(link => link.From))} から続いています。どちらかを却下してください。");
        else if (links.Count > 1 && links.Any(link => link.Kind is not (LineageKind.Split or LineageKind.Merged)))
            yield return new LineageFault(mention, $"{mention.Name} は、{Codes(links.Select(link => link.From))} の{links.Count}件から続いています。統合であればそのように訂正し、そうでなければ一つを残して却下してください。");
    }

    private static string Codes(IEnumerable<MeasureMention?> mentions) => string.Join('、', mentions.OfType<MeasureMention>().Select(mention => mention.Key.Code));
}

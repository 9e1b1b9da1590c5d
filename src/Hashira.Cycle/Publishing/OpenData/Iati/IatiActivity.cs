using System.Collections.Immutable;
using Hashira.Cycle.Register;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;

namespace Hashira.Cycle.Publishing.OpenData.Iati;

/// <summary>
/// 施策の活動. A measure as IATI calls it an activity, with the money and the figures that are told of it. A row whose measure moved to another row of
/// the same plan is not an activity of its own: what it reports belongs to the measure where it goes on.
/// </summary>
/// <param name="Number">Number of the row, from 1.</param>
/// <param name="Row">The row.</param>
/// <param name="Mention">The wording that stands for it; <see langword="null"/> for a row without any measure.</param>
/// <param name="Earlier">Wordings that it comes from, in the same edition.</param>
/// <param name="Budgets">What lines of money certainly bring, each at the first place that lists it.</param>
/// <param name="Unstated">Lines that are 内数: there is no amount to publish.</param>
/// <param name="Figures">Targets and results.</param>
internal sealed record IatiActivity(
    int Number, PlanRow Row, MeasureMention? Mention, ImmutableArray<MeasureMention> Earlier, ImmutableArray<(FiscalYear Year, Yen Amount)> Budgets, ImmutableArray<MoneyLine> Unstated, ImmutableArray<Figure> Figures)
{
    /// <summary>All activities of an edition, in order of the document.</summary>
    public static IEnumerable<IatiActivity> Of(OpenEdition edition)
    {
        var plan = edition.Plan;
        var lines = edition.Money();
        var budgets = Certain(lines).Where(one => one.Line.Year is not null).ToLookup(one => one.Line.Homes.First().Row, one => (one.Line.Year!.Value, one.Amount));
        var unstated = lines.Where(line => line.CertainMinimum.Amount == 0 && line.Homes.First().Figure.IncludedIn).ToLookup(line => line.Homes.First().Row);
        var current = MeasureMention.Of(plan, new EditionSide(edition.Edition.Id, PlanColumn.Current)).ToLookup(mention => mention.Row);
        var revised = MeasureMention.Of(plan, new EditionSide(edition.Edition.Id, PlanColumn.Revised)).ToLookup(mention => mention.Row);
        var goesTo = TraceLineage.Run(plan).Where(row => plan.Rows[row.Row].Revised.IsEmpty && row.WordingRow is { } other && plan.Rows[other].Revised.Length > 0)
            .ToDictionary(row => row.Row, row => row.WordingRow!.Value);
        var comesFrom = goesTo.ToLookup(pair => pair.Value, pair => pair.Key);
        foreach (var (index, row) in plan.Rows.Index())
        {
            if (goesTo.ContainsKey(index))
                continue;
            var sources = comesFrom[index].Append(index).Order().ToList();
            var told = sources.Select(source => plan.Rows[source].FollowUp).OfType<FollowUpEntry>().ToList();
            var before = sources.SelectMany(source => current[source]).ToImmutableArray();
            var wordings = revised[index].Any() ? revised[index].ToList() : [.. current[index]];
            for (var i = 0; i < Math.Max(1, wordings.Count); i++)
            {
                var mention = wordings.ElementAtOrDefault(i);
                var isFirst = i == 0;
                yield return new IatiActivity(
                    index + 1,
                    row,
                    mention,
                    [.. before.Where(other => other != mention)],
                    isFirst ? [.. sources.SelectMany(source => budgets[source])] : [],
                    isFirst ? [.. sources.SelectMany(source => unstated[source])] : [],
                    [
                        .. (isFirst ? before.SelectMany(other => other.Measure.Figures).Concat(told.SelectMany(entry => entry.Figures)) : [])
                            .Concat(mention is { Side.Column: PlanColumn.Revised } ? mention.Measure.Figures : [])
                            // Who is meant and on which terms is neither aimed at nor reached.
                            .Where(figure => figure.Kind is FigureKind.Target or FigureKind.Result)
                            .DistinctBy(figure => (figure.What, figure.Value, figure.Unit, figure.Kind, figure.Period)),
                    ]);
            }
        }
    }

    /// <summary>
    /// The certain amounts that the total of the plan is made of, each with its line: of a whole and its parts the whole, unless the parts come to more.
    /// </summary>
    private static IEnumerable<(MoneyLine Line, Yen Amount)> Certain(ImmutableArray<MoneyLine> lines)
    {
        var parts = lines.Where(line => line.Parent is not null).ToLookup(line => line.Parent!, StringComparer.Ordinal);
        return lines.Where(line => line.Parent is null).SelectMany(Of).Where(one => one.Amount.Amount > 0);

        IEnumerable<(MoneyLine Line, Yen Amount)> Of(MoneyLine line)
        {
            var inside = parts[line.Key].SelectMany(Of).ToList();
            return inside.Aggregate(new Yen(0), (sum, one) => sum + one.Amount) > line.CertainMinimum ? inside : [(line, line.CertainMinimum)];
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Hashira.Model;

namespace Hashira.Cycle.Register.Comparison;

/// <summary>Targets and amounts in the wording of measures, compared by what they are for. The same value printed differently is no change.</summary>
internal static class FigureChanges
{
    public static ImmutableArray<FigureChange> Between(IEnumerable<PlannedMeasure> before, IEnumerable<PlannedMeasure> after)
    {
        var old = Values(before).ToList();
        var revised = Values(after).ToList();
        // What stands on both sides with the same value is settled first, so that of two targets in one unit only the other one differs.
        foreach (var value in old.ToList())
        {
            var same = revised.FindIndex(other => other.Key == value.Key && other.Value == value.Value);
            if (same < 0)
                same = revised.FindIndex(other => other.Value == value.Value);
            if (same < 0)
                continue;
            revised.RemoveAt(same);
            old.Remove(value);
        }

        var changes = ImmutableArray.CreateBuilder<FigureChange>();
        foreach (var value in old)
        {
            var partner = revised.FindIndex(other => other.Key == value.Key);
            changes.Add(new FigureChange(value.What, value.Printed, partner < 0 ? null : revised[partner].Printed));
            if (partner >= 0)
                revised.RemoveAt(partner);
        }

        changes.AddRange(revised.Select(value => new FigureChange(value.What, null, value.Printed)));
        return changes.ToImmutable();
    }

    private static IEnumerable<(string Key, string What, string Value, string Printed)> Values(IEnumerable<PlannedMeasure> measures) => measures.SelectMany(measure =>
        measure.Programmes.SelectMany(programme => programme.Appropriations.Select(figure => (
            Key: $"予算 {JapaneseText.Fold(figure.Programme ?? programme.Name.Text)} {figure.Year} {figure.Kind}",
            What: figure.Programme ?? programme.Name.Text,
            Value: string.Create(CultureInfo.InvariantCulture, $"{figure.Year} {figure.Amount.Amount} {figure.Basis}"),
            figure.Printed)))
        .Concat(measure.Figures.Where(figure => figure.Kind == FigureKind.Target).Select(figure => (
            Key: $"目標 {JapaneseText.Fold(figure.What)} {figure.Unit} {figure.Period}",
            What: string.Join(' ', new[] { figure.Period, figure.What }.Where(word => !string.IsNullOrEmpty(word))),
            Value: string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.############}{figure.Unit}{figure.Qualifier}{figure.Period}"),
            figure.Printed))));
}

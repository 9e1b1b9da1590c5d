using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Testing;

/// <summary>読取りの採点. How many cells of a made workbook were read as what they mean.</summary>
/// <param name="Cells">Cells whose meaning is known.</param>
/// <param name="Right">Read as what they hold, for the right year, item and indicator, with the right number.</param>
/// <param name="Misses">Some of the others: what was made and what was read.</param>
public sealed record MunicipalScore(int Cells, int Right, ImmutableArray<string> Misses)
{
    /// <summary>Compares a reading with what was made.</summary>
    public static MunicipalScore Of(ProgressTable table, ImmutableArray<MunicipalTruth> truth)
    {
        var read = new Dictionary<(int, string), string>();
        foreach (var measure in table.Measures)
        {
            var own = measure.Levels.LastOrDefault();
            var code = measure.Levels.LastOrDefault(level => level.Code is not null)?.Code?.Text ?? "";
            Put(own?.Code, $"programme-code||{code}||{own?.Code?.Text}|");
            Put(own?.Name, $"programme||{code}||{own?.Name?.Text}|");
            foreach (var indicator in measure.Indicators)
            {
                Put(indicator.Name, $"indicator||{code}|{indicator.Name?.Text}|{indicator.Name?.Text}|");
                foreach (var (holds, values) in new[] { ("baseline", indicator.Baselines), ("target", indicator.Targets), ("result", indicator.Results), ("rate", indicator.Rates) })
                {
                    foreach (var value in values)
                        read[(value.Source.Page, value.Source.Address ?? "")] = Line(holds, value.Year?.StartYear, code, indicator.Name?.Text ?? "", value.Printed, value.Number);
                }
            }

            foreach (var amount in measure.Amounts)
            {
                var holds = amount.Phase == AmountPhase.Budget ? "budget" : amount.Phase == AmountPhase.Settlement ? "settlement" : "amount";
                read[(amount.Source.Page, amount.Source.Address ?? "")] = Line(holds, amount.Year?.StartYear, code, "", amount.Printed, amount.Amount?.Amount / 1000m);
            }
        }

        var misses = ImmutableArray.CreateBuilder<string>();
        var right = 0;
        foreach (var cell in truth)
        {
            var made = Line(cell.Holds, cell.Year, cell.Code, cell.Indicator, cell.Printed, cell.Number);
            var got = read.GetValueOrDefault((cell.Sheet, cell.Address), "（読まれていない）");
            if (got == made)
                right++;
            else if (misses.Count < 12)
                misses.Add($"{cell.Sheet}!{cell.Address}: {made} ← {got}");
        }

        return new MunicipalScore(truth.Length, right, misses.ToImmutable());

        void Put(PrintedCell? cell, string line)
        {
            if (cell is not null)
                read[(cell.Source.Page, cell.Source.Address ?? "")] = line;
        }
    }

    private static string Line(string holds, int? year, string code, string indicator, string printed, decimal? number) =>
        FormattableString.Invariant($"{holds}|{year}|{code}|{indicator}|{printed}|{number / 1.000000000m}");
}

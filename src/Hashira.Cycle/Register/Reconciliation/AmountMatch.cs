using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>額の一致. How a printed amount stands to that of a sheet.</summary>
public enum AmountMatch
{
    /// <summary>一致. The same to the yen.</summary>
    Exact,

    /// <summary>端数処理. The same when rounded or cut off to the last digit that is printed.</summary>
    Rounded,

    /// <summary>相違.</summary>
    Differs,

    /// <summary>The sheet says nothing of that year and stage.</summary>
    NotStated,
}

/// <summary>Compares printed amounts with those of sheets.</summary>
public static partial class AmountMatches
{
    /// <summary>The amounts of a sheet that a figure may mean: of its year and stage; without a stage, any that a reader would call the year's budget.</summary>
    public static IEnumerable<Yen> Meant(SheetBudget budget, BudgetStage stage) => stage switch
    {
        BudgetStage.Initial => Stated(budget.Initial),
        BudgetStage.Supplementary => Stated(budget.Supplementary),
        BudgetStage.ContingencyReserve => Stated(budget.Contingency),
        _ => [.. Stated(budget.Initial), .. Stated(budget.Supplementary), .. Stated(budget is { Initial: { } initial, Supplementary: { } supplementary } ? initial + supplementary : null), .. Stated(budget.Available)],
    };

    /// <summary>Compares.</summary>
    /// <param name="printed">The printed amount.</param>
    /// <param name="step">What one more in its last printed digit would add; at least one yen.</param>
    /// <param name="stated">The sheet's.</param>
    public static AmountMatch Compare(Yen printed, Yen step, Yen stated)
    {
        if (printed == stated)
            return AmountMatch.Exact;
        var difference = Math.Abs(decimal.Subtract(stated.Amount, printed.Amount));
        // Rounded half up it lies within half a step; cut off it lies below the step, and above the printed amount.
        var rounded = difference * 2 <= step.Amount || (stated > printed && difference < step.Amount);
        return rounded && printed.Amount != 0 && stated.Amount != 0 ? AmountMatch.Rounded : AmountMatch.Differs;
    }

    /// <summary>What one more in the last printed digit would add: ten million yen for 「16.3億円」, a hundred million for 「2,001億円」.</summary>
    public static Yen Step(string printed)
    {
        var match = Amount().Matches(printed.Normalize(NormalizationForm.FormKC)).LastOrDefault();
        if (match is null)
            return new Yen(1);
        var unit = match.Groups["unit"].Value switch { "兆" => 1_000_000_000_000, "億" => 100_000_000, "百万" => 1_000_000, "万" => 10_000, "千" => 1_000, _ => 1L };
        foreach (var _ in match.Groups["decimals"].Value)
            unit = Math.Max(1, unit / 10);
        return new Yen(unit);
    }

    internal static string Words(Yen amount) => amount.Amount >= 0 ? amount.ToString() : amount.Amount.ToString("#,0", CultureInfo.InvariantCulture) + "円";

    private static IEnumerable<Yen> Stated(Yen? amount) => amount is { } known ? [known] : [];

    [GeneratedRegex(@"[0-9][0-9,]*(?:\.(?<decimals>[0-9]+))?\s*(?<unit>兆|億|百万|万|千)?\s*円", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}

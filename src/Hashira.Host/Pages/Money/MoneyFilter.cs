using System.Collections.Immutable;
using System.Text;
using Hashira.Cycle.Register.Money;
using Hashira.Model;

namespace Hashira.Host.Pages.Money;

/// <summary>予算の絞り込み. Which money is asked for, and by what it is broken down.</summary>
/// <param name="By">The axis of the breakdown.</param>
/// <param name="Parts">Keys of the parts asked for, at most one an axis; an axis that is left out asks for all.</param>
public sealed record MoneyFilter(MoneyAxis By, ImmutableDictionary<MoneyAxis, string> Parts)
{
    private const int LongestKey = 60;

    /// <summary>The axes by which one may choose.</summary>
    public static ImmutableArray<MoneyAxis> Axes { get; } = [MoneyAxis.Year, MoneyAxis.Stage, MoneyAxis.Ministry, MoneyAxis.Policy];

    /// <summary>All money, by year.</summary>
    public static MoneyFilter None { get; } = new(MoneyAxis.Year, ImmutableDictionary<MoneyAxis, string>.Empty);

    /// <summary>Reads the query of an address; empty values, as a form sends them, ask for nothing.</summary>
    /// <returns>The filter, or <see langword="null"/> and the value that can't be one.</returns>
    public static (MoneyFilter? Filter, string Fault) Parse(IQueryCollection query)
    {
        var filter = None;
        if (query["by"].ToString() is { Length: > 0 } by)
        {
            if (AxisOf(by) is not { } axis)
                return (null, $"by={by}");
            filter = filter with { By = axis };
        }

        foreach (var axis in Axes)
        {
            var key = query[Key(axis)].ToString();
            if (key.Length > LongestKey)
                return (null, $"{Key(axis)}={key[..LongestKey]}…");
            if (key.Length > 0)
                filter = filter with { Parts = filter.Parts.Add(axis, key) };
        }

        return (filter, "");
    }

    /// <summary>The axis of that key, or <see langword="null"/>.</summary>
    public static MoneyAxis? AxisOf(string key) => Enum.GetValues<MoneyAxis>().Where(axis => Key(axis) == key).Select(axis => (MoneyAxis?)axis).FirstOrDefault();

    /// <summary>Key of an axis: year, stage, pillar, policy, ministry.</summary>
    public static string Key(MoneyAxis axis) => axis.ToString().ToLowerInvariant();

    /// <summary>The filter without the choice on one axis.</summary>
    public MoneyFilter Without(MoneyAxis axis) => this with { Parts = Parts.Remove(axis) };

    /// <summary>How much of a mention is asked for.</summary>
    public Func<MoneyLine, MoneyMention, MoneyShare> Within(ActionPlan plan) =>
        Parts.Aggregate((Func<MoneyLine, MoneyMention, MoneyShare>)(static (_, _) => MoneyShare.Whole), (all, part) => BreakDownMoney.Both(all, BreakDownMoney.Within(plan, part.Key, part.Value)));

    /// <summary>The query that asks for it, with its question mark; empty if it asks for all money by year.</summary>
    public string Query()
    {
        var query = new StringBuilder();
        if (By != MoneyAxis.Year)
            query.Append("?by=").Append(Key(By));
        foreach (var axis in Axes.Where(Parts.ContainsKey))
            query.Append(query.Length == 0 ? '?' : '&').Append(Key(axis)).Append('=').Append(Uri.EscapeDataString(Parts[axis]));
        return query.ToString();
    }

    /// <summary>The same, one part further down.</summary>
    public MoneyFilter Into(string key) => Axes.Contains(By) ? this with { Parts = Parts.SetItem(By, key) } : this;
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Hashira.Model;

namespace Hashira.Cycle.Register.Money;

/// <summary>集計の軸. By what the money of a plan is broken down.</summary>
public enum MoneyAxis
{
    /// <summary>年度別.</summary>
    Year,

    /// <summary>予算の段階別.</summary>
    Stage,

    /// <summary>柱別.</summary>
    Pillar,

    /// <summary>大方針別.</summary>
    Policy,

    /// <summary>府省別. A measure of several ministries is shown under each of them; its amount is not split.</summary>
    Ministry,
}

/// <summary>集計の区分. One part into which an axis breaks money down.</summary>
/// <param name="Key">Its key in addresses and files.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Order">Where it stands among the others.</param>
public readonly record struct MoneyPart(string Key, string Name, int Order)
{
    /// <summary>Key of the part for what can't be told: no year, no ministry, no pillar.</summary>
    public const string Unknown = "none";

    private static readonly FrozenDictionary<string, int> Orders = Ministry.All.Index().DistinctBy(ministry => ministry.Item.Key).ToFrozenDictionary(ministry => ministry.Item.Key, ministry => ministry.Index, StringComparer.Ordinal);

    /// <summary>The parts to which a mention belongs; more than one only for ministries.</summary>
    public static ImmutableArray<MoneyPart> Of(ActionPlan plan, MoneyAxis axis, MoneyLine line, MoneyMention mention) => axis switch
    {
        MoneyAxis.Year => [line.Year is { } year ? new MoneyPart(Digits(year.StartYear), year.ToString(), -year.StartYear) : new MoneyPart(Unknown, "年度不明", 1)],
        MoneyAxis.Stage => [OfStage(line.Kind)],
        MoneyAxis.Pillar => [OfPillar(plan, mention.MajorPolicy)],
        MoneyAxis.Policy => [mention.MajorPolicy is >= 1 and <= 20 and var number ? new MoneyPart(Digits(number), $"大方針{(char)('①' + number - 1)}", number) : new MoneyPart(Unknown, "大方針なし", int.MaxValue)],
        _ when mention.Ministries.Length == 0 => [new MoneyPart(Unknown, "府省の記載なし", int.MaxValue)],
        _ => [.. mention.Ministries.Select(OfMinistry).DistinctBy(part => part.Key)],
    };

    /// <summary>Whether all of a mention belongs to the one part that it has: 経産省等 and 業所管省庁 are several ministries.</summary>
    internal static bool IsWhole(MoneyAxis axis, MoneyMention mention, int parts) =>
        axis != MoneyAxis.Ministry || (parts == 1 && !mention.Ministries.Any(ministry => ministry.AndOthers || ministry.Ministry is { IsCollective: true }));

    private static MoneyPart OfStage(BudgetKind kind) => new(
        kind.Ordinal is { } ordinal ? $"{kind.Key}-{Digits(ordinal)}" : kind.Key,
        kind.Stage == BudgetStage.Unspecified ? "段階の記載なし" : kind.ToString(),
        kind.Stage switch { BudgetStage.Initial => 0, BudgetStage.Supplementary => 1 + (kind.Ordinal ?? 0), BudgetStage.ContingencyReserve => 1_000, _ => 1_001 });

    private static MoneyPart OfPillar(ActionPlan plan, int policy)
    {
        var number = plan.MajorPolicies.FirstOrDefault(box => box.Number == policy)?.Pillar ?? 0;
        return plan.Pillars.FirstOrDefault(pillar => pillar.Number == number) is { } found ? new MoneyPart(Digits(number), $"柱{Digits(number)}　{found.Title.Text}", number) : new MoneyPart(Unknown, "柱なし", int.MaxValue);
    }

    private static MoneyPart OfMinistry(ResponsibleMinistry ministry) => ministry.Ministry is { } known
        ? new MoneyPart(known.Key, known.ShortName, Orders[known.Key])
        : new MoneyPart(ministry.Printed, ministry.Printed, Ministry.All.Length);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}

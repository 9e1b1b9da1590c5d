using Hashira.Model;

namespace Hashira.Cycle.Register.Money;

/// <summary>
/// 同じ予算項目の判定. Puts mentions that are held to be one line of money together. The rules, each told on the page about money, ask for
/// agreement in programme, fiscal year, stage and amount; what falls short of them makes two lines, one of which is doubtful.
/// </summary>
internal static class SameLine
{
    // Amounts of so many digits agree by accident hardly ever: 16.3億円, not 1,000億円.
    private const int LeastDigits = 3;

    /// <summary>The lines; each mention is in exactly one.</summary>
    public static List<LineDraft> Group(IEnumerable<MoneyMention> mentions)
    {
        var all = Unify([.. mentions]);
        var named = all.Where(mention => mention.NameKey.Length > 0).ToLookup(mention => (mention.NameKey, mention.Figure.Amount));
        var rows = all.Where(mention => mention.NameKey.Length > 0).ToLookup(mention => (mention.Row, mention.Figure.Amount));
        var lines = new Dictionary<(string, FiscalYear?, BudgetKind, Yen, int), LineDraft>();
        foreach (var mention in all)
        {
            var key = KeyOf(mention, named, rows);
            if (!lines.TryGetValue(key, out var line))
                lines[key] = line = new LineDraft(key.Item1, key.Item2, key.Item3, key.Item4);
            line.Mentions.Add(mention);
        }

        return JoinText([.. lines.Values]);
    }

    /// <summary>Gives a name and its shortened form one key where an amount of three digits or more agrees.</summary>
    private static List<MoneyMention> Unify(List<MoneyMention> all)
    {
        var full = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (shorter, longer) in NamePairs(all, mention => mention.Figure.Amount.SignificantDigits >= LeastDigits))
        {
            if (!full.TryGetValue(shorter, out var known) || longer.Length > known.Length || (longer.Length == known.Length && string.CompareOrdinal(longer, known) < 0))
                full[shorter] = longer;
        }

        return [.. all.Select(mention => mention with { NameKey = Full(mention.NameKey) })];

        string Full(string key)
        {
            while (full.TryGetValue(key, out var longer))
                key = longer;
            return key;
        }
    }

    /// <summary>Names of which one is the other shortened and that share an amount, and year and stage as far as they are printed.</summary>
    public static IEnumerable<(string Shorter, string Longer)> NamePairs(IEnumerable<MoneyMention> mentions, Func<MoneyMention, bool> counts) =>
        from money in mentions.Where(mention => mention.NameKey.Length > 0).Where(counts).GroupBy(mention => mention.Figure.Amount)
        let names = money.ToLookup(mention => mention.NameKey, mention => mention.Figure, StringComparer.Ordinal)
        where names.Count > 1
        from longer in names
        from shorter in ProgrammeKey.Shortened(longer.Key).Where(names.Contains)
        where longer.Any(figure => names[shorter].Any(other => (figure.Year == other.Year || figure.Year is null || other.Year is null) && LineDraft.CanBe(figure.Kind, other.Kind)))
        select (shorter, longer.Key);

    private static (string, FiscalYear?, BudgetKind, Yen, int) KeyOf(
        MoneyMention mention, ILookup<(string, Yen), MoneyMention> named, ILookup<(int, Yen), MoneyMention> rows)
    {
        var figure = mention.Figure;
        var (name, year, kind) = (mention.NameKey, figure.Year, figure.Kind);
        var isTelling = figure.Amount.SignificantDigits >= LeastDigits;
        if (name.Length == 0)
        {
            // In one measure the same amount of the same year is the same money, even where the programme's name is left out.
            var owner = !isTelling ? null : rows[(mention.Row, figure.Amount)].Where(other => other.Figure.Year == year && LineDraft.CanBe(other.Figure.Kind, kind)).MinBy(other => other.NameKey, StringComparer.Ordinal);
            if (owner is null)
                return ("", year, kind, figure.Amount, figure.Source.Start);
            name = owner.NameKey;
        }

        if (year is null && isTelling)
            year = rows[(mention.Row, figure.Amount)].Where(other => other.NameKey == name && LineDraft.CanBe(other.Figure.Kind, kind)).Select(other => other.Figure.Year).Where(known => known is not null).Min();
        // Without a year, the same amount under two measures may be that of two years.
        return (name, year, Clearest(named[(name, figure.Amount)].Where(other => other.Figure.Year == year).Select(other => other.Figure.Kind), kind), figure.Amount, year is null ? mention.Row : -1);
    }

    /// <summary>The stage that a figure without one, or without its number, takes from a figure of the same programme, year and amount.</summary>
    private static BudgetKind Clearest(IEnumerable<BudgetKind> kinds, BudgetKind kind)
    {
        var clearer = kinds.Where(other => LineDraft.CanBe(other, kind) && other.Stage != BudgetStage.Unspecified).ToList();
        if (kind.Stage == BudgetStage.Unspecified && clearer.Count > 0)
            kind = new BudgetKind(clearer.Min(other => other.Stage));
        return kind.Ordinal is null && clearer.Where(other => other.Stage == kind.Stage).Min(other => other.Ordinal) is { } ordinal ? kind with { Ordinal = ordinal } : kind;
    }

    /// <summary>
    /// Running text that gives another amount than the note of its own measure for the same programme, year and stage speaks of that note's
    /// line; and so does an approximate amount within a tenth.
    /// </summary>
    private static List<LineDraft> JoinText(List<LineDraft> lines)
    {
        foreach (var same in lines.Where(line => line.Name.Length > 0 && line.IsExact).GroupBy(line => (line.Name, line.Year, line.Kind)).Select(group => group.OrderBy(line => line.Amount).ToList()).Where(group => group.Count > 1).ToList())
        {
            foreach (var line in same)
            {
                var approximate = line.Mentions.TrueForAll(mention => mention.Figure.IsApproximate);
                if (!line.IsInText && !approximate)
                    continue;
                var noted = same.FindLast(other => other != line && !other.IsInText && other.Mentions.Count > 0
                    && ((line.IsInText && other.Mentions.Exists(mention => mention.InNote && line.Mentions.Exists(text => text.Row == mention.Row)))
                        || (approximate && !other.Mentions.TrueForAll(mention => mention.Figure.IsApproximate) && IsWithinTenth(line.Amount, other.Amount))));
                if (noted is null)
                    continue;
                noted.Mentions.AddRange(line.Mentions);
                line.Mentions.Clear();
            }
        }

        lines.RemoveAll(line => line.Mentions.Count == 0);
        return lines;
    }

    private static bool IsWithinTenth(Yen one, Yen other) => Math.Abs((decimal)one.Amount - other.Amount) <= Math.Max(one.Amount, other.Amount) / 10m;
}

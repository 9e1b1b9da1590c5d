using Hashira.Model;

namespace Hashira.Cycle.Register.Money;

/// <summary>
/// 予算項目の重複のおそれ. Finds which lines are parts of others, and which may be the same money as others: those count into the maximum
/// only. Every rule looks at what is printed, never at the order of the measures.
/// </summary>
internal static class MoneyDoubts
{
    /// <summary>Sets the parents and the doubts of the lines.</summary>
    /// <param name="lines">The lines.</param>
    public static void Mark(List<LineDraft> lines)
    {
        Parts(lines);
        foreach (var line in lines)
        {
            if (line.IsRelisted)
                line.Doubt = OmissionReason.OriginalMissing;
            else if (line.IsInText)
                line.Doubt = line.Name.Length == 0 ? OmissionReason.Unnamed : OmissionReason.OnlyInText;
        }

        // A line that is doubtful already is no ground to doubt another one.
        var sound = lines.Where(line => line.Doubt is null).ToList();
        foreach (var line in sound.Where(line => line.Name.Length == 0))
            Doubt(line, OmissionReason.Unnamed, lines.Where(other => other != line && CanBeYearOf(other, line) && other.Amount == line.Amount && other.CanBeStageOf(line)));
        foreach (var programme in sound.SelectMany(line => line.Names, (line, name) => (line, name)).GroupBy(pair => pair.name, pair => pair.line, StringComparer.Ordinal).OrderBy(programme => programme.Key, StringComparer.Ordinal))
        {
            List<LineDraft> same = [.. programme];
            foreach (var line in same.Where(line => line.Year is null))
                Doubt(line, OmissionReason.YearUnclear, same.Where(other => (other.Year is not null || (other != line && other.IsOwn && (!line.IsOwn || other.Start < line.Start))) && other.Amount == line.Amount && other.CanBeStageOf(line)));
            foreach (var line in same.Where(line => !line.IsPart && line.Parent is null))
                Doubt(line, OmissionReason.StageUnclear, same.Where(other => other.Year == line.Year && other.Kind != line.Kind && IsVaguer(line.Kind, other.Kind) && !other.IsPart));
            foreach (var stage in same.Where(line => !line.IsPart).GroupBy(line => (line.Year, line.Kind)))
                KeepLeast(stage, OmissionReason.Disagreeing);
        }

        foreach (var source in sound.SelectMany(line => line.Outside, (line, outside) => (line, outside)).GroupBy(pair => (pair.outside, pair.line.Year, pair.line.Kind), pair => pair.line))
            KeepLeast(source, OmissionReason.SameSource);
        foreach (var (shorter, longer) in SameLine.NamePairs(sound.SelectMany(line => line.Mentions), mention => mention.InNote).Distinct().Order().ToList())
        {
            foreach (var line in sound.Where(line => line.Names.Contains(shorter)))
                Doubt(line, OmissionReason.NameUnclear, sound.Where(other => other != line && other.Names.Contains(longer) && CanBeYearOf(other, line) && other.CanBeStageOf(line) && other.Amount == line.Amount));
        }

        DoubtPartsOfDoubtful(lines);
    }

    /// <summary>What may be other money is so in all its parts. A part is smaller than its whole.</summary>
    private static void DoubtPartsOfDoubtful(List<LineDraft> lines)
    {
        foreach (var part in lines.Where(line => line.Parent is not null).OrderByDescending(line => line.Amount))
        {
            if (part.Doubt is null && part.Parent!.Doubt is not null)
                (part.Doubt, part.MayBe) = (part.Parent.Doubt, part.Parent.MayBe);
        }
    }

    /// <summary>
    /// A figure behind うち is a part of the amount before it; a programme's own amount below its own ceiling (内数) of that year and stage
    /// is a part of the ceiling.
    /// </summary>
    private static void Parts(List<LineDraft> lines)
    {
        var places = lines.SelectMany(line => line.Mentions, (line, mention) => (line, mention.Figure.Source)).ToLookup(pair => pair.Source, pair => pair.line);
        foreach (var line in lines.Where(line => line.IsPart))
        {
            if (line.Mentions.Where(mention => mention.PartOf is not null).SelectMany(mention => places[mention.PartOf!]).Where(whole => whole.Amount > line.Amount).MaxBy(whole => whole.Amount) is { } whole)
                line.BecomePartOf(whole);
        }

        // The ceiling itself has no parent here, so no circle can come about.
        foreach (var stage in lines.Where(line => line.Name.Length > 0 && line.IsExact && line.Parent is null).GroupBy(line => (line.Name, line.Year, line.Kind)).Select(group => group.ToList()).Where(group => group.Count > 1).ToList())
        {
            var ceilings = stage.Where(line => line.Mentions.TrueForAll(mention => mention.Figure.IncludedIn)).ToList();
            foreach (var line in stage.Where(line => line.IsOwn))
            {
                if (ceilings.Where(ceiling => ceiling.Amount > line.Most).MinBy(ceiling => ceiling.Amount) is { } ceiling)
                    line.BecomePartOf(ceiling);
            }
        }
    }

    /// <summary>Of own amounts of which only one may be right, the least one is certain.</summary>
    private static void KeepLeast(IEnumerable<LineDraft> lines, OmissionReason reason)
    {
        var own = lines.Where(line => line.IsOwn).OrderBy(line => line.Least).ThenBy(line => line.Name, StringComparer.Ordinal).ToList();
        foreach (var line in own.Skip(1))
            Doubt(line, reason, [own[0]]);
    }

    private static void Doubt(LineDraft line, OmissionReason reason, IEnumerable<LineDraft> others)
    {
        if (line.Doubt is not null || others.OrderBy(other => other.Start).ThenBy(other => other.Name, StringComparer.Ordinal).FirstOrDefault() is not { } other)
            return;
        line.Doubt = reason;
        line.MayBe = other;
    }

    private static bool CanBeYearOf(LineDraft one, LineDraft other) => one.Year == other.Year || one.Year is null || other.Year is null;

    private static bool IsVaguer(BudgetKind kind, BudgetKind other) =>
        LineDraft.CanBe(kind, other) && (kind.Stage == BudgetStage.Unspecified ? other.Stage != BudgetStage.Unspecified : kind.Ordinal is null && other.Ordinal is not null);
}

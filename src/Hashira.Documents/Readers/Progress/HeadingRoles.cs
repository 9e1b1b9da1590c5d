using Hashira.Documents.Forms;
using Hashira.Model;

namespace Hashira.Documents.Readers.Progress;

/// <summary>What a column was taken for, and why.</summary>
/// <param name="Role">Its role.</param>
/// <param name="Year">Year it is for.</param>
/// <param name="Unit">Unit of money in its heading; empty if there is none.</param>
/// <param name="Phase">Budget or settlement, for money.</param>
/// <param name="Word">The word that decided; empty if none did.</param>
/// <param name="Confidence">0 to 1: a word that is the whole heading is surer than one inside it.</param>
internal sealed record ColumnReading(ColumnRole Role, FiscalYear? Year, string Unit, AmountPhase Phase, string Word, double Confidence);

/// <summary>見出しの語. Finds the role of a column by the words of its heading; the lowest heading says most, and the longest word wins.</summary>
internal sealed class HeadingRoles
{
    private readonly Dictionary<string, (ColumnRole? Role, string Word, bool Whole)> _known = new(StringComparer.Ordinal);
    private readonly ProgressWords _words;
    private readonly HashSet<string> _named;

    public HeadingRoles(ProgressForm form)
    {
        _words = form.Words;
        _named = [.. form.Columns.SelectMany(column => column.Heading.Split(ProgressColumns.Separator)).Select(JapaneseText.Fold)];
    }

    /// <summary>Whether a text heads columns: by the columns that the form names, or by its words and years.</summary>
    public bool IsHeading(string text) =>
        _named.Count > 0 ? _named.Contains(JapaneseText.Fold(text)) : Word(text).Role is not null || HeadingYear.Of(text) is not null || HeadingYear.BareNumber(text) > 0;

    /// <summary>The role that the words of one heading cell name.</summary>
    public (ColumnRole? Role, string Word, bool Whole) Word(string heading)
    {
        if (_known.TryGetValue(heading, out var known))
            return known;
        var folded = JapaneseText.Fold(HeadingYear.Without(heading));
        return _known[heading] = Find(WithoutBrackets(folded)) ?? Find(folded.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)) ?? (null, "", false);
    }

    /// <summary>The role of a column by its headings from top to bottom.</summary>
    public ColumnReading Resolve(IReadOnlyList<string> path)
    {
        FiscalYear? year = null;
        var unit = "";
        ColumnRole? amountPhase = null;
        var found = new List<(ColumnRole Role, string Word, bool Whole)>();
        for (var i = path.Count - 1; i >= 0; i--)
        {
            year ??= HeadingYear.Of(path[i]);
            if (unit.Length == 0)
                unit = UnitIn(path[i]);
            if (Word(path[i]) is (ColumnRole role, var word, var whole))
            {
                found.Add((role, word, whole));
                if (role is ColumnRole.Budget or ColumnRole.Settlement)
                    amountPhase ??= role;
            }
        }

        if (found.Count == 0)
            return new ColumnReading(year is null ? ColumnRole.Other : ColumnRole.Value, year, unit, AmountPhase.Unspecified, "", year is null ? 0.2 : 0.5);
        var (lowest, lowestWord, exact) = found[0];
        var money = found.Any(one => IsMoney(one.Role)) || unit.Length > 0;
        var decided = lowest;
        switch (lowest)
        {
            case ColumnRole.Name or ColumnRole.Code when found.Skip(1).FirstOrDefault(one => CodeOf(one.Role) is not null) is { Word: not null } parent:
                decided = lowest == ColumnRole.Name ? parent.Role : CodeOf(parent.Role)!.Value;
                break;
            case ColumnRole.Target when money:
                decided = ColumnRole.Budget;
                break;
            case ColumnRole.Result when money:
                decided = ColumnRole.Settlement;
                break;
            case ColumnRole.Amount when amountPhase is { } phase:
                decided = phase;
                break;
            // 事業費／令和４年度／計画 is money whatever stands lowest; 指標／実績 is a result.
            case ColumnRole.Indicator when year is not null && found.Skip(1).Any(one => IsValue(one.Role)):
                decided = found.Skip(1).First(one => IsValue(one.Role)).Role;
                break;
            // 指標／令和４年度: a year under a word that names no value.
            case var role when year is not null && HeadingYear.Of(path[^1]) is not null && !IsValue(role) && !IsMoney(role) && role is not (ColumnRole.Evaluation or ColumnRole.Other or ColumnRole.Rate or ColumnRole.Baseline or ColumnRole.Department or ColumnRole.TargetYear or ColumnRole.BaselineYear):
                decided = ColumnRole.Value;
                break;
        }

        if (decided == ColumnRole.Amount && amountPhase is { } known)
            decided = known;
        if (decided == ColumnRole.Amount && found.Any(one => one.Role == ColumnRole.Result))
            decided = ColumnRole.Settlement;
        else if (decided == ColumnRole.Amount && found.Any(one => one.Role == ColumnRole.Target))
            decided = ColumnRole.Budget;
        var phaseOf = decided switch { ColumnRole.Budget => AmountPhase.Budget, ColumnRole.Settlement => AmountPhase.Settlement, _ => AmountPhase.Unspecified };
        return new ColumnReading(decided, year, unit, phaseOf, lowestWord, decided == lowest ? exact ? 0.95 : 0.75 : 0.85);
    }

    /// <summary>千円 in a heading or in a note above the table: the longest unit that stands in brackets or behind 単位.</summary>
    public string UnitIn(string text)
    {
        var folded = JapaneseText.Fold(text);
        return _words.Units.Keys.Where(unit =>
                folded.Contains("(" + unit, StringComparison.Ordinal) || folded.Contains("単位:" + unit, StringComparison.Ordinal) || folded.Contains(unit + ")", StringComparison.Ordinal)
                || folded == unit || folded.Contains("単位" + unit, StringComparison.Ordinal) || folded.Contains("[" + unit, StringComparison.Ordinal))
            .MaxBy(unit => unit.Length) ?? "";
    }

    /// <summary>The role for a code of what a column names; <see langword="null"/> where it names nothing that has one.</summary>
    public static ColumnRole? CodeOf(ColumnRole role) => role switch
    {
        ColumnRole.Policy => ColumnRole.PolicyCode,
        ColumnRole.Measure => ColumnRole.MeasureCode,
        ColumnRole.Programme => ColumnRole.ProgrammeCode,
        ColumnRole.Indicator => ColumnRole.IndicatorCode,
        _ => null,
    };

    public static bool IsMoney(ColumnRole role) => role is ColumnRole.Budget or ColumnRole.Settlement or ColumnRole.Amount;

    public static bool IsValue(ColumnRole role) => role is ColumnRole.Target or ColumnRole.Result or ColumnRole.Baseline or ColumnRole.Rate or ColumnRole.Value;

    private (ColumnRole? Role, string Word, bool Whole)? Find(string folded)
    {
        if (folded.Length == 0)
            return null;
        if (_words.Roles.TryGetValue(folded, out var exact))
            return (exact, folded, true);
        string? best = null;
        foreach (var word in _words.Roles.Keys)
        {
            // In Japanese the last word of a compound says what it is: 成果指標名 is a name of an indicator. A number before it (指標1) says nothing.
            if (word.Length >= 2 && word.Length + 10 >= folded.Length && folded.Contains(word, StringComparison.Ordinal)
                && (best is null || word.Length > best.Length || (word.Length == best.Length && folded.LastIndexOf(word, StringComparison.Ordinal) > folded.LastIndexOf(best, StringComparison.Ordinal))))
                best = word;
        }

        return best is null ? null : (_words.Roles[best], best, false);
    }

    private static string WithoutBrackets(string folded)
    {
        var kept = new System.Text.StringBuilder();
        var depth = 0;
        foreach (var character in folded)
        {
            if (character is '(' or '[' or '〔' or '【')
                depth++;
            else if (character is ')' or ']' or '〕' or '】')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0)
                kept.Append(character);
        }

        return kept.ToString().Trim('①', '②', '③', '④', '⑤', '⑥', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ':', '■', '○', '●', '◆', '#');
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Testing;

/// <summary>A cell that says only what becomes of its measure: （新規項目）, （⑧―５に移動）, （⑧ー３から移動）, （事業終了のため削除）.</summary>
/// <param name="Change">What the mark says.</param>
/// <param name="Code">The code it names, if it names one that can be read.</param>
public readonly partial record struct CellMark(MeasureChange Change, MeasureCode? Code)
{
    /// <summary>The mark that is all a cell holds; <see langword="null"/> if the cell is no mark.</summary>
    public static CellMark? In(ImmutableArray<string> cell)
    {
        if (cell is not [var only] || Shape().Match(only.Trim()) is not { Success: true } match)
            return null;
        MeasureCode? code = MeasureCode.TryParse(match.Groups["code"].Value, out var read) ? read : null;
        return match.Groups["what"].Value switch
        {
            "新規項目" => new CellMark(MeasureChange.New, null),
            "に移動" => new CellMark(MeasureChange.MovedOut, code),
            "から移動" => new CellMark(MeasureChange.MovedIn, code),
            _ => new CellMark(MeasureChange.Ended, null),
        };
    }

    [GeneratedRegex("^[（(](?:(?<what>新規項目)|(?<code>[①-⑳].{1,6}?)(?<what>に移動|から移動)|[^（）()]*(?<what>終了|削除)[^（）()]*)[）)]$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

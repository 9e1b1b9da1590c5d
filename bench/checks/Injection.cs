using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hashira.Testing;

namespace Hashira.Bench.Checks;

/// <summary>誤りの植付け. One kind of defect that can be put into a plan.</summary>
/// <param name="Family">Family of the checks that ought to find it.</param>
/// <param name="Name">What is done to the plan, as a person would say it.</param>
/// <param name="Ids">Checks that may report it; one of them has to.</param>
/// <param name="Apply">Puts it in at a random place; <see langword="null"/> if the plan has no place for it.</param>
internal sealed record Injection(string Family, string Name, ImmutableArray<string> Ids, Func<Editor, PlanCells?> Apply)
{
    /// <summary>Checks that report what follows from the defect (a copied follow-up leaves the result out): neither an answer to it nor a false alarm.</summary>
    public ImmutableArray<string> Consequences { get; init; } = [];

    /// <summary>Whether a cell is copied, with whatever is wrong in it: one of which the checks say something already is passed over.</summary>
    public bool CopiesCell { get; init; }
}

/// <summary>Changes one paragraph of a plan, or some rows of it.</summary>
internal sealed class Editor(PlanCells plan, Random random)
{
    public const int Current = 0;
    public const int FollowUp = 1;
    public const int Revised = 2;

    public PlanCells Plan { get; } = plan;

    public Random Random { get; } = random;

    /// <summary>Row in which something was changed last, from 0 over the whole plan; −1 before.</summary>
    public int Row { get; private set; } = -1;

    /// <summary>Row from which a cell was copied; the changed one where nothing else was said.</summary>
    public int CopiedRow { get => field >= 0 ? field : Row; private set; } = -1;

    /// <summary>Says from which row a cell is copied.</summary>
    public void CopyOf(int row) => CopiedRow = row;

    /// <summary>Replaces the first match in one paragraph, chosen at random among those that hold one.</summary>
    /// <param name="column">Column, or −1 for any.</param>
    /// <param name="pattern">What to look for.</param>
    /// <param name="with">What to put there.</param>
    /// <param name="among">Which rows may be changed.</param>
    /// <param name="moved">Whether the follow-up of a moved measure may be changed at one end.</param>
    public PlanCells? Replace(int column, string pattern, Func<Match, string> with, Func<RowCells, bool>? among = null, bool moved = false)
    {
        var regex = new Regex(pattern, RegexOptions.CultureInvariant);
        var places = (from row in Rows()
                      where among is null || among(row.Cells)
                      where column != FollowUp || moved || !Moves(row.Cells)
                      from c in column < 0 ? [Current, FollowUp, Revised] : new[] { column }
                      from p in Enumerable.Range(0, row.Cells.Cells[c].Length)
                      let match = regex.Match(row.Cells.Cells[c][p])
                      where match.Success && with(match) != match.Value
                      select (row.Number, c, p, match)).ToList();
        if (places.Count == 0)
            return null;
        var (number, cell, paragraph, found) = places[Random.Next(places.Count)];
        return Edit(number, row => With(row, cell, row.Cells[cell].SetItem(paragraph, row.Cells[cell][paragraph].Remove(found.Index, found.Length).Insert(found.Index, with(found)))));
    }

    /// <summary>Removes one paragraph that matches.</summary>
    public PlanCells? Remove(int column, string pattern, Func<RowCells, bool>? among = null)
    {
        var places = (from row in Rows()
                      where among is null || among(row.Cells)
                      from p in Enumerable.Range(0, row.Cells.Cells[column].Length)
                      where Regex.IsMatch(row.Cells.Cells[column][p], pattern, RegexOptions.CultureInvariant)
                      select (row.Number, p)).ToList();
        if (places.Count == 0)
            return null;
        var (number, paragraph) = places[Random.Next(places.Count)];
        return Edit(number, row => With(row, column, row.Cells[column].RemoveAt(paragraph)));
    }

    /// <summary>Every row with its number over the whole plan.</summary>
    public IEnumerable<(int Number, RowCells Cells)> Rows() => Plan.Rows.Select((row, number) => (number, row));

    /// <summary>The plan with one row changed.</summary>
    public PlanCells Edit(int number, Func<RowCells, RowCells> change)
    {
        Row = number;
        var before = 0;
        for (var p = 0; p < Plan.Policies.Length; p++)
        {
            var rows = Plan.Policies[p].Rows;
            if (number < before + rows.Length)
                return Plan with { Policies = Plan.Policies.SetItem(p, Plan.Policies[p] with { Rows = rows.SetItem(number - before, change(rows[number - before])) }) };
            before += rows.Length;
        }

        throw new ArgumentOutOfRangeException(nameof(number));
    }

    // The follow-up of a moved measure stands at both ends; a defect in one of them would be two.
    private static bool Moves(RowCells row) => row.Current.Concat(row.Revised).Any(p => p.EndsWith("移動）", StringComparison.Ordinal));

    /// <summary>The row with one cell exchanged.</summary>
    public static RowCells With(RowCells row, int column, ImmutableArray<string> cell) => column switch
    {
        Current => row with { Current = cell },
        FollowUp => row with { FollowUp = cell },
        _ => row with { Revised = cell },
    };
}

using Hashira.Model;

namespace Hashira.Testing;

/// <summary>
/// The plan of the year after: what was revised is in force now, what ended or moved away is gone, and every measure has been followed up
/// once more. Its revised column repeats the current one until a test edits it.
/// </summary>
public static class NextEdition
{
    /// <summary>Makes the next plan.</summary>
    /// <param name="plan">The plan before.</param>
    /// <param name="title">Title of the new one; two editions of one title would be taken for one.</param>
    /// <param name="edit">Edits a row, which is given with both columns alike; what it leaves alone goes on unchanged. A row without cells is left out.</param>
    public static PlanCells Of(PlanCells plan, string title, Func<RowCells, RowCells>? edit = null) => plan with
    {
        Cover = [title],
        Policies =
        [
            .. plan.Policies.Select(policy => policy with
            {
                Rows =
                [
                    .. policy.Rows.Where(row => row.Revised.Length > 0 && CellMark.In(row.Revised) is null)
                        .Select(row => new RowCells(row.Revised, ["• 令和４年度も計画に沿って進めた。"], row.Revised))
                        .Select(row => edit is null ? row : edit(row)),
                ],
            }),
        ],
    };

    /// <summary>The cells of a plan that was read, to make the next one of it.</summary>
    public static PlanCells CellsOf(ActionPlan plan) => new(
        [plan.Title.Text],
        [
            .. plan.MajorPolicies.Select(policy => new PolicyCells(
                plan.Pillars.FirstOrDefault(pillar => pillar.Number == policy.Pillar && plan.MajorPolicies.First(other => other.Pillar == pillar.Number) == policy) is { } first
                    ? $"{(char)('０' + first.Number)}．{first.Title.Text}" : null,
                [.. $"{(char)('①' + policy.Number - 1)} {policy.Text.Text}".Split('\n')],
                [.. plan.Rows.Where(row => row.MajorPolicy == policy.Number).Select(CellTexts.Of).Select(cells => new RowCells([.. cells[0].Split('\n')], [.. cells[1].Split('\n')], [.. cells[2].Split('\n')]))])),
        ]);

    /// <summary>Replaces words in the right cell.</summary>
    public static RowCells Reworded(this RowCells row, string words, string others) =>
        row with { Revised = [.. row.Revised.Select(line => line.Replace(words, others, StringComparison.Ordinal))] };

    /// <summary>Whether the left cell holds the code as printed, ①－１.</summary>
    public static bool Has(this RowCells row, string code) => row.Current.Any(line => line.Contains($"（{code}）", StringComparison.Ordinal));
}

using CsCheck;

namespace Hashira.Testing;

/// <summary>Plans that nobody wrote, and ways to set them, for laws that must hold for any document of the kind.</summary>
public static class RandomPlans
{
    /// <summary>Plans of one to four major policies with up to six rows each.</summary>
    public static Gen<PlanCells> Plans { get; } =
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 6], Gen.Int[0, int.MaxValue], (policies, rows, seed) => new PlanMaker(seed).Make(policies, rows));

    /// <summary>A plan of so many major policies with up to so many rows each; the same seed gives the same plan.</summary>
    public static PlanCells Of(int seed, int policies, int rows) => new PlanMaker(seed).Make(policies, rows);

    /// <summary>Layouts with every trick of the kind, in full form.</summary>
    public static Gen<LayoutOptions> Layouts { get; } =
        from current in Gen.Int[19, 24]
        from followUp in Gen.Int[18, 23]
        from revised in Gen.Int[20, 26]
        from height in Gen.Int[24, 48]
        from lastHeader in Gen.Frequency((3, Gen.Const(int.MaxValue)), (1, Gen.Int[2, 6]))
        from floating in Gen.Int[1, 4].Array[0, 2]
        from numbered in Gen.Int[1, 8].Array[0, 2]
        from merging in Gen.OneOf(LineMerging.None, LineMerging.Marks, LineMerging.MarksAndRests)
        from afterMarks in Gen.Select(Gen.Int[0, 1], Gen.Int[0, 1]).Array[1, 4]
        from afterFollowUp in Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, 3])).Array[1, 5]
        select new LayoutOptions
        {
            ColumnWidths = [current, followUp, revised],
            PageHeight = height,
            LastPageWithHeader = lastHeader,
            FloatingBoxes = [.. floating],
            NumberedPages = [.. numbered],
            Merging = merging,
            BlanksAfterMarks = [.. afterMarks.Select(blanks => (blanks.Item1, blanks.Item2))],
            BlanksAfterFollowUp = [.. afterFollowUp],
        };

    /// <summary>The same plans with their layouts every time, for shares that must be reached rather than laws that must hold.</summary>
    public static IEnumerable<(PlanCells Plan, LayoutOptions Layout)> Corpus(int count)
    {
        var random = new PCG(1, 20220607);
        return [.. Enumerable.Range(0, count).Select(_ => (Plans.Generate(random, null, out var _), Layouts.Generate(random, null, out var _)))];
    }
}

namespace Hashira.Testing;

/// <summary>The sample plan of <c>samples/growth-2022</c>: our own digest of a published plan of June 2022.</summary>
public static class SamplePlan
{
    /// <summary>Its folder.</summary>
    public static string Folder => Repository.Path("samples", "growth-2022");

    /// <summary>The flattened text, as an extractor would give it.</summary>
    public static string TextFile => Path.Combine(Folder, "growth-2022.txt");

    /// <summary>The register JSON expected from it.</summary>
    public static string JsonFile => Path.Combine(Folder, "growth-2022.json");

    /// <summary>Its cells as they were written.</summary>
    public static PlanCells Cells { get; } = CellsFile.ReadFolder(Path.Combine(Folder, "cells"));

    /// <summary>How its text is laid out: with every trick of the kind that was seen in a real document.</summary>
    public static LayoutOptions Layout { get; } = new()
    {
        LastPageWithHeader = 33,
        FloatingBoxes = [5, 6, 8],
        NumberedPages = [8, 15, 33],
        BlanksAfterMarks = [(0, 1), (1, 1), (1, 0), (0, 0), (1, 0), (1, 0), (0, 0), (0, 0)],
        BlanksAfterFollowUp = [0, 0, 0, 1, 0, 0, 0, 0, 2, 0],
    };
}

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
}

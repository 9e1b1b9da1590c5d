using Hashira.Model;

namespace Hashira.Cycle.Checks;

/// <summary>点検の例. A small plan with one fault, and where the fault is to be found.</summary>
/// <param name="Plan">The plan, in the form of the sample's cell files.</param>
/// <param name="Code">Code of the measure, as Hashira prints it; <see langword="null"/> outside the table.</param>
/// <param name="Column">Column of the fault.</param>
/// <param name="Excerpt">The words at fault.</param>
public sealed record CheckExample(string Plan, string? Code, PlanColumn Column, string Excerpt);

using Hashira.Documents.Forms;
using Hashira.Documents.Tables;
using Hashira.Documents.Tables.Office;

namespace Hashira.Documents.Readers;

/// <summary>計画の読み方. How a plan is read where its file leaves a choice.</summary>
public sealed record PlanReadingOptions
{
    /// <summary>The usual: the built-in form, tracked changes accepted, hidden parts left out.</summary>
    public static PlanReadingOptions Default { get; } = new();

    /// <summary>様式. What the plan looks like.</summary>
    public PlanForm Form { get; init; } = BuiltInForms.ThreeColumnPlan;

    /// <summary>How the tables of the file are read.</summary>
    public TableReadingOptions Tables { get; init; } = TableReadingOptions.Default;

    /// <summary>
    /// What is unusual in the reading of a file, in words that are stored: <c>tracked-original</c> or <c>tracked-both</c>, <c>hidden</c>, with a space between;
    /// empty for the usual reading and for files that leave no such choice. The same file read in another way is another document.
    /// </summary>
    /// <param name="bytes">The file.</param>
    public string UnusualIn(ReadOnlySpan<byte> bytes) => string.Join(' ', new[]
    {
        !OfficeFile.IsOffice(bytes) ? "" : Tables.Tracked switch { TrackedChanges.Original => "tracked-original", TrackedChanges.Both => "tracked-both", _ => "" },
        Tables.IncludesHidden && (OfficeFile.IsOffice(bytes) || HtmlTables.Begins(bytes)) ? "hidden" : "",
    }.Where(word => word.Length > 0));
}

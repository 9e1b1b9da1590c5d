using System.Text.RegularExpressions;

namespace Hashira.Documents.Forms;

/// <summary>新旧対照表の様式. Two columns, one of what is in force and one of what is to be, in either order, perhaps with a column of remarks.</summary>
/// <param name="Id">Lasting name.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Version">From 1.</param>
/// <param name="Date">Day of this version.</param>
/// <param name="Source">Where the form was seen.</param>
/// <param name="Current">Heading of the column in force, the whole cell.</param>
/// <param name="Revised">Heading of the column of the revision, the whole cell.</param>
/// <param name="Remarks">Heading of a further column, the whole cell.</param>
/// <param name="New">Mark of what is new, the whole cell: （新設）.</param>
/// <param name="Ended">Mark of what ends, the whole cell: （削除）.</param>
/// <param name="Omitted">Mark of what is left out because it doesn't change: （略）, ［同左］; the whole paragraph.</param>
public sealed record ComparisonForm(
    string Id, string Name, int Version, DateOnly Date, string Source, Regex Current, Regex Revised, Regex Remarks, Regex New, Regex Ended, Regex Omitted)
    : DocumentForm(Id, Name, Version, Date, Source)
{
    /// <summary>Word of the YAML.</summary>
    public const string LayoutWord = "comparison";

    /// <inheritdoc/>
    public override string Layout => LayoutWord;
}

/// <summary>Reads the part of a YAML that describes a two-column table.</summary>
internal static class ComparisonFormFile
{
    public static ComparisonForm Read(YamlMap yaml, FormHead head)
    {
        var columns = yaml.Map("columns");
        var marks = yaml.Map("marks");
        var form = new ComparisonForm(
            head.Id, head.Name, head.Version, head.Date, head.Source,
            Whole(columns, "current"), Whole(columns, "revised"), Whole(columns, "remarks"), Whole(marks, "new"), Whole(marks, "ended"), Whole(marks, "omitted"));
        columns.End();
        marks.End();
        return form;
    }

    private static Regex Whole(YamlMap map, string key) => map.Pattern(key, "^(?:", ")$");
}

using System.Collections.Immutable;
using Hashira.Cycle.Register;
using Hashira.Documents.Plans;
using Hashira.Documents.Writers.Docx;
using Hashira.Documents.Writers.Html;
using Hashira.Documents.Writers.Xlsx;
using Hashira.Model;

namespace Hashira.Cycle.Publishing;

/// <summary>公表の形. The kinds of file in which a plan can be published.</summary>
public enum PublicationFormat
{
    /// <summary>三欄の取組方針（Word）.</summary>
    Docx,

    /// <summary>取組方針（Excel）.</summary>
    Xlsx,

    /// <summary>三欄の取組方針（HTML）.</summary>
    Html,

    /// <summary>取組方針（JSON）.</summary>
    Json,

    /// <summary>新旧対照表（Word）.</summary>
    Comparison,
}

/// <summary>公表物. A file that is ready to be handed out.</summary>
/// <param name="FileName">Name made of the title of the plan and the kind of file.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record Publication(string FileName, string ContentType, byte[] Bytes);

/// <summary>方針を書き出す. Writes a plan as a file of the wanted kind. The same plan gives the same file.</summary>
public static class WritePublication
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const int LongestTitle = 80;

    /// <summary>The kinds of file by the word that commands and addresses use.</summary>
    public static ImmutableSortedDictionary<string, PublicationFormat> Formats { get; } = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, PublicationFormat>[]
    {
        new("docx", PublicationFormat.Docx),
        new("xlsx", PublicationFormat.Xlsx),
        new("html", PublicationFormat.Html),
        new("json", PublicationFormat.Json),
        new("comparison", PublicationFormat.Comparison),
    });

    /// <summary>Writes the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="format">Kind of file.</param>
    /// <param name="omitsUnchanged">In a 新旧対照表, show unchanged measures as （略）.</param>
    /// <exception cref="Documents.Writers.UnwritablePlanException">The kind of file can't hold it.</exception>
    public static Publication Run(ActionPlan plan, PublicationFormat format, bool omitsUnchanged = false)
    {
        using var file = new MemoryStream();
        var (ending, type) = FormOf(format);
        switch (format)
        {
            case PublicationFormat.Docx:
                PlanDocx.Write(plan, file);
                break;
            case PublicationFormat.Xlsx:
                PlanXlsx.Write(plan, file);
                break;
            case PublicationFormat.Html:
                PlanHtml.Write(plan, file);
                break;
            case PublicationFormat.Json:
                using (var json = new StreamWriter(file, leaveOpen: true))
                    json.Write(PlanJson.ToText(plan) + "\n");
                break;
            default:
                ComparisonDocx.Write(plan, Compare, omitsUnchanged, file);
                break;
        }

        return new Publication(Name(plan) + ending, type, file.ToArray());
    }

    /// <summary>How the name of a file ends, and its media type.</summary>
    internal static (string Ending, string ContentType) FormOf(PublicationFormat format) => format switch
    {
        PublicationFormat.Docx => (".docx", Office + "wordprocessingml.document"),
        PublicationFormat.Xlsx => (".xlsx", Office + "spreadsheetml.sheet"),
        PublicationFormat.Html => (".html", "text/html; charset=utf-8"),
        PublicationFormat.Json => (".json", "application/json; charset=utf-8"),
        _ => ("（新旧対照表）.docx", Office + "wordprocessingml.document"),
    };

    private static IEnumerable<ComparedWords> Compare(string before, string after) =>
        CompareWording.Run(before, after).Segments.Select(segment => new ComparedWords(segment.Before, segment.After, segment.Change == WordingChange.Kept));

    /// <summary>The title without characters that a file system can't take.</summary>
    internal static string Name(ActionPlan plan)
    {
        var title = plan.Title.IsEmpty ? Path.GetFileNameWithoutExtension(plan.Document.File) : plan.Title.Text;
        var name = string.Concat(title.Trim().Select(character => char.IsControl(character) || char.IsSurrogate(character) || "\\/:*?\"<>|".Contains(character, StringComparison.Ordinal) ? '_' : character)).Trim('.', ' ');
        return name.Length switch { 0 => "取組方針", > LongestTitle => name[..LongestTitle], _ => name };
    }
}

using System.Text;
using System.Text.RegularExpressions;

namespace Hashira.Documents.Forms;

/// <summary>様式のファイル. Loads a form from YAML, strictly: a slip is told with its line and what to do, and nothing is guessed.</summary>
public static partial class FormFile
{
    /// <summary>Most characters of a file of a form.</summary>
    public const int Longest = 1_000_000;

    /// <summary>The dashes that officials type between two numbers, as a pattern.</summary>
    public const string Dash = @"[-\u2010-\u2015\u2212\uFF0D\u30FC\uFF70\u2500\uFE63]";

    /// <summary>Loads a form from a file.</summary>
    /// <exception cref="UnreadableDocumentException">It can't be read, or is no form; one sentence with the line.</exception>
    public static DocumentForm Load(string path)
    {
        var bytes = Readers.DocumentReader.Bytes(path, Longest * 4L);
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException fault)
        {
            throw new UnreadableDocumentException($"「{Path.GetFileName(path)}」は UTF-8 の文字として読めません。様式は UTF-8 のテキストとして保存してください。", fault);
        }

        return Parse(text, Path.GetFileName(path));
    }

    /// <summary>Reads a form.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">Name to tell in errors.</param>
    /// <exception cref="UnreadableDocumentException">It is no form; one sentence with the line.</exception>
    public static DocumentForm Parse(string text, string file)
    {
        var yaml = YamlMap.Parse(text, file);
        var head = new FormHead(yaml.Text("form"), yaml.Text("name"), yaml.Number("version", 1, 9999), yaml.Date("date"), yaml.Text("source"));
        if (!Identifier().IsMatch(head.Id))
            throw yaml.Wrong("form", $"に「{head.Id}」は使えません", "半角の小文字、数字、ハイフンで 2 字から 60 字までにしてください");
        var layout = yaml.Text("layout");
        DocumentForm form = layout switch
        {
            PlanForm.LayoutWord => PlanFormFile.Read(yaml, head),
            ComparisonForm.LayoutWord => ComparisonFormFile.Read(yaml, head),
            ProgressForm.LayoutWord => ProgressFormFile.Read(yaml, head),
            _ => throw yaml.Wrong("layout", $"に「{layout}」は使えません", $"{PlanForm.LayoutWord}（三欄の計画）、{ComparisonForm.LayoutWord}（新旧対照表）、{ProgressForm.LayoutWord}（進捗管理表）のいずれかを書いてください"),
        };
        yaml.End();
        return form with { File = file };
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,59}$")]
    private static partial Regex Identifier();
}

/// <summary>What every form says of itself.</summary>
internal sealed record FormHead(string Id, string Name, int Version, DateOnly Date, string Source);

using System.Collections.Immutable;
using System.Globalization;
using Hashira.Cycle.Checks.Reading;
using Hashira.Documents.Writers;
using Hashira.Documents.Writers.Docx;
using Hashira.Documents.Writers.Xlsx;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Decisions;

/// <summary>正誤. One correction.</summary>
/// <param name="Page">Page.</param>
/// <param name="Code">Code as Hashira prints it; empty outside the table.</param>
/// <param name="Column">Name of the column.</param>
/// <param name="Wrong">The words as printed.</param>
/// <param name="Right">The words as they shall read, as typed by the official; empty if not typed yet.</param>
/// <param name="Reason">Why.</param>
public sealed record Erratum(int Page, string Code, string Column, string Wrong, string Right, string Reason);

/// <summary>正誤表. The corrections of the accepted findings, in order of the document. What is right is what the official typed, never what a check proposed.</summary>
/// <param name="Title">Title of the plan.</param>
/// <param name="Entries">The corrections.</param>
public sealed record ErrataList(string Title, ImmutableArray<Erratum> Entries)
{
    private static readonly ImmutableArray<string> Heads = ["頁", "項目番号", "欄", "誤", "正", "理由"];

    /// <summary>The list of an edition.</summary>
    public static ErrataList Of(string title, IEnumerable<Finding> findings, IReadOnlyDictionary<string, Decision> decisions) => new(title,
    [
        .. from finding in findings.OrderBy(finding => finding.Source.Start)
           let decision = decisions.GetValueOrDefault(finding.Fingerprint)
           where decision is { Kind: DecisionKind.Accepted }
           select new Erratum(finding.Source.Page, finding.Code?.ToString() ?? "", finding.Column.Name(), finding.Excerpt, decision.Correction ?? "", decision.Reason ?? finding.Message),
    ]);

    /// <summary>Comma-separated, for a spreadsheet.</summary>
    public byte[] ToCsv() => SheetCsv.Write(Heads, Rows().Select(row => row.AsEnumerable<object?>()));

    /// <summary>A Word document with the list as a table.</summary>
    public byte[] ToDocx()
    {
        using var output = new MemoryStream();
        TableDocx.Write("正誤表", Title, Heads, [7, 12, 22, 36, 36, 36], Rows(), output);
        return output.ToArray();
    }

    /// <summary>An Excel workbook with the list on its only sheet.</summary>
    public byte[] ToXlsx()
    {
        using var output = new MemoryStream();
        TableXlsx.Write("正誤表", Title, [.. Heads.Zip([8d, 14d, 24d, 44d, 44d, 44d])], Rows(), output);
        return output.ToArray();
    }

    private IEnumerable<ImmutableArray<string>> Rows() => Entries.Select(entry =>
        ImmutableArray.Create(entry.Page.ToString(CultureInfo.InvariantCulture), entry.Code, entry.Column, entry.Wrong, entry.Right.Length > 0 ? entry.Right : "（未記入）", entry.Reason));
}

using System.Globalization;
using System.Text;

namespace Hashira.Cycle.Register.Comparison;

/// <summary>A comparison as text for a terminal or a mail.</summary>
public static class ComparisonText
{
    /// <summary>Prints counts, notes, the reworded texts with 〔削除〕 and 〔追加〕, and what is proved to be the same.</summary>
    public static string Print(EditionComparison comparison)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"前：{comparison.Older.Title}（版 {comparison.From}）\n後：{comparison.Newer.Title}（版 {comparison.To}）\n");
        foreach (var section in WriteChangeNotes.Run(comparison))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n■ {section.Heading}：{section.Notes.Length}件\n");
            foreach (var note in section.Notes)
                text.Append(CultureInfo.InvariantCulture, $"  {string.Join('、', note.About.Named.Select(mention => mention.Name))}\n    {note.Sentences}\n");
        }

        var reworded = comparison.Measures.Where(measure => measure.IsReworded).ToList();
        if (reworded.Count > 0)
            text.Append("\n■ 改まった文\n");
        foreach (var measure in reworded)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {string.Join('、', measure.Named.Select(mention => mention.Name))}\n    ");
            foreach (var segment in measure.Text!.Segments)
            {
                text.Append(segment.Change switch
                {
                    WordingChange.Removed => $"〔削除：{segment.Before}〕",
                    WordingChange.Added => $"〔追加：{segment.After}〕",
                    _ => segment.After,
                });
            }

            text.Append('\n');
        }

        var same = comparison.Cells.Where(cell => cell.IsSame).ToList();
        text.Append(CultureInfo.InvariantCulture, $"\n■ 変わっていないことの確認：全{comparison.Cells.Length}欄のうち{same.Count}欄が同じ（うち文字どおり同じ {same.Count(cell => cell.IsVerbatim)}欄）\n  {EditionComparison.Normalisation}\n");
        foreach (var cell in comparison.Cells)
            text.Append(CultureInfo.InvariantCulture, $"  {(cell.IsSame ? "同じ" : cell.Before is null ? "後だけ" : cell.After is null ? "前だけ" : "異なる")}　{cell.Name}　{Short(cell.Before)}　{Short(cell.After)}\n");
        if (comparison.Faults.Length > 0)
            text.Append("\n■ 施策のつながりで決まっていないこと\n");
        foreach (var fault in comparison.Faults)
            text.Append(CultureInfo.InvariantCulture, $"  {fault.Message}\n");
        return text.ToString();
    }

    private static string Short(string? hash) => hash?[..16] ?? "－";
}

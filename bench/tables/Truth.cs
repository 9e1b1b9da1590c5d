using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;
using Hashira.Documents.Tests.Readers;
using Hashira.Testing;

namespace Hashira.Bench.Tables;

/// <summary>The cells of a three-column plan as its author knows them, from one of the forms in which a truth is kept.</summary>
internal static class Truth
{
    /// <summary>Rows of three cells, each its paragraphs.</summary>
    /// <param name="path">A Word file, a folder of cell files as in <c>samples</c>, or the published text whose cells were cut by hand.</param>
    public static PlanCells Read(string path) =>
        Directory.Exists(path) ? CellsFile.ReadFolder(path)
        : path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? new PlanCells([], [new PolicyCells(null, [], [.. WordRows(path)])])
        : new PlanCells([], [new PolicyCells(null, [], RealPlanCells.Rows(File.ReadAllText(path)))]);

    private static IEnumerable<RowCells> WordRows(string file)
    {
        XNamespace word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        using var archive = ZipFile.OpenRead(file);
        using var stream = archive.GetEntry("word/document.xml")!.Open();
        foreach (var row in XDocument.Load(stream).Descendants(word + "tr"))
        {
            var cells = row.Elements(word + "tc").Select(cell => cell.Elements(word + "p").Select(paragraph => string.Concat(
                paragraph.Descendants(word + "t").Select(text => text.Value))).ToImmutableArray()).ToList();
            if (cells.Count == 3 && !row.Descendants(word + "tblHeader").Any())
                yield return new RowCells(cells[0], cells[1], cells[2]);
        }
    }
}

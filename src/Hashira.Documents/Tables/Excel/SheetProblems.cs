using Hashira.Documents.Tables.Excel.Stored;

namespace Hashira.Documents.Tables.Excel;

/// <summary>What a person has to look at in a sheet, in sentences with sheet and cells.</summary>
internal sealed class SheetProblems(WorkbookSheet sheet)
{
    private const int MostNamed = 20;

    private readonly List<PageProblem> _problems = [];

    public IEnumerable<PageProblem> All => _problems;

    /// <summary>Adds a sentence about cells, if there are any: <c>シート「施策」のセル C5、C9 …</c>.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="what">The rest of the sentence or sentences, beginning with a particle.</param>
    public void Add(IEnumerable<SheetCell> cells, string what) => Add(cells.Select(cell => CellAddress.Of(cell.Row, cell.Column)), "セル ", what);

    /// <summary>Adds a sentence about named places, if there are any.</summary>
    public void Add(IEnumerable<string> places, string kind, string what)
    {
        var named = places.ToList();
        if (named.Count == 0)
            return;
        var more = named.Count > MostNamed ? $" ほか {named.Count - MostNamed:N0} か所" : "";
        Add($"の{kind}{string.Join('、', named.Take(MostNamed))}{more}{what}");
    }

    /// <summary>Adds a sentence about the sheet.</summary>
    public void Add(string what) => _problems.Add(new PageProblem(sheet.Number, $"シート「{sheet.Name}」{what}"));

    /// <summary>Adds what the marks of cells tell.</summary>
    public void AddMarks(IReadOnlyCollection<SheetCell> cells)
    {
        Add(cells.Where(cell => cell.Marks.HasFlag(CellMarks.Error)), " はエラー値です。印字のまま読みました。Excel で計算式を直してください。");
        Add(cells.Where(cell => cell.Marks.HasFlag(CellMarks.Uncalculated)), " の計算式には結果が保存されていません。空として読みました。Excel で開いて保存し直してください。");
        Add(cells.Where(cell => cell.Marks.HasFlag(CellMarks.Struck)), " には取消線があります。消す文言であれば、原本で消してから読み直してください。");
    }
}

using System.Globalization;

namespace Hashira.Model;

/// <summary>レビューシートの公開の形. In which of the government's two systems a review sheet was published.</summary>
public enum ReviewSheetSystem
{
    /// <summary>レビューシート. The sheets of the years before the RS system, as an archive of one JSON file a sheet; amounts in million yen.</summary>
    SheetArchive,

    /// <summary>RSシステム. The open data of the RS system, as CSV files; amounts in yen.</summary>
    RsSystem,
}

/// <summary>
/// レビューシートの特定. Which sheet: the number of a programme (事業番号, 予算事業ID) is only unique within its system and 事業年度. The same
/// programme has another sheet, and often another number, the year after.
/// </summary>
/// <param name="System">The system.</param>
/// <param name="BusinessYear">事業年度, in which the sheet was made; not the 予算年度 of its amounts.</param>
/// <param name="Number">事業番号 or 予算事業ID, as printed.</param>
public readonly record struct ReviewSheetKey(ReviewSheetSystem System, FiscalYear BusinessYear, string Number)
{
    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static ReviewSheetKey? Parse(string? text)
    {
        var parts = (text ?? "").Split('~', 3);
        if (parts.Length != 3 || parts[2].Length == 0 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9998)
            return null;
        ReviewSheetSystem? system = parts[0] switch { "sheet" => ReviewSheetSystem.SheetArchive, "rs" => ReviewSheetSystem.RsSystem, _ => null };
        return system is { } known ? new ReviewSheetKey(known, new FiscalYear(year), parts[2]) : null;
    }

    /// <summary><c>sheet~2022~2022-経産-21-0001</c>, <c>rs~2024~4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(System == ReviewSheetSystem.RsSystem ? "rs" : "sheet")}~{BusinessYear.StartYear}~{Number}");
}

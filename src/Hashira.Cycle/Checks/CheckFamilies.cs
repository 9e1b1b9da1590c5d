using Hashira.Model;

namespace Hashira.Cycle.Checks;

/// <summary>点検の分類の名前. Words and keys of the families, and the folder in which the checks of each stand.</summary>
public static class CheckFamilies
{
    /// <summary>Name for readers.</summary>
    public static string Name(this CheckFamily family) => family switch
    {
        CheckFamily.Structure => "構成",
        CheckFamily.Lineage => "系譜（移動・新規・終了）",
        CheckFamily.Money => "予算",
        CheckFamily.Time => "日付",
        CheckFamily.Targets => "目標と実績",
        CheckFamily.Names => "名称",
        CheckFamily.Characters => "用字用語",
        _ => "読取り",
    };

    /// <summary>Key in JSON and addresses: <c>structure</c>, <c>lineage</c> …</summary>
    public static string Key(this CheckFamily family) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(family.ToString());

    /// <summary>The family of the folder in which a check stands.</summary>
    /// <exception cref="InvalidOperationException">The folder belongs to no family; the check has to name its own.</exception>
    internal static CheckFamily OfFolder(Type check) => check.Namespace?.Split('.')[^1] switch
    {
        "Codes" or "Items" or "Policies" => CheckFamily.Structure,
        "Moves" => CheckFamily.Lineage,
        "BudgetNotes" => CheckFamily.Money,
        "Dates" => CheckFamily.Time,
        "Brackets" or "Notation" or "Sentences" or "Spelling" or "Widths" => CheckFamily.Characters,
        "Abbreviations" => CheckFamily.Names,
        "Arithmetic" => CheckFamily.Targets,
        var folder => Enum.TryParse<CheckFamily>(folder, out var family) ? family : throw new InvalidOperationException($"{check.Name} stands in no family's folder."),
    };
}

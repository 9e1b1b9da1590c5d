using Hashira.Cycle.Register.Reconciliation;
using Hashira.Documents.Writers.OpenData;
using Hashira.Model;
using static Hashira.Documents.Writers.OpenData.OpenColumnType;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>Tables of the government's review sheets and of what people confirmed about them. Of one edition only the sheets are in them on which its figures draw.</summary>
internal static class SheetTables
{
    /// <summary>行政事業レビューシート.</summary>
    public static OpenTable Sheets(OpenRegister register) => new OpenTableBuilder<ReviewSheet>("review_sheets", "行政事業レビューシート", "取り込んだ行政事業レビューシートの一枚。一つの版のファイルには、その版の予算額との対応を確認したシートだけが入ります。")
        .Key("sheet", Text, "シート", "シートの記号。システム、事業年度、番号からなります。", sheet => sheet.Key.ToString())
        .Must("system", Text, "システム", "どの公開の形で取り込んだか。", sheet => sheet.Key.System == ReviewSheetSystem.RsSystem ? "rs" : "sheet", ("rs", "RSシステム"), ("sheet", "RSシステムより前のレビューシート"))
        .Must("business_year", WholeNumber, "事業年度", "シートを作った年度の始まる西暦年。予算年度ではありません。", sheet => sheet.Key.BusinessYear.StartYear)
        .Must("number", Text, "番号", "事業番号又は予算事業ID。印字のとおり。", sheet => sheet.Key.Number)
        .May("name", Text, "事業名", "印字のとおり。", sheet => sheet.Name)
        .May("ministry", Text, "府省庁", "印字のとおり。", sheet => sheet.Ministry)
        .May("bureau", Text, "局・庁", "印字のとおり。", sheet => sheet.Bureau)
        .May("division", Text, "課・室", "印字のとおり。", sheet => sheet.Division)
        .May("purpose", Text, "事業の目的", "印字のとおり。", sheet => sheet.Purpose)
        .May("summary", Text, "事業の概要", "印字のとおり。", sheet => sheet.Summary)
        .May("works", Text, "支出先の業務概要", "同じものは一度だけ。一行に一つ。", sheet => sheet.Works)
        .May("former_number", Text, "旧事業番号", "印字のとおり。", sheet => sheet.FormerNumber)
        .Build(register.Sheets);

    /// <summary>レビューシートの予算.</summary>
    public static OpenTable Budgets(OpenRegister register) => new OpenTableBuilder<(ReviewSheet Sheet, SheetBudget Budget)>("sheet_budgets", "レビューシートの予算", "シートに書かれた、予算年度ごとの額。会計を合わせた額。空は記載なしで、0 ではありません。")
        .Key("sheet", Text, "シート", "シートの記号。", row => row.Sheet.Key.ToString())
        .Key("fiscal_year", WholeNumber, "予算年度", "年度の始まる西暦年。", row => row.Budget.Year.StartYear)
        .May("initial_yen", WholeNumber, "当初予算", "円。", row => row.Budget.Initial?.Amount)
        .May("supplementary_yen", WholeNumber, "補正予算", "円。その年度の補正をすべて合わせた額。", row => row.Budget.Supplementary?.Amount)
        .May("brought_forward_yen", WholeNumber, "前年度からの繰越し", "円。", row => row.Budget.BroughtForward?.Amount)
        .May("carried_over_yen", WholeNumber, "翌年度への繰越し", "円。印字のとおりで、負の額のシートもあります。", row => row.Budget.CarriedOver?.Amount)
        .May("contingency_yen", WholeNumber, "予備費等", "円。", row => row.Budget.Contingency?.Amount)
        .May("available_yen", WholeNumber, "予算計", "円。歳出予算現額。", row => row.Budget.Available?.Amount)
        .May("executed_yen", WholeNumber, "執行額", "円。", row => row.Budget.Executed?.Amount)
        .May("requested_yen", WholeNumber, "要求額", "円。", row => row.Budget.Requested?.Amount)
        .Refers("review_sheets", "sheet")
        .Build(register.Sheets.SelectMany(sheet => sheet.Budgets, (sheet, budget) => (sheet, budget)));

    /// <summary>予算額とレビューシートの対応.</summary>
    public static OpenTable Links(OpenRegister register) => new OpenTableBuilder<(int Number, SheetLink Link)>("sheet_links", "予算額とレビューシートの対応", "人が確認した、方針の予算額とレビューシートの対応。同じシートの同じ額は、合計で一度だけ数えます。提案と、だれが確認したかは含みません。")
        .Key("link", WholeNumber, "番号", "このファイルの中での番号。", row => row.Number)
        .Must("sheet", Text, "シート", "シートの記号。", row => row.Link.Sheet.ToString())
        .Must("sheet_name", Text, "シートの事業名", "確認したときの名前。", row => row.Link.SheetName)
        .May("measure_id", Text, "識別番号", "確認した施策の、版と項目番号が変わっても変わらない番号。", row => row.Link.Measure?.ToString())
        .Must("programme", Text, "事業名", "方針に印字された事業名。", row => row.Link.Programme)
        .May("fiscal_year", WholeNumber, "年度", "年度の始まる西暦年。印字がなければ空。", row => row.Link.Year?.StartYear)
        .Must("stage", Text, "段階", "予算の段階。", row => row.Link.Kind.Key, MoneyTables.Stages)
        .May("ordinal", WholeNumber, "第何次", "補正予算の第何次か。印字がなければ空。", row => row.Link.Kind.Ordinal)
        .Must("amount_yen", WholeNumber, "金額", "円。方針に印字された金額。", row => row.Link.Amount.Amount)
        .Refers("review_sheets", "sheet")
        .Build(Held(register).Index().Select(item => (item.Index + 1, item.Item)));

    // A row without its sheet would lead nowhere.
    private static IEnumerable<SheetLink> Held(OpenRegister register)
    {
        var held = register.Sheets.Select(sheet => sheet.Key).ToHashSet();
        return register.SheetLinks.Where(link => held.Contains(link.Sheet));
    }
}

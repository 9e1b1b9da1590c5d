using Hashira.Cycle.Register;
using Hashira.Documents.Plans;
using Hashira.Documents.Writers.OpenData;
using Hashira.Model;
using static Hashira.Documents.Writers.OpenData.OpenColumnType;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>Tables of money: programmes, printed figures, and what they come to.</summary>
internal static class MoneyTables
{
    /// <summary>事業.</summary>
    public static OpenTable Programmes(OpenRegister register) => new OpenTableBuilder<Named>("programmes", "事業", "版の一か所に書かれた予算事業。同じ事業が何か所かに書かれていれば、その数だけ行があります。")
        .Key("edition", Text, "版", "版の番号。", row => row.Cell.EditionId)
        .Key("programme", WholeNumber, "番号", "この版の中での番号。文書の順に 1 から。", row => row.Number)
        .Must("row", WholeNumber, "行", "表の行の番号。", row => row.Cell.Row)
        .Must("column", Text, "欄", "どの欄に書かれているか。", row => PlanJson.Key(row.Cell.Column), OpenTables.Columns)
        .May("code", Text, "項目番号", "左右の欄ではその施策の項目番号。フォローアップでは空。", row => row.Cell.Mention?.Key.Code.Plain)
        .May("name", Text, "事業名", "印を除いた名前。本文中で名前がなければ空。", row => row.Programme.Name.Text)
        .May("ministries", Text, "府省", "事業の後の括弧にある府省。「、」で区切る。", row => string.Join('、', row.Programme.Ministries.Select(ministry => ministry.Printed)))
        .May("notes", Text, "予算の注記", "印字された注記。一行に一つ。", row => string.Join('\n', row.Programme.Notes.Select(note => note.Text)))
        .Place(row => row.Programme.Source)
        .Refers("rows", "edition", "row")
        .Build(register.Editions.SelectMany(AllNamed));

    /// <summary>予算額.</summary>
    public static OpenTable Appropriations(OpenRegister register) => new OpenTableBuilder<(Named Named, int Number, Appropriation Figure, string InTotal)>("appropriations", "予算額", "印字された金額の一つ。足し合わせても予算の合計にはなりません。")
        .Key("edition", Text, "版", "版の番号。", row => row.Named.Cell.EditionId)
        .Key("appropriation", WholeNumber, "番号", "この版の中での番号。文書の順に 1 から。", row => row.Number)
        .Must("programme", WholeNumber, "事業の番号", "書かれた事業。", row => row.Named.Number)
        .May("fiscal_year", WholeNumber, "年度", "年度の始まる西暦年。令和４年度は 2022。印字がなければ空。", row => row.Figure.Year?.StartYear)
        .Must("stage", Text, "段階", "予算の段階。", row => row.Figure.Kind.Key, ("initial", "当初"), ("supplementary", "補正"), ("contingency", "予備費"), ("unspecified", "記載なし"))
        .May("ordinal", WholeNumber, "第何次", "補正予算の第何次か。印字がなければ空。", row => row.Figure.Kind.Ordinal)
        .Must("amount_yen", WholeNumber, "金額", "円。", row => row.Figure.Amount.Amount)
        .Must("included_in", OpenColumnType.Boolean, "内数", "金額は上限で、この施策に充てられる額は書かれていない。", row => row.Figure.IncludedIn)
        .Must("relisted", OpenColumnType.Boolean, "再掲", "「再掲」と印字されている。", row => row.Figure.IsRelisted)
        .Must("approximate", OpenColumnType.Boolean, "約", "「約」と印字されている。", row => row.Figure.IsApproximate)
        .Must("in_total", Text, "合計への算入", "版の年度別の合計に、どう算入したか。", row => row.InTotal,
            ("counted", "算入"), ("relisted", "再掲のため算入しない"), ("repeated", "重複のため算入しない"), ("partUnstated", "内数のため上限だけに算入"), ("disagreeing", "同じ予算の別の金額のため上限だけに算入"), ("outside", "左右の欄の本文の金額のため対象外"))
        .Must("printed", Text, "印字", "印字された金額。", row => row.Figure.Printed)
        .Place(row => row.Figure.Source)
        .Refers("programmes", "edition", "programme")
        .Build(register.Editions.SelectMany(AllFigures));

    /// <summary>予算の合計.</summary>
    public static OpenTable Totals(OpenRegister register) => new OpenTableBuilder<(string Edition, int Number, string Scope, int? Of, YearTotal Total)>("totals", "予算の合計", "フォローアップに書かれた予算の、年度ごとの合計。確実な下限と可能な上限です。")
        .Key("edition", Text, "版", "版の番号。", row => row.Edition)
        .Key("total", WholeNumber, "番号", "この版の中での番号。", row => row.Number)
        .Must("scope", Text, "範囲", "何の合計か。", row => row.Scope, ("plan", "版の全体"), ("pillar", "柱"), ("policy", "大方針"))
        .May("number", WholeNumber, "柱・大方針の番号", "版の全体では空。", row => row.Of)
        .May("fiscal_year", WholeNumber, "年度", "年度の始まる西暦年。年度の分からない金額の合計では空。", row => row.Total.Year?.StartYear)
        .Must("minimum_yen", WholeNumber, "確実な下限", "円。どう読んでもこれだけはある。", row => row.Total.Total.CertainMinimum.Amount)
        .Must("maximum_yen", WholeNumber, "可能な上限", "円。多くてもこれだけ。", row => row.Total.Total.PossibleMaximum.Amount)
        .Must("figures", WholeNumber, "金額の数", "印字された金額の数。", row => row.Total.Figures.Length)
        .Must("left_out", WholeNumber, "算入しなかった数", "算入しなかった、又は上限だけに算入した金額の数。", row => row.Total.Total.LeftOut.Length)
        .Refers("editions", "edition")
        .Build(register.Editions.SelectMany(AllTotals));

    private static IEnumerable<Named> AllNamed(OpenEdition edition) =>
        OpenCell.Of(edition).SelectMany(cell => cell.Programmes, (cell, programme) => (cell, programme)).Index().Select(item => new Named(item.Item.cell, item.Index + 1, item.Item.programme));

    private static IEnumerable<(Named, int, Appropriation, string)> AllFigures(OpenEdition edition)
    {
        var leftOut = SumBudgets.Run(edition.Plan.Rows).SelectMany(year => year.Total.LeftOut).ToLookup(omission => omission.Figure, omission => omission.Reason);
        return AllNamed(edition).SelectMany(named => named.Programme.Appropriations, (named, figure) => (named, figure)).Index().Select(item => (
            item.Item.named,
            item.Index + 1,
            item.Item.figure,
            item.Item.named.Cell.Column != PlanColumn.FollowUp ? "outside" : leftOut[item.Item.figure].Select(reason => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(reason.ToString())).FirstOrDefault("counted")));
    }

    private static IEnumerable<(string, int, string, int?, YearTotal)> AllTotals(OpenEdition edition)
    {
        var plan = edition.Plan;
        var pillars = plan.MajorPolicies.ToLookup(policy => policy.Pillar, policy => policy.Number);
        var scopes = new List<(string Scope, int? Number, IEnumerable<PlanRow> Rows)> { ("plan", null, plan.Rows) };
        scopes.AddRange(plan.Pillars.DistinctBy(pillar => pillar.Number).Select(pillar => ("pillar", (int?)pillar.Number, plan.Rows.Where(row => pillars[pillar.Number].Contains(row.MajorPolicy)))));
        scopes.AddRange(plan.Rows.Where(row => row.MajorPolicy > 0).GroupBy(row => row.MajorPolicy).OrderBy(group => group.Key).Select(group => ("policy", (int?)group.Key, group.AsEnumerable())));
        return scopes.SelectMany(scope => SumBudgets.Run(scope.Rows), (scope, total) => (scope, total)).Index()
            .Select(item => (edition.Edition.Id, item.Index + 1, item.Item.scope.Scope, item.Item.scope.Number, item.Item.total));
    }

    /// <summary>A programme at its place, with its number in the edition.</summary>
    private sealed record Named(OpenCell Cell, int Number, Programme Programme);
}

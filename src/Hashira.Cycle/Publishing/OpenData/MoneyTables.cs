using System.Globalization;
using System.Text.Json;
using Hashira.Cycle.Register.Money;
using Hashira.Documents.Plans;
using Hashira.Documents.Writers.OpenData;
using Hashira.Model;
using static Hashira.Documents.Writers.OpenData.OpenColumnType;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>Tables of money: programmes, lines of money, printed figures, and what they come to.</summary>
internal static class MoneyTables
{
    internal static readonly (string, string)[] Stages = [("initial", "当初"), ("supplementary", "補正"), ("contingency", "予備費"), ("unspecified", "記載なし")];

    private static readonly (string, string)[] Reasons =
    [
        ("relisted", "再掲"), ("originalMissing", "再掲とあるが、もとの計上がない"), ("repeated", "再掲の記載のない再出"), ("partUnstated", "内数"), ("partOfParent", "内訳"), ("disagreeing", "同じ予算の別の金額"),
        ("onlyInText", "本文だけの金額"), ("unnamed", "事業名がない"), ("stageUnclear", "段階が分からない"), ("yearUnclear", "年度が分からない"), ("nameUnclear", "同じ事業かもしれない"), ("sameSource", "計画の外で同じお金"),
        ("alsoElsewhere", "ほかの区分にも計上"), ("sharedByMinistries", "複数の府省"),
    ];

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

    /// <summary>予算項目.</summary>
    public static OpenTable Lines(OpenRegister register) => new OpenTableBuilder<(string Edition, MoneyLine Line)>("money_lines", "予算項目", "お金そのもの。ある事業の、ある年度と段階の予算。何か所に書かれていても一行です。")
        .Key("edition", Text, "版", "版の番号。", row => row.Edition)
        .Key("line", Text, "予算項目", "予算項目の記号。", row => row.Line.Key)
        .May("name", Text, "事業名", "最も長い印字。名前がなければ空。", row => row.Line.Name)
        .May("fiscal_year", WholeNumber, "年度", "年度の始まる西暦年。分からなければ空。", row => row.Line.Year?.StartYear)
        .Must("stage", Text, "段階", "予算の段階。", row => row.Line.Kind.Key, Stages)
        .May("ordinal", WholeNumber, "第何次", "補正予算の第何次か。", row => row.Line.Kind.Ordinal)
        .May("outside", Text, "計画の外の予算", "人が確認した、計画の外で引き当てる予算（レビューシートの記号）。「、」で区切る。", row => row.Line.Outside)
        .Must("amount_yen", WholeNumber, "金額", "円。最初に計上された金額。", row => row.Line.Amount.Amount)
        .Must("minimum_yen", WholeNumber, "確実な下限", "円。版の合計に確実に加わる額。内訳は親の額に含まれる。", row => row.Line.CertainMinimum.Amount)
        .Must("maximum_yen", WholeNumber, "可能な上限", "円。版の合計に加わる最大の額。", row => row.Line.PossibleMaximum.Amount)
        .May("part_of", Text, "親の予算項目", "内訳であるときの、もとの予算項目。", row => row.Line.Parent)
        .May("may_be", Text, "同じかもしれない予算項目", "別のお金と言い切れないときの相手。", row => row.Line.MayBe)
        .May("doubt", Text, "言い切れない理由", "別のお金と言い切れない理由。", row => row.Line.Doubt is { } doubt ? Word(doubt) : null, Reasons)
        .Refers("editions", "edition")
        .Build(register.Editions.SelectMany(edition => edition.Money(), (edition, line) => (edition.Edition.Id, line)));

    /// <summary>予算額.</summary>
    public static OpenTable Appropriations(OpenRegister register) => new OpenTableBuilder<(Named Named, int Number, Appropriation Figure, MoneyLine Line, Omission? LeftOut)>("appropriations", "予算額", "印字された金額の一つ。同じお金が何か所かに書かれているので、足し合わせても予算の合計にはなりません。")
        .Key("edition", Text, "版", "版の番号。", row => row.Named.Cell.EditionId)
        .Key("appropriation", WholeNumber, "番号", "この版の中での番号。文書の順に 1 から。", row => row.Number)
        .Must("programme", WholeNumber, "事業の番号", "書かれた事業。", row => row.Named.Number)
        .Must("line", Text, "予算項目", "どのお金のことか。", row => row.Line.Key)
        .May("fiscal_year", WholeNumber, "年度", "年度の始まる西暦年。令和４年度は 2022。印字がなければ空。", row => row.Figure.Year?.StartYear)
        .Must("stage", Text, "段階", "予算の段階。", row => row.Figure.Kind.Key, Stages)
        .May("ordinal", WholeNumber, "第何次", "補正予算の第何次か。印字がなければ空。", row => row.Figure.Kind.Ordinal)
        .Must("amount_yen", WholeNumber, "金額", "円。", row => row.Figure.Amount.Amount)
        .Must("included_in", OpenColumnType.Boolean, "内数", "金額は上限で、この施策に充てられる額は書かれていない。", row => row.Figure.IncludedIn)
        .Must("relisted", OpenColumnType.Boolean, "再掲", "「再掲」と印字されている。", row => row.Figure.IsRelisted)
        .Must("approximate", OpenColumnType.Boolean, "約", "「約」と印字されている。", row => row.Figure.IsApproximate)
        .Must("in_total", Text, "合計への算入", "版の合計に、どう算入したか。", row => row.LeftOut is null ? "counted" : row.LeftOut.InMaximum ? "maximumOnly" : "no", ("counted", "算入"), ("maximumOnly", "上限だけに算入"), ("no", "算入しない"))
        .May("left_out", Text, "算入しない理由", "算入しない、又は上限だけに算入した理由。", row => row.LeftOut is { } omission ? Word(omission.Reason) : null, Reasons)
        .Must("printed", Text, "印字", "印字された金額。", row => row.Figure.Printed)
        .Place(row => row.Figure.Source)
        .Refers("programmes", "edition", "programme")
        .Refers("money_lines", "edition", "line")
        .Build(register.Editions.SelectMany(AllFigures));

    /// <summary>予算の合計.</summary>
    public static OpenTable Totals(OpenRegister register) => new OpenTableBuilder<(string Edition, int Number, string Scope, string? Of, MoneyGroup Year)>("totals", "予算の合計", "年度ごとの合計。確実な下限と可能な上限です。柱、大方針、府省の下限を足しても、版の下限を超えません。")
        .Key("edition", Text, "版", "版の番号。", row => row.Edition)
        .Key("total", WholeNumber, "番号", "この版の中での番号。", row => row.Number)
        .Must("scope", Text, "範囲", "何の合計か。", row => row.Scope, ("plan", "版の全体"), ("pillar", "柱"), ("policy", "大方針"), ("ministry", "府省"))
        .May("key", Text, "柱・大方針の番号、府省の記号", "版の全体では空。分からないものの合計では none。", row => row.Of)
        .May("fiscal_year", WholeNumber, "年度", "年度の始まる西暦年。年度の分からない金額の合計では空。", row => YearOf(row.Year))
        .Must("minimum_yen", WholeNumber, "確実な下限", "円。どう読んでもこれだけはある。", row => row.Year.Total.CertainMinimum.Amount)
        .Must("maximum_yen", WholeNumber, "可能な上限", "円。多くてもこれだけ。", row => row.Year.Total.PossibleMaximum.Amount)
        .Must("lines", WholeNumber, "予算項目の数", "関わる予算項目の数。", row => row.Year.Lines)
        .Must("shared", WholeNumber, "確実でない予算項目の数", "ほかの区分にも書かれているため、確実にここのものと言えない数。", row => row.Year.Shared)
        .Refers("editions", "edition")
        .Build(register.Editions.SelectMany(AllTotals));

    /// <summary>The year of a group; <see langword="null"/> for figures whose year can't be read.</summary>
    internal static int? YearOf(MoneyGroup group) => int.TryParse(group.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static IEnumerable<Named> AllNamed(OpenEdition edition) =>
        OpenCell.Of(edition).SelectMany(cell => cell.Programmes, (cell, programme) => (cell, programme)).Index().Select(item => new Named(item.Item.cell, item.Index + 1, item.Item.programme));

    private static IEnumerable<(Named, int, Appropriation, MoneyLine, Omission?)> AllFigures(OpenEdition edition)
    {
        var lines = edition.Money();
        var lineOf = lines.SelectMany(line => line.Mentions, (line, mention) => (line, mention.Figure)).ToLookup(pair => pair.Figure, pair => pair.line);
        var leftOut = SumMoney.Run(lines).LeftOut.ToLookup(omission => omission.Figure);
        return AllNamed(edition).SelectMany(named => named.Programme.Appropriations, (named, figure) => (named, figure)).Index()
            .Select(item => (item.Item.named, item.Index + 1, item.Item.figure, lineOf[item.Item.figure].First(), leftOut[item.Item.figure].FirstOrDefault()));
    }

    private static IEnumerable<(string, int, string, string?, MoneyGroup)> AllTotals(OpenEdition edition)
    {
        var plan = edition.Plan;
        var lines = edition.Money();
        var totals = BreakDownMoney.Run(plan, lines, MoneyAxis.Year, static (_, _) => MoneyShare.Whole).Select(year => (Scope: "plan", Of: (string?)null, Year: year)).ToList();
        foreach (var (scope, axis) in new[] { ("pillar", MoneyAxis.Pillar), ("policy", MoneyAxis.Policy), ("ministry", MoneyAxis.Ministry) })
        {
            foreach (var part in BreakDownMoney.Run(plan, lines, axis, static (_, _) => MoneyShare.Whole))
                totals.AddRange(BreakDownMoney.Run(plan, lines, MoneyAxis.Year, BreakDownMoney.Within(plan, axis, part.Key)).Select(year => (scope, (string?)part.Key, year)));
        }

        return totals.Index().Select(item => (edition.Edition.Id, item.Index + 1, item.Item.Scope, item.Item.Of, item.Item.Year));
    }

    private static string Word(OmissionReason reason) => JsonNamingPolicy.CamelCase.ConvertName(reason.ToString());

    /// <summary>A programme at its place, with its number in the edition.</summary>
    private sealed record Named(OpenCell Cell, int Number, Programme Programme);
}

using Hashira.Documents.Plans;
using Hashira.Documents.Writers.OpenData;
using Hashira.Model;
using static Hashira.Documents.Writers.OpenData.OpenColumnType;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>Tables of what is counted and when: targets, results, dates.</summary>
internal static class FigureTables
{
    /// <summary>目標と実績.</summary>
    public static OpenTable Figures(OpenRegister register) => new OpenTableBuilder<(OpenCell Cell, int Number, Figure Figure)>("figures", "目標と実績", "本文に書かれた数値の一つ。件、社、人、％など。予算額は含みません。")
        .Key("edition", Text, "版", "版の番号。", row => row.Cell.EditionId)
        .Key("figure", WholeNumber, "番号", "この版の中での番号。文書の順に 1 から。", row => row.Number)
        .Must("row", WholeNumber, "行", "表の行の番号。", row => row.Cell.Row)
        .Must("column", Text, "欄", "どの欄に書かれているか。", row => PlanJson.Key(row.Cell.Column), OpenTables.Columns)
        .May("code", Text, "項目番号", "左右の欄ではその施策の項目番号。フォローアップでは空。", row => row.Cell.Mention?.Key.Code.Plain)
        .Must("kind", Text, "性格", "数値の性格。", row => PlanJson.Key(row.Figure.Kind), ("target", "目標"), ("result", "実績"), ("plan", "計画"), ("other", "対象や条件など"))
        .May("what", Text, "何の数値か", "前の語から読み取ったもの。読み取れなければ空。", row => row.Figure.What)
        .May("value", Number, "値", "数値。幅があれば下の端。数を決められなければ（数十社など）空。0 は「0」であり、記載なしではない。", row => row.Figure.Value)
        .May("upper", Number, "上の端", "幅（10～20社）の上の端。幅がなければ空。", row => row.Figure.Upper)
        .Must("comparison", Text, "以上・未満など", "値のどちら側か。", row => PlanJson.Key(row.Figure.Comparison), ("equal", "その値"), ("at-least", "以上"), ("more-than", "超"), ("at-most", "以下"), ("less-than", "未満"))
        .May("cumulative", OpenColumnType.Boolean, "累計", "これまでの年度の累計か。印字から分からなければ空。", row => row.Figure.IsCumulative)
        .May("scope", Text, "範囲", "何を数えたか（全国、うち中堅企業など）の印字。", row => row.Figure.Scope)
        .May("unit", Text, "単位", "印字された単位。", row => row.Figure.Unit)
        .May("qualifier", Text, "約・延べなど", "印字された語。", row => row.Figure.Qualifier)
        .May("period", Text, "期間", "印字された期間。なければ空。", row => row.Figure.Period)
        .Must("printed", Text, "印字", "印字された数値。", row => row.Figure.Printed)
        .Place(row => row.Figure.Source)
        .Refers("rows", "edition", "row")
        .Build(register.Editions.SelectMany(edition => OpenCell.Of(edition).SelectMany(cell => cell.Figures, (cell, figure) => (cell, figure)).Index()
            .Select(item => (item.Item.cell, item.Index + 1, item.Item.figure))));

    /// <summary>日付.</summary>
    public static OpenTable Dates(OpenRegister register) => new OpenTableBuilder<(OpenCell Cell, int Number, PrintedDate Date)>("dates", "日付", "本文に書かれた日付の一つ。")
        .Key("edition", Text, "版", "版の番号。", row => row.Cell.EditionId)
        .Key("date", WholeNumber, "番号", "この版の中での番号。文書の順に 1 から。", row => row.Number)
        .Must("row", WholeNumber, "行", "表の行の番号。", row => row.Cell.Row)
        .Must("column", Text, "欄", "どの欄に書かれているか。", row => PlanJson.Key(row.Cell.Column), OpenTables.Columns)
        .Must("printed", Text, "印字", "印字された日付。", row => row.Date.Printed)
        .May("earliest", Date, "最初の日", "その日付が指す最初の日。年の印字がないなど、決まらなければ空。", row => row.Date.Earliest)
        .May("latest", Date, "最後の日", "その日付が指す最後の日。その日を含む。", row => row.Date.Latest)
        .May("fault", Text, "暦にない理由", "暦にない日付のときの理由。", row => row.Date.Fault)
        .Place(row => row.Date.Source)
        .Refers("rows", "edition", "row")
        .Build(register.Editions.SelectMany(edition => OpenCell.Of(edition).SelectMany(cell => cell.Dates, (cell, date) => (cell, date)).Index()
            .Select(item => (item.Item.cell, item.Index + 1, item.Item.date))));
}

using System.Text.Json;
using Hashira.Cycle.Register.Lineage;
using Hashira.Documents.Writers.OpenData;
using Hashira.Model;
using static Hashira.Documents.Writers.OpenData.OpenColumnType;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>Tables of measures: their wordings, their ministries and how they go on.</summary>
internal static class MeasureTables
{
    /// <summary>施策の記載.</summary>
    public static OpenTable Measures(OpenRegister register) => new OpenTableBuilder<MeasureMention>("measures", "施策", "施策の一項目の、ある版のある欄での記載。")
        .Key("edition", Text, "版", "版の番号。", row => row.Side.EditionId)
        .Key("column", Text, "欄", "どちらの欄の記載か。", row => ColumnOf(row), OpenTables.MeasureColumns)
        .Key("code", Text, "項目番号", "⑧－９ は 8-9。版ごとのもので、改定で変わることがある。", row => row.Key.Code.Plain)
        .Key("occurrence", WholeNumber, "何番目", "同じ欄に同じ項目番号が複数あるときの何番目か。ふつうは 1。", row => row.Key.Occurrence)
        .Must("measure_id", Text, "識別番号", "版と項目番号が変わっても変わらない番号。決定済みのつながりをさかのぼった最初の記載で決まる。", row => register.Numbers.Of(row).ToString())
        .Must("row", WholeNumber, "行", "表の行の番号。", row => row.Row + 1)
        .Must("printed_code", Text, "印字された項目番号", "括弧を含む。", row => row.Measure.PrintedCode.Text)
        .May("heading", Text, "見出し", "【 】の中の語。", row => row.Measure.Heading?.Text)
        .May("ministries", Text, "所管府省の印字", "文末の［ ］の印字。一つずつは measure_ministries にある。", row => row.Measure.MinistriesBracket?.Text)
        .May("text", Text, "本文", "見出し、項目番号、文末の括弧を除いた本文。段落は改行で区切る。", row => row.Measure.Text.Text)
        .Place(row => row.Measure.Source)
        .Refers("rows", "edition", "row")
        .Build(register.Editions.SelectMany(Mentions));

    /// <summary>府省庁.</summary>
    public static OpenTable Ministries(OpenRegister register) => new OpenTableBuilder<Ministry>("ministries", "府省庁", "版に名前が出てくる府省庁。")
        .Key("ministry", Text, "府省庁", "当システムの記号。", row => row.Key)
        .Must("name", Text, "名称", "正式な名称。", row => row.Name)
        .Must("short_name", Text, "略称", "ふつうの略称。", row => row.ShortName)
        .May("from", Date, "施行日", "その名称の最初の日。総称は空。", row => row.From)
        .May("to", Date, "終了日", "その名称の最後の日。今もあれば空。", row => row.To)
        .Build(register.Editions.SelectMany(Mentions).SelectMany(mention => mention.Measure.Ministries)
            .Concat(register.Editions.SelectMany(OpenCell.Of).SelectMany(cell => cell.Programmes).SelectMany(programme => programme.Ministries))
            .Select(ministry => ministry.Ministry).OfType<Ministry>().DistinctBy(ministry => ministry.Key).OrderBy(ministry => ministry.Key, StringComparer.Ordinal));

    /// <summary>所管府省.</summary>
    public static OpenTable MeasureMinistries(OpenRegister register) => new OpenTableBuilder<(MeasureMention Mention, int Position, ResponsibleMinistry Ministry)>("measure_ministries", "施策の所管府省", "施策の文末の括弧にある府省の一つ。")
        .Key("edition", Text, "版", "版の番号。", row => row.Mention.Side.EditionId)
        .Key("column", Text, "欄", "どちらの欄の記載か。", row => ColumnOf(row.Mention), OpenTables.MeasureColumns)
        .Key("code", Text, "項目番号", "項目番号。", row => row.Mention.Key.Code.Plain)
        .Key("occurrence", WholeNumber, "何番目", "同じ項目番号の何番目か。", row => row.Mention.Key.Occurrence)
        .Key("position", WholeNumber, "順", "括弧の中の順。1 から。", row => row.Position)
        .Must("printed", Text, "印字", "印字された名前。「等」は除く。", row => row.Ministry.Printed)
        .May("ministry", Text, "府省庁", "府省庁の記号。分からない名前は空。", row => row.Ministry.Ministry?.Key)
        .Must("and_others", OpenColumnType.Boolean, "等", "「等」が付いていて、ほかにもあるか。", row => row.Ministry.AndOthers)
        .Refers("measures", "edition", "column", "code", "occurrence")
        .Refers("ministries", "ministry")
        .Build(register.Editions.SelectMany(Mentions).SelectMany(mention => mention.Measure.Ministries.Index(), (mention, ministry) => (mention, ministry.Index + 1, ministry.Item)));

    /// <summary>経緯のつながり.</summary>
    public static OpenTable Lineage(OpenRegister register) => new OpenTableBuilder<(int Number, LineageEntry Entry)>("lineage", "経緯", "施策と施策のつながり。却下されたものは入っていません。")
        .Key("link", WholeNumber, "番号", "このファイルの中での番号。", row => row.Number)
        .Must("kind", Text, "区分", "どうなったか。", row => JsonNamingPolicy.CamelCase.ConvertName(row.Entry.Link.Kind.ToString()),
            ("continued", "継続"), ("moved", "移動"), ("merged", "統合"), ("split", "分割"), ("new", "新規"), ("ended", "終了"))
        .Must("decided", OpenColumnType.Boolean, "決定済み", "人が確認又は訂正したか。false は文と印からの提案。", row => row.Entry.IsDecided)
        .Must("likeness", Number, "文の近さ", "0 から 1。片方がなければ 0。", row => Math.Round((decimal)row.Entry.Link.Likeness, 4))
        .May("evidence", Text, "根拠", "提案の根拠。一行に一つ。", row => string.Join('\n', row.Entry.Link.Evidence.Select(piece => piece.Words)))
        .May("from_edition", Text, "前の版", "新規なら前の四つの欄は空。", row => row.Entry.Link.From?.Side.EditionId)
        .May("from_column", Text, "前の欄", "前の記載の欄。", row => row.Entry.Link.From is { } from ? ColumnOf(from) : null, OpenTables.MeasureColumns)
        .May("from_code", Text, "前の項目番号", "前の記載の項目番号。", row => row.Entry.Link.From?.Key.Code.Plain)
        .May("from_occurrence", WholeNumber, "前の何番目", "前の記載の何番目か。", row => row.Entry.Link.From?.Key.Occurrence)
        .May("to_edition", Text, "後の版", "終了なら後の四つの欄は空。", row => row.Entry.Link.To?.Side.EditionId)
        .May("to_column", Text, "後の欄", "後の記載の欄。", row => row.Entry.Link.To is { } to ? ColumnOf(to) : null, OpenTables.MeasureColumns)
        .May("to_code", Text, "後の項目番号", "後の記載の項目番号。", row => row.Entry.Link.To?.Key.Code.Plain)
        .May("to_occurrence", WholeNumber, "後の何番目", "後の記載の何番目か。", row => row.Entry.Link.To?.Key.Occurrence)
        .Refers("measures", "from_edition=edition", "from_column=column", "from_code=code", "from_occurrence=occurrence")
        .Refers("measures", "to_edition=edition", "to_column=column", "to_code=code", "to_occurrence=occurrence")
        .Build(register.Lineages.SelectMany(lineage => lineage.Entries).Where(entry => entry.Counts).Index().Select(item => (item.Index + 1, item.Item)));

    /// <summary>Both columns of an edition, the current one first.</summary>
    internal static IEnumerable<MeasureMention> Mentions(OpenEdition edition) =>
        new[] { PlanColumn.Current, PlanColumn.Revised }.SelectMany(column => MeasureMention.Of(edition.Plan, new EditionSide(edition.Edition.Id, column)));

    internal static string ColumnOf(MeasureMention mention) => mention.Side.Column == PlanColumn.Current ? "current" : "revised";
}

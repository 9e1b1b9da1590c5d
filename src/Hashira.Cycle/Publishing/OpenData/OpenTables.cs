using System.Collections.Immutable;
using Hashira.Documents.Plans;
using Hashira.Documents.Writers.OpenData;
using Hashira.Model;
using static Hashira.Documents.Writers.OpenData.OpenColumnType;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>
/// 公開する表の一式. The register as tables: the same ones for a data package, for the SQLite file and for the page that explains the columns, whether
/// of one edition or of all.
/// </summary>
public static class OpenTables
{
    /// <summary>Words for the columns of a plan.</summary>
    internal static readonly (string, string)[] Columns = [("current", "現行の取組方針"), ("followUp", "フォローアップ"), ("revised", "新たな取組方針"), ("policy", "大方針の枠"), ("document", "表紙など")];

    /// <summary>Words for the two columns that hold measures.</summary>
    internal static readonly (string, string)[] MeasureColumns = [("current", "現行の取組方針"), ("revised", "新たな取組方針")];

    /// <summary>Makes all tables. A table that others refer to stands before them.</summary>
    public static ImmutableArray<OpenTable> Of(OpenRegister register) =>
    [
        Editions(register),
        Pillars(register),
        Policies(register),
        Rows(register),
        MeasureTables.Ministries(register),
        MeasureTables.Measures(register),
        MeasureTables.MeasureMinistries(register),
        MeasureTables.Lineage(register),
        MoneyTables.Programmes(register),
        MoneyTables.Lines(register),
        MoneyTables.Appropriations(register),
        MoneyTables.Totals(register),
        FigureTables.Figures(register),
        FigureTables.Dates(register),
        TargetTables.Targets(register),
        TargetTables.Results(register),
        SheetTables.Sheets(register),
        SheetTables.Budgets(register),
        SheetTables.Links(register),
        FindingTables.Checks(register),
        FindingTables.Findings(register),
    ];

    /// <summary>The tables without rows, for what explains the columns.</summary>
    public static ImmutableArray<OpenTable> WithoutRows { get; } = Of(OpenRegister.Undecided());

    /// <summary>Columns for the place of a value in the source document.</summary>
    internal static OpenTableBuilder<T> Place<T>(this OpenTableBuilder<T> table, Func<T, SourceLocation> source) => table
        .Must("page", WholeNumber, "ページ", "元の文書のページ。1 から。", row => source(row).Page)
        .Must("start", WholeNumber, "始まり", "元の文書を文字にしたときの最初の文字。0 から数える。", row => source(row).Spans.Min(span => span.Start))
        .Must("end", WholeNumber, "終わり", "最後の文字の次の位置。", row => source(row).Spans.Max(span => span.End));

    private static OpenTable Editions(OpenRegister register) => new OpenTableBuilder<OpenEdition>("editions", "版", "取組方針の版。一つの文書が一つの版です。")
        .Key("edition", Text, "版", "版の番号。変わりません。", row => row.Edition.Id)
        .Must("title", Text, "題名", "方針の題名。", row => row.Edition.Title)
        .Must("state", Text, "状態", "案は差し替わることがあり、確定した版は変わりません。", row => row.Edition.State == EditionState.Closed ? "closed" : "draft", ("draft", "案"), ("closed", "確定"))
        .Must("imported_at", Moment, "取込み", "今の記載を台帳に取り込んだ日時。", row => row.Edition.ImportedAt)
        .Must("source_file", Text, "元の文書", "元の文書のファイル名。", row => row.Plan.Document.File)
        .Must("source_sha256", Text, "元の文書のハッシュ値", "元の文書の SHA-256。", row => row.Plan.Document.Sha256)
        .Must("pages", WholeNumber, "ページ数", "元の文書のページ数。", row => row.Plan.Document.Pages)
        .Build(register.Editions);

    private static OpenTable Pillars(OpenRegister register) => new OpenTableBuilder<(string Edition, Pillar Pillar)>("pillars", "柱", "方針の章。")
        .Key("edition", Text, "版", "版の番号。", row => row.Edition)
        .Key("pillar", WholeNumber, "柱", "柱の番号。", row => row.Pillar.Number)
        .May("title", Text, "題名", "番号を除いた題名。", row => row.Pillar.Title.Text)
        .Place(row => row.Pillar.Source)
        .Refers("editions", "edition")
        .Build(register.Editions.SelectMany(edition => edition.Plan.Pillars.DistinctBy(pillar => pillar.Number), (edition, pillar) => (edition.Edition.Id, pillar)));

    private static OpenTable Policies(OpenRegister register) => new OpenTableBuilder<(string Edition, MajorPolicy Policy, bool HasPillar)>("policies", "大方針", "①から始まる大方針の枠。")
        .Key("edition", Text, "版", "版の番号。", row => row.Edition)
        .Key("policy", WholeNumber, "大方針", "大方針の番号。①が 1。", row => row.Policy.Number)
        .May("pillar", WholeNumber, "柱", "属する柱の番号。文書に柱がなければ空。", row => row.HasPillar ? row.Policy.Pillar : null)
        .May("text", Text, "本文", "番号を除いた本文。段落は改行で区切る。", row => row.Policy.Text.Text)
        .Place(row => row.Policy.Source)
        .Refers("editions", "edition")
        .Build(register.Editions.SelectMany(
            edition => edition.Plan.MajorPolicies.DistinctBy(policy => policy.Number),
            (edition, policy) => (edition.Edition.Id, policy, edition.Plan.Pillars.Any(pillar => pillar.Number == policy.Pillar))));

    private static OpenTable Rows(OpenRegister register) => new OpenTableBuilder<(string Edition, int Number, PlanRow Row)>("rows", "表の行", "三欄の表の一行。施策の本文は measures、フォローアップの本文はここにあります。")
        .Key("edition", Text, "版", "版の番号。", row => row.Edition)
        .Key("row", WholeNumber, "行", "文書の順に 1 から。", row => row.Number)
        .May("policy", WholeNumber, "大方針", "属する大方針の番号。分からなければ空。", row => row.Row.MajorPolicy == 0 ? null : row.Row.MajorPolicy)
        .Must("change", Text, "改定での扱い", "改定で施策がどうなるか。", row => PlanJson.Key(row.Row.Change.Kind),
            ("continued", "継続"), ("new", "新規"), ("moved-out", "他の項目番号へ移動"), ("moved-in", "他の項目番号から移動"), ("merged", "統合"), ("split", "分割"), ("ended", "終了"))
        .May("moved_to", Text, "移動先", "「（…に移動）」に印字された項目番号。8-9 の形。", row => row.Row.Change.MovedTo?.Plain)
        .May("moved_from", Text, "移動元", "「（…から移動）」に印字された項目番号。", row => row.Row.Change.MovedFrom?.Plain)
        .May("follow_up", Text, "フォローアップ", "中央の欄の本文。印だけの欄は空。", row => row.Row.FollowUp?.Text.Text)
        .Refers("editions", "edition")
        .Build(register.Editions.SelectMany(edition => edition.Plan.Rows.Index(), (edition, row) => (edition.Edition.Id, row.Index + 1, row.Item)));
}

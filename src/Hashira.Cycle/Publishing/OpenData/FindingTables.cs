using Hashira.Cycle.Checks;
using Hashira.Documents.Plans;
using Hashira.Documents.Writers.OpenData;
using Hashira.Model;
using static Hashira.Documents.Writers.OpenData.OpenColumnType;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>Tables of what the checks found. What officials decided of it is not published.</summary>
internal static class FindingTables
{
    /// <summary>点検.</summary>
    public static OpenTable Checks(OpenRegister register) => new OpenTableBuilder<(string Id, ICheck? Check)>("checks", "点検", "指摘を出した点検。")
        .Key("check", Text, "点検", "点検の番号。別の点検に使い回されません。", row => row.Id)
        .May("title", Text, "名前", "何の誤りか。今はない点検では空。", row => row.Check?.Title)
        .May("family", Text, "分類", "点検の分類。", row => row.Check?.Family.Key())
        .May("basis", Text, "根拠", "点検の根拠。", row => row.Check?.Basis)
        .Build(register.Editions.SelectMany(edition => edition.Findings).Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal).Select(id => (id, CheckCatalogue.WithId(id))));

    /// <summary>指摘.</summary>
    public static OpenTable Findings(OpenRegister register) => new OpenTableBuilder<(string Edition, Finding Finding)>("findings", "指摘", "点検で見付かったこと。担当者の対応は含みません。")
        .Key("edition", Text, "版", "版の番号。", row => row.Edition)
        .Key("fingerprint", Text, "指紋", "指摘を見分ける記号。", row => row.Finding.Fingerprint)
        .Must("check", Text, "点検", "点検の番号。", row => row.Finding.Id)
        .Must("severity", Text, "重さ", "重さ。", row => FindingsJson.Key(row.Finding.Severity), ("error", "誤り"), ("warning", "注意"), ("note", "表記"))
        .May("code", Text, "項目番号", "施策の項目番号。表の外では空。", row => row.Finding.Code?.Plain)
        .Must("column", Text, "欄", "どの欄か。", row => PlanJson.Key(row.Finding.Column), OpenTables.Columns)
        .May("excerpt", Text, "該当箇所", "印字された語句。", row => row.Finding.Excerpt)
        .Must("message", Text, "指摘", "何が見付かったか。", row => row.Finding.Message)
        .Must("advice", Text, "対応の案", "何をすればよいか。", row => row.Finding.Advice)
        .May("proposal", Text, "訂正案", "どう直すか。分かるときだけ。", row => row.Finding.Proposal)
        .Place(row => row.Finding.Source)
        .Refers("editions", "edition")
        .Refers("checks", "check")
        .Build(register.Editions.SelectMany(edition => edition.Findings, (edition, finding) => (edition.Edition.Id, finding)));
}

using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Names;

/// <summary>
/// HC087. A marked programme stands without 事業 at the end of its name (〇デジタル化応援隊), though the plan calls it …事業 elsewhere, so it is not found
/// under its name. One finding for each name.
/// </summary>
public sealed class ProgrammeSuffixDropped : ICheck
{
    private const int Shortest = 6;

    /// <inheritdoc/>
    public string Id => "HC087";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "「事業」の抜けた事業名";

    /// <inheritdoc/>
    public string Basis => "論理：同じ事業の名称は、文書を通じて同じです。";

    /// <inheritdoc/>
    public string Rationale =>
        "〇を付けた事業名に「事業」がなく、本文では「…事業」と呼んでいると、事業名で探したときに一方が漏れます。"
        + "文書の中に「事業」の付いた同じ名称があるときに指摘します。「…事業費補助金」「…事業者」のように続く名称は別のものとします。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "〇地域デジタル化応援隊事業\n• 地域デジタル化応援隊事業は令和３年度をもって終了した。");

    /// <inheritdoc/>
    public CheckExample BadExample =>
        new(ExamplePlan.Of(followUp: "〇地域デジタル化応援隊\n• 地域デジタル化応援隊事業は令和３年度をもって終了した。"), ExamplePlan.Code, PlanColumn.FollowUp, "地域デジタル化応援隊");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var texts = CellText.Of(plan).ToList();
        return from row in plan.Rows
               from programme in row.FollowUp?.Programmes ?? []
               let name = programme.Name.Text.Trim()
               where programme.Mark.Length > 0 && name.Length >= Shortest && !name.EndsWith("事業", StringComparison.Ordinal) && !name.Contains("事業", StringComparison.Ordinal)
               let full = Full(texts, name)
               where full is not null
               select this.Found(
                   new RelatedPlace(CellText.FollowUpCode(row), PlanColumn.FollowUp, programme.Name.Text, programme.Source),
                   $"事業名の「{name}」は、{full.Name()}では「{name}事業」と記載されています。",
                   $"正式な名称が「{name}事業」であれば、「事業」を補ってください。",
                   full);
    }

    private static RelatedPlace? Full(List<CellText> texts, string name)
    {
        foreach (var cell in texts)
        {
            var text = cell.Text.Text;
            for (var at = text.IndexOf(name + "事業", StringComparison.Ordinal); at >= 0; at = text.IndexOf(name + "事業", at + 1, StringComparison.Ordinal))
            {
                var end = at + name.Length + 2;
                if (end >= text.Length || text[end] is not ('費' or '者' or '所' or '承' or '化' or '再' or '等'))
                    return cell.Place(at, name.Length + 2);
            }
        }

        return null;
    }
}

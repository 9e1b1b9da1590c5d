using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Notation;

/// <summary>
/// HC096. A paragraph that is a sentence ends without a full stop. Headings, labels (相談件数), name and figure (相談件数：延べ212件), lists (（１）…) and nouns
/// are no sentences, unless the paragraph closed a sentence before; a paragraph that the reading may have cut (it ends at the end of a page) is passed over. It is told where another sentence of the cell, or
/// nearly every sentence of the plan, ends with one. One finding for the plan.
/// </summary>
public sealed partial class MissingFullStop : ICheck
{
    // So many sentences with a stop to one without make the stop the rule of the document.
    private const int UsualShare = 10;

    /// <inheritdoc/>
    public string Id => "HC096";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "文末の句点の脱落";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－５（１）ア（句点には「。」を用いる。）";

    /// <inheritdoc/>
    public string Rationale =>
        "文が句点で閉じていないと、続きが落ちたのか、そこで終わるのかが分かりません。「…した」「…する」「…を実施」で終わる段落を、同じセルのほかの文か、文書のほとんどの文が句点で終わるときに指摘します。"
        + "前の文を句点で閉じた段落は、名詞で終わっていても指摘します。項目名、数値だけの行、（１）などの細別、名詞で終わる一文だけの段落、ページの終わりで切れた段落は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 説明会を開いた。\n• 専門家による相談会を実施。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 説明会を開いた。\n• 専門家による相談会を実施"), ExamplePlan.Code, PlanColumn.FollowUp, "相談会を実施");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var open = (from cell in PlanTexts.Of(plan).Cells.Zip(PlanTexts.Of(plan).Folded)
                    from paragraph in Paragraphs(cell.Second)
                    let end = Clause().IsMatch(paragraph.Text) && Open().Match(paragraph.Text) is { Success: true } open ? open : SecondSentence().Match(paragraph.Text)
                    where end.Success
                    let place = cell.First.Place(paragraph.Start + end.Index, end.Groups["end"].Length)
                    where !EndsItsPage(plan, place)
                    select (HasStop: cell.Second.Contains('。', StringComparison.Ordinal), Place: place)).ToList();
        var closed = PlanTexts.Of(plan).Folded.Sum(text => text.Split('\n').Count(line => line.EndsWith('。')));
        return this.Together(
            from paragraph in open
            where paragraph.HasStop || closed >= UsualShare * open.Count
            select paragraph.Place,
            places => $"句点で終わっていない文が{places}あります。",
            "文の終わりに句点を付けてください。文の続きが落ちていないかも確かめてください。");
    }

    private static IEnumerable<(int Start, string Text)> Paragraphs(string text)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0 && line[^1] is not ('。' or '】' or ']'))
                yield return (start, line);
            start += line.Length + 1;
        }
    }

    /// <summary>Whether nothing but white space follows on the page: the rest may stand on the next one.</summary>
    private static bool EndsItsPage(ActionPlan plan, RelatedPlace place)
    {
        var text = plan.Document.Text;
        for (var i = place.Source.End; i < text.Length && i < place.Source.End + 8; i++)
        {
            if (text[i] == '\f')
                return true;
            if (!char.IsWhiteSpace(text[i]))
                return false;
        }

        return false;
    }

    [GeneratedRegex(@"^(?!\s*(?:[〇○◯【※]|\([0-9ア-ン])).*[をにがはで、]", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    // A paragraph that closed a sentence before closes its last one too, even one that ends with a noun; a stop inside brackets closes none.
    [GeneratedRegex(
        @"^(?![ ]*[※【])(?:[^「」()]|「[^「」]*」|\((?:[^()]|\([^()]*\))*\))*。(?![ ]*[※(【])(?:[^。]*[をにがはでも、])[^。]*?(?<end>.{0,5}[\u3400-\u9FFFぁ-んァ-ヶーA-Za-z0-9%])$",
        RegexOptions.CultureInvariant)]
    private static partial Regex SecondSentence();

    [GeneratedRegex(
        @"(?<end>.{0,3}(?:[\u3400-\u9FFFぁ-ん][たる]|[\u3400-\u9FFF][うすむ]|んだ|[い招開置築導]く|[をにがへてで](?:[\u3400-\u9FFF]{2,4}|[\u3400-\u9FFF]{1,3}[しりみきけえげ])中?))(?: ?\([^()]*\))? ?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Open();
}

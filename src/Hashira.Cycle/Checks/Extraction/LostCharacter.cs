using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Extraction;

/// <summary>
/// HC117. A character was lost on the way into the file that was read: the replacement character, or one of the private range that only the
/// computer of its author can show. It is told as a fault of the file, never of the document. One finding for the plan.
/// </summary>
public sealed partial class LostCharacter : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC117";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "読み取れなかった文字";

    /// <inheritdoc/>
    public string Basis => "論理：置換文字（U+FFFD）と私用領域の文字（外字）は、ファイルを作る際や変換する際に、元の文字が失われたことを示します。";

    /// <inheritdoc/>
    public string Rationale =>
        "文書の誤りではなく、変換や外字のために元の文字が分からなくなった箇所です。この文字を含む語は、ほかの点検でも正しく見分けられません。原本を見て、読取りに使うファイルを作り直すと解消します。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 説明会を開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 説\uFFFD会を開いた。"), ExamplePlan.Code, PlanColumn.FollowUp, "説\uFFFD会");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        this.Together(
            PlanSearch.Find(plan, Pattern()),
            places => $"元の文字が分からない文字が{places}あります。文書の誤りではなく、ファイルの読取りで失われたものです。",
            "原本の該当箇所を見て文字を確かめ、文字の情報を持つファイル（Word や、文字を埋め込んだ PDF）から読み取り直してください。");

    [GeneratedRegex(@"[^\s]?[\uFFFD\uE000-\uF8FF]+[^\s]?", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

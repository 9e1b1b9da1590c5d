using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Abbreviations;

/// <summary>
/// HC091. An abbreviation in capital letters is never introduced: no bracket of the plan gives its long form. Those in common use (data/common-abbreviations.csv), parts of
/// longer Latin names and names in 「 」 need none. One finding for the plan, at the first place of each.
/// </summary>
public sealed partial class AbbreviationNotIntroduced : ICheck
{
    private static readonly FrozenSet<string> Common = BuiltInTable.Rows("common-abbreviations.csv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Id => "HC091";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "説明のない略語";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－６ク（略語は、元になった用語を示してから用い、必要に応じて説明を添える。）";

    /// <inheritdoc/>
    public string Rationale =>
        "元の用語が一度も示されない略語は、担当でない読み手には分かりません。大文字の略語のうち、「…（以下「JST」という。）」「…（JST）」「JST（…）」のような紹介が文書のどこにもないものを、文書全体で一件にまとめます。"
        + "広く通用している略語（data/common-abbreviations.csv）、英語の名称の一部、かぎ括弧の中の名称は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 科学技術振興機構（JST）と連携した。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• JSTと連携した。"), ExamplePlan.Code, PlanColumn.FollowUp, "JST");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var introduced = new HashSet<string>(Common, StringComparer.Ordinal);
        var first = new Dictionary<string, RelatedPlace>(StringComparer.Ordinal);
        foreach (var cell in CellText.Of(plan))
        {
            var text = SameLength.Fold(cell.Text.Text);
            foreach (Match match in Introduction().Matches(text))
                introduced.Add(match.Groups["short"].Value);
            foreach (Match match in Abbreviation().Matches(PlanSearch.WithoutNames(text)))
            {
                var place = cell.Place(match.Index, match.Length);
                if (!first.TryGetValue(match.Value, out var known) || place.Source.Start < known.Source.Start)
                    first[match.Value] = place;
            }
        }

        var unknown = first.Where(word => !introduced.Contains(word.Key)).OrderBy(word => word.Value.Source.Start).ToList();
        return this.Together(
            unknown.Select(word => word.Value),
            _ => $"元の用語が一度も示されていない略語が{Phrase.Number(unknown.Count)}語あります（{string.Join('、', unknown.Select(word => word.Key))}）。",
            "最初に用いる箇所で「…（以下「JST」という。）」のように元の用語を示してください。");
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9&/\-.] ?)[A-Z]{2,6}(?:[&/][A-Z]{1,4})?(?! ?[A-Za-z0-9&/\-.])", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(
        @"\((?:以下、?)?「?(?<short>[A-Z]{2,6})」?(?:という。?|:[^()\n]*|、[^()\n]*)?\)|(?<![A-Za-z])(?<short>[A-Z]{2,6})\((?=[^()\n]*[\u3041-\u30FC\u3400-\u9FFF])(?![0-9]|令和|平成|再掲|以下)[^()\n]{4,}\)|以下「(?<short>[A-Z]{2,6})」",
        RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();
}

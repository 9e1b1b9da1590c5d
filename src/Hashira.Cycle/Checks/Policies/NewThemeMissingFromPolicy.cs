using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Policies;

/// <summary>
/// HC039. The cover announces a theme as new, items stand under it, and the box of their major policy says nothing of it.
/// </summary>
public sealed partial class NewThemeMissingFromPolicy : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC039";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "大方針に反映されていない新しいテーマ";

    /// <inheritdoc/>
    public string Basis => "論理：表紙で新たに加えたと述べるテーマは、それを含む大方針にも述べます。";

    /// <inheritdoc/>
    public string Rationale =>
        "表紙で新たな項目として掲げたテーマが大方針の文になければ、大方針だけを読む人には、そのテーマに取り組むことが伝わりません。"
        + "現行の欄にない見出しで、表紙にも同じ言葉があるのに、大方針の文にその言葉が全く出てこないものに限ります。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 表紙
        取組方針の改定
        新たな項目として、知財戦略の支援を追加した。
        # 大方針
        ⑨ 海外展開と知財戦略を支援する。
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【知財戦略の支援】
        （⑨－１）外国での出願を助ける。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 表紙
        取組方針の改定
        新たな項目として、知財戦略の支援を追加した。
        # 大方針
        ⑨ 海外展開を支援する。
        # 行
        ## 現
        （新規項目）
        ## フォ
        （新規項目）
        ## 新
        【知財戦略の支援】
        （⑨－１）外国での出願を助ける。［経産省］
        """,
        null,
        PlanColumn.Policy,
        "海外展開を支援する。");

    private const int Run = 4;
    private const int ShortestTheme = 6;

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        if (CoverText.Of(plan) is not { } cover)
            yield break;
        var announced = JapaneseText.Fold(cover.Text.Text);
        var known = plan.CurrentMeasures.Select(measure => measure.Heading is { } heading ? JapaneseText.Fold(heading.Text) : "").ToHashSet(StringComparer.Ordinal);
        foreach (var policy in plan.MajorPolicies)
        {
            var box = JapaneseText.Fold(policy.Text.Text);
            var themes = plan.Rows.Where(row => row.MajorPolicy == policy.Number).SelectMany(row => row.Revised)
                .Where(measure => measure.Heading is { Source: not null } heading && JapaneseText.Fold(heading.Text) is var theme && theme.Length >= ShortestTheme
                    && !known.Contains(theme) && announced.Contains(theme, StringComparison.Ordinal) && !Names(box, theme))
                .DistinctBy(measure => JapaneseText.Fold(measure.Heading!.Text));
            foreach (var measure in themes)
            {
                yield return this.Found(
                    PolicyBox.Head(policy),
                    $"新たなテーマ【{measure.Heading!.Text}】（{measure.Code}）が、大方針{PolicyBox.Digit(policy)}の文に述べられていません。表紙では新たに加えたものとして挙げられています。",
                    "大方針の文にこのテーマを書き加えるか、項目をほかの大方針に移してください。",
                    new RelatedPlace(measure.Code, PlanColumn.Revised, measure.Heading.Text.Replace("\n", "", StringComparison.Ordinal), measure.Heading.Source!));
            }
        }
    }

    /// <summary>Whether a text names a theme: it has four letters in a row of one of its words in kanji, katakana or Latin letters.</summary>
    private static bool Names(string text, string theme)
    {
        foreach (var word in Words().Matches(theme).Select(match => match.Value))
        {
            var length = Math.Min(Run, word.Length);
            for (var i = 0; i + length <= word.Length; i++)
            {
                if (text.Contains(word.AsSpan(i, length), StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}a-z0-9&]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}

using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Names;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Lineage;

/// <summary>
/// HC050. A phrase was revised in a single kanji: meant, or a slip of the hand. One finding for the whole plan.
/// </summary>
public sealed partial class OneLetterChanged : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC050";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "一文字だけの改定";

    /// <inheritdoc/>
    public string Basis => "論理：改めない文は、改定の前後で同じ文字で記載します。";

    /// <inheritdoc/>
    public string Rationale =>
        "句の中で漢字が一文字だけ変わっている箇所は、意図した改定のほか、変換や入力の誤りであることがあります。"
        + "読点と句点で区切った８字以上の句を左右の欄で比べ、数字と仮名の違いを除いて、文書全体で一件にまとめます。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）関係省庁との連携の下、輸出を支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）関係省庁との連携の下、輸出の支援を続ける。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【輸出】
        （⑨－１）関係省庁との連携の下、輸出を支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）関係省等との連携の下、輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.Revised,
        "関係省等との連携の下");

    private const int LeastLength = 8;

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var changes = (from row in plan.Rows
                       where row.Current.Length == 1 && row.Revised.Length == 1
                       from change in Changes(row.Current[0], row.Revised[0])
                       select change).ToList();
        if (changes.Count == 0)
            yield break;
        yield return this.Found(
            changes[0].After,
            $"漢字一文字だけが変わった句があります（{string.Join('、', changes.Take(5).Select(change => $"{change.After.Code}「{change.Before.Excerpt}」→「{change.After.Excerpt}」"))}{(changes.Count > 5 ? "ほか" : "")}）。",
            "意図した改定か、書き誤りかを確かめてください。",
            changes.SelectMany(change => new[] { change.Before, change.After }));
    }

    private static IEnumerable<(RelatedPlace Before, RelatedPlace After)> Changes(PlannedMeasure before, PlannedMeasure after)
    {
        var (old, revised) = (Phrases(new CellText(before.Code, PlanColumn.Current, before.Text)), Phrases(new CellText(after.Code, PlanColumn.Revised, after.Text)));
        var gone = old.ExceptBy(revised.Select(phrase => phrase.Key), phrase => phrase.Key, StringComparer.Ordinal).ToList();
        foreach (var phrase in revised.ExceptBy(old.Select(phrase => phrase.Key), phrase => phrase.Key, StringComparer.Ordinal))
        {
            var source = gone.Find(other => OneLetter.Apart(other.Key, phrase.Key) && OneLetter.Difference(other.Key, phrase.Key) is var (left, right) && (left + right).All(IsKanji));
            if (source is not null)
                yield return (source.Place, phrase.Place);
        }
    }

    private static List<PrintedPhrase> Phrases(CellText cell) =>
    [
        .. from match in Shape().Matches(cell.Text.Text)
           let key = JapaneseText.Fold(match.Value)
           where key.Length >= LeastLength
           select new PrintedPhrase(key, cell.Place(match.Index, match.Length)),
    ];

    private static bool IsKanji(char letter) => letter is >= '\u4E00' and <= '\u9FFF' && !"一二三四五六七八九十百千万".Contains(letter, StringComparison.Ordinal);

    [GeneratedRegex(@"[^、。，．\n（）()「」『』【】\s][^、。，．\n（）()「」『』【】]*", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    private sealed record PrintedPhrase(string Key, RelatedPlace Place);
}

using System.Collections.Immutable;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Names;

/// <summary>
/// HC018. A programme, a heading or a quoted title is one letter away from another one of the plan (…スキル習講座認定制度 for
/// …スキル習得講座認定制度), so it is probably the same, misspelt, and a search misses it. Names that differ by a numeral or a Latin letter
/// (第１回, 2022) are different on purpose.
/// </summary>
public sealed class NearlySameName : ICheck
{
    private static readonly CheckOption Shortest = new("shortest-name", "比べる名称の最少の字数。これより短い名称は、別のものでも一文字違いになることがあるため比べません。", 8, 4, 60);

    /// <inheritdoc/>
    public string Id => "HC018";

    /// <inheritdoc/>
    public Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public string Title => "一文字違いの名称";

    /// <inheritdoc/>
    public string Basis => "論理：同じ事業・制度・見出しの名称は、文書を通じて同じです。";

    /// <inheritdoc/>
    public string Rationale =>
        "制度や事業の名称の一文字の脱落や誤字は、目で読んでも気付きにくく、検索や名寄せから漏れます。〇を付けた事業名、見出し、かぎ括弧で示した８文字以上の名称を比べます。"
        + "数字、英字、漢数字だけが違う名称は、意図して書き分けたものとして指摘しません。";

    /// <inheritdoc/>
    public ImmutableArray<string> SameSlipAs => ["HC086"];

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【学び直し】
        （⑤－１）「産業技能習得講座認定制度」を周知する。［経産省］
        ## フォ
        • 「産業技能習得講座認定制度」の対象は92講座。
        ## 新
        【学び直し】
        （⑤－１）「産業技能習得講座認定制度」を引き続き周知する。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【学び直し】
        （⑤－１）「産業技能習得講座認定制度」を周知する。［経産省］
        ## フォ
        • 「産業技能習講座認定制度」の対象は92講座。
        ## 新
        【学び直し】
        （⑤－１）「産業技能習得講座認定制度」を引き続き周知する。［経産省］
        """,
        "⑤－１",
        PlanColumn.FollowUp,
        "産業技能習講座認定制度");

    /// <inheritdoc/>
    public ImmutableArray<CheckOption> Options => [Shortest];

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) => Examine(plan, CheckOptions.Defaults);

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan, CheckOptions options)
    {
        var names = PrintedName.Of(plan, options.Value(Shortest)).GroupBy(name => name.Key, StringComparer.Ordinal)
            .ToDictionary(name => name.Key, name => name.Select(printed => printed.Place).OrderBy(place => place.Source.Start).ToList(), StringComparer.Ordinal);
        // Two names one letter apart agree in one half at least, so names are put together by their halves and never all with all.
        var nearest = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (wrong, right) in Candidates(names.Keys).Where(pair => Differ(pair.One, pair.Other)).Select(pair => InOrder(pair, names)))
        {
            if (!nearest.TryGetValue(wrong, out var known) || names[right].Count > names[known].Count)
                nearest[wrong] = right;
        }

        return nearest.Select(pair => Misspelt(names[pair.Key], names[pair.Value]));
    }

    private static IEnumerable<(string One, string Other)> Candidates(IEnumerable<string> names)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var bucket in names.SelectMany(Halves).GroupBy(half => half.Key))
        {
            // Many names that share a half (one prefix, running on) are a family, not misspellings of one another.
            var members = bucket.Select(half => half.Name).Distinct(StringComparer.Ordinal).Take(40).ToList();
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = i + 1; j < members.Count; j++)
                {
                    var pair = string.CompareOrdinal(members[i], members[j]) < 0 ? (members[i], members[j]) : (members[j], members[i]);
                    if (OneLetter.Apart(pair.Item1, pair.Item2) && seen.Add(pair))
                        yield return pair;
                }
            }
        }
    }

    private static IEnumerable<((string, bool) Key, string Name)> Halves(string name)
    {
        // A letter more or less moves the middle, so each name goes with both halves, cut as for its own length and its neighbours'.
        for (var length = name.Length - 1; length <= name.Length + 1; length++)
        {
            var half = (length / 2) - 1;
            yield return ((name[..half], true), name);
            yield return ((name[^half..], false), name);
        }
    }

    private static bool Differ(string one, string other)
    {
        var (left, right) = OneLetter.Difference(one, other);
        return !(left + right).All(letter => char.IsAsciiLetterOrDigit(letter) || "一二三四五六七八九十百千万上下前後東西南北内外甲乙・-~".Contains(letter, StringComparison.Ordinal));
    }

    private static (string Wrong, string Right) InOrder((string One, string Other) pair, Dictionary<string, List<RelatedPlace>> names)
    {
        var (one, other) = (names[pair.One], names[pair.Other]);
        var oneIsRight = one.Count != other.Count ? one.Count > other.Count : one[0].Source.Start <= other[0].Source.Start;
        return oneIsRight ? (pair.Other, pair.One) : (pair.One, pair.Other);
    }

    private Finding Misspelt(List<RelatedPlace> wrong, List<RelatedPlace> right)
    {
        var (here, there) = OneLetter.Difference(JapaneseText.Fold(wrong[0].Excerpt), JapaneseText.Fold(right[0].Excerpt));
        var slip = (here.Length, there.Length) switch
        {
            (0, _) => $"「{there}」が抜けている",
            (_, 0) => $"「{here}」が余分である",
            _ => $"「{there}」が「{here}」となっている",
        };
        return this.Found(
            wrong[0],
            $"「{wrong[0].Excerpt}」は、{Phrase.Measures(right)}の「{right[0].Excerpt}」と一文字だけ異なります。{slip}とみられます。",
            "正式な名称を確かめてそろえてください。別の制度や事業であれば、違いが分かるように記載してください。",
            wrong.Skip(1).Concat(right)) with
        { Proposal = right[0].Excerpt };
    }
}

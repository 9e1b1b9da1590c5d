using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Names;

/// <summary>
/// HC086. A long word of kanji and katakana in running text stands once and differs from a word that stands three times or more by one letter left out,
/// put in, or swapped with its neighbour. A letter that is another one (中小・中堅) is no slip here, nor are 等, 各, 新 and the like. Names set off as such are told by <see cref="NearlySameName"/>.
/// </summary>
public sealed partial class MisspeltWord : ICheck
{
    private const int Usual = 3;
    private const string Affixes = "等・各新旧本当同該諸全両約計総第的性化型用別間内外上下中前後再元現毎超未非反準副主正大小長短高低多少有無初次以年月日課系式版案局部省庁署所会者員費等力率数額";

    /// <inheritdoc/>
    public string Id => "HC086";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "ほかの箇所と一文字違う語";

    /// <inheritdoc/>
    public string Basis => "論理：文書の中で繰り返し用いる語は、同じ字で書きます。";

    /// <inheritdoc/>
    public string Rationale =>
        "何度も出てくる長い語が、一か所だけ一文字抜けていたり、余分であったり、隣と入れ替わっていたりすれば、打ち間違いとみられます。漢字と片仮名の続く８文字以上の語を調べます。"
        + "「等」「各」「新」「的」などの有無と、一文字だけ別の字になっている語（中小・中堅）は、意味を書き分けたものとして指摘しません。〇を付けた事業名やかぎ括弧の中の名称はHC018で扱います。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(
        followUp: "• 地域経済牽引企業支援計画を認定した。\n• 地域経済牽引企業支援計画を公表した。",
        current: "地域経済牽引企業支援計画を認定する。",
        revised: "地域経済牽引企業支援計画を引き続き認定する。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        ExamplePlan.Of(
            followUp: "• 地域経済牽引企業支計画を認定した。\n• 地域経済牽引企業支援計画を公表した。",
            current: "地域経済牽引企業支援計画を認定する。",
            revised: "地域経済牽引企業支援計画を引き続き認定する。"),
        ExamplePlan.Code,
        PlanColumn.FollowUp,
        "地域経済牽引企業支計画");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var words = (from cell in CellText.Of(plan)
                     from match in Word().Matches(cell.Text.Text)
                     select (Word: match.Value, Place: cell.Place(match.Index, match.Length)))
            .GroupBy(word => word.Word, word => word.Place, StringComparer.Ordinal)
            .ToDictionary(word => word.Key, word => word.OrderBy(place => place.Source.Start).ToList(), StringComparer.Ordinal);
        // A usual word goes into the table under itself and under itself with any letter left out or swapped, so that a slip meets it in one look-up.
        var slips = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var usual in words.Where(word => word.Value.Count >= Usual).Select(word => word.Key).Order(StringComparer.Ordinal))
        {
            foreach (var slip in Slips(usual))
                slips.TryAdd(slip, usual);
        }

        foreach (var (word, places) in words.Where(word => word.Value.Count == 1).OrderBy(word => word.Value[0].Source.Start))
        {
            if (Intended(word, slips) is { } usual)
            {
                var (here, there) = OneLetter.Difference(word, usual);
                var told = here.Length == 0 ? $"「{there}」が抜けている" : there.Length == 0 ? $"「{here}」が余分である" : $"「{there}」が「{here}」となっている";
                yield return this.Found(
                    places[0],
                    $"「{word}」は、ほかの{Phrase.Number(words[usual].Count)}か所（{Phrase.Measures(words[usual])}）の「{usual}」と一文字だけ異なります。{told}とみられます。",
                    $"「{usual}」の打ち間違いであれば改めてください。別の語であればこのままで構いません。",
                    words[usual]);
            }
        }
    }

    private static string? Intended(string word, Dictionary<string, string> slips)
    {
        if (slips.TryGetValue(word, out var usual))
            return usual;
        for (var i = 1; i < word.Length - 1; i++)
        {
            if (!Affixes.Contains(word[i], StringComparison.Ordinal) && slips.TryGetValue(word.Remove(i, 1), out var shorter) && shorter.Length == word.Length - 1 && shorter == word.Remove(i, 1))
                return shorter;
        }

        return null;
    }

    /// <summary>The word itself, each letter inside left out, and each two neighbours swapped.</summary>
    private static IEnumerable<string> Slips(string usual)
    {
        yield return usual;
        for (var i = 1; i < usual.Length - 1; i++)
        {
            if (!Affixes.Contains(usual[i], StringComparison.Ordinal))
                yield return usual.Remove(i, 1);
            if (usual[i] != usual[i + 1] && i + 1 < usual.Length - 1)
                yield return string.Concat(usual.AsSpan(0, i), usual.AsSpan(i + 1, 1), usual.AsSpan(i, 1), usual.AsSpan(i + 2));
        }
    }

    [GeneratedRegex(@"(?<![\u30A1-\u30FC\u3400-\u9FFF々「『])[\u30A1-\u30FC\u3400-\u9FFF々]{8,30}(?![\u30A1-\u30FC\u3400-\u9FFF々」』])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

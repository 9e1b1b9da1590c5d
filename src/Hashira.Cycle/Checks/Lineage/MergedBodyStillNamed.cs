using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Lineage;

/// <summary>
/// HC047. A body that the plan itself says was merged into another goes on acting under its old name elsewhere.
/// </summary>
public sealed partial class MergedBodyStillNamed : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC047";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "統合・改称前の名称の残り";

    /// <inheritdoc/>
    public string Basis => "論理：統合や改称の後は、新しい名称だけが通用します。";

    /// <inheritdoc/>
    public string Rationale =>
        "ある項目で統合したと述べる組織が、別の項目では統合前の名称で動いていると、読み手は二つの組織があると取り違え、問合せ先を誤ります。"
        + "「…と…を統合し、…として（とし、を設置）」と述べた統合前の名称が、ほかの箇所に残っている場合に、名称ごとに一件を指摘します。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出相談ネットワークと商談支援センターを統合し、輸出支援センターとして活動を開始した。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        # 行
        ## 現
        【輸出】
        （⑨－２）輸出支援センターで商談会を開く。［経産省］
        ## フォ
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－２）商談会を引き続き開く。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【輸出】
        （⑨－１）輸出相談ネットワークと商談支援センターを統合し、輸出支援センターとして活動を開始した。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【輸出】
        （⑨－１）輸出の支援を続ける。［経産省］
        # 行
        ## 現
        【輸出】
        （⑨－２）輸出相談ネットワークで商談会を開く。［経産省］
        ## フォ
        • 商談会を14回開催。
        ## 新
        【輸出】
        （⑨－２）商談会を引き続き開く。［経産省］
        """,
        "⑨－２",
        PlanColumn.Current,
        "輸出相談ネットワーク");

    private const int ShortestName = 6;

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var cells = CellText.Of(plan).Where(cell => cell.Column is PlanColumn.Current or PlanColumn.FollowUp or PlanColumn.Revised).ToList();
        var mergers = (from cell in cells
                       where cell.Text.Text.Contains("を統合", StringComparison.Ordinal) || cell.Text.Text.Contains("を一本化", StringComparison.Ordinal)
                       from match in Merger().Matches(cell.Text.Text)
                       from name in new[] { match.Groups["one"], match.Groups["other"] }
                       where name.Length >= ShortestName
                       select (Name: name.Value, New: match.Groups["new"].Value, Cell: cell, Place: cell.Place(match.Index, match.Length))).DistinctBy(merger => merger.Name).ToList();
        foreach (var merger in mergers)
        {
            var places = cells.Where(cell => cell != merger.Cell).SelectMany(cell => Mentions(cell, merger.Name)).OrderBy(place => place.Source.Start).ToList();
            if (places.Count > 0)
            {
                yield return this.Found(
                    places[0],
                    $"「{merger.Name}」は、{merger.Place.Code}で「{merger.New}」に統合したとされていますが、{Phrase.Measures(places)}では統合前の名称のままです。",
                    $"「{merger.New}」に改めるか、統合前のことであれば、その旨が分かるように記載してください。",
                    places.Skip(1).Append(merger.Place));
            }
        }
    }

    private static IEnumerable<RelatedPlace> Mentions(CellText cell, string name)
    {
        var text = cell.Text.Text;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            var isWhole = (at == 0 || !IsLetterOfName(text[at - 1])) && (end == text.Length || !IsLetterOfName(text[end]));
            var sentence = text[(text.AsSpan(0, at).LastIndexOfAny('。', '\n') + 1)..];
            if (isWhole && !Told().IsMatch(sentence.Split('。', '\n')[0]))
                yield return cell.Place(at, name.Length);
        }
    }

    private static bool IsLetterOfName(char letter) => letter is (>= '\u30A1' and <= '\u30FC') or (>= '\u4E00' and <= '\u9FFF') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '・';

    private const string Name = @"[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}A-Za-z・&＆](?:[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}A-Za-z・&＆]|[ぁ-ん-[をにへとでがはもの]](?=[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}])){3,30}";

    [GeneratedRegex("(?<one>" + Name + ")と(?<other>" + Name + ")を(?:統合|一本化)し、?(?<new>" + Name + ")(?:として|とし|を設置|を発足|を創設)", RegexOptions.CultureInvariant)]
    private static partial Regex Merger();

    [GeneratedRegex("統合|一本化|改称|旧", RegexOptions.CultureInvariant)]
    private static partial Regex Told();
}

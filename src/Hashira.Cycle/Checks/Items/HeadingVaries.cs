using Hashira.Cycle.Checks.Names;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Items;

/// <summary>
/// HC035. One theme is printed under two headings that differ by a letter between the two columns of a row, or by punctuation anywhere, so
/// lists by theme fall apart. Longer headings one letter apart are told by NearlySameName.
/// </summary>
public sealed class HeadingVaries : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC035";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "見出しの不一致";

    /// <inheritdoc/>
    public string Basis => "論理：同じテーマの項目には、同じ見出しを付けます。";

    /// <inheritdoc/>
    public string Rationale =>
        "見出しがわずかに違うと、テーマごとの一覧で別のテーマとして分かれます。"
        + "左右の欄で一文字か句読点だけが違う見出しと、文書の中で「・」「、」などの区切りだけが違う見出しを指摘します。テーマを改めた見出しは指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => """
        # 行
        ## 現
        【相談窓口】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【相談窓口】
        （⑨－１）輸出の支援を続ける。［経産省］
        """;

    /// <inheritdoc/>
    public CheckExample BadExample => new(
        """
        # 行
        ## 現
        【相談窓口】
        （⑨－１）輸出を支援する。［経産省］
        ## フォ
        • 相談を300件受けた。
        ## 新
        【相談の窓口】
        （⑨－１）輸出の支援を続ける。［経産省］
        """,
        "⑨－１",
        PlanColumn.Revised,
        "相談の窓口");

    private const int Shortest = 3;

    // From this length on, NearlySameName tells.
    private const int Long = 8;

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var headings = Headings(plan).ToList();
        var byPunctuation = from heading in headings
                            group heading by Bare(heading.Text) into theme
                            where theme.Key.Length > 0
                            let forms = Variants.Of(theme.Select(heading => (heading.Text, heading.Place)))
                            where forms is not null
                            select this.Found(
                                forms.Deviating[0],
                                $"見出し【{forms.Deviating[0].Excerpt}】は、ほかの項目では【{forms.Usual}】と記載されています。",
                                "同じテーマであれば、見出しをそろえてください。",
                                forms.Deviating.Append(theme.First(heading => heading.Text == forms.Usual).Place));
        var byLetter = from row in headings.GroupBy(heading => heading.Row)
                       let current = row.FirstOrDefault(heading => heading.Place.Column == PlanColumn.Current)
                       let revised = row.FirstOrDefault(heading => heading.Place.Column == PlanColumn.Revised)
                       where current is not null && revised is not null && Bare(current.Text) != Bare(revised.Text)
                           && Math.Min(current.Text.Length, revised.Text.Length) is >= Shortest and < Long && OneLetter.Apart(current.Text, revised.Text)
                       select this.Found(
                           revised.Place,
                           $"見出しが、現行の欄では【{current.Place.Excerpt}】、新たな欄では【{revised.Place.Excerpt}】となっています。",
                           "書き誤りでなければ、同じ見出しにそろえるか、テーマを改めたことが分かる見出しにしてください。",
                           current.Place);
        return byPunctuation.Concat(byLetter);
    }

    private static IEnumerable<Heading> Headings(ActionPlan plan) =>
        from row in plan.Rows.Select((row, i) => (Row: row, Index: i))
        from item in row.Row.Current.Take(1).Select(measure => (Measure: measure, Column: PlanColumn.Current)).Concat(row.Row.Revised.Take(1).Select(measure => (Measure: measure, Column: PlanColumn.Revised)))
        where item.Measure.Heading?.Source is not null
        let heading = item.Measure.Heading!
        select new Heading(row.Index, JapaneseText.Fold(heading.Text), new RelatedPlace(item.Measure.Code, item.Column, heading.Text.Replace("\n", "", StringComparison.Ordinal), heading.Source!));

    private static string Bare(string heading) => string.Concat(heading.Where(letter => !char.IsPunctuation(letter) && letter is not ('・' or '／' or '＆' or '&')));

    private sealed record Heading(int Row, string Text, RelatedPlace Place);
}

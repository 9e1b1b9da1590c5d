using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Widths;

/// <summary>
/// HC095. A sign is printed as two or more characters: ： and :, ～ 〜 and ~, ％ and %, ＆ and &amp;, or Latin letters full-width in one word and half-width in
/// others. The rarer form is told, one finding for each sign. Signs inside addresses, times and Latin text are left alone.
/// </summary>
public sealed partial class SignWidthVaries : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC095";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "符号・英字の幅の不統一";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－５（２）イ、エ（符号の用法の統一）、Ⅰ－６エ（ローマ字の全角・半角）";

    /// <inheritdoc/>
    public string Rationale =>
        "「：」と「:」、「～」と「~」、「％」と「%」、「ＤＸ」と「DX」は別の文字で、一方で探すと他方が漏れます。符号ごとに、少ない方の書き方を一件にまとめます。"
        + "英文・アドレス・時刻の中の符号は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 相談件数：12件\n• 参加者数：30人\n• AIとIoTの説明会を開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample =>
        new(ExamplePlan.Of(followUp: "• 相談件数：12件\n• 申込件数：15件\n• 参加者数:30人\n• AIとIoTの説明会を開いた。"), ExamplePlan.Code, PlanColumn.FollowUp, "数:30");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var signs = (from cell in CellText.Of(plan)
                     from match in Sign().Matches(cell.Text.Text)
                     let kind = match.Groups.Cast<Group>().First(part => part.Success && part.Name is not "0")
                     select (Kind: kind.Name, Form: Form(kind), Place: Near(cell, kind))).ToList();
        return from kind in signs.GroupBy(sign => sign.Kind, StringComparer.Ordinal)
               let variants = Variants.Of(kind.Select(sign => (sign.Form, sign.Place)))
               where variants is not null && variants.Counts[0].Count > variants.Counts[1].Count
               from finding in this.Together(
                   variants.Deviating,
                   places => $"{Name(kind.Key)}の書き方が統一されていません（{variants}）。少ない方は{places}です。",
                   $"{Name(kind.Key)}を{variants.Usual}に統一してください。")
               select finding;
    }

    private static string Form(Group sign) => sign.Name == "latin"
        ? sign.Value.All(char.IsAscii) ? "半角" : "全角"
        : $"「{sign.Value}」" + (sign.Value[0] < '\u0080' ? "（半角）" : sign.Value[0] == '\u301C' ? "（波ダッシュ）" : "（全角）");

    private static string Name(string kind) => kind switch
    {
        "colon" => "コロン",
        "wave" => "波形",
        "percent" => "パーセントの符号",
        "and" => "「M&A」などの「&」",
        _ => "英字",
    };

    /// <summary>A word of Latin letters by itself; a sign with a letter on either side.</summary>
    private static RelatedPlace Near(CellText cell, Group sign)
    {
        var (start, end) = sign.Name == "latin" ? (sign.Index, sign.Index + sign.Length) : (Math.Max(0, sign.Index - 1), Math.Min(cell.Text.Length, sign.Index + sign.Length + 2));
        var text = cell.Text.Text;
        while (start < sign.Index && text[start] == '\n')
            start++;
        while (text.AsSpan(start, end - start).Contains('\n'))
            end--;
        return cell.Place(start, end - start);
    }

    [GeneratedRegex(
        @"(?<![A-Za-z0-9/] ?)(?<colon>:)(?!/)|(?<colon>：)|(?<wave>[~～〜])|(?<percent>[%％])|(?<=[A-ZＡ-Ｚ] ?)(?<and>[&＆])(?= ?[A-ZＡ-Ｚ])|(?<![A-Za-zＡ-Ｚａ-ｚ＆])(?<latin>[A-Z]{2,}|[Ａ-Ｚａ-ｚ]{2,})(?![A-Za-zＡ-Ｚａ-ｚ])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sign();
}

using System.Text.RegularExpressions;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Sentences;

/// <summary>
/// HC115. A verb has two objects with を: 「情報を企業等に資料を配付」. Told only where the words between are a receiver with に and a noun, without comma and
/// verb; 「企業を対象に説明会を開く」 and 「社会のニーズを踏まえ」 are in order.
/// </summary>
public sealed partial class TwoObjects : ICheck
{
    /// <inheritdoc/>
    public string Id => "HC115";

    /// <inheritdoc/>
    public Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public string Title => "一つの述語に二つの「を」";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅲ－３オ、キ（主語と述語の関係、同じ助詞を連続して使わない。）";

    /// <inheritdoc/>
    public string Rationale =>
        "「情報を企業等に資料を配付した」のように一つの述語に「を」が二つあると、何をどうしたのかが読み取れません。文を組み替えたときに多い誤りです。"
        + "「企業を対象に説明会を開いた」「ニーズを踏まえ事業を見直した」のような言い方は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 成果の情報を企業等に伝え、案内資料を配付した。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 成果の情報を企業等に案内資料を配付した。"), ExamplePlan.Code, PlanColumn.FollowUp, "情報を企業等に案内資料を配付");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan) =>
        PlanSearch.Find(plan, Pattern()).Select(place => this.Found(
            place,
            $"「{place.Excerpt}」は、一つの述語に「…を」が二つあります。",
            "どちらかの「を」を改めるか、述語を補って文を分けてください。"));

    [GeneratedRegex(
        @"[\u30A1-\u30FC\u3400-\u9FFF]{1,8}を[\u30A1-\u30FC\u3400-\u9FFFA-Za-z・]{0,16}(?:等|企業|者|社|機関|団体|大学|自治体|省|庁|会|員)に(?!し)[約の0-9,. \u30A1-\u30FC\u3400-\u9FFFA-Za-z・]{1,30}を"
        + @"(?!通|踏|含|はじめ|中心|用い|活用し|対象|目的|介|経|問|契機|基|除|兼|伴|めぐ|巡)[\u30A1-\u30FC\u3400-\u9FFF]{1,2}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

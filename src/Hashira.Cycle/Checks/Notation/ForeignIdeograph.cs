using System.Collections.Frozen;
using System.Text;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Notation;

/// <summary>
/// HC102. An ideograph of the Chinese standard that no Japanese one knows (说 for 説), or a duplicate kept for compatibility (U+F900–FA0D). Radicals that
/// a PDF gives for ideographs are folded by the reader and are no fault of the editors. One finding for the plan.
/// </summary>
public sealed class ForeignIdeograph : ICheck
{
    private static readonly FrozenSet<char> Foreign = Known();

    /// <inheritdoc/>
    public string Id => "HC102";

    /// <inheritdoc/>
    public Severity Severity => Severity.Note;

    /// <inheritdoc/>
    public string Title => "簡体字・互換漢字";

    /// <inheritdoc/>
    public string Basis => "「公用文作成の考え方」（令和４年１月７日文化審議会建議）Ⅰ－１（１）イ（通用字体）、Ⅰ－６カ（電子的な情報交換）";

    /// <inheritdoc/>
    public string Rationale =>
        "中国の簡体字や互換漢字は、見た目が似ていても別の文字で、検索から漏れ、機器によって字形が変わります。"
        + "中国の規格（GB/T 2312）にあって日本の規格（JIS X 0208）にない漢字と、U+F900からU+FA0Dまでの互換漢字を指摘します。人名・地名の異体字とPDFの読取りで生じる部首の文字は指摘しません。";

    /// <inheritdoc/>
    public string GoodExample => ExamplePlan.Of(followUp: "• 説明会を開いた。");

    /// <inheritdoc/>
    public CheckExample BadExample => new(ExamplePlan.Of(followUp: "• 说明会を開いた。"), ExamplePlan.Code, PlanColumn.FollowUp, "说明");

    /// <inheritdoc/>
    public IEnumerable<Finding> Examine(ActionPlan plan)
    {
        var places = from cell in CellText.Of(plan)
                     let text = cell.Text.Text
                     from at in Enumerable.Range(0, text.Length)
                     where Foreign.Contains(text[at])
                     select cell.Place(at, at + 1 < text.Length && text[at + 1] is not '\n' ? 2 : 1);
        return this.Together(places, told => $"簡体字又は互換漢字が{told}あります。", "通用字体の漢字に改めてください。");
    }

    private static FrozenSet<char> Known()
    {
        var (chinese, japanese) = (Letters(20936), Letters(932));
        return Enumerable.Range('\u4E00', '\u9FFF' - '\u4E00' + 1).Select(letter => (char)letter).Where(letter => chinese(letter) && !japanese(letter))
            .Concat(Enumerable.Range('\uF900', '\uFA0D' - '\uF900' + 1).Select(letter => (char)letter))
            .ToFrozenSet();
    }

    /// <summary>Whether a code page knows a letter.</summary>
    private static Func<char, bool> Letters(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage, new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback)
            ?? throw new InvalidOperationException($"Code page {codePage} is missing.");
        return letter => encoding.GetBytes([letter]) is not [(byte)'?'];
    }
}

using System.Text;
using Hashira.Documents.Forms;
using Hashira.Documents.Readers;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Forms;

/// <summary>A plan that numbers, heads and closes its measures in its own way is read by its form alone.</summary>
public sealed class OtherPlanTests
{
    private const string Yaml = """
        form: county-plan
        layout: follow-up-plan
        version: 1
        date: 2026-11-26
        name: 県の三欄の計画
        source: 自作の例
        columns:
          current: { heading: '前年度の取組', alone: '前年度の取組' }
          followUp: { heading: '取組の実績', alone: '取組の実績' }
          revised: { heading: '今年度の取組', alone: '今年度の取組' }
        code: '施策(?<policy>[Ⅰ-Ⅻ]){dash}(?<item>{digit}{1,2})'
        heading: '《》'
        marks:
          new: '〔新〕'
          movedTo: '〔{code}に統合〕'
          movedFrom: '〔{code}から移行〕'
          ended: '〔(完了|廃止)〕'
        policy: '基本目標(?<number>[Ⅰ-Ⅻ])　(?<title>\S+)'
        box: { title: '◆基本目標', longest: 10 }
        chapter: '第(?<number>[一二三四五六七八九十]+)章　(?<title>\S.*)'
        ministries: '〈担当[：:](?<names>[^〈〉]{2,80})〉'
        pageNumber: '{digit}{1,3}／{digit}{1,3}'
        """;

    private const string Html = """
        <!DOCTYPE html>
        <html lang="ja"><head><title>県の計画</title></head><body>
        <h1>活力ある県づくり計画　点検と見直し</h1>
        <p>第二章　しごと</p>
        <p>基本目標Ⅱ　働く場をつくる</p>
        <table>
        <tr><th>前年度の取組</th><th>取組の実績</th><th>今年度の取組</th></tr>
        <tr><td><p>《商店街の再生》</p><p>施策Ⅱ－３　空き店舗の改装を支援する。〈担当：商業振興課、まちづくり課〉</p></td><td>32店を支援した。</td><td><p>《商店街の再生》</p><p>施策Ⅱ－３　空き店舗の改装と開業を支援する。〈担当：商業振興課〉</p></td></tr>
        <tr><td><p>施策Ⅱ－１０　移住者の起業を支援する。</p><p>施策Ⅱ－４に定める資金を用いる。〈担当：移住促進課〉</p></td><td>５人が起業した。</td><td>〔施策Ⅲ－１に統合〕</td></tr>
        <tr><td>〔新〕</td><td></td><td>施策Ⅱ－１１　副業の仲介を始める。〈担当：雇用政策課〉</td></tr>
        </table>
        </body></html>
        """;

    [Fact]
    public void Codes_headings_and_closing_brackets_are_those_of_the_form()
    {
        var plan = Read();

        var measure = Assert.Single(plan.Rows[0].Current);
        Assert.Equal((new MeasureCode(2, 3), "商店街の再生"), (measure.Code, measure.Heading!.Text));
        Assert.Equal("施策Ⅱ－３", measure.PrintedCode.Text);
        Assert.Equal("空き店舗の改装を支援する。", measure.Text.Text);
        Assert.Equal(["商業振興課", "まちづくり課"], measure.Ministries.Select(ministry => ministry.Printed));
        Assert.Equal("32店を支援した。", plan.Rows[0].FollowUp!.Text.Text);
    }

    [Fact]
    public void A_code_that_a_sentence_mentions_begins_no_measure()
    {
        var measure = Assert.Single(Read().Rows[1].Current);

        Assert.Equal(new MeasureCode(2, 10), measure.Code);
        Assert.Contains("施策Ⅱ－４に定める", measure.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_chapters_and_major_policies_are_those_of_the_form()
    {
        var plan = Read();

        Assert.Equal([MeasureChange.Continued, MeasureChange.MovedOut, MeasureChange.New], plan.Rows.Select(row => row.Change.Kind));
        Assert.Equal(new MeasureCode(3, 1), plan.Rows[1].Change.MovedTo);
        Assert.Equal((2, "しごと"), (plan.Pillars.Single().Number, plan.Pillars.Single().Title.Text));
        Assert.Equal((2, 2, "働く場をつくる"), (plan.MajorPolicies.Single().Number, plan.MajorPolicies.Single().Pillar, plan.MajorPolicies.Single().Text.Text));
    }

    [Theory]
    [InlineData("heading: '《》'", "heading: '《'", "二字")]
    [InlineData("policy: '基本目標(?<number>[Ⅰ-Ⅻ])　(?<title>\\S+)'", "policy: '基本目標[Ⅰ-Ⅻ]'", "(?<number>")]
    public void A_form_that_leaves_out_what_is_needed_is_told_so(string from, string to, string what)
    {
        Assert.Contains(from, Yaml, StringComparison.Ordinal);

        var refusal = Assert.Throws<UnreadableDocumentException>(() => FormFile.Parse(Yaml.Replace(from, to, StringComparison.Ordinal), "県.yaml"));

        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("（①－０）")]
    [InlineData("（①－０００）")]
    public void A_number_that_is_none_begins_no_measure_and_breaks_nothing(string code)
    {
        var text = File.ReadAllText(Repository.Path("samples", "growth-2022", "growth-2022.txt"));
        var first = text.IndexOf("（①－１）", StringComparison.Ordinal);
        var changed = string.Concat(text.AsSpan(0, first), code, text.AsSpan(first + "（①－１）".Length));

        var codes = DocumentReader.Read("plan.txt", Encoding.UTF8.GetBytes(changed)).Rows.SelectMany(row => row.Current).Select(measure => measure.Code);

        Assert.DoesNotContain(codes, read => read.Item == 0);
    }

    private static ActionPlan Read()
    {
        var form = FormFile.Parse(Yaml, "県.yaml");
        return Assert.IsType<PlanReading>(ReadByForm.Read("県の計画.html", Encoding.UTF8.GetBytes(Html), form)).Plan;
    }
}

using Hashira.Cycle.Checks;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks;

/// <summary>One slip of the hand is made in the sample plan; exactly one more finding must come of it, at the place of the slip.</summary>
public sealed class SlipTests
{
    private static readonly string Sample = string.Join('\n', Enumerable.Range(1, 9).Select(number => File.ReadAllText(Path.Combine(SamplePlan.Folder, "cells", $"policy-{number}.txt"))));
    private static readonly List<string> Before = Places(Sample);

    [Theory]
    [InlineData("An item is lost", "（⑤ー１１）", "（⑤ー１３）", "HC001 5-13 Revised")]
    [InlineData("A code is typed twice", "（⑤ー５）", "（⑤ー６）", "HC002 5-6 Revised")]
    [InlineData("A code keeps its old policy", "（④－３）自治体", "（③－３）自治体", "HC031 3-3 Current")]
    [InlineData("The target forgets from where", "（⑧ー３から移動）", "（新規項目）", "HC004 8-3 Revised")]
    [InlineData("The source forgets where to", "（⑧―５に移動）", "（事業終了のため削除）", "HC004 8-5 Current")]
    [InlineData("A target shifts by one", "（⑧―５に移動）", "（⑧―６に移動）", "HC005 8-3 Revised")]
    [InlineData("A source shifts by one", "（⑧ー７から移動）", "（⑧ー５から移動）", "HC005 8-10 Current")]
    [InlineData("A source that never was", "（⑧ー３から移動）", "（⑧ー２３から移動）", "HC005 8-5 Current")]
    [InlineData("Two digits are swapped in one of two mentions", "○現地進出支援強化事業\n【令和４年度当初：13.3億円の内数（令和３年度当初：12.2", "○現地進出支援強化事業\n【令和４年度当初：13.3億円の内数（令和３年度当初：21.2", "HC006 9-5 FollowUp")]
    [InlineData("A ministry is misspelt", "［厚労省、経産省］\n## フォ", "［厚労省、産経省］\n## フォ", "HC008 5-3 Current")]
    [InlineData("A note is not closed", "【令和４年度当初：14.8億円】", "【令和４年度当初：14.8億円", "HC009 5-4 FollowUp")]
    [InlineData("A note is closed in another width", "（令和３年度当初：29.2億円の内数）】", "（令和３年度当初：29.2億円の内数)】", "HC010 9-6 FollowUp")]
    [InlineData("A ministry is forgotten", "実現の方策を探る。［総務省］", "実現の方策を探る。", "HC011 5-11 Revised")]
    [InlineData("再掲 is forgotten", "【令和３年度当初：11.7億円の内数】（再掲）", "【令和３年度当初：11.7億円の内数】", "HC012 4-4 FollowUp")]
    [InlineData("A heading is lost", "【DX等の社内人材育成】\n（⑤ー２）", "（⑤ー２）", "HC013 5-2 Revised")]
    [InlineData("A month has no such day", "(令和３年11月19日）", "(令和３年11月31日）", "HC016 8-8 FollowUp")]
    [InlineData("A period ends before it begins", "令和３年７月～令和４年５月", "令和３年７月～令和２年５月", "HC017 8-6 FollowUp")]
    [InlineData("A weekday of another year", "令和４年５月11日現在", "令和４年５月11日（火）現在", "HC017 8-5 FollowUp")]
    [InlineData("A programme is misspelt in the first of three mentions", "〇中小企業再生支援・事業承継総合支援事業\n【令和４年度当初：157.7 億円", "〇中小企業再生支援・事業継承総合支援事業\n【令和４年度当初：157.7 億円", "HC018 2-1 FollowUp")]
    [InlineData("The original of a 再掲 is gone", "〇戦略的ツール活用型若者人材移転支援事業\n【令和３年度当初：11.7 億円の内数】", "• 事業を実施した。", "HC019 4-4 FollowUp")]
    [InlineData("度 is forgotten", "【令和４年度当初：242.6億円の内数】", "【令和４年当初：242.6億円の内数】", "HC020 5-1 FollowUp")]
    [InlineData("The colon is forgotten", "【令和４年度当初：14.8億円】", "【令和４年度当初14.8億円】", "HC021 5-4 FollowUp")]
    [InlineData("A bracket in a text is not closed", "（計画的に職業訓練等を行った事業主等への助成）では、ITSS（ITスキル標準）レベル３", "（計画的に職業訓練等を行った事業主等への助成では、ITSS（ITスキル標準）レベル３", "HC023 5-2 Current")]
    public void A_slip_gives_the_finding_it_deserves(string slip, string printed, string instead, params string[] expected)
    {
        Assert.True(Sample.IndexOf(printed, StringComparison.Ordinal) is var first && first >= 0 && Sample.IndexOf(printed, first + 1, StringComparison.Ordinal) < 0, $"{slip}: 「{printed}」 must stand once in the sample.");

        var after = Places(Sample.Replace(printed, instead, StringComparison.Ordinal));

        foreach (var place in Before)
            after.Remove(place);
        Assert.Equal(expected, after);
    }

    private static List<string> Places(string cells) =>
        [.. RunChecks.Run(PlanBuilder.FromText(cells)).Where(finding => finding.Severity != Severity.Note || finding.Id == "HC010").Select(finding => $"{finding.Id} {finding.Code?.Plain} {finding.Column}").Order(StringComparer.Ordinal)];
}

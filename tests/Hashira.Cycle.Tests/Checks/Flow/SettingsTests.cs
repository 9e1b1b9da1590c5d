using Hashira.Cycle.Checks;
using Hashira.Cycle.Checks.Settings;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks.Flow;

/// <summary>What an office sets for the checks.</summary>
public sealed class SettingsTests
{
    private static readonly ActionPlan Plan = PlanBuilder.Build(SamplePlan.Cells);

    [Fact]
    public void A_check_that_is_off_finds_nothing_and_one_with_another_severity_weighs_otherwise()
    {
        var findings = RunChecks.Run(Plan, Read("checks:\n  HC015: off\n  HC012:\n    severity: error\n"));

        Assert.DoesNotContain(findings, finding => finding.Id == "HC015");
        Assert.All(findings.Where(finding => finding.Id == "HC012"), finding => Assert.Equal(Severity.Error, finding.Severity));
        Assert.Contains(findings, finding => finding.Id == "HC012");
    }

    [Fact]
    public void An_option_reaches_its_check()
    {
        Assert.Contains(RunChecks.Run(Plan), finding => finding.Id == "HC018");
        Assert.DoesNotContain(RunChecks.Run(Plan, Read("checks:\n  HC018:\n    options:\n      shortest-name: 60\n")), finding => finding.Id == "HC018");
    }

    [Fact]
    public void A_name_that_the_office_knows_to_be_right_is_no_finding_in_whatever_width_it_is_written()
    {
        Assert.DoesNotContain(RunChecks.Run(Plan, Read("names:\n  programmes:\n    - 第四次産業革命スキル習講座認定制度\n")), finding => finding.Id == "HC018");
    }

    [Theory]
    [InlineData("cheks:\n  HC001: off\n", "1行目：「cheks」という項目はありません。使えるのは checks、names、waivers です。")]
    [InlineData("checks:\n  HC999: off\n", "2行目：「HC999」という番号の点検はありません。")]
    [InlineData("checks:\n  HC001: maybe\n", "2行目：HC001 に「maybe」は書けません。")]
    [InlineData("checks:\n  HC001:\n    severity: grave\n", "3行目：重さ「grave」は指定できません。")]
    [InlineData("checks:\n  HC001:\n    options:\n      size: 3\n", "4行目：HC001 に設定できる項目はありません。")]
    [InlineData("checks:\n  HC018:\n    options:\n      shortest-name: 3000\n", "4行目：shortest-name に「3000」は指定できません。4 から 60 までの整数を書いてください。")]
    [InlineData("waivers:\n  - fingerprint: 0123456789abcdef\n    by: 担当\n", "2行目：見送りに reason（理由） がありません。")]
    [InlineData("waivers:\n  - fingerprint: 0123456789abcdef\n    by: 担当\n    reason: 理由\n    until: 令和９年\n", "5行目：期限「令和９年」は日付として読めません。")]
    [InlineData("waivers:\n  - fingerprint: 0123\n", "2行目：「0123」は指摘の指紋ではありません。")]
    [InlineData("checks: [\n", "行目の字下げ")]
    public void A_slip_in_the_file_is_told_with_its_line_and_nothing_is_passed_over(string text, string sentence)
    {
        Assert.False(ReadCheckSettings.TryRun("hashira-checks.yaml", text, out _, out var fault));
        Assert.Contains(sentence, fault, StringComparison.Ordinal);
        Assert.StartsWith("点検の設定「hashira-checks.yaml」を読めません。", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Waivers_written_are_read_back_as_the_same()
    {
        Waiver[] waivers =
        [
            new("0123456789012345", "HC012", "令和４年度当初：255.0億円の内数", "本文で「再掲」と説明: 済み\n（二行目）", "経産省 # 担当", new DateOnly(2027, 3, 31)),
            new("abcdefabcdefabcd", "HC015", "（①ー２）", "公表済み", "内閣官房\"担当\"", null),
        ];

        Assert.Equal(waivers, Read(WriteWaivers.Run(waivers)).Waivers);
    }

    [Fact]
    public void The_example_of_the_reference_page_is_read()
    {
        var page = File.ReadAllText(Repository.Path("docs/reference/settings.md"));
        var example = page.Split("```yaml\n")[1].Split("```")[0];
        var settings = Read(example);

        Assert.True(settings.IsOff("HC015"));
        Assert.NotEmpty(settings.AllowedNames);
        Assert.Single(settings.Waivers);
    }

    private static CheckSettings Read(string text)
    {
        Assert.True(ReadCheckSettings.TryRun("hashira-checks.yaml", text, out var settings, out var fault), fault);
        return settings;
    }
}

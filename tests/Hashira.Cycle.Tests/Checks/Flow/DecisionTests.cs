using System.Text;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Checks.Decisions;
using Hashira.Cycle.Checks.Settings;
using Hashira.Cycle.Intake;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Storage.Mapping;
using Hashira.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Tests.Checks.Flow;

/// <summary>What officials decide about findings, and that it lasts.</summary>
public sealed class DecisionTests : IDisposable
{
    private readonly TemporaryDatabase _register = new();

    [Fact]
    public async Task A_decision_survives_a_corrected_draft_and_stands_in_the_errata_list()
    {
        await using var db = await _register.OpenAsync();
        var text = await File.ReadAllTextAsync(SamplePlan.TextFile, TestContext.Current.CancellationToken);
        var edition = await ImportAsync(db, text);
        var misspelt = (await FindingsAsync(db, edition)).Single(finding => finding.Id == "HC018");

        Assert.IsType<DecideResult.Recorded>(await Decide(db).RunAsync(new DecideRequest(edition, misspelt.Fingerprint, DecisionKind.Accepted, "担当", "第四次産業革命スキル習得講座認定制度", "脱字"), TestContext.Current.CancellationToken));
        // A later draft: another slip is put right, and a page is put in before it.
        await ImportAsync(db, text.Replace("令和３年当初", "令和３年度当初", StringComparison.Ordinal));

        var findings = await FindingsAsync(db, edition);
        var errata = ErrataList.Of("方針", findings, await new ListDecisions(db).RunAsync(edition, TestContext.Current.CancellationToken));
        var entry = Assert.Single(errata.Entries);
        Assert.Equal(("⑤－３", "第四次産業革命スキル習得講座認定制度", "脱字"), (entry.Code, entry.Right, entry.Reason));
        Assert.Contains(",第四次産業革命スキル習得講座認定制度,脱字\r\n", Encoding.UTF8.GetString(errata.ToCsv()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_decision_is_an_event_with_what_stood_before_and_why()
    {
        await using var db = await _register.OpenAsync();
        var edition = await ImportAsync(db, await File.ReadAllTextAsync(SamplePlan.TextFile, TestContext.Current.CancellationToken));
        var finding = (await FindingsAsync(db, edition))[0];
        await Decide(db).RunAsync(new DecideRequest(edition, finding.Fingerprint, DecisionKind.Assigned, "甲", Ministry: "meti"), TestContext.Current.CancellationToken);
        await Decide(db).RunAsync(new DecideRequest(edition, finding.Fingerprint, DecisionKind.Waived, "乙", Reason: "公表済み", Until: new DateOnly(2099, 3, 31)), TestContext.Current.CancellationToken);
        await Decide(db).RunAsync(new DecideRequest(edition, finding.Fingerprint, null, "丙", Reason: "直すことにした"), TestContext.Current.CancellationToken);

        var events = await db.Events.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["EditionImported", "FindingAssigned", "FindingWaived", "FindingDecisionWithdrawn"], events.Select(row => row.Kind));
        Assert.Equal(["甲", "乙", "丙"], events.Skip(1).Select(row => row.Actor));
        Assert.Contains("\"ministry\": \"meti\"", events[2].Details, StringComparison.Ordinal);
        Assert.Contains("直すことにした", events[3].Details, StringComparison.Ordinal);
        Assert.Null(await EventTrail.FindBreakAsync(db, TestContext.Current.CancellationToken));
        Assert.Empty(await new ListDecisions(db).RunAsync(edition, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(DecisionKind.Waived, "担当", null, null, "見送る理由が空欄です")]
    [InlineData(DecisionKind.Waived, "担当", "理由", "2020-01-01", "見送りの期限が過ぎています")]
    [InlineData(DecisionKind.Assigned, "担当", null, null, "照会先の府省庁が選ばれていません")]
    [InlineData(DecisionKind.Accepted, " ", null, null, "誰が決めたかが空欄です")]
    public async Task What_is_missing_is_said_and_nothing_is_recorded(DecisionKind kind, string by, string? reason, string? until, string sentence)
    {
        await using var db = await _register.OpenAsync();
        var edition = await ImportAsync(db, await File.ReadAllTextAsync(SamplePlan.TextFile, TestContext.Current.CancellationToken));
        var finding = (await FindingsAsync(db, edition))[0];

        var result = await Decide(db).RunAsync(
            new DecideRequest(edition, finding.Fingerprint, kind, by, Reason: reason, Until: until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture)), TestContext.Current.CancellationToken);

        Assert.Contains(sentence, Assert.IsType<DecideResult.Refused>(result).Reason, StringComparison.Ordinal);
        Assert.Empty(await new ListDecisions(db).RunAsync(edition, TestContext.Current.CancellationToken));
        Assert.Equal(1, await db.Events.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Waivers_of_a_settings_file_become_decisions_and_those_of_no_finding_are_told()
    {
        await using var db = await _register.OpenAsync();
        var edition = await ImportAsync(db, await File.ReadAllTextAsync(SamplePlan.TextFile, TestContext.Current.CancellationToken));
        var finding = (await FindingsAsync(db, edition))[0];
        Waiver[] waivers = [new(finding.Fingerprint, finding.Id, finding.Excerpt, "公表済み", "担当", null), new("0123456789abcdef", "HC001", "", "理由", "担当", null)];

        var imported = await new ImportWaivers(db, new FixedClock()).RunAsync(edition, waivers, TestContext.Current.CancellationToken);

        Assert.Equal(1, imported.Taken);
        Assert.Equal("0123456789abcdef", Assert.Single(imported.Refused).Waiver.Fingerprint);
        Assert.Equal(DecisionKind.Waived, (await new ListDecisions(db).RunAsync(edition, TestContext.Current.CancellationToken))[finding.Fingerprint].Kind);
    }

    public void Dispose() => _register.Dispose();

    private static DecideFinding Decide(HashiraDb db) => new(db, new FixedClock());

    private static async Task<string> ImportAsync(HashiraDb db, string text)
    {
        var result = await new ImportEdition(db, new FixedClock(), RunChecks.Run).RunAsync(new ImportRequest("growth-2022.txt", Encoding.UTF8.GetBytes(text), "担当"), cancellationToken: TestContext.Current.CancellationToken);
        return Assert.IsType<ImportResult.Imported>(result).Edition.Id;
    }

    private static async Task<System.Collections.Immutable.ImmutableArray<Finding>> FindingsAsync(HashiraDb db, string edition) =>
        await RowsToPlan.LoadFindingsAsync(db, edition, TestContext.Current.CancellationToken);
}

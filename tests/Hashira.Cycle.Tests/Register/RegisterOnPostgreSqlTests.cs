using Hashira.Cycle.Intake;
using Hashira.Cycle.Register;
using Hashira.Cycle.Tests.Intake;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Tests.Register;

/// <summary>What the operations do on SQLite, they do on PostgreSQL.</summary>
public sealed class RegisterOnPostgreSqlTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_is_imported_listed_shown_and_replaced_while_it_is_a_draft()
    {
        var (programs, reason) = InstalledParts.PostgreSqlOrSkipReason();
        Assert.SkipWhen(programs is null, reason);
        using var temporary = new TemporaryDatabase(DatabaseKind.PostgreSql);
        await temporary.Database.PrepareAsync(Cancel);
        var bytes = PlanFile.Of(PlanFile.TwoRows);
        var finding = new Finding("HC012", Severity.Warning, new MeasureCode(1, 1), PlanColumn.FollowUp, "８件", "指摘です。", "確かめてください。", new SourceLocation(1, PlanColumn.FollowUp, 1, 3), []);

        var first = Assert.IsType<ImportResult.Imported>(await PlanFile.ImportAsync(temporary.Database, bytes, examine: _ => [finding]));
        var reworded = PlanFile.Of(PlanFile.TwoRows.Replace("一段と後押し", "さらに後押し", StringComparison.Ordinal));
        Assert.IsType<ImportResult.WouldImport>(await PlanFile.ImportAsync(temporary.Database, reworded, dryRun: true));
        var second = Assert.IsType<ImportResult.Imported>(await PlanFile.ImportAsync(temporary.Database, reworded, examine: _ => [finding, finding]));

        Assert.Equal(first.Edition.Id, second.Edition.Id);
        Assert.IsType<ImportResult.AlreadyImported>(await PlanFile.ImportAsync(temporary.Database, reworded));
        await using var db = temporary.Database.Open();
        var summary = Assert.Single(await new ListEditions(db).RunAsync(Cancel));
        Assert.Equal((second.Edition, 2, 2), (summary.Edition, summary.Rows, summary.Findings[Severity.Warning]));
        Assert.Contains("さらに後押し", (await new ShowEdition(db).RunAsync(second.Edition.Id, Cancel))!.Plan.Rows[0].Revised[0].Text.Text, StringComparison.Ordinal);
        Assert.Equal(2, await db.SourceDocuments.CountAsync(Cancel));
        Assert.Null(await EventTrail.FindBreakAsync(db, Cancel));
    }
}

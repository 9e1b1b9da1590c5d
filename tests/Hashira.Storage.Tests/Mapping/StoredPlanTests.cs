using System.Collections.Immutable;
using CsCheck;
using Hashira.Documents.Plans;
using Hashira.Documents.Readers;
using Hashira.Documents.Writers.Xlsx;
using Hashira.Model;
using Hashira.Storage.Mapping;
using Hashira.Storage.Rows;
using Hashira.Testing;

namespace Hashira.Storage.Tests.Mapping;

public abstract class StoredPlanTests(DatabaseKind kind) : StorageTests(kind)
{
    private static readonly byte[] File = [0xE6, 0x9F, 0xB1, 0x00, 0xFF];

    [Fact]
    public async Task Whatever_a_plan_says_comes_back_from_the_register()
    {
        using var temporary = NewDatabase();
        await temporary.Database.PrepareAsync(TestContext.Current.CancellationToken);
        var number = 0;
        await Gen.Select(RandomPlans.Plan, RandomPlans.Findings).SampleAsync(
            async (plan, findings) =>
            {
                var id = $"plan-{Interlocked.Increment(ref number)}";
                await StoreAsync(temporary.Database, id, plan, findings);

                await using var db = temporary.Database.Open();
                var loaded = await RowsToPlan.LoadAsync(db, id);
                Assert.Equal(Picture.Of(plan), Picture.Of(loaded));
                Assert.Equal(Picture.Of(findings), Picture.Of(await RowsToPlan.LoadFindingsAsync(db, id)));
            },
            iter: 40,
            threads: 1);
    }

    [Fact]
    public async Task The_sample_plan_comes_back_from_the_register()
    {
        var plan = PlanBuilder.Build(SamplePlan.Cells);
        using var temporary = NewDatabase();
        await temporary.Database.PrepareAsync(TestContext.Current.CancellationToken);
        await StoreAsync(temporary.Database, "growth-2022", plan, []);

        await using var db = temporary.Database.Open();
        var loaded = await RowsToPlan.LoadAsync(db, "growth-2022", TestContext.Current.CancellationToken);

        Assert.Equal(Picture.Of(plan), Picture.Of(loaded));
        Assert.Equal(PlanJson.ToText(plan), PlanJson.ToText(loaded!));
    }

    [Fact]
    public async Task The_cells_of_a_workbook_are_named_by_the_register_as_by_its_reading()
    {
        using var workbook = new MemoryStream();
        PlanXlsx.Write(PlanBuilder.Build(SamplePlan.Cells), workbook);
        var plan = DocumentReader.Read("plan.xlsx", workbook.ToArray());
        using var temporary = NewDatabase();
        await temporary.Database.PrepareAsync(TestContext.Current.CancellationToken);
        await StoreAsync(temporary.Database, "growth-2022", plan, []);

        await using var db = temporary.Database.Open();
        var loaded = (await RowsToPlan.LoadAsync(db, "growth-2022", TestContext.Current.CancellationToken))!.Document;

        var code = plan.Rows[20].Revised[0].PrintedCode.Source!.Start;
        Assert.Matches("![A-Z]+[0-9]+$", plan.Document.AddressAt(code));
        Assert.Equal(plan.Document.AddressAt(code), loaded.AddressAt(code));
        Assert.Equal(plan.Document.Addresses, loaded.Addresses);
        Assert.Equal(plan.Document.Problems, loaded.Problems);
    }

    [Fact]
    public async Task The_file_is_kept_byte_by_byte()
    {
        using var temporary = NewDatabase();
        await temporary.Database.PrepareAsync(TestContext.Current.CancellationToken);
        await StoreAsync(temporary.Database, "plan", RandomPlans.Plan.Single(), []);

        await using var db = temporary.Database.Open();
        Assert.Equal(File, Assert.Single(db.SourceBytes).Content);
    }

    [Fact]
    public async Task An_unknown_edition_has_no_plan()
    {
        using var temporary = NewDatabase();
        await using var db = await temporary.OpenAsync();

        Assert.Null(await RowsToPlan.LoadAsync(db, "no-such-edition", TestContext.Current.CancellationToken));
    }

    private static async Task StoreAsync(HashiraDatabase database, string id, ActionPlan plan, ImmutableArray<Finding> findings)
    {
        await using var db = database.Open();
        db.Editions.Add(new EditionRow { Id = id, Title = "計画", TitleKey = id, State = EditionState.Draft, Sha256 = plan.Document.Sha256 });
        var document = PlanToRows.Document(plan, File, id, 1, DateTimeOffset.UnixEpoch);
        db.SourceDocuments.Add(document);
        db.AddRange(PlanToRows.Content(plan, id));
        await db.SaveChangesAsync();
        db.Findings.AddRange(PlanToRows.Findings(findings, document.Id));
        await db.SaveChangesAsync();
    }
}

public sealed class StoredPlanOnSqliteTests() : StoredPlanTests(DatabaseKind.Sqlite);

public sealed class StoredPlanOnPostgreSqlTests() : StoredPlanTests(DatabaseKind.PostgreSql);

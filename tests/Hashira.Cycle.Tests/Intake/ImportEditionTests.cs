using System.Text;
using Hashira.Cycle.Intake;
using Hashira.Cycle.Register;
using Hashira.Model;
using Hashira.Storage;
using Hashira.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Tests.Intake;

public sealed class ImportEditionTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _temporary = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private HashiraDatabase Register => _temporary.Database;

    public async ValueTask InitializeAsync() => await Register.PrepareAsync(Cancel);

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_plan_that_is_imported_can_be_listed_and_shown()
    {
        var finding = new Finding("HC012", Severity.Warning, new MeasureCode(1, 1), PlanColumn.FollowUp, "８件", "指摘です。", "確かめてください。", new SourceLocation(1, PlanColumn.FollowUp, 1, 3), []);

        var imported = Assert.IsType<ImportResult.Imported>(await PlanFile.ImportAsync(Register, PlanFile.Of(PlanFile.TwoRows), examine: _ => [finding]));

        Assert.True(imported.IsNew);
        Assert.Equal("成長支援の取組方針（案）", imported.Edition.Title);
        Assert.Equal(EditionState.Draft, imported.Edition.State);
        Assert.All(imported.Differences, difference => Assert.Equal(DifferenceKind.Added, difference.Kind));
        await using var db = Register.Open();
        var summary = Assert.Single(await new ListEditions(db).RunAsync(Cancel));
        Assert.Equal((imported.Edition, "plan.txt", 1, 2, 1, 2), (summary.Edition, summary.File, summary.MajorPolicies, summary.Rows, summary.CurrentMeasures, summary.RevisedMeasures));
        Assert.Equal(1, summary.Findings[Severity.Warning]);
        var shown = await new ShowEdition(db).RunAsync(imported.Edition.Id, Cancel);
        Assert.Equal(imported.Edition, shown!.Edition);
        Assert.Equal(["1-1", "1-2"], shown.Plan.RevisedMeasures.Select(measure => measure.Code.Plain));
        Assert.Equal("HC012", Assert.Single(shown.Findings).Id);
    }

    [Fact]
    public async Task The_same_file_a_second_time_changes_nothing()
    {
        var bytes = PlanFile.Of(PlanFile.TwoRows);
        var first = Assert.IsType<ImportResult.Imported>(await PlanFile.ImportAsync(Register, bytes));
        var before = await ContentsAsync();

        var second = Assert.IsType<ImportResult.AlreadyImported>(await PlanFile.ImportAsync(Register, bytes, file: "別の名前.txt"));

        Assert.Equal(first.Edition, second.Edition);
        Assert.Equal(before, await ContentsAsync());
    }

    [Fact]
    public async Task Another_file_of_the_same_plan_is_compared_measure_by_measure()
    {
        await PlanFile.ImportAsync(Register, PlanFile.Of(PlanFile.TwoRows));
        var reworded = PlanFile.TwoRows
            .Replace("一段と後押し", "さらに後押し", StringComparison.Ordinal)
            .Replace("８件", "９件", StringComparison.Ordinal)
            .Replace("（①－２）", "（①－３）", StringComparison.Ordinal);

        var imported = Assert.IsType<ImportResult.Imported>(await PlanFile.ImportAsync(Register, PlanFile.Of(reworded)));

        Assert.False(imported.IsNew);
        Assert.Equal(
            [
                "Unchanged Document 表題 ", "Unchanged Document 柱1 ", "Unchanged Policy 大方針① ",
                "Unchanged Current ①－１ 中小機構 ", "Changed FollowUp ①－１のフォローアップ 本文", "Changed Revised ①－１ 中小機構 本文",
                "Added Revised ①－３ 金融 ", "Removed Revised ①－２ 金融 ",
            ],
            imported.Differences.Select(Line));
        await using var db = Register.Open();
        var shown = await new ShowEdition(db).RunAsync(imported.Edition.Id, Cancel);
        Assert.Equal(["1-1", "1-3"], shown!.Plan.RevisedMeasures.Select(measure => measure.Code.Plain));
        Assert.Equal("ファンドの組成をさらに後押しする。", shown.Plan.RevisedMeasures.First().Text.Text);
        Assert.Equal(2, await db.SourceDocuments.CountAsync(Cancel));
        Assert.Equal(2, await db.Events.CountAsync(Cancel));
        Assert.Null(await EventTrail.FindBreakAsync(db, Cancel));
    }

    [Fact]
    public async Task Going_back_to_an_earlier_file_is_a_change_like_any_other()
    {
        var first = PlanFile.Of(PlanFile.TwoRows);
        await PlanFile.ImportAsync(Register, first);
        await PlanFile.ImportAsync(Register, PlanFile.Of(PlanFile.TwoRows.Replace("８件", "９件", StringComparison.Ordinal)));

        var back = Assert.IsType<ImportResult.Imported>(await PlanFile.ImportAsync(Register, first));

        Assert.Equal("Changed FollowUp ①－１のフォローアップ 本文", Line(Assert.Single(back.Differences, difference => difference.Kind != DifferenceKind.Unchanged)));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_done_and_writes_nothing()
    {
        var empty = await ContentsAsync();
        var first = Assert.IsType<ImportResult.WouldImport>(await PlanFile.ImportAsync(Register, PlanFile.Of(PlanFile.TwoRows), dryRun: true));
        Assert.Null(first.Held);
        Assert.Equal(empty, await ContentsAsync());

        var imported = Assert.IsType<ImportResult.Imported>(await PlanFile.ImportAsync(Register, PlanFile.Of(PlanFile.TwoRows)));
        Assert.Equal(first.Differences.Select(Line), imported.Differences.Select(Line));

        var held = await ContentsAsync();
        var second = Assert.IsType<ImportResult.WouldImport>(
            await PlanFile.ImportAsync(Register, PlanFile.Of(PlanFile.TwoRows.Replace("８件", "９件", StringComparison.Ordinal)), dryRun: true));
        Assert.Equal(imported.Edition, second.Held);
        Assert.Equal(1, second.Differences.Count(difference => difference.Kind == DifferenceKind.Changed));
        Assert.Equal(held, await ContentsAsync());
    }

    [Fact]
    public async Task Pages_that_moved_are_no_difference()
    {
        await PlanFile.ImportAsync(Register, PlanFile.Of(PlanFile.TwoRows));
        var shorter = FlattenedLayout.LayOut(CellsFile.Parse(PlanFile.TwoRows), new LayoutOptions { ColumnWidths = [12, 11, 13] }).Text;

        var imported = Assert.IsType<ImportResult.Imported>(await PlanFile.ImportAsync(Register, Encoding.UTF8.GetBytes(shorter)));

        Assert.All(imported.Differences, difference => Assert.Equal(DifferenceKind.Unchanged, difference.Kind));
    }

    [Fact]
    public async Task A_closed_edition_takes_no_other_file()
    {
        var edition = Assert.IsType<ImportResult.Imported>(await PlanFile.ImportAsync(Register, PlanFile.Of(PlanFile.TwoRows))).Edition;
        await using (var db = Register.Open())
        {
            (await db.Editions.SingleAsync(Cancel)).State = EditionState.Closed;
            await db.SaveChangesAsync(Cancel);
        }

        var held = await ContentsAsync();
        var conflict = Assert.IsType<ImportResult.InConflict>(await PlanFile.ImportAsync(Register, PlanFile.Of(PlanFile.TwoRows.Replace("８件", "９件", StringComparison.Ordinal))));

        Assert.Equal(edition.Id, conflict.Held!.Id);
        Assert.Contains("確定", conflict.Reason, StringComparison.Ordinal);
        Assert.Equal(held, await ContentsAsync());
    }

    [Fact]
    public async Task A_code_that_stands_twice_in_a_column_is_in_conflict_until_one_says_that_it_may()
    {
        var doubled = PlanFile.Of(PlanFile.TwoRows.Replace("（①－２）", "（①－１）", StringComparison.Ordinal));

        var conflict = Assert.IsType<ImportResult.InConflict>(await PlanFile.ImportAsync(Register, doubled));
        Assert.Equal(["①－１ 中小機構", "①－１ 金融"], conflict.Differences.Where(difference => difference.Kind == DifferenceKind.InConflict).Select(difference => difference.Name));
        await using (var db = Register.Open())
            Assert.Empty(await new ListEditions(db).RunAsync(Cancel));

        var imported = Assert.IsType<ImportResult.Imported>(await PlanFile.ImportAsync(Register, doubled, keepDuplicates: true));
        await using var after = Register.Open();
        Assert.Equal(["1-1", "1-1"], (await new ShowEdition(after).RunAsync(imported.Edition.Id, Cancel))!.Plan.RevisedMeasures.Select(measure => measure.Code.Plain));
    }

    [Fact]
    public async Task A_file_that_is_no_plan_is_refused_with_a_sentence()
    {
        var refused = Assert.IsType<ImportResult.Unreadable>(await PlanFile.ImportAsync(Register, [0, 1, 2, 3], file: "写真.bin"));

        Assert.EndsWith("。", refused.Reason, StringComparison.Ordinal);
        await using var db = Register.Open();
        Assert.Equal(0, await db.Events.CountAsync(Cancel));
    }

    [Theory]
    [InlineData(ImportStage.Reading)]
    [InlineData(ImportStage.Checking)]
    [InlineData(ImportStage.Comparing)]
    [InlineData(ImportStage.Storing)]
    [InlineData(ImportStage.Committing)]
    public async Task An_import_that_breaks_off_leaves_nothing_behind(ImportStage stage)
    {
        await PlanFile.ImportAsync(Register, PlanFile.Of(PlanFile.TwoRows));
        var held = await ContentsAsync();
        var other = PlanFile.Of(PlanFile.TwoRows.Replace("８件", "９件", StringComparison.Ordinal));

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => PlanFile.ImportAsync(Register, other, progress: At(stage, () => throw new InvalidTimeZoneException())));
        Assert.Equal(held, await ContentsAsync());

        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PlanFile.ImportAsync(Register, other, progress: At(stage, cancel.Cancel), cancel: cancel));
        Assert.Equal(held, await ContentsAsync());
    }

    [Fact]
    public async Task A_machine_that_stops_just_before_the_commit_leaves_the_register_as_it_was()
    {
        await PlanFile.ImportAsync(Register, PlanFile.Of(PlanFile.TwoRows));
        var held = await ContentsAsync();
        using var wreck = new TemporaryDatabase();

        await PlanFile.ImportAsync(
            Register,
            PlanFile.Of(PlanFile.TwoRows.Replace("８件", "９件", StringComparison.Ordinal)),
            progress: At(ImportStage.Committing, () =>
            {
                // What would be found on the disk after a power cut.
                foreach (var file in Directory.EnumerateFiles(_temporary.Folder))
                    File.Copy(file, Path.Combine(wreck.Folder, Path.GetFileName(file)));
            }));

        Assert.NotEqual(held, await ContentsAsync());
        Assert.Equal(held, await ContentsAsync(wreck.Database));
    }

    [Fact]
    public async Task Two_officials_who_import_the_same_file_at_once_make_one_edition()
    {
        var bytes = PlanFile.Of(PlanFile.TwoRows);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PlanFile.ImportAsync(Register, bytes), Cancel)));

        Assert.Single(results.OfType<ImportResult.Imported>());
        Assert.Equal(3, results.OfType<ImportResult.AlreadyImported>().Count());
        await using var db = Register.Open();
        Assert.Single(await new ListEditions(db).RunAsync(Cancel));
    }

    [Fact]
    public async Task The_event_trail_says_who_imported_what_and_when()
    {
        var edition = Assert.IsType<ImportResult.Imported>(await PlanFile.ImportAsync(Register, PlanFile.Of(PlanFile.TwoRows), file: "方針.txt")).Edition;

        await using var db = Register.Open();
        var entry = await db.Events.SingleAsync(Cancel);
        Assert.Equal(("企画係", "EditionImported", edition.Id, new FixedClock().Now), (entry.Actor, entry.Kind, entry.EditionId, entry.OccurredAt));
        Assert.Contains("\"file\": \"方針.txt\"", entry.Details, StringComparison.Ordinal);
        Assert.Contains("\"added\": 7", entry.Details, StringComparison.Ordinal);
    }

    private static string Line(ImportDifference difference) =>
        $"{difference.Kind} {difference.Column} {difference.Name} {string.Join('、', difference.Parts)}";

    private static AtStage At(ImportStage stage, Action act) => new(stage, act);

    private sealed class AtStage(ImportStage stage, Action act) : IProgress<ImportStage>
    {
        public void Report(ImportStage value)
        {
            if (value == stage)
                act();
        }
    }

    private async Task<string> ContentsAsync(HashiraDatabase? database = null)
    {
        await using var db = (database ?? Register).Open();
        var contents = new StringBuilder();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
        {
            contents.Append(table).Append(' ');
            await db.Database.OpenConnectionAsync(Cancel);
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names are those of our own tables.
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync(Cancel);
            while (await rows.ReadAsync(Cancel))
            {
                var values = new object[rows.FieldCount];
                rows.GetValues(values);
                contents.AppendJoin('|', values.Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : value)).Append('\n');
            }
        }

        return contents.ToString();
    }
}

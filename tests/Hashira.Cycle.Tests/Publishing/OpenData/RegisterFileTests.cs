using Hashira.Cycle.Publishing.OpenData;

namespace Hashira.Cycle.Tests.Publishing.OpenData;

/// <summary>The register as one SQLite file for everybody.</summary>
public sealed class RegisterFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hashira-");

    [Fact]
    public void The_file_is_whole_and_every_reference_in_it_leads_somewhere()
    {
        using var file = Open(OpenPlans.Publish(OpenPlans.Sample, "sqlite"));

        Assert.Equal("ok", file.Text("PRAGMA integrity_check"));
        Assert.Equal("", file.Text("PRAGMA foreign_key_check"));
    }

    [Fact]
    public void Its_tables_hold_what_the_package_holds_and_each_column_is_explained()
    {
        var tables = OpenTables.Of(OpenPlans.Sample.Only(OpenPlans.Sample.Editions[0].Edition.Id));
        using var file = Open(OpenPlans.Publish(OpenPlans.Sample, "sqlite"));

        Assert.All(tables, table => Assert.Equal(table.Rows.Length, file.Number($"SELECT count(*) FROM \"{table.Name}\"")));
        Assert.Equal(
            tables.SelectMany(table => table.Columns, (table, column) => $"{table.Name}.{column.Name}").Order(StringComparer.Ordinal),
            file.Texts("SELECT table_name || '.' || column_name FROM column_notes WHERE column_name <> '*'").Order(StringComparer.Ordinal));
        Assert.Equal(OpenPlans.Sample.Editions[0].Plan.RevisedMeasures.Count(), file.Number("SELECT count(*) FROM view_measures WHERE \"column\" = 'revised'"));
    }

    [Fact]
    public void The_views_answer_what_people_ask_first()
    {
        using var file = Open(OpenPlans.Publish(OpenPlans.Sample, "sqlite"));

        foreach (var view in file.Texts("SELECT name FROM sqlite_master WHERE type = 'view'"))
            Assert.True(file.Number($"SELECT count(*) FROM {view}") > 0, view);
        var plan = OpenPlans.Sample.Editions[0].Plan;
        var name = plan.Rows.Select(row => row.FollowUp).First(entry => entry?.Programmes.Any(programme => programme.Appropriations.Length > 0) == true)!.Programmes[0].Name.Text;
        Assert.Equal(
            plan.Rows.Count(row => row.FollowUp?.Programmes.Any(programme => programme.Name.Text == name && programme.Appropriations.Length > 0) == true),
            file.Number($"SELECT count(DISTINCT row) FROM view_budget_lines WHERE programme_name = '{name}' AND page IN (SELECT page FROM appropriations)"));
    }

    [Fact]
    public void Targets_stand_beside_what_was_reported_and_a_figure_beside_the_sheet_that_was_confirmed()
    {
        using var file = Open(OpenPlans.Publish(OpenPlans.Sample, "sqlite"));
        var told = OpenPlans.Sample.Editions[0].Targets();

        Assert.Equal(told.Targets.Length, file.Number("SELECT count(*) FROM targets"));
        Assert.Equal(told.Unreported.Count(), file.Number("SELECT count(*) FROM targets WHERE state = 'notReported' AND result IS NULL"));
        Assert.Equal(told.Targets.Sum(target => target.Results.Length), file.Number("SELECT count(*) FROM target_results"));
        Assert.Equal(1, file.Number("SELECT count(*) FROM view_review_sheets WHERE initial_yen = amount_yen"));
        // What was confirmed of another edition's programme is not in the file of this one.
        Assert.Equal(1, file.Number("SELECT count(*) FROM sheet_links"));
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes() => Assert.Equal(OpenPlans.Publish(OpenPlans.Sample, "sqlite"), OpenPlans.Publish(OpenPlans.Sample, "sqlite"));

    public void Dispose() => _folder.Delete(recursive: true);

    private SqliteFile Open(byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, "register.sqlite");
        File.WriteAllBytes(path, bytes);
        return new SqliteFile(path);
    }
}

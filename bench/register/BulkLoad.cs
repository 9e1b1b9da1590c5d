using Hashira.Cycle.Register.Search;
using Hashira.Model;
using Hashira.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Hashira.Bench.Register;

/// <summary>Brings very many sheets into PostgreSQL: rows by COPY, words by the program's own indexing, the index of the words afterwards.</summary>
internal static class BulkLoad
{
    private const string WordIndexes = "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'SearchEntries' AND indexdef LIKE '%USING gin%'";

    public static async Task SheetsAsync(string place, IEnumerable<ReviewSheet> sheets)
    {
        await using var connection = await OpenAsync(place);
        foreach (var batch in sheets.Chunk(5_000).Index())
        {
            await using (var rows = await connection.BeginBinaryImportAsync("""COPY "ReviewSheets" ("Id", "System", "BusinessYear", "Number", "Name", "NameKey", "Ministry", "Bureau", "Division", "Purpose", "Summary", "Works", "FormerNumber", "Hash") FROM STDIN (FORMAT BINARY)"""))
            {
                foreach (var (at, sheet) in batch.Item.Index())
                {
                    await rows.StartRowAsync();
                    await rows.WriteAsync((long)(batch.Index * 5_000) + at + 1);
                    await rows.WriteAsync(sheet.Key.System.ToString());
                    await rows.WriteAsync(sheet.Key.BusinessYear.StartYear);
                    foreach (var text in new[] { sheet.Key.Number, sheet.Name, JapaneseText.Fold(sheet.Name), sheet.Ministry, sheet.Bureau, sheet.Division, sheet.Purpose, sheet.Summary, sheet.Works, sheet.FormerNumber, sheet.Key.Number })
                        await rows.WriteAsync(text);
                }

                await rows.CompleteAsync();
            }

            await using var budgets = await connection.BeginBinaryImportAsync("""COPY "SheetBudgets" ("SheetId", "FiscalYear", "Initial", "Supplementary", "Available", "Executed") FROM STDIN (FORMAT BINARY)""");
            foreach (var (at, sheet) in batch.Item.Index())
            {
                foreach (var budget in sheet.Budgets)
                {
                    await budgets.StartRowAsync();
                    await budgets.WriteAsync((long)(batch.Index * 5_000) + at + 1);
                    await budgets.WriteAsync(budget.Year.StartYear);
                    foreach (var amount in new[] { budget.Initial, budget.Supplementary, budget.Available, budget.Executed })
                        await budgets.WriteAsync(amount!.Value.Amount, NpgsqlDbType.Bigint);
                }
            }

            await budgets.CompleteAsync();
        }

        await RunAsync(connection, """SELECT setval(pg_get_serial_sequence('"ReviewSheets"', 'Id'), (SELECT max("Id") FROM "ReviewSheets"))""");
    }

    public static async Task IndexAsync(HashiraDatabase database, string place)
    {
        await using var connection = await OpenAsync(place);
        var indexes = new List<(string Name, string Definition)>();
        await using (var asked = new NpgsqlCommand(WordIndexes, connection))
        await using (var row = await asked.ExecuteReaderAsync())
        {
            while (await row.ReadAsync())
                indexes.Add((row.GetString(0), row.GetString(1)));
        }

        foreach (var (name, _) in indexes)
            await RunAsync(connection, $"DROP INDEX \"{name}\"");
        await using (var db = database.Open())
        {
            await using var moment = await db.BeginWritingAsync();
            await new IndexReviewSheets(db).RunAsync(CancellationToken.None);
            await moment.CommitAsync();
        }

        await RunAsync(connection, "SET maintenance_work_mem = '2GB'");
        foreach (var (_, definition) in indexes)
            await RunAsync(connection, definition);
    }

    public static async Task AnalyseAsync(string place)
    {
        await using var connection = await OpenAsync(place);
        await RunAsync(connection, "VACUUM ANALYZE");
    }

    /// <summary>What the driver is told of a place.</summary>
    public static string Settings(string place)
    {
        var url = new Uri(place);
        return $"Host={url.Host};Port={url.Port};Username={url.UserInfo};Database={url.AbsolutePath.TrimStart('/')};Pooling=False;Command Timeout=0";
    }

    private static async Task<NpgsqlConnection> OpenAsync(string place)
    {
        var connection = new NpgsqlConnection(Settings(place));
        await connection.OpenAsync();
        return connection;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

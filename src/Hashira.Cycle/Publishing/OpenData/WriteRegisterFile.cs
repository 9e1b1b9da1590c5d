using System.Collections.Immutable;
using System.Globalization;
using Hashira.Documents.Writers;
using Hashira.Documents.Writers.OpenData;
using Microsoft.Data.Sqlite;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>
/// 公開用の SQLite. Writes tables as a SQLite file of its own that any program reads: declared keys, a table that explains every column, views for the
/// questions that people ask first. It is made anew from what may be published, so nothing of the working register can be left in it.
/// </summary>
public static class WriteRegisterFile
{
    // "HASH" in the header of the file tells it from a working register.
    private const int ApplicationId = 0x48415348;

    private static readonly ImmutableArray<(string Name, string Title, string Sql)> Views =
    [
        ("view_measures", "どの版にどの施策があり、改定でどうなるか", """
            SELECT e.title AS edition_title, m.measure_id, m."column", m.code, m.heading, m.ministries, r.change, r.policy, m.text, m.edition, m.row
            FROM measures m JOIN editions e ON e.edition = m.edition JOIN rows r ON r.edition = m.edition AND r.row = m.row
            """),
        ("view_budget_lines", "事業ごとの予算額と、合計への算入", """
            SELECT e.title AS edition_title, p.name AS programme_name, a.fiscal_year, a.stage, a.ordinal, a.amount_yen, a.included_in, a.relisted, a.line, a.in_total, a.left_out, a.printed, r.policy, p.row, a.page, a.edition
            FROM appropriations a JOIN programmes p ON p.edition = a.edition AND p.programme = a.programme
            JOIN rows r ON r.edition = p.edition AND r.row = p.row JOIN editions e ON e.edition = a.edition
            """),
        ("view_figures", "本文の数値", """
            SELECT e.title AS edition_title, r.policy, f.row, f."column", f.kind, f.what, f.value, f.unit, f.qualifier, f.period, f.printed, f.page, f.edition
            FROM figures f JOIN rows r ON r.edition = f.edition AND r.row = f.row JOIN editions e ON e.edition = f.edition
            """),
        ("view_targets", "目標と、その進捗", """
            SELECT e.title AS edition_title, m.measure_id, r.policy, t."column", t.code, t.what, t.printed, t.value, t.unit, t.due, t.state, t.result, t.rate, t.judgement, t.judgement_reason, t.reported_in, t.page, t.edition, t.target
            FROM targets t JOIN measures m ON m.edition = t.edition AND m."column" = t."column" AND m.code = t.code AND m.occurrence = t.occurrence
            JOIN rows r ON r.edition = t.edition AND r.row = t.row JOIN editions e ON e.edition = t.edition
            """),
        ("view_review_sheets", "予算額と、対応を確認したレビューシートの額", """
            SELECT l.programme, l.fiscal_year, l.stage, l.ordinal, l.amount_yen, l.measure_id, s.sheet, s.name AS sheet_name, s.ministry, b.initial_yen, b.supplementary_yen, b.available_yen, b.executed_yen
            FROM sheet_links l JOIN review_sheets s ON s.sheet = l.sheet LEFT JOIN sheet_budgets b ON b.sheet = l.sheet AND b.fiscal_year = l.fiscal_year
            """),
        ("view_history", "識別番号ごとの沿革", """
            SELECT m.measure_id, e.imported_at, e.title AS edition_title, m."column", m.code, m.heading, m.edition
            FROM measures m JOIN editions e ON e.edition = m.edition ORDER BY m.measure_id, e.imported_at, m."column"
            """),
    ];

    /// <summary>The file.</summary>
    /// <param name="info">What it says of itself.</param>
    /// <param name="tables">Its tables; one that others refer to stands before them.</param>
    public static byte[] Run(DataPackageInfo info, ImmutableArray<OpenTable> tables)
    {
        var folder = Directory.CreateTempSubdirectory("hashira-open-");
        try
        {
            var path = Path.Combine(folder.FullName, "register.sqlite");
            using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString))
            {
                connection.Open();
                Execute(connection, FormattableString.Invariant($"PRAGMA journal_mode = OFF; PRAGMA encoding = 'UTF-8'; PRAGMA application_id = {ApplicationId}; PRAGMA user_version = 1;"));
                using var transaction = connection.BeginTransaction();
                About(connection, info, tables);
                foreach (var table in tables)
                    Fill(connection, table);
                foreach (var (name, _, sql) in Views)
                    Execute(connection, $"CREATE VIEW {name} AS {sql}");
                transaction.Commit();
            }

            return new FileInfo(path).Length <= Array.MaxLength
                ? File.ReadAllBytes(path)
                : throw new UnwritablePlanException("台帳が大き過ぎて、一つの SQLite のファイルになりません。版ごとに書き出すか、API で読み出してください。");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void About(SqliteConnection connection, DataPackageInfo info, ImmutableArray<OpenTable> tables)
    {
        Execute(connection, "CREATE TABLE about (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL); CREATE TABLE column_notes (table_name TEXT NOT NULL, column_name TEXT NOT NULL, title TEXT NOT NULL, meaning TEXT NOT NULL, PRIMARY KEY (table_name, column_name));");
        foreach (var (name, value) in new[]
        {
            ("title", info.Title), ("description", info.Description), ("publisher", info.Publisher), ("homepage", info.Homepage), ("licence", info.LicenceTitle), ("licence_url", info.LicenceUrl),
            ("created", CsvTable.Text(info.Created)!), ("sources", string.Join('\n', info.Sources)),
        })
        {
            if (value.Length > 0)
                Insert(connection, "INSERT INTO about VALUES ($0, $1)", [name, value]);
        }

        foreach (var table in tables)
        {
            Insert(connection, "INSERT INTO column_notes VALUES ($0, $1, $2, $3)", [table.Name, "*", table.Title, table.Description]);
            foreach (var column in table.Columns)
                Insert(connection, "INSERT INTO column_notes VALUES ($0, $1, $2, $3)", [table.Name, column.Name, column.Title, TableReadme.Meaning(column)]);
        }

        foreach (var (name, title, _) in Views)
            Insert(connection, "INSERT INTO column_notes VALUES ($0, $1, $2, $3)", [name, "*", title, "ほかの表をつないだ一覧です。"]);
    }

    private static void Fill(SqliteConnection connection, OpenTable table)
    {
        var parts = table.Columns.Select(column => $"{Quoted(column.Name)} {TypeOf(column.Type)}{(column.IsRequired ? " NOT NULL" : "")}")
            .Append($"PRIMARY KEY ({Names(table.PrimaryKey)})")
            .Concat(table.ForeignKeys.Select(key => $"FOREIGN KEY ({Names(key.Columns)}) REFERENCES {Quoted(key.Table)} ({Names(key.Targets)})"));
        Execute(connection, $"CREATE TABLE {Quoted(table.Name)} ({string.Join(", ", parts)}) WITHOUT ROWID");
        using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {Quoted(table.Name)} VALUES ({string.Join(", ", table.Columns.Select((_, i) => FormattableString.Invariant($"${i}")))})";
        var values = table.Columns.Select((_, i) => command.Parameters.Add(FormattableString.Invariant($"${i}"), SqliteType.Text)).ToList();
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < values.Count; i++)
            {
                var value = Stored(row[i]);
                values[i].SqliteType = value switch { long => SqliteType.Integer, double => SqliteType.Real, _ => SqliteType.Text };
                values[i].Value = value ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    // SQLite has neither decimals nor days nor truth: a number that is whole is kept whole, a day is text that sorts.
    private static object? Stored(object? value) => value switch
    {
        bool truth => truth ? 1L : 0L,
        decimal number => number == decimal.Truncate(number) && Math.Abs(number) <= long.MaxValue ? (object)(long)number : (double)number,
        long or null => value,
        _ => CsvTable.Text(value),
    };

    private static string TypeOf(OpenColumnType type) => type switch
    {
        OpenColumnType.WholeNumber or OpenColumnType.Boolean => "INTEGER",
        OpenColumnType.Number => "NUMERIC",
        _ => "TEXT",
    };

    private static string Names(IEnumerable<string> columns) => string.Join(", ", columns.Select(Quoted));

    // Names are ours; some are words of SQL (column, from, to, end).
    private static string Quoted(string name) => string.Create(CultureInfo.InvariantCulture, $"\"{name}\"");

    private static void Execute(SqliteConnection connection, string sql) => Insert(connection, sql, []);

    private static void Insert(SqliteConnection connection, string sql, string[] values)
    {
        using var command = connection.CreateCommand();
        // Every statement is written above; what comes from a plan is a parameter.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (index, value) in values.Index())
            command.Parameters.AddWithValue(FormattableString.Invariant($"${index}"), value);
        command.ExecuteNonQuery();
    }
}

using System.Data;
using Hashira.Model;
using Hashira.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hashira.Storage.Migrations.Sqlite;

/// <summary>The register in a SQLite file. It exists so that its migrations are kept apart from those of other databases.</summary>
/// <param name="options">Connection.</param>
internal sealed class SqliteHashiraDb(DbContextOptions<SqliteHashiraDb> options) : HashiraDb(options)
{
    /// <inheritdoc/>
    // By this level the driver begins a deferred transaction, which takes no lock and reads one state of the WAL.
    public override Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellationToken = default) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellationToken);

    /// <inheritdoc/>
    public override Task<IDbContextTransaction> BeginWritingAsync(CancellationToken cancellationToken = default) =>
        Database.BeginTransactionAsync(cancellationToken);

    /// <inheritdoc/>
    public override async Task IndexAsync(IReadOnlyCollection<SearchEntryRow> entries, CancellationToken cancellationToken = default)
    {
        var connection = await ConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var entry = connection.CreateCommand();
        entry.Transaction = Database.CurrentTransaction?.GetDbTransaction() as SqliteTransaction;
        entry.CommandText = $"""INSERT INTO "SearchEntries" ({string.Join(", ", SearchColumns.Names.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", SearchColumns.Names.Select(name => $"${name}"))}) RETURNING "Id" """;
        foreach (var name in SearchColumns.Names)
            entry.Parameters.Add(new SqliteParameter($"${name}", null));
        await using var words = connection.CreateCommand();
        words.Transaction = entry.Transaction;
        words.CommandText = """INSERT INTO "SearchWords" (rowid, "Title", "Text", "TitleLetters", "TextLetters") VALUES ($id, $title, $text, $titleLetters, $textLetters)""";
        words.Parameters.AddRange(new SqliteParameter[] { new("$id", 0L), new("$title", ""), new("$text", ""), new("$titleLetters", ""), new("$textLetters", "") });
        foreach (var row in entries)
        {
            foreach (var (index, value) in SearchColumns.Values(row).Index())
                entry.Parameters[index].Value = value ?? DBNull.Value;
            words.Parameters[0].Value = await entry.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
            words.Parameters[1].Value = IndexedWords.ForFts5(row.Title);
            words.Parameters[2].Value = IndexedWords.ForFts5(row.Text);
            words.Parameters[3].Value = IndexedWords.LettersForFts5(row.Title);
            words.Parameters[4].Value = IndexedWords.LettersForFts5(row.Text);
            await words.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override async Task UnindexAsync(string? editionId, SearchKind? kind, CancellationToken cancellationToken = default)
    {
        var which = SearchEntries.Where(row => row.EditionId == editionId && (kind == null || row.Kind == kind));
        foreach (var id in await which.Select(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false))
            await Database.ExecuteSqlAsync($"""DELETE FROM "SearchWords" WHERE rowid = {id}""", cancellationToken).ConfigureAwait(false);
        await which.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SearchMatch>> MatchAsync(SearchQuestion question, int most, CancellationToken cancellationToken = default)
    {
        var connection = await ConnectionAsync(cancellationToken).ConfigureAwait(false);
        var inTitle = await NumbersAsync(connection, IndexedWords.QuestionForFts5(question, inTitle: true), most, cancellationToken).ConfigureAwait(false);
        var anywhere = inTitle.Count >= most ? [] : await NumbersAsync(connection, IndexedWords.QuestionForFts5(question, inTitle: false), most, cancellationToken).ConfigureAwait(false);
        anywhere.UnionWith(inTitle);
        await using var asked = connection.CreateCommand();
        asked.Transaction = Database.CurrentTransaction?.GetDbTransaction() as SqliteTransaction;
        asked.CommandText = $"""SELECT {SearchColumns.Selected} FROM json_each($numbers) AS w CROSS JOIN "SearchEntries" AS e ON e."Id" = w.value""";
        asked.Parameters.AddWithValue("$numbers", $"[{string.Join(',', inTitle.Concat(anywhere.Where(number => !inTitle.Contains(number))).Take(most).Order())}]");
        return await SearchColumns.ReadAsync(asked, inTitle, text => text, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HashSet<long>> NumbersAsync(SqliteConnection connection, string question, int most, CancellationToken cancellationToken)
    {
        await using var asked = connection.CreateCommand();
        asked.Transaction = Database.CurrentTransaction?.GetDbTransaction() as SqliteTransaction;
        asked.CommandText = """SELECT rowid FROM "SearchWords" WHERE "SearchWords" MATCH $question LIMIT $most""";
        asked.Parameters.AddWithValue("$question", question);
        asked.Parameters.AddWithValue("$most", most);
        return await SearchColumns.NumbersAsync(asked, cancellationToken).ConfigureAwait(false);
    }

    private async Task<SqliteConnection> ConnectionAsync(CancellationToken cancellationToken)
    {
        // Opened through the context, which closes it when it is disposed and sets its pragmas.
        if (Database.GetDbConnection().State != ConnectionState.Open)
            await Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        return (SqliteConnection)Database.GetDbConnection();
    }
}

/// <summary>Lets the migration tool build the model; see CONTRIBUTING.md.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteHashiraDb>
{
    /// <inheritdoc/>
    public SqliteHashiraDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteHashiraDb>().UseSqlite("Data Source=design.db").Options);
}

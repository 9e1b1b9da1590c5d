using Hashira.Storage.Migrations.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hashira.Storage;

/// <summary>
/// The register in a PostgreSQL database that its administrator has made and that holds nothing else. Several programs on several
/// machines may use it at the same time.
/// </summary>
internal sealed class PostgreSqlDatabase(PostgreSqlAddress address, TimeSpan busyTimeout) : HashiraDatabase
{
    // Another program may be making the tables.
    private static readonly TimeSpan UpdatePatience = TimeSpan.FromSeconds(60);

    private readonly DbContextOptions<PostgreSqlHashiraDb> _options =
        new DbContextOptionsBuilder<PostgreSqlHashiraDb>().UseNpgsql(address.ConnectionString).Options;

    public override string Place => address.Place;

    protected override string EmptyPlace => "空のデータベース";

    public override Task<bool> ExistsAsync(CancellationToken cancellationToken = default) => ExplainedAsync(async () =>
    {
        await using var db = Open();
        return (await TablesAsync(db, cancellationToken).ConfigureAwait(false)).Count > 0;
    });

    public override HashiraDb Open() => new PostgreSqlHashiraDb(_options, busyTimeout);

    public override Task PrepareAsync(CancellationToken cancellationToken = default) => ExplainedAsync(async () =>
    {
        await using var db = new PostgreSqlHashiraDb(_options, busyTimeout);
        var encoding = await db.Database.SqlQueryRaw<string>("SELECT pg_catalog.getdatabaseencoding()::text AS \"Value\"").SingleAsync(cancellationToken).ConfigureAwait(false);
        if (encoding != "UTF8")
            throw new DatabaseUnusableException($"データベース「{Place}」の文字コードは {encoding} です。文字コードを UTF8 にして作ったデータベースを --db で指定してください。");
        // Two programs that start at once must not both make the tables.
        await db.WithoutOtherWritersAsync(
            async () => await UpdateAsync(db, await TablesAsync(db, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false), UpdatePatience, cancellationToken).ConfigureAwait(false);
        return true;
    });

    public override void Release()
    {
        using var connection = new NpgsqlConnection(address.ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    public override string? Explain(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case DatabaseUnusableException known:
                    return known.Message;
                case PostgresException refusal:
                    return refusal.SqlState switch
                    {
                        "55P03" or "40001" or "40P01" => $"データベース「{Place}」は、ほかの処理が書き込み中のため使えません。終わるのを待って、もう一度実行してください。",
                        "28P01" or "28000" => $"データベースのサーバー「{address.Server}」が接続を認めませんでした。利用者の名前とパスワード、サーバーの接続の許可を確かめてください。",
                        "3D000" => $"サーバー「{address.Server}」にデータベース「{address.Name}」がありません。管理者に作成を依頼するか、--db で別の名前を指定してください。",
                        "42501" or "25006" => $"データベース「{Place}」に書き込む権限がありません。管理者に権限を依頼するか、--db で別のデータベースを指定してください。",
                        "53300" => $"データベースのサーバー「{address.Server}」は、接続の数が上限に達しています。しばらく待って、もう一度実行してください。",
                        "53100" or "53200" or "58030" => $"データベース「{Place}」に書き込めません。サーバーのディスクの空きと状態を確かめてください。",
                        "57P01" or "57P02" or "57P03" => $"データベースのサーバー「{address.Server}」は、起動中か停止中です。しばらく待って、もう一度実行してください。",
                        "XX001" or "XX002" => $"データベース「{Place}」は壊れています。控えから戻してください。",
                        var state when IsOurs(state) => null,
                        _ => $"データベース「{Place}」を使えません（PostgreSQL {refusal.SqlState}：{refusal.MessageText}）。控えを取った上で、サーバーの状態を確かめてください。",
                    };
                case NpgsqlException:
                    return $"データベースのサーバー「{address.Server}」とやり取りできません。サーバーが動いているか、名前と番号、パスワードを確かめてください。";
            }
        }

        return null;
    }

    // A rule of the tables was broken: the program's fault, not the database's.
    private static bool IsOurs(string state) => state.StartsWith("22", StringComparison.Ordinal) || state.StartsWith("23", StringComparison.Ordinal);

    private static Task<List<string>> TablesAsync(HashiraDb db, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<string>("SELECT tablename::text AS \"Value\" FROM pg_catalog.pg_tables WHERE schemaname = current_schema()").ToListAsync(cancellationToken);

    private async Task<T> ExplainedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not DatabaseUnusableException and not OperationCanceledException && Explain(failure) is { } sentence)
        {
            throw new DatabaseUnusableException(sentence, failure);
        }
    }
}

using Hashira.Testing;

namespace Hashira.Storage.Tests;

/// <summary>Tests that hold on every database: one class with the tests, and under it one class for each database.</summary>
public abstract class StorageTests(DatabaseKind kind)
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected bool IsPostgreSql => kind == DatabaseKind.PostgreSql;

    protected TemporaryDatabase NewDatabase()
    {
        if (IsPostgreSql)
        {
            var (programs, reason) = InstalledParts.PostgreSqlOrSkipReason();
            Assert.SkipWhen(programs is null, reason);
        }

        return new TemporaryDatabase(kind);
    }
}

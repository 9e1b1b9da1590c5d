namespace Hashira.Storage.Tests;

public sealed class PostgreSqlAddressTests
{
    [Theory]
    [InlineData("postgres://plan:p%40ss;w%2Frd@db.example.jp:6432/register?sslmode=verify-full", "postgres://plan@db.example.jp:6432/register")]
    [InlineData("postgresql://db.example.jp/%E5%8F%B0%E5%B8%B3", "postgres://db.example.jp:5432/台帳")]
    [InlineData("Host=db.example.jp;Database=register;Username=plan;Password=p@ss", "postgres://plan@db.example.jp:5432/register")]
    [InlineData("host=/var/run/postgresql;database=register", "postgres:///var/run/postgresql:5432/register")]
    public void An_address_is_shown_without_its_password(string place, string shown) => Assert.Equal(shown, HashiraDatabase.At(place).Place);

    [Theory]
    [InlineData("postgres://db.example.jp")]
    [InlineData("postgres://plan:geheim@/register")]
    [InlineData("postgres://plan:geheim@db:none/register")]
    [InlineData("postgres://plan:geheim@db/register?sslmode=always")]
    [InlineData("postgres://plan:geheim@db/register?no_such_setting=1")]
    [InlineData("postgres://plan:geheim@db/register?sslmode")]
    [InlineData("Host=db;Database=register;Pasword=geheim")]
    [InlineData("Host=db;Password=geheim")]
    public void An_address_that_cannot_be_read_is_refused_without_repeating_it(string place)
    {
        var refusal = Assert.Throws<DatabaseUnusableException>(() => HashiraDatabase.At(place));

        Assert.Contains("postgres://利用者@サーバー:5432/データベース", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hashira.db")]
    [InlineData("/var/lib/hashira/host=1.db")]
    [InlineData("postgres.db")]
    public void Anything_else_is_a_file(string place) => Assert.Equal(place, HashiraDatabase.At(place).Place);
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hashira.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class SearchByLetter : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Entries without letters are written anew when the program next serves. Words are kept unpacked: a question of several words looks into
            // those of thousands of entries.
            migrationBuilder.Sql("""
                TRUNCATE "SearchEntries";
                ALTER TABLE "SearchEntries" ADD COLUMN "TitleWords" tsvector GENERATED ALWAYS AS (ts_filter("Words", '{a}')) STORED;
                ALTER TABLE "SearchEntries" ALTER COLUMN "Words" SET STORAGE EXTERNAL;
                CREATE INDEX "IX_SearchEntries_TitleWords" ON "SearchEntries" USING gin ("TitleWords");
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""ALTER TABLE "SearchEntries" DROP COLUMN "TitleWords"; ALTER TABLE "SearchEntries" ALTER COLUMN "Words" SET STORAGE EXTENDED; TRUNCATE "SearchEntries" """);
        }
    }
}

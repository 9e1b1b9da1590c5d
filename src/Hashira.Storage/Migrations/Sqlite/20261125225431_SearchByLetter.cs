using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hashira.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SearchByLetter : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Entries without letters are written anew when the program next serves.
            migrationBuilder.Sql("""
                DROP TABLE "SearchWords";
                DELETE FROM "SearchEntries";
                CREATE VIRTUAL TABLE "SearchWords" USING fts5("Title", "Text", "TitleLetters", "TextLetters", content='', contentless_delete=1, tokenize='ascii');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TABLE "SearchWords";
                DELETE FROM "SearchEntries";
                CREATE VIRTUAL TABLE "SearchWords" USING fts5("Title", "Text", content='', contentless_delete=1, tokenize='ascii');
                """);
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hashira.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FigureScopes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<decimal>(
                name: "Value",
                table: "Figures",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "TEXT");

            migrationBuilder.AddColumn<bool>(
                name: "IsCumulative",
                table: "Figures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scope",
                table: "Figures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Upper",
                table: "Figures",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsCumulative",
                table: "Figures");

            migrationBuilder.DropColumn(
                name: "Scope",
                table: "Figures");

            migrationBuilder.DropColumn(
                name: "Upper",
                table: "Figures");

            migrationBuilder.AlterColumn<decimal>(
                name: "Value",
                table: "Figures",
                type: "TEXT",
                nullable: false,
                defaultValue: 0m,
                oldClrType: typeof(decimal),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}

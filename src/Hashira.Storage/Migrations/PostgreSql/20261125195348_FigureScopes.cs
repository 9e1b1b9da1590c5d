using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hashira.Storage.Migrations.PostgreSql
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
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric");

            migrationBuilder.AddColumn<bool>(
                name: "IsCumulative",
                table: "Figures",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scope",
                table: "Figures",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<decimal>(
                name: "Upper",
                table: "Figures",
                type: "numeric",
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
                type: "numeric",
                nullable: false,
                defaultValue: 0m,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);
        }
    }
}

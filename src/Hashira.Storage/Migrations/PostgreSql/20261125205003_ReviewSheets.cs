using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Hashira.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ReviewSheets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ReviewSheets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    System = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    BusinessYear = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Ministry = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Bureau = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Division = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Works = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FormerNumber = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewSheets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SheetLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EventSequence = table.Column<long>(type: "bigint", nullable: false),
                    EditionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MeasureId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Programme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProgrammeKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FiscalYear = table.Column<int>(type: "integer", nullable: true),
                    Stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: true),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    System = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    BusinessYear = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SheetName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Verdict = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Evidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DecidedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SheetLinks_Events_EventSequence",
                        column: x => x.EventSequence,
                        principalTable: "Events",
                        principalColumn: "Sequence",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RelatedSheets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SheetId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Relation = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelatedSheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RelatedSheets_ReviewSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "ReviewSheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SheetBudgets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SheetId = table.Column<long>(type: "bigint", nullable: false),
                    FiscalYear = table.Column<int>(type: "integer", nullable: false),
                    Initial = table.Column<long>(type: "bigint", nullable: true),
                    Supplementary = table.Column<long>(type: "bigint", nullable: true),
                    BroughtForward = table.Column<long>(type: "bigint", nullable: true),
                    CarriedOver = table.Column<long>(type: "bigint", nullable: true),
                    Contingency = table.Column<long>(type: "bigint", nullable: true),
                    Available = table.Column<long>(type: "bigint", nullable: true),
                    Executed = table.Column<long>(type: "bigint", nullable: true),
                    Requested = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetBudgets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SheetBudgets_ReviewSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "ReviewSheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RelatedSheets_SheetId",
                table: "RelatedSheets",
                column: "SheetId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewSheets_System_BusinessYear_Number",
                table: "ReviewSheets",
                columns: new[] { "System", "BusinessYear", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SheetBudgets_SheetId",
                table: "SheetBudgets",
                column: "SheetId");

            migrationBuilder.CreateIndex(
                name: "IX_SheetLinks_EventSequence",
                table: "SheetLinks",
                column: "EventSequence");

            migrationBuilder.CreateIndex(
                name: "IX_SheetLinks_MeasureId",
                table: "SheetLinks",
                column: "MeasureId");

            migrationBuilder.CreateIndex(
                name: "IX_SheetLinks_System_BusinessYear_Number",
                table: "SheetLinks",
                columns: new[] { "System", "BusinessYear", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RelatedSheets");

            migrationBuilder.DropTable(
                name: "SheetBudgets");

            migrationBuilder.DropTable(
                name: "SheetLinks");

            migrationBuilder.DropTable(
                name: "ReviewSheets");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hashira.Storage.Migrations.Sqlite
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    System = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    BusinessYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    Ministry = table.Column<string>(type: "TEXT", nullable: false),
                    Bureau = table.Column<string>(type: "TEXT", nullable: false),
                    Division = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Works = table.Column<string>(type: "TEXT", nullable: false),
                    FormerNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewSheets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SheetLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventSequence = table.Column<long>(type: "INTEGER", nullable: false),
                    EditionId = table.Column<string>(type: "TEXT", nullable: false),
                    MeasureId = table.Column<string>(type: "TEXT", nullable: false),
                    Programme = table.Column<string>(type: "TEXT", nullable: false),
                    ProgrammeKey = table.Column<string>(type: "TEXT", nullable: false),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: true),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    System = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    BusinessYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    SheetName = table.Column<string>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SheetId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Relation = table.Column<string>(type: "TEXT", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SheetId = table.Column<long>(type: "INTEGER", nullable: false),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Initial = table.Column<long>(type: "INTEGER", nullable: true),
                    Supplementary = table.Column<long>(type: "INTEGER", nullable: true),
                    BroughtForward = table.Column<long>(type: "INTEGER", nullable: true),
                    CarriedOver = table.Column<long>(type: "INTEGER", nullable: true),
                    Contingency = table.Column<long>(type: "INTEGER", nullable: true),
                    Available = table.Column<long>(type: "INTEGER", nullable: true),
                    Executed = table.Column<long>(type: "INTEGER", nullable: true),
                    Requested = table.Column<long>(type: "INTEGER", nullable: true)
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

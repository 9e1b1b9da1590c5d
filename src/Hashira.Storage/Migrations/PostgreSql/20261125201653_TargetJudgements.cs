using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Hashira.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class TargetJudgements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "TargetJudgements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EventSequence = table.Column<long>(type: "bigint", nullable: false),
                    EditionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TargetKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Verdict = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    JudgedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    JudgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Printed = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TargetJudgements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TargetJudgements_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TargetJudgements_Events_EventSequence",
                        column: x => x.EventSequence,
                        principalTable: "Events",
                        principalColumn: "Sequence",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TargetJudgements_EditionId_TargetKey",
                table: "TargetJudgements",
                columns: new[] { "EditionId", "TargetKey" });

            migrationBuilder.CreateIndex(
                name: "IX_TargetJudgements_EventSequence",
                table: "TargetJudgements",
                column: "EventSequence");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TargetJudgements");
        }
    }
}

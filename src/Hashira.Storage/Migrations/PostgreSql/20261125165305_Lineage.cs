using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Hashira.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Lineage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LineageDecisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EventSequence = table.Column<long>(type: "bigint", nullable: false),
                    FromEditionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FromColumn = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    FromCode = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    FromOccurrence = table.Column<int>(type: "integer", nullable: false),
                    ToEditionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ToColumn = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ToCode = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    ToOccurrence = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Verdict = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Evidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FromWording = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ToWording = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DecidedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LineageDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LineageDecisions_Editions_FromEditionId",
                        column: x => x.FromEditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LineageDecisions_Editions_ToEditionId",
                        column: x => x.ToEditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LineageDecisions_Events_EventSequence",
                        column: x => x.EventSequence,
                        principalTable: "Events",
                        principalColumn: "Sequence",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LineageDecisions_EventSequence",
                table: "LineageDecisions",
                column: "EventSequence");

            migrationBuilder.CreateIndex(
                name: "IX_LineageDecisions_FromEditionId",
                table: "LineageDecisions",
                column: "FromEditionId");

            migrationBuilder.CreateIndex(
                name: "IX_LineageDecisions_ToEditionId",
                table: "LineageDecisions",
                column: "ToEditionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LineageDecisions");
        }
    }
}

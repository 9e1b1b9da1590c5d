using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Hashira.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Foundation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Editions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TitleKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Editions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    OccurredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EditionId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Details = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PreviousHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "MajorPolicies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Pillar = table.Column<int>(type: "integer", nullable: false),
                    Place_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Place_Page = table.Column<int>(type: "integer", nullable: false),
                    Place_Spans = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Text_Places = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text_Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EditionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MajorPolicies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MajorPolicies_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Pillars",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Place_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Place_Page = table.Column<int>(type: "integer", nullable: false),
                    Place_Spans = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Title_Places = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title_Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EditionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pillars", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Pillars_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanLines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MajorPolicy = table.Column<int>(type: "integer", nullable: false),
                    Change = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    MovedTo = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    MovedFrom = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    EditionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanLines_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SourceDocuments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    File = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Pages = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CoverageRuns = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Title_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Title_Places = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title_Text = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SourceDocuments_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChangeMarks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    LineId = table.Column<long>(type: "bigint", nullable: false),
                    Text_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Text_Places = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text_Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EditionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangeMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChangeMarks_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChangeMarks_PlanLines_LineId",
                        column: x => x.LineId,
                        principalTable: "PlanLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    LineId = table.Column<long>(type: "bigint", nullable: false),
                    Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Place_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Place_Page = table.Column<int>(type: "integer", nullable: false),
                    Place_Spans = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Text_Places = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text_Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    Heading_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Heading_Places = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Heading_Text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MinistriesBracket_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    MinistriesBracket_Places = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MinistriesBracket_Text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PrintedCode_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    PrintedCode_Places = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PrintedCode_Text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EditionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanItems_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanItems_PlanLines_LineId",
                        column: x => x.LineId,
                        principalTable: "PlanLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Findings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SourceDocumentId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    CheckId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Severity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Excerpt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Message = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Advice = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Place_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Place_Page = table.Column<int>(type: "integer", nullable: false),
                    Place_Spans = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Findings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Findings_SourceDocuments_SourceDocumentId",
                        column: x => x.SourceDocumentId,
                        principalTable: "SourceDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReadingGuesses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SourceDocumentId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    Message = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Margin = table.Column<double>(type: "double precision", nullable: false),
                    Place_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Place_Page = table.Column<int>(type: "integer", nullable: false),
                    Place_Spans = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadingGuesses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReadingGuesses_SourceDocuments_SourceDocumentId",
                        column: x => x.SourceDocumentId,
                        principalTable: "SourceDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SourceBytes",
                columns: table => new
                {
                    SourceDocumentId = table.Column<long>(type: "bigint", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceBytes", x => x.SourceDocumentId);
                    table.ForeignKey(
                        name: "FK_SourceBytes_SourceDocuments_SourceDocumentId",
                        column: x => x.SourceDocumentId,
                        principalTable: "SourceDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Figures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ItemId = table.Column<long>(type: "bigint", nullable: false),
                    What = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<decimal>(type: "numeric", nullable: false),
                    Unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Qualifier = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Period = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Printed = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Place_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Place_Page = table.Column<int>(type: "integer", nullable: false),
                    Place_Spans = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EditionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Figures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Figures_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Figures_PlanItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "PlanItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PrintedDates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ItemId = table.Column<long>(type: "bigint", nullable: false),
                    Printed = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true),
                    Fault = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Place_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Place_Page = table.Column<int>(type: "integer", nullable: false),
                    Place_Spans = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EditionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintedDates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PrintedDates_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PrintedDates_PlanItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "PlanItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Programmes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ItemId = table.Column<long>(type: "bigint", nullable: false),
                    Mark = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name_Places = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name_Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Place_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Place_Page = table.Column<int>(type: "integer", nullable: false),
                    Place_Spans = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EditionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Programmes_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Programmes_PlanItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "PlanItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RelatedPlaces",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FindingId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Excerpt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Place_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Place_Page = table.Column<int>(type: "integer", nullable: false),
                    Place_Spans = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelatedPlaces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RelatedPlaces_Findings_FindingId",
                        column: x => x.FindingId,
                        principalTable: "Findings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Appropriations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ProgrammeId = table.Column<long>(type: "bigint", nullable: false),
                    Programme = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FiscalYear = table.Column<int>(type: "integer", nullable: true),
                    Stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: true),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Basis = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    IsRelisted = table.Column<bool>(type: "boolean", nullable: false),
                    IsApproximate = table.Column<bool>(type: "boolean", nullable: false),
                    Printed = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Place_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Place_Page = table.Column<int>(type: "integer", nullable: false),
                    Place_Spans = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EditionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appropriations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Appropriations_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appropriations_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BudgetNotes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ProgrammeId = table.Column<long>(type: "bigint", nullable: false),
                    Text_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Text_Places = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text_Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EditionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetNotes_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BudgetNotes_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ResponsibleMinistries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeasureId = table.Column<long>(type: "bigint", nullable: true),
                    ProgrammeId = table.Column<long>(type: "bigint", nullable: true),
                    Printed = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MinistryKey = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AndOthers = table.Column<bool>(type: "boolean", nullable: false),
                    Place_Column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Place_Page = table.Column<int>(type: "integer", nullable: false),
                    Place_Spans = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EditionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResponsibleMinistries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ResponsibleMinistries_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ResponsibleMinistries_PlanItems_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "PlanItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ResponsibleMinistries_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Appropriations_EditionId",
                table: "Appropriations",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Appropriations_ProgrammeId",
                table: "Appropriations",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetNotes_EditionId",
                table: "BudgetNotes",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetNotes_ProgrammeId",
                table: "BudgetNotes",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeMarks_EditionId",
                table: "ChangeMarks",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeMarks_LineId",
                table: "ChangeMarks",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_Sha256",
                table: "Editions",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_TitleKey",
                table: "Editions",
                column: "TitleKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_EditionId",
                table: "Events",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_EditionId",
                table: "Figures",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_ItemId",
                table: "Figures",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Findings_SourceDocumentId",
                table: "Findings",
                column: "SourceDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_MajorPolicies_EditionId",
                table: "MajorPolicies",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Pillars_EditionId",
                table: "Pillars",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_EditionId",
                table: "PlanItems",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_EditionId_Code",
                table: "PlanItems",
                columns: new[] { "EditionId", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_LineId",
                table: "PlanItems",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanLines_EditionId",
                table: "PlanLines",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintedDates_EditionId",
                table: "PrintedDates",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintedDates_ItemId",
                table: "PrintedDates",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_EditionId",
                table: "Programmes",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_ItemId",
                table: "Programmes",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ReadingGuesses_SourceDocumentId",
                table: "ReadingGuesses",
                column: "SourceDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_RelatedPlaces_FindingId",
                table: "RelatedPlaces",
                column: "FindingId");

            migrationBuilder.CreateIndex(
                name: "IX_ResponsibleMinistries_EditionId",
                table: "ResponsibleMinistries",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_ResponsibleMinistries_MeasureId",
                table: "ResponsibleMinistries",
                column: "MeasureId");

            migrationBuilder.CreateIndex(
                name: "IX_ResponsibleMinistries_MinistryKey",
                table: "ResponsibleMinistries",
                column: "MinistryKey");

            migrationBuilder.CreateIndex(
                name: "IX_ResponsibleMinistries_ProgrammeId",
                table: "ResponsibleMinistries",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_SourceDocuments_EditionId_Version",
                table: "SourceDocuments",
                columns: new[] { "EditionId", "Version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Appropriations");

            migrationBuilder.DropTable(
                name: "BudgetNotes");

            migrationBuilder.DropTable(
                name: "ChangeMarks");

            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DropTable(
                name: "Figures");

            migrationBuilder.DropTable(
                name: "MajorPolicies");

            migrationBuilder.DropTable(
                name: "Pillars");

            migrationBuilder.DropTable(
                name: "PrintedDates");

            migrationBuilder.DropTable(
                name: "ReadingGuesses");

            migrationBuilder.DropTable(
                name: "RelatedPlaces");

            migrationBuilder.DropTable(
                name: "ResponsibleMinistries");

            migrationBuilder.DropTable(
                name: "SourceBytes");

            migrationBuilder.DropTable(
                name: "Findings");

            migrationBuilder.DropTable(
                name: "Programmes");

            migrationBuilder.DropTable(
                name: "SourceDocuments");

            migrationBuilder.DropTable(
                name: "PlanItems");

            migrationBuilder.DropTable(
                name: "PlanLines");

            migrationBuilder.DropTable(
                name: "Editions");
        }
    }
}

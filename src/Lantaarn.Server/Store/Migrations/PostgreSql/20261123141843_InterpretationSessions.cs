// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lantaarn.Server.Store.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class InterpretationSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "InterpretationSessions",
                columns: table => new
                {
                    Round = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Indicators = table.Column<string[]>(type: "text[]", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterpretationSessions", x => x.Round);
                    table.ForeignKey(
                        name: "FK_InterpretationSessions_Rounds_Round",
                        column: x => x.Round,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InterpretationExperts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Round = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    AddressHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Role = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    TellsRole = table.Column<bool>(type: "boolean", nullable: false),
                    City = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterpretationExperts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InterpretationExperts_InterpretationSessions_Round",
                        column: x => x.Round,
                        principalTable: "InterpretationSessions",
                        principalColumn: "Round",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InterpretationTexts",
                columns: table => new
                {
                    Round = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Indicator = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Dutch = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    English = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterpretationTexts", x => new { x.Round, x.Indicator });
                    table.ForeignKey(
                        name: "FK_InterpretationTexts_InterpretationSessions_Round",
                        column: x => x.Round,
                        principalTable: "InterpretationSessions",
                        principalColumn: "Round",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InterpretationStatements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Expert = table.Column<Guid>(type: "uuid", nullable: false),
                    Indicator = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Text = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: false),
                    Agreement = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Reasons = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: false),
                    Confidence = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    OtherText = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: true),
                    OtherReasons = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterpretationStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InterpretationStatements_InterpretationExperts_Expert",
                        column: x => x.Expert,
                        principalTable: "InterpretationExperts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InterpretationResponses",
                columns: table => new
                {
                    Statement = table.Column<Guid>(type: "uuid", nullable: false),
                    Expert = table.Column<Guid>(type: "uuid", nullable: false),
                    Agrees = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterpretationResponses", x => new { x.Statement, x.Expert });
                    table.ForeignKey(
                        name: "FK_InterpretationResponses_InterpretationExperts_Expert",
                        column: x => x.Expert,
                        principalTable: "InterpretationExperts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_InterpretationResponses_InterpretationStatements_Statement",
                        column: x => x.Statement,
                        principalTable: "InterpretationStatements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_InterpretationExperts_AddressHash",
                table: "InterpretationExperts",
                column: "AddressHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InterpretationExperts_Round",
                table: "InterpretationExperts",
                column: "Round");

            migrationBuilder.CreateIndex(
                name: "IX_InterpretationResponses_Expert",
                table: "InterpretationResponses",
                column: "Expert");

            migrationBuilder.CreateIndex(
                name: "IX_InterpretationStatements_Expert_Indicator",
                table: "InterpretationStatements",
                columns: new[] { "Expert", "Indicator" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "InterpretationResponses");

            migrationBuilder.DropTable(
                name: "InterpretationTexts");

            migrationBuilder.DropTable(
                name: "InterpretationStatements");

            migrationBuilder.DropTable(
                name: "InterpretationExperts");

            migrationBuilder.DropTable(
                name: "InterpretationSessions");
        }
    }
}

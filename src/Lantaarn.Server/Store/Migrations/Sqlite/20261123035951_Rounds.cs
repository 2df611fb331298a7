// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lantaarn.Server.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Rounds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Rounds",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Definition = table.Column<string>(type: "TEXT", nullable: false),
                    Checksum = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Entries = table.Column<long>(type: "INTEGER", nullable: false),
                    LastEntry = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LogPublicKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    LogKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Deletions = table.Column<long>(type: "INTEGER", nullable: false),
                    Wiped = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rounds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoundFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    KeyCheck = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Parts = table.Column<int>(type: "INTEGER", nullable: false),
                    IsWhole = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoundFiles_Rounds_Round",
                        column: x => x.Round,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoundJobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Progress = table.Column<double>(type: "REAL", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LeasedUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsToStop = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundJobs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoundJobs_Rounds_Round",
                        column: x => x.Round,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoundLog",
                columns: table => new
                {
                    Round = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Signed = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundLog", x => new { x.Round, x.Number });
                    table.ForeignKey(
                        name: "FK_RoundLog_Rounds_Round",
                        column: x => x.Round,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoundSeats",
                columns: table => new
                {
                    Round = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    AcceptedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundSeats", x => new { x.Round, x.Party, x.List });
                    table.ForeignKey(
                        name: "FK_RoundSeats_Rounds_Round",
                        column: x => x.Round,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoundFileParts",
                columns: table => new
                {
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundFileParts", x => new { x.File, x.Number });
                    table.ForeignKey(
                        name: "FK_RoundFileParts_RoundFiles_File",
                        column: x => x.File,
                        principalTable: "RoundFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RoundFiles_Round",
                table: "RoundFiles",
                column: "Round");

            migrationBuilder.CreateIndex(
                name: "IX_RoundJobs_Round",
                table: "RoundJobs",
                column: "Round");

            migrationBuilder.CreateIndex(
                name: "IX_RoundSeats_Organisation",
                table: "RoundSeats",
                column: "Organisation");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RoundFileParts");

            migrationBuilder.DropTable(
                name: "RoundJobs");

            migrationBuilder.DropTable(
                name: "RoundLog");

            migrationBuilder.DropTable(
                name: "RoundSeats");

            migrationBuilder.DropTable(
                name: "RoundFiles");

            migrationBuilder.DropTable(
                name: "Rounds");
        }
    }
}

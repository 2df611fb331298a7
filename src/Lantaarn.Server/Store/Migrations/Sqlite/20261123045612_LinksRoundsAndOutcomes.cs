// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lantaarn.Server.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LinksRoundsAndOutcomes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "UnfinishedSince",
                table: "RelayBlobs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MadeBy",
                table: "Invitation",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<byte[]>(
                name: "TokenHash",
                table: "Device",
                type: "BLOB",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "BLOB");

            migrationBuilder.CreateTable(
                name: "ChecklistOutcomes",
                columns: table => new
                {
                    City = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChecklistOutcomes", x => new { x.City, x.Year, x.Month, x.Outcome });
                });

            migrationBuilder.CreateTable(
                name: "ChecklistTables",
                columns: table => new
                {
                    City = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Csv = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChecklistTables", x => new { x.City, x.Year, x.Number });
                });

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
                name: "SealedLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Maker = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    AddressHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", maxLength: 150, nullable: false),
                    LongTerm = table.Column<bool>(type: "INTEGER", nullable: false),
                    Direct = table.Column<bool>(type: "INTEGER", nullable: false),
                    Passcode = table.Column<byte[]>(type: "BLOB", maxLength: 48, nullable: true),
                    TriesLeft = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    LocationKey = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Views = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedLinks", x => x.Id);
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
                name: "SealedLinkFiles",
                columns: table => new
                {
                    Link = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedLinkFiles", x => new { x.Link, x.Number });
                    table.ForeignKey(
                        name: "FK_SealedLinkFiles_SealedLinks_Link",
                        column: x => x.Link,
                        principalTable: "SealedLinks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SealedLinkReplies",
                columns: table => new
                {
                    Link = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", maxLength: 16384, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedLinkReplies", x => new { x.Link, x.Id });
                    table.ForeignKey(
                        name: "FK_SealedLinkReplies_SealedLinks_Link",
                        column: x => x.Link,
                        principalTable: "SealedLinks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SealedLinkViews",
                columns: table => new
                {
                    Link = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", maxLength: 2048, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedLinkViews", x => new { x.Link, x.Number });
                    table.ForeignKey(
                        name: "FK_SealedLinkViews_SealedLinks_Link",
                        column: x => x.Link,
                        principalTable: "SealedLinks",
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
                name: "IX_RelayBlobs_UnfinishedSince",
                table: "RelayBlobs",
                column: "UnfinishedSince");

            migrationBuilder.CreateIndex(
                name: "IX_Invitation_MadeBy",
                table: "Invitation",
                column: "MadeBy");

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

            migrationBuilder.CreateIndex(
                name: "IX_SealedLinks_AddressHash",
                table: "SealedLinks",
                column: "AddressHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SealedLinks_ExpiresAt",
                table: "SealedLinks",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_SealedLinks_Organisation_Maker",
                table: "SealedLinks",
                columns: new[] { "Organisation", "Maker" });

            migrationBuilder.AddForeignKey(
                name: "FK_Invitation_Account_MadeBy",
                table: "Invitation",
                column: "MadeBy",
                principalTable: "Account",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Invitation_Account_MadeBy",
                table: "Invitation");

            migrationBuilder.DropTable(
                name: "ChecklistOutcomes");

            migrationBuilder.DropTable(
                name: "ChecklistTables");

            migrationBuilder.DropTable(
                name: "RoundFileParts");

            migrationBuilder.DropTable(
                name: "RoundJobs");

            migrationBuilder.DropTable(
                name: "RoundLog");

            migrationBuilder.DropTable(
                name: "RoundSeats");

            migrationBuilder.DropTable(
                name: "SealedLinkFiles");

            migrationBuilder.DropTable(
                name: "SealedLinkReplies");

            migrationBuilder.DropTable(
                name: "SealedLinkViews");

            migrationBuilder.DropTable(
                name: "RoundFiles");

            migrationBuilder.DropTable(
                name: "SealedLinks");

            migrationBuilder.DropTable(
                name: "Rounds");

            migrationBuilder.DropIndex(
                name: "IX_RelayBlobs_UnfinishedSince",
                table: "RelayBlobs");

            migrationBuilder.DropIndex(
                name: "IX_Invitation_MadeBy",
                table: "Invitation");

            migrationBuilder.DropColumn(
                name: "UnfinishedSince",
                table: "RelayBlobs");

            migrationBuilder.DropColumn(
                name: "MadeBy",
                table: "Invitation");

            migrationBuilder.AlterColumn<byte[]>(
                name: "TokenHash",
                table: "Device",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0],
                oldClrType: typeof(byte[]),
                oldType: "BLOB",
                oldNullable: true);
        }
    }
}

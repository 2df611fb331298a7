// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lantaarn.Server.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SealedLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SealedLinkFiles");

            migrationBuilder.DropTable(
                name: "SealedLinkReplies");

            migrationBuilder.DropTable(
                name: "SealedLinkViews");

            migrationBuilder.DropTable(
                name: "SealedLinks");
        }
    }
}

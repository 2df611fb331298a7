// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lantaarn.Server.Store.Migrations.PostgreSql
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    Maker = table.Column<Guid>(type: "uuid", nullable: false),
                    Purpose = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    AddressHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "bytea", maxLength: 150, nullable: false),
                    LongTerm = table.Column<bool>(type: "boolean", nullable: false),
                    Direct = table.Column<bool>(type: "boolean", nullable: false),
                    Passcode = table.Column<byte[]>(type: "bytea", maxLength: 48, nullable: true),
                    TriesLeft = table.Column<int>(type: "integer", nullable: false),
                    OwnerHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    LocationKey = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Views = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedLinks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SealedLinkFiles",
                columns: table => new
                {
                    Link = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ContentType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sealed = table.Column<string>(type: "character varying(1000000)", maxLength: 1000000, nullable: false),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    Link = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Sealed = table.Column<string>(type: "character varying(16384)", maxLength: 16384, nullable: true)
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
                    Link = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Sealed = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false)
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

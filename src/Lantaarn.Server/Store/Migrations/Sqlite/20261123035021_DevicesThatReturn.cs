// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lantaarn.Server.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DevicesThatReturn : Migration
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

            migrationBuilder.CreateIndex(
                name: "IX_RelayBlobs_UnfinishedSince",
                table: "RelayBlobs",
                column: "UnfinishedSince");

            migrationBuilder.CreateIndex(
                name: "IX_Invitation_MadeBy",
                table: "Invitation",
                column: "MadeBy");

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

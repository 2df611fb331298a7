// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lantaarn.Server.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Organisation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RelayBlobs",
                columns: table => new
                {
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Compartment = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Received = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelayBlobs", x => new { x.Organisation, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "RelayCompartments",
                columns: table => new
                {
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Compartment = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Generation = table.Column<int>(type: "INTEGER", nullable: false),
                    BeganAfter = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelayCompartments", x => new { x.Organisation, x.Compartment });
                });

            migrationBuilder.CreateTable(
                name: "RelayDevices",
                columns: table => new
                {
                    Device = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<Guid>(type: "TEXT", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", maxLength: 150, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelayDevices", x => x.Device);
                });

            migrationBuilder.CreateTable(
                name: "RelayEnvelopes",
                columns: table => new
                {
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Compartment = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Generation = table.Column<int>(type: "INTEGER", nullable: false),
                    Account = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelayEnvelopes", x => new { x.Organisation, x.Account, x.Compartment, x.Generation });
                });

            migrationBuilder.CreateTable(
                name: "RelayEvents",
                columns: table => new
                {
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Compartment = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Signed = table.Column<string>(type: "TEXT", maxLength: 2048, nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", maxLength: 65536, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelayEvents", x => new { x.Organisation, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "RelayMembers",
                columns: table => new
                {
                    Account = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", maxLength: 150, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelayMembers", x => new { x.Organisation, x.Account });
                });

            migrationBuilder.CreateTable(
                name: "RelayOrders",
                columns: table => new
                {
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyChange = table.Column<long>(type: "INTEGER", nullable: false),
                    BlobBytes = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelayOrders", x => x.Organisation);
                });

            migrationBuilder.CreateTable(
                name: "RelayPersonKeys",
                columns: table => new
                {
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Compartment = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Generation = table.Column<int>(type: "INTEGER", nullable: false),
                    Wrapped = table.Column<string>(type: "TEXT", maxLength: 512, nullable: true),
                    Change = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelayPersonKeys", x => new { x.Organisation, x.Person, x.Compartment });
                });

            migrationBuilder.CreateTable(
                name: "Account",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Roles = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LeftAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Account", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Account_Organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RelayBlobParts",
                columns: table => new
                {
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Blob = table.Column<Guid>(type: "TEXT", nullable: false),
                    Offset = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", maxLength: 1048576, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelayBlobParts", x => new { x.Organisation, x.Blob, x.Offset });
                    table.ForeignKey(
                        name: "FK_RelayBlobParts_RelayBlobs_Organisation_Blob",
                        columns: x => new { x.Organisation, x.Blob },
                        principalTable: "RelayBlobs",
                        principalColumns: new[] { "Organisation", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Device",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SignedInAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Device", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Device_Account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Invitation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Roles = table.Column<string>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitation_Account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Account",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Invitation_Organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisation",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Passkey",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SignCount = table.Column<long>(type: "INTEGER", nullable: false),
                    Transports = table.Column<string>(type: "TEXT", nullable: false),
                    IsUserVerified = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackupEligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackedUp = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passkey", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_Passkey_Account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Ceremony",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    InvitationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ceremony", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Ceremony_Invitation_InvitationId",
                        column: x => x.InvitationId,
                        principalTable: "Invitation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Account_OrganisationId",
                table: "Account",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Ceremony_ExpiresAt",
                table: "Ceremony",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_Ceremony_InvitationId",
                table: "Ceremony",
                column: "InvitationId");

            migrationBuilder.CreateIndex(
                name: "IX_Device_AccountId",
                table: "Device",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Device_TokenHash",
                table: "Device",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invitation_AccountId",
                table: "Invitation",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitation_OrganisationId",
                table: "Invitation",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitation_SecretHash",
                table: "Invitation",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Passkey_AccountId",
                table: "Passkey",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_RelayBlobs_Organisation_Person",
                table: "RelayBlobs",
                columns: new[] { "Organisation", "Person" });

            migrationBuilder.CreateIndex(
                name: "IX_RelayDevices_Organisation",
                table: "RelayDevices",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_RelayEvents_Organisation_Id",
                table: "RelayEvents",
                columns: new[] { "Organisation", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RelayPersonKeys_Organisation_Change",
                table: "RelayPersonKeys",
                columns: new[] { "Organisation", "Change" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Ceremony");

            migrationBuilder.DropTable(
                name: "Device");

            migrationBuilder.DropTable(
                name: "Passkey");

            migrationBuilder.DropTable(
                name: "RelayBlobParts");

            migrationBuilder.DropTable(
                name: "RelayCompartments");

            migrationBuilder.DropTable(
                name: "RelayDevices");

            migrationBuilder.DropTable(
                name: "RelayEnvelopes");

            migrationBuilder.DropTable(
                name: "RelayEvents");

            migrationBuilder.DropTable(
                name: "RelayMembers");

            migrationBuilder.DropTable(
                name: "RelayOrders");

            migrationBuilder.DropTable(
                name: "RelayPersonKeys");

            migrationBuilder.DropTable(
                name: "Invitation");

            migrationBuilder.DropTable(
                name: "RelayBlobs");

            migrationBuilder.DropTable(
                name: "Account");

            migrationBuilder.DropTable(
                name: "Organisation");
        }
    }
}

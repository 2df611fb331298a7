// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Accounts;

/// <summary>
/// A member of one organisation. There is no column for a password, an address or a number. Who left stays as an id without a name, because what
/// they wrote keeps its author.
/// </summary>
internal sealed class Account
{
    public const int LongestName = 80;

    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Name { get; set; }

    /// <summary>Names of <see cref="Role"/>.</summary>
    public required string[] Roles { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LeftAt { get; set; }

    public IReadOnlySet<Role> RoleSet => Roles.Select(Enum.Parse<Role>).ToHashSet();

    public bool IsAdmin => RoleSet.Contains(Role.Admin);

    internal sealed class Configuration : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.Property(account => account.Id).ValueGeneratedNever();
            builder.Property(account => account.Name).HasMaxLength(LongestName);
            builder.Ignore(account => account.RoleSet).Ignore(account => account.IsAdmin);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(account => account.OrganisationId);
        }
    }
}

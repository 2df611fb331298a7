// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Relay;

/// <summary>The public key to which envelopes for a member are sealed (ECDH on P-256).</summary>
internal sealed class MemberKey
{
    public required Guid Account { get; init; }
    public required Guid Organisation { get; init; }
    public required byte[] PublicKey { get; set; }

    /// <summary>Publishes the caller's own key. A new key ends the envelopes sealed to the old one: they cannot be opened any more.</summary>
    public static async Task<IResult> Publish(PublicKeyText body, HttpContext http, StoreWriter writer, CancellationToken cancel)
    {
        var caller = Caller.Of(http.User);
        if (RelayKey.Parse(body.PublicKey) is not { } key) return Refusal.BadForm("'publicKey' is no public key on P-256 (SubjectPublicKeyInfo, base64url).").As(400);
        await writer.Write(async (store, stop) =>
        {
            await OrganisationOrder.Take(store, caller.Organisation, stop);
            var known = await store.Set<MemberKey>().SingleOrDefaultAsync(member => member.Account == caller.Account && member.Organisation == caller.Organisation, stop);
            if (known is null) store.Add(new MemberKey { Account = caller.Account, Organisation = caller.Organisation, PublicKey = key });
            else if (!known.PublicKey.AsSpan().SequenceEqual(key))
            {
                known.PublicKey = key;
                await store.Set<KeyEnvelope>().Where(envelope => envelope.Organisation == caller.Organisation && envelope.Account == caller.Account).ExecuteDeleteAsync(stop);
            }
            return true;
        }, cancel);
        return TypedResults.NoContent();
    }

    internal sealed class Mapping : IEntityTypeConfiguration<MemberKey>
    {
        public void Configure(EntityTypeBuilder<MemberKey> builder)
        {
            builder.ToTable("RelayMembers").HasKey(member => new { member.Organisation, member.Account });
            builder.Property(member => member.PublicKey).HasMaxLength(150);
        }
    }
}

/// <summary>A public key in a request.</summary>
internal sealed record PublicKeyText(string? PublicKey);

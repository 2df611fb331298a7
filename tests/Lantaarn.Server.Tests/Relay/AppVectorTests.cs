// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text.Json;
using Lantaarn.Server.Relay;

namespace Lantaarn.Server.Tests.Relay;

/// <summary>What the app seals and signs, as it wrote it to a file (<c>app/vectors/relay.json</c>), is what the relay takes.</summary>
public sealed class AppVectorTests
{
    private static readonly Vectors File = JsonSerializer.Deserialize<Vectors>(
        System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Relay", "relay.json")), JsonSerializerOptions.Web)!;

    [Fact]
    public void Events_of_the_app_have_the_form_the_signature_and_the_chain_that_the_relay_demands()
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(RelayKey.Parse(File.DevicePublicKey), out _);
        var chain = new DeviceChain { Device = File.Device, Organisation = Guid.Empty, Account = File.Account, PublicKey = [] };

        foreach (var sent in File.Events)
        {
            var (read, refusal) = SignedEvent.Read(sent);

            Assert.Null(refusal);
            Assert.True(read!.IsSignedBy(key));
            Assert.Equal((File.Account, File.Device, Compartment.Contact, 1), (read.Author, read.Device, read.Compartment, read.Generation));
            Assert.Null(chain.WhyNotNext(read));
            chain.Append(read);
        }
        Assert.Equal(3, chain.Sequence);
    }

    [Fact]
    public void An_event_of_the_app_that_was_changed_on_its_way_is_refused()
    {
        var (first, second) = (File.Events[0], File.Events[1]);

        var (_, refusal) = SignedEvent.Read(first with { Sealed = second.Sealed });

        Assert.Equal("content-differs", refusal!.Code);
    }

    [Fact]
    public void Keys_and_envelopes_of_the_app_have_the_form_that_the_relay_demands()
    {
        Assert.NotNull(RelayKey.Parse(File.MemberPublicKey));
        Assert.Equal(2, File.Envelopes.Count);
        Assert.All(File.Envelopes, envelope => Assert.True(SealedForm.Fits(envelope, SealedForm.ToMember, KeyEnvelope.Longest)));
    }

    private sealed record Vectors(Guid Account, Guid Device, string DevicePublicKey, string MemberPublicKey, IReadOnlyList<string> Envelopes, IReadOnlyList<SentEvent> Events);
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Exchange.KeyShares;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Tests;

namespace Lantaarn.Exchange.Tests.KeyShares;

/// <summary>The sample round with its key from shares, and an organisation of it that has committed itself.</summary>
internal sealed record Committed(ShareCommitment Document, PrivateKey Sealing, PrivateKey Signing)
{
    public static SignedDocument<RoundDefinition> Round { get; } = SignedDocument.Sign(SampleRound.One.Definition with { KeyCheck = "" }, SampleRound.One.Lead.Signing);

    public static Committed Make(string list)
    {
        var (sealing, signing) = (PrivateKey.Generate(), PrivateKey.Generate());
        return new(new(Round.Document.Id, Round.Checksum(), list, new(sealing.Public, signing.Public), new string('a', 64)), sealing, signing);
    }

    public string Write(TemporaryFolder folder, string name = "") =>
        folder.Write($"{Document.List}{name}.commitment.json", JsonSerializer.Serialize(SignedDocument.Sign(Document, Signing), ExchangeJson.Readable));
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Exchange.KeyShares;
using Lantaarn.Exchange.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Rounds;

/// <summary>What was destroyed, when and by whom: the form that <c>lantaarn destroy</c> writes too.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="Role">Who states it.</param>
/// <param name="List">The organisation's list, where an organisation states it.</param>
/// <param name="At">When the last of the files was destroyed.</param>
/// <param name="Files">Name and SHA-256 of each file; of a secret the name only.</param>
internal sealed record DestructionStatement(string RoundId, Signatory Role, string? List, DateTimeOffset At, IReadOnlyList<DestroyedFile> Files);

/// <summary>One destroyed file.</summary>
internal sealed record DestroyedFile(string Name, string? Sha256);

/// <summary>Who can state that something was destroyed.</summary>
internal enum Signatory
{
    /// <summary>The count lead.</summary>
    Lead,

    /// <summary>The linkage unit.</summary>
    LinkageUnit,

    /// <summary>The analyst.</summary>
    Analyst,

    /// <summary>An organisation that made the round key with the others.</summary>
    Organisation,

    /// <summary>This server.</summary>
    Server,
}

/// <summary>Keeps the statements of the parties, each held against the key that the party has in this round.</summary>
internal static class Statements
{
    private const string Name = "destroyed.json";

    public static async Task<IResult> Post(string round, HttpContext http, RoundDesk desk)
    {
        var document = await Document.Read(http.Request, Name, http.RequestAborted);
        var signed = document.As(ExchangeJson.Read<SignedDocument<DestructionStatement>>);
        return await desk.In(round, http, async (at, cancel) =>
        {
            if (at.Round.LogKey is null) return Refusal.NotNow(at.Round.Step, "not destroyed");
            var (party, list) = (PartyOf(signed.Document.Role), signed.Document.List ?? "");
            if (party is null || !at.Rights.May(party.Value, list)) return Refusal.NoRight;
            if (signed.Document.RoundId != round || await KeyOf(at, signed.Document, cancel) is not { } key || !signed.IsSignedBy(key))
                throw new InputException(new InputProblem(Name, "The statement is not signed with the key that you have in this round.", "Send it as 'lantaarn destroy' wrote it."));
            var file = document.Keep(at, FileKind.Statement, Label(at, signed.Document));
            at.Log(new RoundEvent("stated", list) { In = [file.Logged] });
            return TypedResults.Ok(file.Logged);
        });
    }

    /// <summary>A name that no other statement of the round has.</summary>
    public static string Label(RoundAtDesk at, DestructionStatement statement) => $"{statement.List ?? statement.Role.ToString().ToLowerInvariant()}-{at.Round.Entries + 1}";

    private static Party? PartyOf(Signatory role) => role switch
    {
        Signatory.Lead => Party.Lead,
        Signatory.LinkageUnit => Party.LinkageUnit,
        Signatory.Analyst => Party.Analyst,
        Signatory.Organisation => Party.List,
        _ => null,
    };

    private static async Task<PublicKey?> KeyOf(RoundAtDesk at, DestructionStatement statement, CancellationToken cancel)
    {
        if (statement.Role != Signatory.Organisation) return at.Signed.Document.Keys.Of(Enum.Parse<RoundRole>(statement.Role.ToString())).Signing;
        var commitment = await at.Store.Set<RoundFile>().SingleOrDefaultAsync(file => file.Round == at.Round.Id && file.IsWhole && file.Kind == FileKind.Commitment && file.List == statement.List, cancel);
        return commitment is null ? null : ShareCommitments.ReadOne(at.Signed, new MemoryStream(await commitment.Whole(at.Store, cancel)), commitment.Name).Document.Keys.Signing;
    }
}

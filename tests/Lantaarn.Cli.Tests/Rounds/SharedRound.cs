// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Rounds;
using Lantaarn.Exchange;
using Lantaarn.Exchange.KeyShares;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Cli.Tests.Rounds;

/// <summary>A small round whose organisations make the round key from shares, each in a folder of its own; sealed shares pass through one folder.</summary>
internal sealed class SharedRound : IDisposable
{
    private readonly IReadOnlyList<string> _lists;

    private SharedRound(SmallRound small, IReadOnlyList<string> lists) => (Small, _lists) = (small, lists);

    public SmallRound Small { get; }

    public SignedDocument<RoundDefinition> Round => SignedRound.Read(Small.Definition);

    public IReadOnlyList<string> Commitments => [.. _lists.Select(CommitmentOf)];

    public IReadOnlyList<string> Sealed => [.. Small.FilesIn("sealed").Select(Small.At)];

    /// <summary>A round of which all organisations have drawn their share.</summary>
    public static async Task<SharedRound> Drawn(params string[] lists)
    {
        var round = new SharedRound(await SmallRound.Make(keyFrom: RoundKeySource.Shares, lists: lists), lists is [] ? SmallRound.Lists : lists);
        foreach (var list in round._lists) (await round.Draw(list)).RequireDone();
        return round;
    }

    /// <summary>A round of which all organisations have sealed their share to the others.</summary>
    public static async Task<SharedRound> Revealed(params string[] lists)
    {
        var round = await Drawn(lists);
        foreach (var list in round._lists) (await round.Reveal(list)).RequireDone();
        return round;
    }

    public string ShareOf(string list) => Small.At($"keys/{list}/{list}.share.key");

    public string CommitmentOf(string list) => Small.At($"keys/{list}/{list}.commitment.json");

    public string SealedOf(string from, string to) => Small.At($"sealed/{from}-to-{to}.share.sealed");

    public string KeyOf(string list) => Small.At($"keys/{list}/round.key");

    public OrganisationKeys KeysOf(string list) => ExchangeJson.ReadFile<OrganisationKeys>(ShareOf(list));

    public Task<CommandRun> Draw(string list, string? folder = null) =>
        CommandRun.Of("round", "share", "--round", Small.Definition, "--list", list, "--out", Small.At(folder ?? $"keys/{list}"));

    public Task<CommandRun> Reveal(string list, IEnumerable<string>? commitments = null) =>
        CommandRun.Of(["round", "reveal", "--round", Small.Definition, "--share", ShareOf(list), .. commitments ?? Commitments, "--out", Small.At("sealed")]);

    public Task<CommandRun> Join(string list, IEnumerable<string>? shares = null, IEnumerable<string>? commitments = null) =>
        CommandRun.Of(["round", "join", "--round", Small.Definition, "--share", ShareOf(list), "--commitments", .. commitments ?? Commitments, .. shares ?? Sealed, "--out", KeyOf(list)]);

    /// <summary>Seals other bytes in the name of a list, as somebody could who carries the files.</summary>
    public void Forge(string from, string to, byte[] share)
    {
        var commitments = ShareCommitments.ReadAll(Round, Commitments);
        SealedShare.Write(File.Create(SealedOf(from, to)), commitments.Of(from), commitments.Of(to), share);
    }

    public void Dispose() => Small.Dispose();
}

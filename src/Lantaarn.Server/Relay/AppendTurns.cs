// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Threading.RateLimiting;

namespace Lantaarn.Server.Relay;

/// <summary>
/// Who may have a batch checked and stored now: a few at once and a short row behind them, so that whoever is let in has an answer within a fraction of a second. When hundreds of telephones find
/// the network again together, the others are told when to come back instead of all waiting for the last. A turn begins when the whole batch is here: a slow line holds up nobody else.
/// </summary>
internal sealed class AppendTurns : IDisposable
{
    private const int AtOncePerProcessor = 2;
    private const int WaitingPerProcessor = 8;
    private const int LongestAway = 5;

    private readonly ConcurrencyLimiter _turns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = AtOncePerProcessor * Environment.ProcessorCount,
        QueueLimit = WaitingPerProcessor * Environment.ProcessorCount,
    });

    /// <summary>A turn, to be given back; or none, when the row is full.</summary>
    public async ValueTask<IDisposable?> Take(CancellationToken cancel)
    {
        var turn = await _turns.AcquireAsync(1, cancel);
        if (turn.IsAcquired) return turn;
        turn.Dispose();
        return null;
    }

    /// <summary>Whole seconds after which somebody who got no turn may ask again; not the same for all.</summary>
    public static int SecondsAway() => RandomNumberGenerator.GetInt32(1, LongestAway + 1);

    public void Dispose() => _turns.Dispose();
}

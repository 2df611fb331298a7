// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Text.Json;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Bench.Faults;

/// <summary>What became of the events of one organisation.</summary>
/// <param name="Acknowledged">The server said that it has them.</param>
/// <param name="Lost">Of those, the ones that are not where it said, as they were sent.</param>
/// <param name="Doubled">Events that stand in a log more than once.</param>
/// <param name="Unequal">Clients whose log is not the organisation's log, and devices whose chain does not hold.</param>
internal sealed record Verdict(int Acknowledged, int Lost, int Doubled, int Unequal)
{
    /// <param name="clients">All clients of the organisation.</param>
    /// <param name="log">The organisation's log, read from its beginning when all was over.</param>
    public static Verdict Of(IReadOnlyList<SyncingClient> clients, IReadOnlyList<PlacedEvent> log)
    {
        var byPosition = log.GroupBy(placed => placed.Position).ToDictionary(same => same.Key, same => same.First().Signed);
        var acknowledged = clients.SelectMany(client => client.Acknowledged.Values).ToList();
        var lost = acknowledged.Count(said => byPosition.GetValueOrDefault(said.Position) != said.Signed);
        var doubled = clients.Select(client => client.Log).Append(log).Sum(Twice) + clients.Sum(client => client.Moved);
        var unequal = clients.Count(client => !client.Log.SequenceEqual(log)) + BrokenChains(log);
        return new Verdict(acknowledged.Count, lost, doubled, unequal);
    }

    public static Verdict operator +(Verdict one, Verdict other) =>
        new(one.Acknowledged + other.Acknowledged, one.Lost + other.Lost, one.Doubled + other.Doubled, one.Unequal + other.Unequal);

    private static int Twice(IReadOnlyList<PlacedEvent> log) => log.Count - log.Select(placed => Claims(placed).GetProperty("id").GetGuid()).Distinct().Count();

    private static int BrokenChains(IReadOnlyList<PlacedEvent> log) => log.GroupBy(placed => Claims(placed).GetProperty("device").GetGuid()).Count(device => !Holds(device));

    private static bool Holds(IEnumerable<PlacedEvent> device)
    {
        var (sequence, previous) = (0L, "");
        foreach (var placed in device)
        {
            var claims = Claims(placed);
            if (claims.GetProperty("sequence").GetInt64() != ++sequence || claims.GetProperty("previous").GetString() != previous) return false;
            previous = CaseworkDevice.Hash(placed.Signed);
        }
        return true;
    }

    private static JsonElement Claims(PlacedEvent placed) => JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(placed.Signed.Split('.')[1]));
}

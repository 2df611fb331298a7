// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Text.Json;
using Lantaarn.Cli.Auditing;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Rounds;

/// <summary><c>round</c>: what the count lead, the organisations and the audit party do before a count.</summary>
internal static class RoundCommands
{
    public static Command Command(Screen screen) => new("round", "Prepares a count: define it, make the round key together, plant twins.")
    {
        Plan(screen), NewRound.Command(screen), DrawShare.Command(screen), RevealShare.Command(screen), JoinShares.Command(screen), PlantTwins.Command(screen),
    };

    private static Command Plan(Screen screen)
    {
        var command = new Command("plan", "Prints an example plan: save it, fill in what you decided, and give it to 'round new'.");
        command.SetAction(_ => screen.Print(JsonSerializer.Serialize(RoundPlan.Example(), ExchangeJson.Readable)));
        return command;
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Registrations;

namespace Lantaarn.Cli.Registrations;

/// <summary>The safe tables of registrations, on their way to a release.</summary>
internal static class SafeRegistrations
{
    /// <summary>Signs and writes the tables; or says why there are none.</summary>
    public static int Write(Screen screen, RegistrationOutcome outcome, RoleKeys analyst, string path)
    {
        if (outcome is not RegistrationOutcome.Made made) return screen.Refuse(((RegistrationOutcome.Refused)outcome).Why);
        AtomicFile.WriteAll(path, JsonSerializer.SerializeToUtf8Bytes(SignedDocument.Sign(made.Tables, analyst.Signing), ExchangeJson.Readable));
        screen.Say($"{made.Tables.Audit.Cells} numbers, {made.Tables.Audit.Hidden} hidden.");
        screen.Wrote(path);
        return ExitCode.Done;
    }
}

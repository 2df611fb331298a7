// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Files;
using Lantaarn.Cli.Registrations;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Registrations;
using Lantaarn.Monitor.Registrations.Care;

namespace Lantaarn.Cli.Demo.Rounds;

/// <summary>The registrations of the demo, each written as an organisation hands it over and read again, and the safe tables that are made from them.</summary>
internal sealed class DemoRegistrations(Screen screen, RoundDefinition round, RoleKeys analyst, string folder)
{
    /// <summary>Makes the safe tables.</summary>
    /// <returns>Their files.</returns>
    /// <exception cref="InvalidOperationException">Nothing of a registration can be shown.</exception>
    public IReadOnlyList<string> Protect(int seed, CancellationToken cancel)
    {
        List<string> files = [];
        foreach (var visits in DemoVisits.All(seed))
        {
            var list = ListOf(visits.Registration.Organisation);
            AtomicFile.WriteAll(list, RegistrationList.Bytes(visits.Registration.Rows));
            var registration = visits.Registration with { Rows = RegistrationList.Read(list) };
            foreach (var figure in visits.Figures) files.Add(Write(figure.Indicator, ProtectRegistrationCommand.Protect(round, registration, figure, cancel)));
        }
        files.Add(Write("care", ProtectCare.Run(round, [.. DemoCare.All(seed).Select(Written)], [.. DemoCare.Years.Select(RegistrationPeriod.Parse).OfType<RegistrationPeriod>()], cancel)));
        return files;
    }

    private CareRegistration Written(CareRegistration registration)
    {
        var list = ListOf($"{registration.Organisation} zorg");
        AtomicFile.WriteAll(list, CareList.Bytes(registration.Attempts));
        return registration with { Attempts = CareList.Read(list) };
    }

    private string ListOf(string name) => Path.Combine(folder, $"{name.ToLowerInvariant().Replace(' ', '-')}.csv");

    private string Write(string name, RegistrationOutcome outcome)
    {
        var path = Path.Combine(folder, $"safe-{name}.json");
        return SafeRegistrations.Write(screen, outcome, analyst, path) == ExitCode.Done ? path : throw new InvalidOperationException($"Nothing of '{name}' can be shown.");
    }
}

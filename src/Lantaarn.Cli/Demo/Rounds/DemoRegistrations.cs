// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Files;
using Lantaarn.Cli.Registrations;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Registrations;
using Lantaarn.Monitor.Registrations.Care;

namespace Lantaarn.Cli.Demo.Rounds;

/// <summary>The registrations of the demo: each organisation counts its own, seals the counts, and the analyst opens them and makes them safe.</summary>
internal sealed class DemoRegistrations(Screen screen, SignedDocument<RoundDefinition> round, RoleKeys analyst, string folder)
{
    /// <summary>Makes the safe tables.</summary>
    /// <returns>Their files.</returns>
    /// <exception cref="InvalidOperationException">Nothing of a registration can be shown.</exception>
    public IReadOnlyList<string> Protect(int seed, CancellationToken cancel)
    {
        List<string> files = [];
        foreach (var visits in DemoVisits.All(seed))
        {
            var list = PathOf(visits.Organisation, "csv");
            AtomicFile.WriteAll(list, RegistrationList.Bytes(visits.Rows));
            var rows = RegistrationList.Read(list);
            foreach (var figure in visits.Figures)
                files.Add(Protect(figure.Indicator, [Sealed($"{visits.Organisation} {figure.Indicator}", visits.Organisation, CountRegistrationCommands.Count(rows, figure), cancel)], cancel));
        }
        files.Add(Protect("care", [.. DemoCare.All(seed).Select(care => Counted(care, cancel))], cancel));
        return files;
    }

    private CountedRegistration Counted(DemoCare care, CancellationToken cancel)
    {
        var list = PathOf($"{care.Organisation} zorg", "csv");
        AtomicFile.WriteAll(list, CareList.Bytes(care.Attempts));
        return Sealed($"{care.Organisation} zorg", care.Organisation, CountCare.Of(CareList.Read(list), DemoCare.Years), cancel);
    }

    private CountedRegistration Sealed(string name, string organisation, IReadOnlyList<RegisteredPeople> people, CancellationToken cancel)
    {
        var path = PathOf(name, "counts.sealed");
        CountRegistrationCommands.Write(screen, new(organisation, people), round, path, cancel);
        return CountedRegistration.Read(path, round, analyst.Sealing);
    }

    private string Protect(string name, IReadOnlyList<CountedRegistration> counted, CancellationToken cancel)
    {
        var path = PathOf($"safe-{name}", "json");
        var outcome = ProtectRegistrationCommand.Protect(round.Document, counted, cancel);
        return ProtectRegistrationCommand.Write(screen, outcome, analyst, path) == ExitCode.Done ? path : throw new InvalidOperationException($"Nothing of '{name}' can be shown.");
    }

    private string PathOf(string name, string kind) => Path.Combine(folder, $"{name.ToLowerInvariant().Replace(' ', '-')}.{kind}");
}

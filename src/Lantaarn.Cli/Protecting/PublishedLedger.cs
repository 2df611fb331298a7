// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Disclosure;
using Lantaarn.Disclosure.Alternatives;
using Lantaarn.Disclosure.Releases;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Protecting;

/// <summary>The ledger of what was published, as far as it is about one period and population.</summary>
internal sealed class PublishedLedger
{
    private readonly ReleaseLedger _ledger;
    private readonly string _path;
    private readonly string _period;
    private readonly string _population;
    private readonly TimeProvider _clock;

    /// <exception cref="InputException">A line cannot be read, or does not follow from the one before.</exception>
    public PublishedLedger(string path, string period, string population, TimeProvider clock)
    {
        (_path, _period, _population, _clock) = (path, period, population, clock);
        try
        {
            _ledger = ReleaseLedger.Read(path);
        }
        catch (InvalidDataException e)
        {
            throw new InputException(new InputProblem(path, e.Message, "Then try again."), e);
        }
        Earlier = _ledger.Of(period, population);
    }

    public EarlierReleases Earlier { get; }

    /// <exception cref="InputException">Somebody else wrote in the ledger meanwhile.</exception>
    public void Add(IReadOnlyList<ProtectedRelease> parts) => Add(name => _ledger.Append(name, parts, _clock));

    /// <exception cref="InputException">Somebody else wrote in the ledger meanwhile.</exception>
    public void Add(AlteredRelease release) => Add(name => release.WriteDown(_ledger, name, _clock));

    private void Add(Action<ReleaseName> write)
    {
        try
        {
            write(new(_period, _population, (Earlier.Count + 1).ToString(CultureInfo.InvariantCulture)));
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException)
        {
            var problem = new InputProblem(_path, "Something was written in the ledger while this release was checked.", "Run the command again: it will be checked together with that.");
            throw new InputException(problem, e);
        }
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Disclosure;
using Lantaarn.Disclosure.Releases;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Cli.Protecting;

/// <summary>The ledger of what was published, as far as it is about one round.</summary>
internal sealed class PublishedLedger
{
    private readonly ReleaseLedger _ledger;
    private readonly RoundDefinition _round;
    private readonly TimeProvider _clock;

    public PublishedLedger(string path, RoundDefinition round, TimeProvider clock)
    {
        (_round, _clock) = (round, clock);
        try
        {
            _ledger = ReleaseLedger.Read(path);
        }
        catch (InvalidDataException e)
        {
            throw new InputException(new InputProblem(path, e.Message, "Then try again."));
        }
        Earlier = _ledger.Of(round.Id, round.Population);
    }

    public EarlierReleases Earlier { get; }

    public void Add(IReadOnlyList<ProtectedRelease> parts) =>
        _ledger.Append(new(_round.Id, _round.Population, (Earlier.Count + 1).ToString(CultureInfo.InvariantCulture)), parts, _clock);
}

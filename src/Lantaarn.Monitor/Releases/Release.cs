// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Monitor.Releases;

/// <summary>
/// A release that may be shown: signed by the analyst of its round, with tables that the same analyst signed as safe. There is no other way to
/// get one than <see cref="NewRelease"/> and the reader of what was signed, so a number in it is a protected number.
/// </summary>
public sealed class Release
{
    internal Release(SignedDocument<ReleaseDocument> signed, SignedDocument<RoundDefinition> round, SafeTables tables)
    {
        if (signed.Document.RoundId != round.Document.Id || tables.RoundId != round.Document.Id || signed.Document.RoundChecksum != round.Checksum())
            throw new ArgumentException("Release, tables and round do not belong together.", nameof(signed));
        if (!signed.IsSignedBy(round.Document.Keys.Analyst.Signing)) throw new ArgumentException("The release is not as the analyst of its round signed it.", nameof(signed));
        (SignedRelease, Definition, Tables) = (signed, round, tables);
    }

    /// <summary>The document with its signature.</summary>
    public SignedDocument<ReleaseDocument> SignedRelease { get; }

    /// <summary>The round with its signature.</summary>
    public SignedDocument<RoundDefinition> Definition { get; }

    /// <summary>Figures, coverage, quality, trend.</summary>
    public ReleaseDocument Document => SignedRelease.Document;

    /// <summary>The round.</summary>
    public RoundDefinition Round => Definition.Document;

    /// <summary>Who was seen: protected tables.</summary>
    public SafeTables Tables { get; }

    /// <summary>The figure for everyone.</summary>
    public ReleasedFigure Everyone => Document.Figures[0];

    /// <summary>Figures from registrations outside the count.</summary>
    public IReadOnlyList<ReleasedRegistration> Registrations => Document.Registrations ?? [];

    /// <summary>Indicators of this release that nobody has interpreted: a page says so.</summary>
    public IReadOnlyList<MonitorIndicator> WithoutInterpretation() =>
        [.. Shown().Where(indicator => Document.Interpretations.All(said => said.Indicator != indicator.Id))];

    /// <summary>The numbers that it shows.</summary>
    public ShownNumbers Numbers => new(Document.Figures, Document.NotEncodable, Tables) { Registrations = Registrations };

    /// <summary>Indicators that this release has numbers of.</summary>
    public IReadOnlyList<MonitorIndicator> Shown() => Numbers.Indicators();

    /// <summary>The figure of an indicator that is made from a registration, or null.</summary>
    public ReleasedRegistration? RegistrationOf(MonitorIndicator indicator) => Registrations.FirstOrDefault(figure => figure.Indicator == indicator.Id);

    /// <summary>The table of one dimension alone, or null.</summary>
    public SafeTable? TableOf(string dimension) => Numbers.TableOf(dimension);
}

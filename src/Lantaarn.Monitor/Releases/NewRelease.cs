// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Publishing;

namespace Lantaarn.Monitor.Releases;

/// <summary>Makes the release of a round, and its corrections.</summary>
/// <param name="signedRound">The round.</param>
/// <param name="estimate">How many people there are.</param>
/// <param name="tables">Who was seen.</param>
/// <param name="linkage">How the linkage went.</param>
public sealed class NewRelease(SignedDocument<RoundDefinition> signedRound, RoundEstimate estimate, SafeTables tables, LinkageReport linkage)
{
    /// <summary>What experts say of the figures.</summary>
    public IReadOnlyList<Interpretation> Interpretations { get; init; } = [];

    /// <summary>Protected tables of registrations outside the count.</summary>
    public IReadOnlyList<SafeTables> Registrations { get; init; } = [];

    /// <summary>Everything that was published so far, every version: no figure of registrations shows another number for a period that it showed before.</summary>
    public IReadOnlyList<Release> Published { get; init; } = [];

    private PublishedRound Shown => new(signedRound.Document, estimate, tables, linkage);

    /// <summary>The numbers that it will show, for experts to look at before it is made.</summary>
    public ShownNumbers Numbers()
    {
        var shown = Shown;
        return new([.. estimate.Strata.Prepend(estimate.Total).Select(stratum => Figure(shown, stratum))], NotEncodable(signedRound.Document), tables) { Registrations = ReleasedRegistration.Of(Registrations, signedRound.Document) };
    }

    /// <summary>The first version.</summary>
    /// <param name="id">Name in addresses: lower-case letters, digits and hyphens.</param>
    /// <param name="published">When.</param>
    /// <param name="before">The newest releases of earlier rounds, with which it is compared.</param>
    /// <param name="analyst">Signs.</param>
    /// <exception cref="InputException">Estimate, tables and round do not belong together, or the id cannot be one.</exception>
    public Release Make(string id, DateOnly published, IReadOnlyList<Release> before, PrivateKey analyst)
    {
        if (!ListDefinition.IsId(id)) throw new InputException(new InputProblem("--name", $"'{id}' cannot be the name of a release.", "Use lower-case letters, digits and hyphens, 40 at most."));
        return Sign(id, 1, published, before, [], analyst);
    }

    /// <summary>The next version of a release that stays as it is.</summary>
    /// <param name="earlier">The newest version.</param>
    /// <param name="what">What is different.</param>
    /// <param name="why">Why it had to be.</param>
    /// <param name="published">When.</param>
    /// <param name="before">The newest releases of earlier rounds.</param>
    /// <param name="analyst">Signs.</param>
    /// <exception cref="InputException">It is about another round.</exception>
    public Release Correct(Release earlier, Label what, Label why, DateOnly published, IReadOnlyList<Release> before, PrivateKey analyst)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        if (earlier.Document.RoundChecksum != signedRound.Checksum())
            throw new InputException(new InputProblem("--round", "A correction is about the round of the release that it corrects.", "Give the definition of that round, or make a new release."));
        var version = earlier.Document.Version + 1;
        return Sign(earlier.Document.Id, version, published, before, [.. earlier.Document.Corrections, new(version, published, what, why)], analyst);
    }

    private Release Sign(string id, int version, DateOnly published, IReadOnlyList<Release> before, IReadOnlyList<Correction> corrections, PrivateKey analyst)
    {
        var round = signedRound.Document;
        if (estimate.RoundId != round.Id || tables.RoundId != round.Id || linkage.RoundId != round.Id)
            throw new InputException(new InputProblem("--round", "Estimate, tables and linkage report do not all belong to this round.", "Give the files of one round."));
        if (analyst.Public != round.Keys.Analyst.Signing)
            throw new InputException(new InputProblem("--key", "This is not the key of the analyst of this round.", "Use the file that 'lantaarn round new' made for this round."));
        var numbers = Numbers();
        foreach (var earlier in Published)
            if (ReleasedRegistration.Differing(numbers.Registrations, earlier.Registrations) is { } differing)
                throw new InputException(new InputProblem("--registrations", $"Release {earlier.Document.Id}, version {earlier.Document.Version}, shows other numbers: {differing}.", "Leave that period out: two numbers for the same people tell how many were added or left out."));
        var document = new ReleaseDocument(id, version, published, round.Id, signedRound.Checksum(), numbers.Figures, numbers.NotEncodable, Coverage(round), Quality(),
            ReleaseTrend.Of(round, id, numbers.Figures, estimate.MissingLists, before), RegionPair.Compare(Shown, numbers.Figures), Interpretations, corrections)
        {
            Registrations = numbers.Registrations is { Count: > 0 } registrations ? registrations : null,
        };
        return new(SignedDocument.Sign(document, analyst), signedRound, tables);
    }

    private static ReleasedFigure Figure(PublishedRound shown, StratumEstimate stratum)
    {
        var figure = FiguresSection.Usable(stratum);
        var seen = shown.Seen(stratum.Stratum);
        return new(stratum.Stratum == "" ? SafeCell.Total : stratum.Stratum, seen, seen is not null && stratum.SeenCorrected is { } corrected ? Rounding.Nearest(corrected) : null,
            figure is null ? null : Rounding.Nearest(figure.Estimate), figure is null ? null : Rounding.Down(figure.Lower), figure is null ? null : Rounding.Up(figure.Upper),
            figure is null ? shown.AtLeast(stratum) : null, figure is null ? (stratum.WhyNot ?? stratum.Warnings.FirstOrDefault(warning => warning.Decisive))?.Code : null);
    }

    // A number on its own, of people who are in no table: it needs no more protection than being large enough.
    private long? NotEncodable(RoundDefinition round) => estimate.NotEncodable >= round.MinimumCell ? estimate.NotEncodable : null;

    private IReadOnlyList<ListCoverageLine> Coverage(RoundDefinition round) =>
        [.. round.Lists.Select(list => new ListCoverageLine(list.Id, list.Organisation, list.Kind, !estimate.MissingLists.Contains(list.Id)))];

    private ReleaseQuality Quality() =>
        new(estimate.Total.Figure?.Verdict, estimate.LinkageCorrected, estimate.LinkageErrors, linkage.ExpectedFalseMatchRate, linkage.ExpectedMissedMatchRate,
            [.. estimate.Total.Warnings.Select(warning => warning.Code).Distinct()], estimate.Total.Method, tables.Audit);
}

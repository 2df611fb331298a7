// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json.Serialization;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Monitor.Releases;

/// <summary>
/// What a round publishes besides its safe tables, as it is signed: figures with their coverage and quality, in the numbers in which they are shown.
/// A correction is a new document; nothing is ever changed.
/// </summary>
/// <param name="Id">Name in addresses: lower-case letters, digits and hyphens. The same for all versions.</param>
/// <param name="Version">1, and one more for each correction.</param>
/// <param name="Published">When.</param>
/// <param name="RoundId">The round.</param>
/// <param name="RoundChecksum">The checksum of its definition.</param>
/// <param name="Figures">Everyone first, then each group.</param>
/// <param name="NotEncodable">People on a list who could not be compared with other lists; null where so few that it is not shown.</param>
/// <param name="Coverage">One line per list of the round.</param>
/// <param name="Quality">How well it was measured.</param>
/// <param name="Trend">This round beside those before it.</param>
/// <param name="Regions">Which regions can be told apart, two by two.</param>
/// <param name="Interpretations">What experts say of the figures.</param>
/// <param name="Corrections">What each version after the first changed, oldest first.</param>
public sealed record ReleaseDocument(
    string Id, int Version, DateOnly Published, string RoundId, string RoundChecksum, IReadOnlyList<ReleasedFigure> Figures, long? NotEncodable,
    IReadOnlyList<ListCoverageLine> Coverage, ReleaseQuality Quality, ReleaseTrend Trend, IReadOnlyList<RegionPair> Regions,
    IReadOnlyList<Interpretation> Interpretations, IReadOnlyList<Correction> Corrections)
{
    /// <summary>Version of this document's form.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>Figures from registrations outside the count; null where there are none, as in all releases from before there were any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ReleasedRegistration>? Registrations { get; init; }

    /// <summary>The only version so far.</summary>
    public const string CurrentFormat = "lantaarn-release/1";
}

/// <summary>How many people there are in one group, as it is shown: rounded, and without what must stay hidden.</summary>
/// <param name="Group">Code of the group; <see cref="SafeCell.Total"/> for everyone.</param>
/// <param name="Seen">People that at least one list saw, as the protected tables show it; null where they hide it.</param>
/// <param name="SeenCorrected">The same without those counted more than once, rounded; null where not measured or hidden.</param>
/// <param name="Estimate">People seen and unseen, rounded; null where the data carry no figure.</param>
/// <param name="Lower">Lower end of the 95% interval, rounded down.</param>
/// <param name="Upper">Upper end, rounded up.</param>
/// <param name="AtLeast">People there are at least, where there is no figure; null elsewhere.</param>
/// <param name="WhyNot">Code of the reason why there is no figure, for pages to look up their words by; null where there is one.</param>
public sealed record ReleasedFigure(string Group, long? Seen, long? SeenCorrected, long? Estimate, long? Lower, long? Upper, long? AtLeast, string? WhyNot)
{
    /// <summary>Whether an estimate with its interval is shown.</summary>
    [JsonIgnore]
    public bool HasEstimate => Estimate is not null;
}

/// <summary>One list of the round.</summary>
/// <param name="List">The list.</param>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Kind">What kind of list.</param>
/// <param name="Reported">Whether its contribution came.</param>
public sealed record ListCoverageLine(string List, string Organisation, string Kind, bool Reported);

/// <summary>How well it was measured.</summary>
/// <param name="Verdict">What the figure for everyone can be used for; null where there is none.</param>
/// <param name="LinkageCorrected">Whether linkage errors were measured with planted people and corrected.</param>
/// <param name="LinkageErrors">How often linkage errs, for everyone and per kind of people.</param>
/// <param name="ExpectedFalseMatchRate">Share of the accepted matches that is expected to be wrong; null when nothing can be said.</param>
/// <param name="ExpectedMissedMatchRate">Share of the true matches that is expected to be missed; null when nothing can be said.</param>
/// <param name="Warnings">Codes of what a reader should know before using the figure: their texts may hold numbers that no table shows.</param>
/// <param name="Method">How the figure was made.</param>
/// <param name="Audit">What was checked before the tables were let go.</param>
public sealed record ReleaseQuality(
    FigureVerdict? Verdict, bool LinkageCorrected, IReadOnlyList<LinkageErrors> LinkageErrors, ErrorRate? ExpectedFalseMatchRate, ErrorRate? ExpectedMissedMatchRate,
    IReadOnlyList<string> Warnings, string Method, SafetyAudit Audit);

/// <summary>What a version changed.</summary>
/// <param name="Version">The version that changed it, 2 or more.</param>
/// <param name="Date">When.</param>
/// <param name="What">What is different.</param>
/// <param name="Why">Why it had to be.</param>
public sealed record Correction(int Version, DateOnly Date, Label What, Label Why);

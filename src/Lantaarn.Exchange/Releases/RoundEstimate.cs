// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Exchange.Releases;

/// <summary>How many people there are, seen and unseen, with what speaks for and against the figure.</summary>
/// <param name="RoundId">The round; empty for a table that came from elsewhere.</param>
/// <param name="Total">Everyone.</param>
/// <param name="Strata">The same per stratum; empty when the estimate was made at once.</param>
/// <param name="LinkageCorrected">Whether linkage errors were measured with twins and corrected.</param>
/// <param name="NotEncodable">People in a list who could not be compared with other lists: not in the estimate.</param>
/// <param name="MissingLists">Lists of the round from which no contribution came.</param>
public sealed record RoundEstimate(
    string RoundId, StratumEstimate Total, IReadOnlyList<StratumEstimate> Strata, bool LinkageCorrected, long NotEncodable, IReadOnlyList<string> MissingLists)
{
    /// <summary>How often linkage errs, for everyone and per kind of people; empty where nothing is known of it.</summary>
    public IReadOnlyList<LinkageErrors> LinkageErrors { get; init; } = [];
}

/// <summary>The estimate for one group of people.</summary>
/// <param name="Stratum">Code of the group; empty for everyone.</param>
/// <param name="Seen">People that at least one list saw, as the linkage counts them.</param>
public sealed record StratumEstimate(string Stratum, long Seen)
{
    /// <summary>
    /// People that at least one list saw after correction for linkage errors, in people, 0 or more: without those whose records were not
    /// recognised as one person and who are in <see cref="Seen"/> more than once. Null when the errors were not measured or there is no figure.
    /// </summary>
    public double? SeenCorrected { get; init; }

    /// <summary>The figure; null when the data cannot carry one.</summary>
    public PopulationFigure? Figure { get; init; }

    /// <summary>Why there is no figure; null when there is one.</summary>
    public FigureNote? WhyNot { get; init; }

    /// <summary>The least number of people that the data show; null when they show none beyond those seen.</summary>
    public double? LowerBound { get; init; }

    /// <summary>How the figure was made, in one plain sentence.</summary>
    public string Method { get; init; } = "";

    /// <summary>The models that were weighed, heaviest first.</summary>
    public IReadOnlyList<ModelLine> Models { get; init; } = [];

    /// <summary>What a reader should know before using the figure.</summary>
    public IReadOnlyList<FigureNote> Warnings { get; init; } = [];

    /// <summary>What must be true for the figure to be right.</summary>
    public IReadOnlyList<FigureAssumption> Assumptions { get; init; } = [];

    /// <summary>What would become of the figure under other assumptions.</summary>
    public IReadOnlyList<WhatIf> Sensitivity { get; init; } = [];
}

/// <summary>Something that must be read beside a figure, or instead of it.</summary>
/// <param name="Code">What it is about: reports look up their own words by it.</param>
/// <param name="Text">In plain English.</param>
public sealed record FigureNote(string Code, string Text)
{
    /// <summary>Whether it leaves no more than a lower bound.</summary>
    public bool Decisive { get; init; }
}

/// <summary>Something that must be true for a figure to be right, and what the data say about it.</summary>
/// <param name="Code">What it is about: reports look up their own words by it.</param>
/// <param name="Text">In plain English.</param>
/// <param name="For">What speaks for it, a sentence each.</param>
/// <param name="Against">What speaks against it, or why the data cannot tell.</param>
public sealed record FigureAssumption(string Code, string Text, IReadOnlyList<string> For, IReadOnlyList<string> Against);

/// <summary>The figure if something were otherwise.</summary>
/// <param name="Code">What: LeftOut (a list), Dependence (of two lists), Differing (how people differ) or NotEncodable (who cannot be compared are always the same people).</param>
/// <param name="Lists">Kinds of list that it is about.</param>
/// <param name="Estimate">People; null where there is no estimate then.</param>
public sealed record WhatIf(string Code, IReadOnlyList<string> Lists, double? Estimate)
{
    /// <summary>The odds ratio assumed; null where it is not about that.</summary>
    public double? OddsRatio { get; init; }

    /// <summary>How people are taken to differ, as the literature calls it; empty where it is not about that.</summary>
    public string Shape { get; init; } = "";
}

/// <summary>An estimate with its 95% interval, in people.</summary>
/// <param name="Estimate">Best single figure.</param>
/// <param name="Lower">Lower end.</param>
/// <param name="Upper">Upper end.</param>
/// <param name="Verdict">What it can be used for.</param>
public sealed record PopulationFigure(double Estimate, double Lower, double Upper, FigureVerdict Verdict);

/// <summary>What a figure can be used for.</summary>
public enum FigureVerdict
{
    /// <summary>As it is, with its notes beside it.</summary>
    Usable,

    /// <summary>Only to say that there are at least so many people: its lower end.</summary>
    LowerBoundOnly,
}

/// <summary>One model of the table.</summary>
/// <param name="Terms">Which lists depend on each other in it, for instance "opvang:veldwerk".</param>
/// <param name="Aic">Akaike's criterion: smaller is better.</param>
/// <param name="Weight">Its share in the averaged figure, 0 to 1.</param>
/// <param name="Estimate">People by this model alone.</param>
public sealed record ModelLine(string Terms, double Aic, double Weight, double Estimate);

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.PartialCoverage;

/// <summary>
/// The model of all strata together. Its cells are the patterns of every stratum as if every list worked everywhere; what was observed are
/// sums of them over the lists that do not work (Zwane, van der Pal &amp; van der Heijden 2004). Every stratum has its size, every list its
/// reach, lists may reach strata differently, and dependences between lists are the same in all strata.
/// </summary>
internal sealed class CoverageDesign
{
    private readonly Dictionary<(int Stratum, int List), int> _reaches = [];
    private readonly int[] _interactions;
    private readonly int _lists;

    /// <summary>Lays out the terms and cells.</summary>
    /// <param name="sample">The strata.</param>
    /// <param name="interactions">Dependences, as patterns of two or more lists.</param>
    /// <param name="differs">Whether a list reaches a stratum otherwise than the other strata.</param>
    public CoverageDesign(CoveredSample sample, IEnumerable<int> interactions, Func<int, CoveredStratum, bool> differs)
    {
        Sample = sample;
        _lists = sample.Lists.Count;
        _interactions = [.. interactions];
        Terms = sample.Strata.Length + _lists;
        for (var stratum = 0; sample.Strata.Length > 1 && stratum < sample.Strata.Length; stratum++)
            for (var list = 0; list < _lists; list++)
                if (differs(list, sample.Strata[stratum]))
                    _reaches[(stratum, list)] = Terms++;
        FirstInteraction = Terms;
        Terms += _interactions.Length;
        Cells = [.. Enumerable.Range(0, sample.Strata.Length)
            .SelectMany(stratum => Enumerable.Range(0, 1 << _lists).Select(pattern => TermsOf(stratum, pattern)))];
        Rows = [.. Enumerable.Range(0, sample.Strata.Length).SelectMany(stratum => Patterns(stratum).Select(pattern => Sum(stratum, pattern)))];
    }

    public CoveredSample Sample { get; }

    public int Terms { get; }

    public int FirstInteraction { get; }

    public IReadOnlyList<int> Interactions => _interactions;

    public IEnumerable<int> ReachTerms => _reaches.Values;

    public int[][] Cells { get; }

    /// <summary>One row per pattern that can be observed, stratum after stratum.</summary>
    public (int Cell, double Weight)[][] Rows { get; }

    /// <summary>The counts that belong to <see cref="Rows"/>.</summary>
    public double[] Counts() => [.. Sample.Strata.SelectMany((stratum, position) => Patterns(position).Select(pattern => stratum.Table[pattern]))];

    /// <summary>The cells that add up to the people of a stratum whom none of its lists saw.</summary>
    public (int Cell, double Weight)[] Unseen(int stratum) => Sum(stratum, 0);

    /// <summary>What can be observed in a stratum: patterns of lists that work there.</summary>
    public IEnumerable<int> Patterns(int stratum)
    {
        var covering = Sample.Strata[stratum].Covering;
        return Enumerable.Range(1, (1 << _lists) - 1).Where(pattern => (pattern & ~covering) == 0);
    }

    private (int, double)[] Sum(int stratum, int pattern)
    {
        var covering = Sample.Strata[stratum].Covering;
        return [.. Enumerable.Range(0, 1 << _lists).Where(full => (full & covering) == pattern).Select(full => ((stratum << _lists) + full, 1.0))];
    }

    private int[] TermsOf(int stratum, int pattern)
    {
        var terms = new List<int> { stratum };
        for (var list = 0; list < _lists; list++)
        {
            if ((pattern >> list & 1) == 0) continue;
            terms.Add(Sample.Strata.Length + list);
            if (_reaches.TryGetValue((stratum, list), out var own)) terms.Add(own);
        }
        terms.AddRange(Enumerable.Range(0, _interactions.Length)
            .Where(i => (pattern & _interactions[i]) == _interactions[i]).Select(i => FirstInteraction + i));
        return [.. terms];
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Tests;
using Xunit.Abstractions;

namespace Lantaarn.Linkage.Tests.Encoding.Persons;

/// <summary>
/// How well the default encoding tells people apart, at one threshold for all lists and without the noise of an upload. Floors lie a little below what was
/// measured, so that a change for the worse is seen.
/// </summary>
public sealed class PersonEncodingQualityTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>The score at which two records are taken for one person.</summary>
    public const double Threshold = 0.63;

    private static readonly double[] Shares = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];

    private readonly RoundKey _key = RoundKey.FromBytes([.. Enumerable.Range(0, RoundKey.Length).Select(i => (byte)i)]);

    public void Dispose() => _key.Dispose();

    [ReferenceDataFact("pprl/names")]
    public void Invented_people_are_found_again() => AtLeast(0.94, new InventedPeople(seed: 20261122).Lists(size: 1200, onBoth: 600));

    [ReferenceDataFact("pprl/febrl")]
    public void Febrl_people_are_found_again_by_name_and_date() => AtLeast(0.965, NamesOnly("FEBRL 4", PublicLists.Febrl4()));

    [ReferenceDataFact("pprl/febrl_pair")]
    public void Febrl_pair_people_are_found_again_by_name_and_date() => AtLeast(0.985, NamesOnly("FEBRL pair", PublicLists.FebrlPair()));

    [ReferenceDataFact("pprl/anonlink_5party")]
    public void People_on_very_noisy_lists_are_found_again_more_often_than_not() => AtLeast(0.73, NamesOnly("five parties 1-2", PublicLists.FiveParties()));

    // Of their columns only those that every organisation for homeless people would have.
    private static ListPair NamesOnly(string name, Listed[][] lists) =>
        new(name, Array.ConvertAll(lists[0], person => person.WithoutParticulars()), Array.ConvertAll(lists[1], person => person.WithoutParticulars()));

    private void AtLeast(double floor, ListPair lists)
    {
        using var encoder = new PersonEncoder(EncodingSchema.Default.With(EncodingSchema.Default.Hardening with { Noise = 0 }), _key, "quality");

        var linkage = new OneToOneLinkage(lists, encoder);

        var (precision, recall, f1) = linkage.At(Threshold);
        output.WriteLine($"{lists.Name}: precision {precision:F3}, recall {recall:F3}, F1 {f1:F3} at {Threshold:F2}");
        output.WriteLine($"shares of records    {string.Join(' ', Shares.Select(share => $"{share,5:P0}"))}");
        output.WriteLine($"true pairs           {Quantiles(linkage.TrueScores)}");
        output.WriteLine($"most like, but false {Quantiles(linkage.BestFalseScores)}");
        Assert.InRange(f1, floor, 1);
    }

    private static string Quantiles(List<double> scores)
    {
        var sorted = scores.Order().ToArray();
        return string.Join(' ', Shares.Select(share => $"{sorted[(int)(share * (sorted.Length - 1))],5:F2}"));
    }
}

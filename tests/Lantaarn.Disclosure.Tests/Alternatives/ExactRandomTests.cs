// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Disclosure.Alternatives.Privacy;
using Lantaarn.Tests;

namespace Lantaarn.Disclosure.Tests.Alternatives;

public sealed class ExactRandomTests
{
    private const int Draws = 20_000;
    private const double TooFar = 4;

    // Source of the probabilities: closed forms, case C20_dp of the reference data.
    [ReferenceDataFact("sdc/cases/C20_dp")]
    public void Draws_have_the_published_probabilities()
    {
        var published = new CsvFixture("C20_dp/pmf.csv");
        var distributions = Enumerable.Range(0, published.Count).GroupBy(row => (Mechanism: published.Text(row, "mechanism"), Scale: published.Text(row, "scale")));

        var excess = distributions.ToDictionary(
            rows => $"{rows.Key.Mechanism} {rows.Key.Scale}",
            rows => ChiSquare.Excess(rows.ToDictionary(row => (long)published.Whole(row, "k"), row => published.Number(row, "pmf")), Draw(rows.Key.Mechanism == "discrete_laplace", Fraction(rows.Key.Scale))));

        Assert.Equal(8, excess.Count);
        Assert.All(excess, one => Assert.True(one.Value < TooFar, one.ToString()));
    }

    [Fact]
    public void A_scale_that_is_a_fraction_gives_the_closed_form()
    {
        var scale = new ExactFraction(7, 3);
        var ratio = Math.Exp(-3 / 7.0);
        var probabilities = Enumerable.Range(-60, 121).ToDictionary(size => (long)size, size => (1 - ratio) / (1 + ratio) * Math.Pow(ratio, Math.Abs(size)));

        Assert.True(ChiSquare.Excess(probabilities, Draw(isLaplace: true, scale)) < TooFar);
    }

    [Fact]
    public void Noise_of_twice_the_spread_is_caught()
    {
        var ratio = Math.Exp(-1 / 2.0);
        var probabilities = Enumerable.Range(-60, 121).ToDictionary(size => (long)size, size => (1 - ratio) / (1 + ratio) * Math.Pow(ratio, Math.Abs(size)));

        Assert.True(ChiSquare.Excess(probabilities, Draw(isLaplace: true, new(4, 1))) > TooFar);
    }

    private static long[] Draw(bool isLaplace, ExactFraction scale)
    {
        var random = new ExactRandom(new SeededBits(20260101));
        return [.. Enumerable.Range(0, Draws).Select(_ => (long)(isLaplace ? random.Laplace(scale) : random.Gaussian(scale * scale)))];
    }

    private static ExactFraction Fraction(string scale) => new((long)(10 * decimal.Parse(scale, CultureInfo.InvariantCulture)), 10);
}

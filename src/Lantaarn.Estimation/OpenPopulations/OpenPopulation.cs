// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Numerics;
using MathNet.Numerics;

namespace Lantaarn.Estimation.OpenPopulations;

/// <summary>
/// How many people there were in each of several periods of one round, how many stayed and how many arrived, when the same person is linked
/// across periods (the Jolly-Seber model as a log-linear one: Cormack 1989, doi 10.2307/2531485; Rivest &amp; Daigle 2004,
/// Biometrics 60:100).
/// </summary>
/// <remarks>
/// Assumed: everybody present in a period has the same chance of being seen in it, everybody present the same chance to stay, and who
/// leaves does not come back. People who are easy to see make the figures too low. "Present" answers how many people were there in one
/// period; "ever present" how many different people were there in the whole time.
/// </remarks>
public static class OpenPopulation
{
    private const double Step = 1e-5;

    /// <summary>Estimates all periods at once.</summary>
    /// <param name="histories">The lists are the periods in order of time, 3 to 8.</param>
    /// <param name="equalChances">
    /// Whether people are as likely to be seen in every period. Then the first and last period have figures too; compare AIC with and
    /// without.
    /// </param>
    /// <returns><see cref="OpenEstimated"/>, or <see cref="NoEstimate"/> with the reason.</returns>
    public static EstimateOutcome Estimate(CaptureTable histories, bool equalChances = false)
    {
        ArgumentNullException.ThrowIfNull(histories);
        if (Refusal(histories) is { } refusal) return refusal;
        var held = new List<string>();
        while (true)
        {
            var design = new OpenDesign(histories.Lists, equalChances, held);
            var fitter = new CompositePoisson(design.Terms, [.. design.Histories.Select(terms => terms.ToArray())],
                [.. Enumerable.Range(1, histories.PatternCount).Select(history => new[] { (history, 1.0) })]);
            if (!fitter.Fit(new CompositeData(histories.Cells[1..].ToArray()))) return TooFew(histories);
            var wrong = design.Wrong(fitter.Coefficients.ToArray()).ToArray();
            if (wrong.Length == 0) return (EstimateOutcome?)Describe(histories, equalChances, design, fitter, held) ?? TooFew(histories);
            held.AddRange(wrong);
        }
    }

    private static OpenEstimated? Describe(
        CaptureTable histories, bool equalChances, OpenDesign design, CompositePoisson fitter, List<string> held)
    {
        var periods = histories.Lists.Count;
        var figures = new OpenFigures(fitter.Means, periods, equalChances);
        var errors = Errors(fitter.Coefficients.ToArray(), figures, design, fitter);
        if (!figures.All.Concat(errors).All(double.IsFinite)) return null;
        UncertainNumber? Told(double[] values, int period, int offset, bool told) =>
            told ? new UncertainNumber(values[period], errors[offset + period]) : null;

        var rows = histories.Lists.Select((name, period) =>
        {
            var inner = period > 0 && period < periods - 1;
            return new OpenPeriod(name, histories.SeenByAll(1 << period),
                Told(figures.Chance, period, 0, inner || equalChances),
                Told(figures.Present, period, periods, inner || equalChances),
                Told(figures.Stay, period, 2 * periods, period < periods - 2 || (equalChances && period < periods - 1)),
                Told(figures.Arrivals, period, 3 * periods - 1, (period > 0 && period < periods - 2) || (equalChances && period < periods - 1)));
        }).ToArray();
        var saturated = Enumerable.Range(1, histories.PatternCount).Where(history => histories[history] > 0)
            .Sum(history => histories[history] * Math.Log(histories[history]) - histories[history] - SpecialFunctions.GammaLn(histories[history] + 1));
        return new OpenEstimated(rows, new UncertainNumber(figures.Ever, errors[^1]), fitter.Deviance, histories.PatternCount - design.Terms,
            2 * design.Terms - 2 * saturated + fitter.Deviance, held);
    }

    // Linearised: how each figure moves with the coefficients.
    private static double[] Errors(double[] at, OpenFigures figures, OpenDesign design, CompositePoisson fitter)
    {
        double[] Figures(double[] coefficients) =>
            figures.Again([.. design.Histories.Select(terms => Math.Exp(terms.Sum(term => coefficients[term])))]).All;
        var slopes = Enumerable.Range(0, at.Length).Select(term =>
        {
            var (up, down) = ((double[])at.Clone(), (double[])at.Clone());
            up[term] += Step;
            down[term] -= Step;
            return Figures(up).Zip(Figures(down), (above, below) => (above - below) / (2 * Step)).ToArray();
        }).ToArray();
        return [.. figures.OwnSpread.Select((spread, figure) =>
            Math.Sqrt(Math.Max(0, fitter.Variance([.. slopes.Select(slope => slope[figure])]) - spread)))];
    }

    private static NoEstimate? Refusal(CaptureTable histories)
    {
        var periods = histories.Lists.Count;
        if (histories.Observed == 0) return Refuse(histories, RefusalReason.NobodySeen, "Nobody was seen in any period.");
        if (periods < 3) return Refuse(histories, RefusalReason.TooFewLists, "An open population needs at least three periods.");
        var tellsMovement = Enumerable.Range(1, periods - 2).All(period =>
            histories.SeenByAll(1 << period) > 0 && Again(histories, period, before: true) > 0 && Again(histories, period, before: false) > 0);
        return tellsMovement && histories.SeenByAll(1) > 0 && histories.SeenByAll(1 << (periods - 1)) > 0
            ? null
            : Refuse(histories, RefusalReason.ListsDoNotOverlap,
                "In some period nobody was seen who was seen before, or nobody who was seen again later. Join periods.");
    }

    // People seen in a period and before it, or after it.
    private static double Again(CaptureTable histories, int period, bool before)
    {
        var others = before ? (1 << period) - 1 : histories.PatternCount & ~((2 << period) - 1);
        return Enumerable.Range(1, histories.PatternCount)
            .Where(history => (history >> period & 1) == 1 && (history & others) != 0).Sum(history => histories[history]);
    }

    private static NoEstimate TooFew(CaptureTable histories) =>
        Refuse(histories, RefusalReason.Unbounded, "Too few people were seen before, in and after some period. Join periods.");

    private static NoEstimate Refuse(CaptureTable histories, RefusalReason reason, string message) => new(reason, message, histories.Observed, null);
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.OpenPopulations;
using Lantaarn.Estimation.Tests.Reference;
using Lantaarn.Tests;
using Xunit.Abstractions;

namespace Lantaarn.Estimation.Tests.OpenPopulations;

public class OpenPopulationTests(ITestOutputHelper output)
{
    // Meadow voles, six months of five days: output of Rcapture's example for openp (Baillargeon & Rivest 2007, doi 10.18637/jss.v019.i05).
    [ReferenceDataFact("mse/rcapture_mvole.csv")]
    public void The_published_figures_of_the_voles_are_reproduced()
    {
        var voles = Estimated(OpenPopulation.Estimate(Histories("rcapture_mvole.csv", daysPerPeriod: 5)));

        Close(43.51, voles.Deviance, 0.005);
        Assert.Equal(48, voles.DegreesOfFreedom);
        Close(160.396, voles.Aic, 0.0005);
        Rows([(0.9587, 0.0403), (0.8208, 0.0720), (0.9100, 0.0603), (0.8273, 0.0698)],
            voles.Periods.Select(period => period.ChanceOfBeingSeen), 0.00005);
        Rows([(0.8195489, 0.05653036), (0.5605845, 0.06475147), (0.7011614, 0.07268043), (0.5787844, 0.06847395)],
            voles.Periods.Select(period => period.Stay), 1e-6);
        Rows([(75.10048, 2.591686), (59.69964, 3.789494), (62.64063, 3.320978), (55.60073, 3.229606)],
            voles.Periods.Select(period => period.Present), 1e-4);
        Rows([(17.59948, 5.025697), (20.78154, 5.391299), (19.34531, 5.349862)], voles.Periods.Select(period => period.Arrivals), 1e-4);
        Close(174.001, voles.EverPresent.Value, 0.001);
        Close(2.06165, voles.EverPresent.StandardError, 0.001);
    }

    // Lazuli buntings: Cormack 1993 as Rcapture's tests quote it.
    [ReferenceDataFact("mse/rcapture_bunting.csv")]
    public void The_published_figures_of_the_buntings_are_reproduced()
    {
        var table = Histories("rcapture_bunting.csv");

        var free = Estimated(OpenPopulation.Estimate(table));
        var equal = Estimated(OpenPopulation.Estimate(table, equalChances: true));

        Close(219.41, free.Deviance, 0.005);
        Assert.Equal(234, free.DegreesOfFreedom);
        Close(233.85, equal.Deviance, 0.005);
        Assert.Equal(239, equal.DegreesOfFreedom);
        Assert.Equal([0.488, 0.223, 0.551, 0.324, 0.408, 0.333], free.Periods.Take(6).Select(period => Math.Round(period.Stay!.Value, 3)));
        Assert.Equal([0.378, 0.23, 0.374, 0.472, 0.451, 0.619],
            free.Periods.Skip(1).Take(6).Select(period => Math.Round(period.ChanceOfBeingSeen!.Value, 3)));
    }

    // Eider ducks: the same source.
    [ReferenceDataFact("mse/rcapture_duck.csv")]
    public void A_stay_above_one_is_held_at_one_as_published()
    {
        var ducks = Estimated(OpenPopulation.Estimate(Histories("rcapture_duck.csv")));

        Close(83.35991, ducks.Deviance, 0.0001);
        Assert.Equal(49, ducks.DegreesOfFreedom);
        Close(328.8301, ducks.Aic, 0.0001);
        Assert.Equal(["Stay from p4 to p5"], ducks.Held);
        Assert.Equal(1, ducks.Periods[3].Stay!.Value, 1e-6);
    }

    [Fact]
    public void Simulated_people_who_come_and_go_are_found_back()
    {
        var estimates = Enumerable.Range(0, 20)
            .Select(seed => Estimated(OpenPopulation.Estimate(ComingAndGoing.Draw(new Random(seed)), equalChances: true))).ToArray();

        for (var period = 0; period < 5; period++)
        {
            var present = estimates.Average(estimate => estimate.Periods[period].Present!.Value);
            output.WriteLine($"period {period + 1}: true {ComingAndGoing.Present}, mean estimate {present:F0}");
            Assert.InRange(present, 0.95 * ComingAndGoing.Present, 1.05 * ComingAndGoing.Present);
        }
        Assert.InRange(estimates.Average(estimate => estimate.Periods[1].Stay!.Value), 0.77, 0.83);
        Assert.InRange(estimates.Average(estimate => estimate.EverPresent.Value), 0.95 * ComingAndGoing.Ever, 1.05 * ComingAndGoing.Ever);
        // Five periods of twenty samples: 95 expected, below 87 less than once in a thousand times.
        Assert.InRange(estimates.Sum(estimate => estimate.Periods.Count(period =>
            Math.Abs(period.Present!.Value - ComingAndGoing.Present) < 1.96 * period.Present.StandardError)), 85, 100);
    }

    [Fact]
    public void Those_present_on_one_day_are_fewer_than_those_ever_present()
    {
        var estimate = Estimated(OpenPopulation.Estimate(ComingAndGoing.Draw(new Random(1)), equalChances: true));

        Assert.All(estimate.Periods, period => Assert.True(period.Present!.Value < estimate.EverPresent.Value));
    }

    [Fact]
    public void What_the_data_cannot_tell_is_left_open()
    {
        var periods = Estimated(OpenPopulation.Estimate(ComingAndGoing.Draw(new Random(1)))).Periods;

        Assert.Equal([false, true, true, true, false], periods.Select(period => period.Present is not null));
        Assert.Equal([true, true, true, false, false], periods.Select(period => period.Stay is not null));
        Assert.Equal([false, true, true, false, false], periods.Select(period => period.Arrivals is not null));
    }

    [Fact]
    public void Histories_that_tell_nothing_are_refused()
    {
        Assert.Equal(RefusalReason.NobodySeen, Refused(new CaptureTable(["a", "b", "c"], new double[7])));
        Assert.Equal(RefusalReason.TooFewLists, Refused(new CaptureTable(["a", "b"], [5, 6, 3])));
        Assert.Equal(RefusalReason.ListsDoNotOverlap, Refused(new CaptureTable(["a", "b", "c"], [5, 6, 0, 7, 0, 0, 0])));
        Assert.Equal(RefusalReason.ListsDoNotOverlap, Refused(new CaptureTable(["a", "b", "c"], [5, 6, 3, 7, 2, 0, 0])));
    }

    [Fact]
    public void Thin_tables_give_finite_figures_or_none()
    {
        Prop.ForAll(Gen.Choose(0, 3).Select(count => (double)count).ArrayOf(31).ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), (counts, equal) =>
            OpenPopulation.Estimate(new CaptureTable(["a", "b", "c", "d", "e"], counts), equal) is not OpenEstimated estimate
                || estimate.Periods.SelectMany(period => new[] { period.ChanceOfBeingSeen, period.Present, period.Stay, period.Arrivals })
                    .OfType<UncertainNumber>().All(number => double.IsFinite(number.Value) && double.IsFinite(number.StandardError))).QuickCheckThrowOnFailure();
    }

    private static RefusalReason Refused(CaptureTable histories) => Assert.IsType<NoEstimate>(OpenPopulation.Estimate(histories)).Reason;

    private static OpenEstimated Estimated(EstimateOutcome outcome) => Assert.IsType<OpenEstimated>(outcome);

    private static void Close(double published, double ours, double tolerance) => Assert.Equal(published, ours, tolerance);

    private void Rows((double Value, double Error)[] published, IEnumerable<UncertainNumber?> ours, double tolerance)
    {
        var told = ours.OfType<UncertainNumber>().ToArray();
        output.WriteLine(string.Join("  ", told.Select(number => $"{number.Value:F5} ({number.StandardError:F6})")));
        Assert.Equal(published.Length, told.Length);
        for (var i = 0; i < told.Length; i++)
        {
            Close(published[i].Value, told[i].Value, tolerance);
            Close(published[i].Error, told[i].StandardError, tolerance);
        }
    }

    private static CaptureTable Histories(string file, int daysPerPeriod = 1)
    {
        var lines = ReferenceTables.Lines(file);
        var counted = lines[0][^1] == "freq";
        var days = lines[0].Length - (counted ? 1 : 0);
        var counts = new double[(1 << days / daysPerPeriod) - 1];
        foreach (var line in lines.Skip(1))
        {
            var history = Enumerable.Range(0, days).Where(day => line[day] == "1").Aggregate(0, (seen, day) => seen | 1 << day / daysPerPeriod);
            if (history > 0) counts[history - 1] += counted ? int.Parse(line[^1], System.Globalization.CultureInfo.InvariantCulture) : 1;
        }
        return new CaptureTable([.. Enumerable.Range(1, days / daysPerPeriod).Select(period => $"p{period}")], counts);
    }
}

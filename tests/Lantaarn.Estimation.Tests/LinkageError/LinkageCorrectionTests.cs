// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Tests.Simulation;

namespace Lantaarn.Estimation.Tests.LinkageError;

public class LinkageCorrectionTests
{
    private static readonly int[] TwinPatterns = [.. Enumerable.Range(0, 600).Select(twin => twin % 15 + 1)];

    [Fact]
    public void Correction_brings_the_estimate_back_to_the_truth()
    {
        var population = new SimulatedPopulation(0.6, 0.6, 0.4, seen: 0.6);
        var (naive, corrected) = (new List<double>(), new List<double>());
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var (groups, twins) = new SimulatedLinkage(0.15, 0.02, random).Link(population.Draw(9000, random), TwinPatterns);
            var observed = new CaptureTable(SimulatedPopulation.Lists, groups);
            naive.Add(Total(observed));
            corrected.Add(Total(TransitionMatrix.Learn(4, twins).Correct(observed)));
        }

        Assert.True(naive.Average() > 10_300, $"Missed links should inflate the naive estimate, which is {naive.Average():F0}.");
        Assert.InRange(corrected.Average(), 8_600, 9_400);
    }

    [Fact]
    public void Correction_brings_the_pattern_table_back_to_the_truth()
    {
        var random = new Random(5);
        var persons = new SimulatedPopulation(0.6, 0.6, 0.4, seen: 0.6).Draw(9000, random);
        var (groups, twins) = new SimulatedLinkage(0.15, 0.02, random).Link(persons, TwinPatterns);

        var corrected = TransitionMatrix.Learn(4, twins).Correct(new CaptureTable(SimulatedPopulation.Lists, groups));

        double Distance(Func<int, double> counts) => Enumerable.Range(1, 15).Sum(pattern => Math.Abs(counts(pattern) - persons[pattern]));
        Assert.True(Distance(pattern => corrected[pattern]) < Distance(pattern => groups[pattern - 1]) / 2);
        Assert.Equal(persons[1..].Sum(), corrected.Observed, 0.02 * persons[1..].Sum());
    }

    [Fact]
    public void An_audit_without_errors_changes_nothing()
    {
        var table = new CaptureTable(["a", "b", "c"], [40, 30, 6, 20, 5, 4, 1]);
        var twins = Enumerable.Range(0, 70).Select(twin => new AuditTwin(twin % 7 + 1, twin % 7 + 1)).ToArray();

        var corrected = TransitionMatrix.Learn(3, twins).Correct(table);

        Assert.All(Enumerable.Range(1, 7), pattern => Assert.Equal(table[pattern], corrected[pattern], 1e-9));
    }

    [Fact]
    public void A_joined_group_counts_once_for_all_its_persons_together()
    {
        AuditTwin[] twins = [.. Enumerable.Repeat(new AuditTwin(1, 3), 50), .. Enumerable.Repeat(new AuditTwin(2, 3), 50)];

        var matrix = TransitionMatrix.Learn(2, twins);

        Assert.Equal(0.5, matrix[3, 1], 1e-12);
        Assert.Equal(0.5, matrix[3, 2], 1e-12);
    }

    [Fact]
    public void A_pattern_with_few_twins_borrows_from_patterns_of_as_many_lists()
    {
        AuditTwin[] twins = [new(3, 3), .. Enumerable.Repeat(new AuditTwin(5, 1, 4), 99)];

        var matrix = TransitionMatrix.Learn(3, twins);

        Assert.InRange(matrix[3, 3], 0.01, 0.1);
        Assert.InRange(matrix[5, 5], 0, 0.01);
    }

    [Fact]
    public void Sizes_without_twins_are_named_and_taken_to_be_linked_perfectly()
    {
        var matrix = TransitionMatrix.Learn(3, [new AuditTwin(1, 1), new AuditTwin(3, 1, 2)]);

        Assert.Equal([3], matrix.UnauditedSizes);
        Assert.Equal(1, matrix[7, 7]);
    }

    [Fact]
    public void Corrected_counts_are_never_negative()
    {
        AuditTwin[] twins = [.. Enumerable.Repeat(new AuditTwin(3, 1, 2), 30), .. Enumerable.Repeat(new AuditTwin(3, 3), 30)];

        var corrected = TransitionMatrix.Learn(2, twins).Correct(new CaptureTable(["a", "b"], [5, 5, 100]));

        // Half of those on both lists are split, so the inverse would put -95 on each list alone; at zero there, 110 / 1.5 are on both.
        Assert.Equal([0, 0], [corrected[1], corrected[2]]);
        Assert.Equal(110 / 1.5, corrected[3], 1e-6);
    }

    // Worked example of Ding & Fienberg 1994 with other numbers: 7,000 x 5,000 x (0.92 - 0.015) / (1,650 - 0.015 x 5,000).
    [Fact]
    public void Two_lists_follow_Ding_and_Fienberg()
    {
        var estimate = TwoListLinkage.DingFienberg(7000, 5000, 1650, found: 0.92, falselyLinked: 0.015);

        Assert.Equal(20_111.11, estimate!.Value, 0.01);
    }

    [Fact]
    public void Links_that_chance_alone_explains_give_no_estimate() =>
        Assert.Null(TwoListLinkage.DingFienberg(7000, 5000, 70, found: 0.92, falselyLinked: 0.015));

    private static double Total(CaptureTable table) => table.Observed + new PairDependence(4).Fit(table)!.Unseen;
}

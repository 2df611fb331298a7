// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation;
using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Tests.Simulation;

namespace Lantaarn.Bench.Populations;

/// <summary>A kind of population, and whether what the estimate assumes is true of it.</summary>
/// <param name="Name">In a few words.</param>
/// <param name="Holds">Whether the assumptions hold, or are corrected for.</param>
/// <param name="Draw">Draws what a count would find of <see cref="Persons"/> persons.</param>
internal sealed record Scenario(string Name, bool Holds, Func<Random, CaptureSample> Draw)
{
    /// <summary>Size of every population.</summary>
    public const int Persons = 4000;

    private const int TwinCount = 450;

    private static readonly Population Independent = new();
    private static readonly Population Plain = new() { Dependences = new Dictionary<int, double> { [0b0011] = 0.6, [0b1100] = 0.6 }, Heterogeneity = 0.4 };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("independence", true, Of(Independent)),
        new("positive dependence, log odds ratios 0.8 and 0.5", true, Of(Independent with { Dependences = new Dictionary<int, double> { [0b0011] = 0.8, [0b1100] = 0.5 } })),
        new("negative dependence, log odds ratios -0.5 and -0.8", true, Of(Independent with { Dependences = new Dictionary<int, double> { [0b0011] = -0.5, [0b1100] = -0.8 } })),
        new("heterogeneity, standard deviation 0.7", true, Of(Independent with { Heterogeneity = 0.7 })),
        new("a list that covers half of the people, place recorded", true, random => PartlyCovered(random, placeRecorded: true)),
        new("5% of the links missed, audited", true, Linked(0.05, audited: true)),
        new("10% of the links missed, audited", true, Linked(0.10, audited: true)),
        new("5% of the links missed, not audited", false, Linked(0.05, audited: false)),
        new("10% of the links missed, not audited", false, Linked(0.10, audited: false)),
        new("heterogeneity, standard deviation 1.6", false, Of(Independent with { Heterogeneity = 1.6 })),
        new("three lists depend on one another beyond pairs", false, Of(Independent with { Dependences = new Dictionary<int, double> { [0b0111] = 1.2 } })),
        new("a list known to cover half, place not recorded", false, random => PartlyCovered(random, placeRecorded: false)),
        new("two lists that depend on one another", false, TwoLists),
    ];

    /// <summary>What no table can show, printed so that nobody thinks otherwise: people whom hardly any list ever sees leave no trace in the overlaps.</summary>
    public static Scenario Invisible { get; } = new("half of the people out of sight (odds of a thirtieth)", false, Of(Independent with { OutOfSight = 0.5 }));

    private static CaptureSample Exactly(CaptureTable table) => new([new Stratum("all", table)]) { LinkedExactly = true };

    private static Func<Random, CaptureSample> Of(Population population) => random => Exactly(new CaptureTable(Population.Lists, population.Draw(Persons, random)[1..]));

    private static Func<Random, CaptureSample> Linked(double missed, bool audited) => random =>
    {
        var persons = Plain.Draw(Persons, random);
        var (groups, twins) = new SimulatedLinkage(missed, joined: 0.005, random).Link(persons, [.. Enumerable.Range(0, TwinCount).Select(twin => twin % 15 + 1)]);
        return new CaptureSample([new Stratum("all", new CaptureTable(Population.Lists, groups))], audited ? twins : Array.Empty<AuditTwin>());
    };

    private static CaptureSample PartlyCovered(Random random, bool placeRecorded)
    {
        var here = new CaptureTable(Population.Lists, new Population { Shift = 0.3 }.Draw(Persons / 2, random)[1..]);
        var elsewhere = new CaptureTable(Population.Lists, new Population { Shift = -0.7, Absent = 0b1000 }.Draw(Persons / 2, random)[1..]);
        return placeRecorded
            ? new CaptureSample([new Stratum("here", here), new Stratum("elsewhere", elsewhere)]) { LinkedExactly = true }
            : Exactly(here.WithCounts([.. Enumerable.Range(1, here.PatternCount).Select(pattern => here[pattern] + elsewhere[pattern])])) with { PartialLists = ["legal"] };
    }

    private static CaptureSample TwoLists(Random random)
    {
        var table = new CaptureTable(Population.Lists, (Independent with { Dependences = new Dictionary<int, double> { [0b0011] = 0.8 } }).Draw(Persons, random)[1..]);
        return Exactly(table.Without(3).Without(2));
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Auditing;
using Lantaarn.Cli.InventedPeople;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Bench.Attacks;

/// <summary>
/// Invented people in a round, and an equally long list in the hands of an attacker that holds some of them. Every person can be encoded
/// and stands once in each: duplicates would only tell the attacker more about his own list.
/// </summary>
/// <param name="Round">What the organisation wrote of each person in the round.</param>
/// <param name="Outside">What the attacker has of each person on his list, in an order that says nothing.</param>
/// <param name="EntryOf">For each person in the round the entry of the outside list, or -1.</param>
internal sealed record AttackScenario(Identifiers[] Round, Identifiers[] Outside, int[] EntryOf)
{
    public int Overlapping => EntryOf.Count(entry => entry >= 0);

    /// <param name="people">Length of both lists.</param>
    /// <param name="overlap">Share of the people in the round who are on the outside list.</param>
    /// <param name="rewritten">Whether the outside list was written at another desk; otherwise it holds the same letters.</param>
    /// <param name="seed">The same seed gives the same people.</param>
    public static AttackScenario Draw(int people, double overlap, bool rewritten, int seed)
    {
        var random = new Random(seed);
        var inventor = new PersonInventor(random, new DateOnly(2026, 5, 12));
        var noise = new RecordNoise(random, new NoiseProfile { Nameless = 0 });
        var shared = (int)Math.Round(overlap * people);
        var round = new Identifiers[people];
        var outside = new Identifiers[people];
        for (var i = 0; i < people; i++)
        {
            (round[i], var again) = WriteTwice(inventor, noise, random);
            outside[i] = rewritten ? again : round[i];
            if (i >= shared) (outside[i], _) = WriteTwice(inventor, noise, random);
        }
        var order = Enumerable.Range(0, people).ToArray();
        random.Shuffle(order);
        var entryOf = new int[people];
        for (var entry = 0; entry < people; entry++) entryOf[order[entry]] = order[entry] < shared ? entry : -1;
        return new(round, Array.ConvertAll(order, person => outside[person]), entryOf);
    }

    private static (Identifiers First, Identifiers Second) WriteTwice(PersonInventor inventor, RecordNoise noise, Random random)
    {
        while (true)
        {
            var person = inventor.Invent(random.Next(2) == 0 ? PopulationGroup.Undocumented : PopulationGroup.EuMigrant);
            var (first, second) = (PlantedTwin.ToIdentifiers(noise.Write(person)), PlantedTwin.ToIdentifiers(noise.Write(person)));
            if (CanBeEncoded(first) && CanBeEncoded(second)) return (first, second);
        }
    }

    private static bool CanBeEncoded(Identifiers person) =>
        new NormalisedPerson(person, EncodingSchema.Default.Normalisation).Outcome == EncodingOutcome.Encoded;
}

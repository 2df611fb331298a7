// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Linkage.Matching;

namespace Lantaarn.Bench.Attacks;

/// <summary>
/// Whoever has the round key encodes the outside list and takes for each person in the round the most similar entry. Nothing resists
/// this; it shows that the attacks are judged rightly.
/// </summary>
internal static class DictionaryAttack
{
    // About where linkage stands in a round with the default noise (docs/method/hardening.md).
    private const double Threshold = 0.65;

    public static Claims Run(Filters round, AttackScenario scenario, EncodingSchema schema, int key)
    {
        var dictionary = Filters.Encode(scenario.Outside, schema.With(schema.Hardening with { Noise = 0 }), key);
        var sizes = Enumerable.Range(0, dictionary.Count).Select(dictionary.SetBits).ToArray();
        var entries = Enumerable.Range(0, round.Count).AsParallel().AsOrdered().Select(person =>
        {
            var size = round.SetBits(person);
            var (best, highest) = (-1, Threshold);
            for (var entry = 0; entry < sizes.Length; entry++)
                if (Similarity.Of(round.Shared(person, dictionary, entry), size, sizes[entry]) is var similarity && similarity > highest)
                    (best, highest) = (entry, similarity);
            return best;
        });
        return new([.. entries]);
    }
}

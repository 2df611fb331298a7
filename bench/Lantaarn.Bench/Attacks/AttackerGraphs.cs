// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Bench.Attacks;

/// <summary>
/// What an attacker without the key makes of the round and of the outside list before comparing them. The list is encoded with the public
/// schema, without noise, under keys of the attacker; the average over several shows what does not depend on a key.
/// </summary>
internal sealed class AttackerGraphs
{
    private const int OwnKeys = 4;
    private const int FirstOwnKey = 1000;

    public AttackerGraphs(Filters round, IReadOnlyList<Identifiers> outside, EncodingSchema schema)
    {
        var quiet = schema.With(schema.Hardening with { Noise = 0 });
        Round = SimilarityGraph.Of([round], schema.Hardening.Noise / 2);
        Outside = SimilarityGraph.Of([.. Enumerable.Range(FirstOwnKey, OwnKeys).Select(key => Filters.Encode(outside, quiet, key))], 0);
        RoundPlaces = PrincipalAxes.Of(Round, Extension.MostAxes);
        OutsidePlaces = PrincipalAxes.Of(Outside, Extension.MostAxes);
        Extension = new Extension(RoundPlaces, OutsidePlaces);
    }

    public SimilarityGraph Round { get; }

    public SimilarityGraph Outside { get; }

    public float[][] RoundPlaces { get; }

    public float[][] OutsidePlaces { get; }

    public Extension Extension { get; }
}

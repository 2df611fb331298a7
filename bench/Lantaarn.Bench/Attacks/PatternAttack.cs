// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Bench.Attacks;

/// <summary>
/// Without the key: finds groups of bits that go together, names each with a token so that how often tokens occur, alone and in pairs, fits
/// best, and takes for each person in the round the entry with the tokens that were read. Token frequencies come from the outside list.
/// </summary>
/// <remarks>P. Christen, A. Vidanage, T. Ranbaduge and R. Schnell, "Pattern-mining based cryptanalysis of Bloom filters for
/// privacy-preserving record linkage", 2018, DOI 10.1007/978-3-319-93040-4_42; frequencies of pairs are an addition.</remarks>
internal static class PatternAttack
{
    private const double Rarest = 0.05;
    private const int Starts = 20;
    private const int Sweeps = 20;

    /// <returns>The claims from the tokens alone, and those after <see cref="Extension"/> has grown them.</returns>
    public static (Claims Alone, Claims Grown) Run(Filters round, AttackScenario scenario, EncodingSchema schema, AttackerGraphs graphs)
    {
        var groups = BitGroups.Of(round);
        var table = TokenTable.Of(scenario.Outside, schema.Normalisation, Rarest);
        var viewKnown = schema.Hardening is { Permuted: false, Diffusion: 0 };
        var options = groups.Select(group => Enumerable.Range(0, table.Has.Length)
            .Where(token => !viewKnown || table.ViewOf[token] == group.Bit / schema.BitsPerView).ToArray()).ToArray();
        var named = Name(Together([.. groups.Select(group => group.Has)]), Together(table.Has), options);
        var scores = Agreement([.. groups.Select(group => group.Has)], [.. named.Select(token => table.Has[token])], scenario);
        return (Claims.MutualBest(scores), graphs.Extension.Grow(scores));
    }

    // How often two occur together; on the diagonal how often one occurs.
    private static double[][] Together(bool[][] has) =>
        [.. has.Select(one => has.Select(two => one.Zip(two).Count(pair => pair.First && pair.Second) / (double)one.Length).ToArray())];

    private static int[] Name(double[][] seen, double[][] known, int[][] options)
    {
        var random = new Random(1);
        var (best, least) = (Array.Empty<int>(), double.PositiveInfinity);
        for (var start = 0; start < Starts; start++)
        {
            // In order of frequency first, then from anywhere.
            var named = options.Select((tokens, group) => start == 0 ? tokens.MinBy(token => Math.Abs(known[token][token] - seen[group][group])) : tokens[random.Next(tokens.Length)]).ToArray();
            for (var sweep = 0; sweep < Sweeps; sweep++)
                for (var group = 0; group < named.Length; group++) named[group] = options[group].MinBy(token => Misfit(group, token));
            if (Enumerable.Range(0, named.Length).Sum(group => Misfit(group, named[group])) is var misfit && misfit < least) (best, least) = (named, misfit);

            double Misfit(int group, int token)
            {
                var sum = 0.0;
                for (var other = 0; other < named.Length; other++)
                {
                    var gap = seen[group][other] - known[token][other == group ? token : named[other]];
                    sum += gap * gap;
                }
                return sum;
            }
        }
        return best;
    }

    // Rare tokens say more: each counts as the correlation of what was read with what the entry has.
    private static float[][] Agreement(bool[][] read, bool[][] named, AttackScenario scenario)
    {
        var (people, entries) = (Columns(read, scenario.Round.Length), Columns(named, scenario.Outside.Length));
        return [.. people.AsParallel().AsOrdered().Select(person => Array.ConvertAll(entries, entry => PrincipalAxes.Dot(person, entry)))];
    }

    private static float[][] Columns(bool[][] has, int records)
    {
        var shares = Array.ConvertAll(has, one => Math.Clamp(one.Average(value => value ? 1f : 0f), 0.01f, 0.99f));
        return [.. Enumerable.Range(0, records).Select(record =>
            has.Select((one, token) => ((one[record] ? 1 : 0) - shares[token]) / MathF.Sqrt(shares[token] * (1 - shares[token]))).ToArray())];
    }
}

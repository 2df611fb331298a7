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
    private const double Rarest = 0.025;
    private const int Starts = 20;
    private const int Sweeps = 20;
    private const int Options = 25;
    private const double ChanceGap = 0.002;
    private const double SizeGap = 0.4;

    /// <returns>The claims from the tokens alone, and those after <see cref="Extension"/> has grown them.</returns>
    public static (Claims Alone, Claims Grown) Run(Filters round, AttackScenario scenario, EncodingSchema schema, AttackerGraphs graphs)
    {
        var groups = BitGroups.Of(round);
        var table = TokenTable.Of(scenario.Outside, schema, Rarest);
        var (seen, known) = (Together([.. groups.Select(group => group.Has)]), Together(table.Has));
        var viewKnown = schema.Hardening is { Permuted: false, Diffusion: 0 };
        var options = groups.Select((group, g) => Enumerable.Range(0, table.Has.Length)
            .Where(token => !viewKnown || table.ViewOf[token] == group.Bit / schema.BitsPerView)
            .OrderBy(token => Misfit(seen[g][g], known[token][token]) + Misfit(group.Size, table.BitsOf[token]))
            .Take(Options).ToArray()).ToArray();
        var named = Name(seen, known, options);
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
            var named = Array.ConvertAll(options, tokens => start == 0 ? tokens[0] : tokens[random.Next(tokens.Length)]);
            for (var sweep = 0; sweep < Sweeps; sweep++)
                for (var group = 0; group < named.Length; group++) named[group] = options[group].MinBy(token => MisfitOf(group, token));
            var misfit = Enumerable.Range(0, named.Length).Sum(group => MisfitOf(group, named[group]));
            if (misfit < least) (best, least) = (named, misfit);

            double MisfitOf(int group, int token) =>
                Enumerable.Range(0, named.Length).Sum(other => Misfit(seen[group][other], known[token][other == group ? token : named[other]]));
        }
        return best;
    }

    // How far two shares are apart, in terms of chance.
    private static double Misfit(double seen, double known) => (seen - known) * (seen - known) / (seen + known + ChanceGap);

    // How far a group is from the size of a token. Some of its bits are missed and some come from others.
    private static double Misfit(int bits, int expected) => Math.Pow(Math.Log(bits / (double)expected) * SizeGap, 2);

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

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;

namespace Lantaarn.Bench.Attacks;

/// <summary>
/// Places every record of a similarity graph on the axes along which the list differs most: the eigenvectors with the largest eigenvalues,
/// by simultaneous iteration. Each axis has mean square 1.
/// </summary>
internal static class PrincipalAxes
{
    private const int Rounds = 30;

    /// <returns>For each record its place on each axis, strongest axis first.</returns>
    public static float[][] Of(SimilarityGraph graph, int axes)
    {
        var random = new Random(1);
        var basis = Enumerable.Range(0, axes).Select(_ => Enumerable.Range(0, graph.Count).Select(_ => random.NextSingle() - 0.5f).ToArray()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            MakeOrthonormal(basis);
            basis = Multiply(basis, graph.Likeness);
        }
        basis = [.. basis.OrderByDescending(axis => Dot(axis, axis))];
        MakeOrthonormal(basis);
        var scale = MathF.Sqrt(graph.Count);
        return [.. Enumerable.Range(0, graph.Count).Select(record => Array.ConvertAll(basis, axis => scale * axis[record]))];
    }

    public static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> two)
    {
        var sum = Vector<float>.Zero;
        var i = 0;
        for (; i <= one.Length - Vector<float>.Count; i += Vector<float>.Count) sum += new Vector<float>(one[i..]) * new Vector<float>(two[i..]);
        var total = Vector.Sum(sum);
        for (; i < one.Length; i++) total += one[i] * two[i];
        return total;
    }

    private static float[][] Multiply(float[][] basis, float[][] symmetric)
    {
        var product = Array.ConvertAll(basis, axis => new float[axis.Length]);
        Parallel.For(0, symmetric.Length, record =>
        {
            for (var axis = 0; axis < basis.Length; axis++) product[axis][record] = Dot(basis[axis], symmetric[record]);
        });
        return product;
    }

    private static void MakeOrthonormal(float[][] basis)
    {
        for (var axis = 0; axis < basis.Length; axis++)
        {
            for (var earlier = 0; earlier < axis; earlier++) AddTimes(basis[axis], basis[earlier], -Dot(basis[axis], basis[earlier]));
            var length = MathF.Sqrt(Dot(basis[axis], basis[axis]));
            for (var i = 0; i < basis[axis].Length; i++) basis[axis][i] /= length;
        }
    }

    private static void AddTimes(float[] target, float[] source, float factor)
    {
        for (var i = 0; i < target.Length; i++) target[i] += factor * source[i];
    }
}

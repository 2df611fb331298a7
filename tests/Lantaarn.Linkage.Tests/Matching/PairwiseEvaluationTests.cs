// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Matching;

namespace Lantaarn.Linkage.Tests.Matching;

public sealed class PairwiseEvaluationTests
{
    // Lists {p, p, q} and {p, q}; linkage puts both p of the first list together with q of the second.
    private static readonly int[][] Persons = [[1, 1, 2], [1, 2]];
    private static readonly int[][] Groups = [[7, 7, 8], [9, 7]];

    [Fact]
    public void Pairs_across_and_within_lists_are_counted()
    {
        var agreement = PairwiseEvaluation.Overall(Groups, Persons, withinLists: true);

        Assert.Equal(new PairwiseAgreement(TruePairs: 1, FalsePairs: 2, MissedPairs: 3), agreement);
        Assert.Equal(1.0 / 3, agreement.Precision, 12);
        Assert.Equal(0.25, agreement.Recall, 12);
        Assert.Equal(2.0 / 7, agreement.F1, 12);
    }

    [Fact]
    public void Each_pair_of_lists_has_its_own_figures()
    {
        var cells = PairwiseEvaluation.PerPairOfLists(Groups, Persons);

        Assert.Equal(new PairwiseAgreement(1, 0, 0), cells[0, 0]);
        Assert.Equal(new PairwiseAgreement(0, 2, 3), cells[0, 1]);
        Assert.Equal(cells[0, 1], cells[1, 0]);
    }

    [Fact]
    public void Groups_and_truth_of_different_shape_are_refused() =>
        Assert.Throws<ArgumentException>(() => PairwiseEvaluation.PerPairOfLists([[1]], [[1, 2]]));
}

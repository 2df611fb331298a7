// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Suppression;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests;

public sealed class CulpritTests
{
    private const int Rounds = 60;
    private const int Small = 6;

    [Fact]
    public void Targets_that_share_their_steps_lead_to_the_cells_that_publishing_one_by_one_leads_to_for_each()
    {
        var (one, several) = (0, 0);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var sample = new Sample(new Random(seed));
            var failed = sample.NotSafe(sample.Targets, sample.Suppressed).Take(6).ToArray();

            var together = new Culprit(sample.Suppressed, sample.Wanted, sample.NotSafe).Of(failed);
            var apart = failed.Select(sample.PublishedOneByOne).OfType<int>().Distinct().Order().ToArray();

            Assert.Equal(apart, together);
            one += apart.Length == 1 ? 1 : 0;
            several += apart.Length > 1 ? 1 : 0;
        }

        Assert.True(one > 5 && several > 20, $"{one} with one, {several} with several");
    }

    [Fact]
    public void Nothing_is_found_where_no_cell_may_be_hidden()
    {
        var matrix = SmallTable.Matrix(new long[,] { { 1, 8 }, { 7, 6 } });

        var found = new Culprit(new bool[matrix.Values.Length], [], (targets, _) => targets).Of([new([0], 3)]);

        Assert.Empty(found);
    }

    /// <summary>Random linked hierarchical tables in which the small cells and some others at random are hidden, so that some targets fail.</summary>
    private sealed class Sample
    {
        private readonly CellMatrix _matrix;
        private readonly AttackerModel _attacker;

        public Sample(Random random)
        {
            var cells = new ReleaseCells(LinkedTables.Random(random, 30 + random.Next(90)).Whole, []);
            var zeros = (ZeroTreatment)random.Next(2);
            _matrix = cells.Matrix;
            _attacker = zeros == ZeroTreatment.Masked ? AttackerModel.CountsAreNotNegative : AttackerModel.HiddenCellsAreAtLeastOne;
            var candidates = CandidateOrder.Of(cells, zeros, new bool[cells.Codes.Length]);
            bool[] primary = [.. _matrix.Values.Select(value => value < Small && (value > 0 || zeros == ZeroTreatment.Masked))];
            Suppressed = [.. primary.Select((hidden, cell) => hidden || (_matrix.Values[cell] > 0 && random.Next(8) == 0))];
            Wanted = [.. candidates.Where(cell => !Suppressed[cell] && (_matrix.Values[cell] > 0 || zeros == ZeroTreatment.Masked))];
            Targets = [.. Enumerable.Range(0, primary.Length).Where(cell => primary[cell]).Select(cell => new AuditTarget(_matrix.Columns[cell], Small) { Width = 2 + random.Next(3) })];
        }

        public bool[] Suppressed { get; }

        public int[] Wanted { get; }

        public AuditTarget[] Targets { get; }

        public IEnumerable<AuditTarget> NotSafe(IReadOnlyList<AuditTarget> targets, bool[] hidden) =>
            new FeasibilityAudit(_matrix, [.. hidden.Select(isHidden => !isHidden)], _attacker, targets)
                .UntilSafe(null, default).Where(audited => !audited.IsSafe).Select(audited => audited.Target);

        /// <summary>The plain way: one target, one cell more at a time, an audit for each.</summary>
        public int? PublishedOneByOne(AuditTarget target)
        {
            var hidden = (bool[])Suppressed.Clone();
            foreach (var cell in Wanted) hidden[cell] = true;
            if (NotSafe([target], hidden).Any()) return null;
            foreach (var cell in Wanted)
            {
                hidden[cell] = false;
                if (NotSafe([target], hidden).Any()) return cell;
            }
            throw new InvalidOperationException("A failed target is safe.");
        }
    }
}

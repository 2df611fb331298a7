// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Tests;

namespace Lantaarn.Disclosure.Tests.Audit;

public sealed class TwoSolversTests
{
    [ClpFact]
    public void Both_solvers_find_the_same_bounds_on_random_tables()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var matrix = SmallTable.Matrix(SmallTable.Random(random, 5, 6, 9));

            AssertSameBounds(matrix, [.. matrix.Values.Select(_ => random.Next(10) < 6)]);
        }
    }

    [ClpFact]
    public void Both_solvers_find_the_same_bounds_on_the_cases_of_the_reference()
    {
        if (ReferenceData.Find("sdc/cases") is not { } cases) return;
        foreach (var folder in Directory.GetDirectories(cases).Where(folder => File.Exists(Path.Combine(folder, "x.csv"))))
        {
            var fixture = Fixture.Load(Path.GetFileName(folder));

            AssertSameBounds(fixture.Matrix, [.. fixture.Suppressed.Select(hidden => !hidden)]);
        }
    }

    private static void AssertSameBounds(CellMatrix matrix, bool[] published)
    {
        var presolve = new Presolve(matrix, published, AttackerModel.CountsAreNotNegative, null);
        int[] unknowns = [.. Enumerable.Range(0, matrix.Counts.Length).Where(row => !presolve.Fixed[row] && presolve.Constraints.Exists(constraint => constraint.Unknowns.Contains(row)))];
        if (unknowns.Length == 0) return;
        var system = new AuditComponent(unknowns, presolve.Constraints, [.. unknowns.Select(unknown => new[] { unknown })], new(presolve.Lower, matrix.Counts)).System;
        var (managed, native) = (new PrimalSimplex(system), new ClpSolver(system));
        for (var variable = 0; variable < system.Columns.Length; variable++)
            foreach (var sign in new[] { 1, -1 })
                Assert.Equal(managed.Maximise([variable], sign, default)!.Bound, native.Maximise([variable], sign, default)!.Bound, 6);
    }
}

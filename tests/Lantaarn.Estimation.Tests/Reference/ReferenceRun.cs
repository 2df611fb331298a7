// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests.Reference;

/// <summary>All published figures and ours, computed once for the tests that look at them.</summary>
public sealed class ReferenceRun
{
    private readonly List<ComparedFigure> _figures = [];
    private readonly ListReference _lists = new();

    public ReferenceRun()
    {
        if (ReferenceData.Find("mse/expected_results.json") is null) return;
        Unchecked = [.. ExpectedRow.ReadAll().Where(row => !IsChecked(row)).Select(row => row.Id)];
        LinkageReference.Check(_figures);
        PublishedReference.Check(_figures);
    }

    internal IReadOnlyList<string> Unchecked { get; } = [];

    internal IReadOnlyList<ComparedFigure> Figures => _figures;

    // A checker that takes a row and compares nothing has not checked it.
    private bool IsChecked(ExpectedRow row)
    {
        var (before, compare) = (_figures.Count, new Comparison(row.Id, _figures));
        return (_lists.TryCheck(row, compare) || SingleListReference.TryCheck(row, compare) || BayesianReference.TryCheck(row, compare)
            || CovariateReference.TryCheck(row, compare)) && _figures.Count > before;
    }
}

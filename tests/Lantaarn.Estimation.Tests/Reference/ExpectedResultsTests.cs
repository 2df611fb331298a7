// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Tests;
using Xunit.Abstractions;

namespace Lantaarn.Estimation.Tests.Reference;

public class ExpectedResultsTests(ITestOutputHelper output)
{
    [ReferenceDataFact("mse/expected_results.json")]
    public void Figures_of_other_software_are_reproduced()
    {
        var rows = ExpectedRow.ReadAll();
        var differences = new List<string>();
        var lists = new ListReference();

        var perKind = rows.Where(row => lists.TryCheck(row, new Comparison(row.Id, differences))
                || SingleListReference.TryCheck(row, new Comparison(row.Id, differences))
                || BayesianReference.TryCheck(row, new Comparison(row.Id, differences))
                || CovariateReference.TryCheck(row, new Comparison(row.Id, differences)))
            .CountBy(row => row.Kind).ToDictionary();

        output.WriteLine($"{perKind.Values.Sum()} of {rows.Count} rows checked: {string.Join(", ", perKind)}");
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }
}

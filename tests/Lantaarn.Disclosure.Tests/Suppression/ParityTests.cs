// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Suppression;
using Lantaarn.Tests;

namespace Lantaarn.Disclosure.Tests.Suppression;

/// <summary>Source of the answers: GaussSuppression 1.2.3 (R), package examples and vignettes; see sdc/README.md of the reference data.</summary>
public sealed class ParityTests
{
    // C04 needs the interval step of the package; C21b is checked apart (the package returns at once where nothing is primary).
    private static readonly string[] Cases =
    [
        "C01a_gauss_doc_none", "C01b_gauss_doc_anysum", "C01c_gauss_doc_zeros", "C01d_gauss_doc_seczero", "C02_z1_test", "C03_1_vignette",
        "C03_2_vignette", "C03_3_vignette", "C03_4_vignette", "C03_6_vignette", "C03_7_vignette", "C03_7n_vignette", "C03_8_vignette",
        "C03_8n_vignette", "C03_9_vignette", "C05_z2_maxN3", "C05_z2_maxN4_nozero", "C05_z3_maxN4", "C05_z3_maxN4_nozero",
        "C06_issue135_anysum", "C06_issue135_none", "C06_issue135_zeros", "C09_issue136_global_maxN1", "C09_issue136_global_maxN2",
        "C09_issue136_global_maxN3", "C09_issue136_global_maxN5", "C21a_boundaries_old_only",
    ];

    [ReferenceDataFact("sdc/cases")]
    public void The_hidden_cells_are_those_of_the_reference_package()
    {
        var differing = new List<string>();

        foreach (var id in Cases)
        {
            var fixture = Fixture.Load(id);
            if (!SecondarySuppression.Suppress(fixture.Input, default).SequenceEqual(fixture.Suppressed)) differing.Add(id);
        }

        Assert.Empty(differing);
    }
}

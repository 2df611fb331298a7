// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Disclosure.Tests.Releases;

namespace Lantaarn.Disclosure.Tests;

/// <summary>Where zeros are shown, an attacker takes every hidden cell to be at least 1: with a hidden zero, the audit would be of tables that cannot be.</summary>
public sealed class ShownZerosTests
{
    private static readonly ProtectionPolicy ZerosShown = new() { MinimumCount = 3, MinimumWidth = 3, Zeros = ZeroTreatment.Published, NameCoarserDesign = false };

    [Fact]
    public void Repair_hides_no_zero()
    {
        var repaired = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var request = SmallTable.Release(SmallTable.Random(new Random(seed), 7, 7, 2 + (seed % 5)));
            if (TableProtection.Protect(request, ZerosShown, null, default) is not ProtectionOutcome.Released { Release: var release }) continue;

            repaired += release.Audit.Repairs > 0 ? 1 : 0;
            Assert.DoesNotContain(release.Tables[0].Cells, cell => cell.Status == CellStatus.Suppressed && IsEmpty(request, cell));
        }

        Assert.True(repaired > 20, $"{repaired} repaired");
    }

    [Fact]
    public void After_a_release_that_hid_zeros_they_cannot_be_shown()
    {
        using var ledger = new LedgerFile();
        var request = SmallTable.Release(new long[,] { { 0, 20, 20 }, { 20, 0, 20 }, { 20, 20, 20 } });
        ledger.Publish("first", request);

        var outcome = ledger.Protect(request, ZerosShown);

        var refused = Assert.IsType<ProtectionOutcome.Refused>(outcome);
        Assert.Equal(RefusalCode.EarlierReleases, refused.Code);
        Assert.Contains("Mask zeros", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attacker_who_is_wrong_about_a_hidden_zero_is_not_audited()
    {
        var matrix = SmallTable.Matrix(new long[,] { { 0, 8 }, { 7, 6 } });
        bool[] published = [false, false, false, false, true, true, true, true, true];

        Assert.Throws<ArgumentException>(() => new FeasibilityAudit(matrix, published, AttackerModel.HiddenCellsAreAtLeastOne, [new([1], 3)]));
    }

    private static bool IsEmpty(TableRelease request, ProtectedCell cell) =>
        !request.Persons.Any(person => cell.Codes.Zip(person.Codes).All(pair => pair.First == Classification.TotalCode || pair.First == pair.Second));
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Releases;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Magnitudes;

/// <summary>Makes tables of sums, such as nights or days waited, from which no person's amount can be recovered, or refuses.</summary>
public static class MagnitudeProtection
{
    /// <summary>
    /// Protects the sums in the way of the counts: rules per cell, secondary suppression over one matrix, audit, repair. Where a count is hidden
    /// its sum is hidden too.
    /// </summary>
    /// <param name="request">The sums.</param>
    /// <param name="counts">The protected counts of the same tables.</param>
    /// <param name="policy">The rules for the counts; what they say of organisations, repairs and time holds here too.</param>
    /// <param name="earlier">What the public has already.</param>
    /// <param name="cancel">Stops between steps.</param>
    /// <returns>The sums as a release of its own, or a refusal.</returns>
    /// <exception cref="ArgumentException">The counts are not those of the same tables.</exception>
    /// <remarks>P% rule: Cox (1981), "Linear sensitivity measures in statistical disclosure control", Journal of Statistical Planning and Inference 5.
    /// Assumes that amounts are not bounded from above: where everybody can have 31 nights at most, a sum near 31 for each tells of all.</remarks>
    public static ProtectionOutcome Protect(MagnitudeRequest request, ProtectedRelease counts, ProtectionPolicy policy, EarlierReleases earlier, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(earlier);
        if (earlier.Objection(request.Release) is { } objection) return new ProtectionOutcome.Refused(RefusalCode.EarlierReleases, objection);
        var sums = earlier.Of(request.Measure);
        var cells = new ReleaseCells(request.Release, sums.TablesFor(request.Release)).WithAmounts(request.Amounts);
        var frozen = new FrozenCells(cells, sums);
        if (!frozen.IsOverTheSamePeople) return new ProtectionOutcome.Refused(RefusalCode.EarlierReleases, $"Other sums are found now than in {string.Join(", ", sums.TableNames)}. Keep to those.");
        foreach (var cell in HiddenCounts(request.Release, counts, cells)) frozen.Hidden[cell] |= !frozen.Shown[cell];
        var threat = new MagnitudeThreat(cells, new(cells, request, policy.InsiderMinimum));
        var assembly = new ReleaseAssembly(cells, request.Release.Tables, request.Measure);
        return TimeLimit.Run(policy, limited => new ProtectionRun(cells, assembly.Cells, frozen, policy, [threat]).Run(null, limited) switch
        {
            RunOutcome.Safe safe when assembly.HidesAll(safe.Suppressed) => new ProtectionOutcome.Refused(RefusalCode.NothingLeft, $"Every sum of {request.Measure} would have to be hidden."),
            RunOutcome.Safe safe => new ProtectionOutcome.Released(assembly.Release(safe, policy.Version, earlier.Head)),
            _ => new ProtectionOutcome.Refused(RefusalCode.NotSafe, $"The sums of {request.Measure} can be narrowed down too far. Group categories, or publish the counts alone."),
        }, cancel);
    }

    private static IEnumerable<int> HiddenCounts(TableRelease release, ProtectedRelease counts, ReleaseCells cells)
    {
        foreach (var table in release.Tables)
        {
            var count = counts.Tables.FirstOrDefault(protectedTable => protectedTable.Name == table.Name && protectedTable.Measure == ProtectedTable.Persons);
            if (count is null || !count.Classifications.SequenceEqual(table.Axes.Select(axis => axis.Classification.Name)))
                throw new ArgumentException($"The counts of table '{table.Name}' are not in the release of counts.", nameof(counts));
            foreach (var cell in count.Cells.Where(cell => cell.Status == CellStatus.Suppressed))
                if (cells.IndexOf(cells.InOrder(count.Classifications, cell.Codes)) is { } hidden)
                    yield return hidden;
        }
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Releases;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure;

/// <summary>Protects one release together with the earlier ones; where that fails, looks for a coarser design that does.</summary>
internal sealed class ReleaseProtection
{
    private const int MostCoarserTries = 8;
    private readonly TableRelease _request;
    private readonly ProtectionPolicy _policy;
    private readonly EarlierReleases _earlier;
    private readonly EarlierReleases _ofSamePeople;
    private readonly IReadOnlyList<EarlierReleases> _ofOtherPeople;

    public ReleaseProtection(TableRelease request, ProtectionPolicy policy, EarlierReleases earlier)
    {
        (_request, _policy, _earlier) = (request, policy, earlier);
        var apart = earlier.Apart().ToLookup(release => CellsWith(release).Frozen.IsOverTheSamePeople);
        _ofSamePeople = earlier.In(apart[true]);
        _ofOtherPeople = [.. apart[false]];
    }

    public ProtectionOutcome Run(IProgress<double>? progress, CancellationToken cancel)
    {
        var outcome = Attempt(progress, cancel);
        if (!_policy.NameCoarserDesign || outcome is not ProtectionOutcome.Refused { Code: RefusalCode.NotSafe or RefusalCode.NothingLeft } refused) return outcome;
        foreach (var (coarser, description) in CoarserDesign.Of(_request).Take(MostCoarserTries))
            if (new ReleaseProtection(coarser, _policy, _earlier).Attempt(null, cancel) is ProtectionOutcome.Released)
                return refused with { Message = $"{refused.Message} Safe would be: {description}." };
        return refused with { Message = $"{refused.Message} None of the coarser designs tried is safe either; publish the total alone, or for a larger area." };
    }

    private ProtectionOutcome Attempt(IProgress<double>? progress, CancellationToken cancel)
    {
        var (cells, frozen) = CellsWith(_ofSamePeople);
        foreach (var release in _ofOtherPeople) frozen.KeepHidden(new(cells, release));
        var assembly = new ReleaseAssembly(cells, _request.Tables, ProtectedTable.Persons);
        return new ProtectionRun(cells, assembly.Cells, frozen, _policy, Threat.Of(cells, _policy)).Run(progress, cancel) switch
        {
            // How many people there are in all is told in many ways: whoever hides it is not safe against somebody who knows it.
            RunOutcome.Safe safe when assembly.HidesTotal(safe.Suppressed) =>
                new ProtectionOutcome.Refused(RefusalCode.NothingLeft, "Not even the number of all persons can be shown."),
            RunOutcome.Safe safe => LateRecordsObjection(cells, safe, cancel) ?? (ProtectionOutcome)new ProtectionOutcome.Released(assembly.Release(safe, _policy.Version, _earlier.Head)),
            RunOutcome.HidesZeros { EarlierTables: { Count: > 0 } tables } => new ProtectionOutcome.Refused(RefusalCode.EarlierReleases,
                $"Zeros are to be shown, but {string.Join(", ", tables)} hid some, so that a hidden count need not be at least 1. Mask zeros in this release too."),
            RunOutcome.HidesZeros => new ProtectionOutcome.Refused(RefusalCode.NotSafe, "Zeros are to be shown, but one of them would have to be hidden. Mask them instead."),
            RunOutcome.Unsafe { EarlierTables.Count: > 0 } notSafe => TogetherNotSafe(notSafe),
            RunOutcome.Unsafe notSafe => new ProtectionOutcome.Refused(RefusalCode.NotSafe, $"After {notSafe.Repairs} repairs {NarrowedDown(notSafe)}"),
            _ => throw new InvalidOperationException("No other outcome of a run is known."),
        };
    }

    private (ReleaseCells Cells, FrozenCells Frozen) CellsWith(EarlierReleases earlier)
    {
        var cells = new ReleaseCells(_request, earlier.TablesFor(_request));
        return (cells, new(cells, earlier));
    }

    private static ProtectionOutcome.Refused TogetherNotSafe(RunOutcome.Unsafe notSafe) => new(RefusalCode.EarlierReleases,
        $"Together with {string.Join(", ", notSafe.EarlierTables)} {NarrowedDown(notSafe)} What was published cannot be taken back: leave out or group what overlaps with it.");

    private static string NarrowedDown(RunOutcome.Unsafe notSafe) =>
        $"{notSafe.Failed} of {notSafe.Audited} protected counts can still be narrowed down, or the solver is not sure.";

    private ProtectionOutcome.Refused? LateRecordsObjection(ReleaseCells cells, RunOutcome.Safe safe, CancellationToken cancel)
    {
        foreach (var release in _ofOtherPeople)
        {
            var (both, before) = CellsWith(release);
            var shownNow = both.Codes.Select(codes => IsShown(cells, safe, both, codes)).ToArray();
            if (new LateRecords(both, before, shownNow, _policy.MinimumCount).Derivable(cancel) is > 0 and var few)
                return new(RefusalCode.EarlierReleases,
                    $"Other people are counted now than in {string.Join(", ", release.TableNames)}. Whoever subtracts the two learns {few} counts or changes of fewer than "
                    + $"{_policy.MinimumCount} persons. Keep to the first release, or publish the tables in which every change is 0 or at least {_policy.MinimumCount}.");
        }
        return null;
    }

    private static bool IsShown(ReleaseCells cells, RunOutcome.Safe safe, ReleaseCells both, string[] codes)
    {
        string[] names = [.. both.Classifications.Select(classification => classification.Name)];
        return cells.Has(names, codes) && cells.IndexOf(cells.InOrder(names, codes)) is { } cell && !safe.Suppressed[cell];
    }
}

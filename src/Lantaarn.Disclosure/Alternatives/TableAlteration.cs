// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Alternatives.CellKeys;
using Lantaarn.Disclosure.Alternatives.Privacy;
using Lantaarn.Disclosure.Alternatives.Rounding;
using Lantaarn.Disclosure.Releases;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Alternatives;

/// <summary>Protects tables by changing counts where <see cref="TableProtection"/> hides them. The design gate and the checks of the data are the same.</summary>
public static class TableAlteration
{
    private const string RoundedBefore =
        "Counts of this round and population were rounded before. Another rounding of the same people narrows the first: keep to what was published, and ask for all rounded tables at once.";

    /// <summary>Changes all tables of a release as one: a cell that several tables show is changed in the same way in all of them.</summary>
    /// <param name="request">Tables and persons, as for suppression.</param>
    /// <param name="policy">The rules; the minimum count says which true counts are small.</param>
    /// <param name="how">The method and its parameters.</param>
    /// <param name="cancel">Stops between steps.</param>
    /// <returns>Changed tables, or a refusal when the design is too fine, the data are wrong, safety cannot be shown or the privacy budget is spent.</returns>
    public static AlterationOutcome Alter(TableRelease request, ProtectionPolicy policy, Alteration how, CancellationToken cancel) =>
        Alter(request, policy, how, EarlierReleases.None, cancel);

    /// <summary>As the other, together with what was published before about the same round and population.</summary>
    /// <param name="request">Tables and persons, as for suppression.</param>
    /// <param name="policy">The rules; the minimum count says which true counts are small.</param>
    /// <param name="how">The method and its parameters.</param>
    /// <param name="earlier">What the public has already, from the <see cref="ReleaseLedger"/>.</param>
    /// <param name="cancel">Stops between steps.</param>
    /// <returns>As the other; also a refusal where the counts are shown in another way already, were rounded before, or have other cell keys than before.</returns>
    public static AlterationOutcome Alter(TableRelease request, ProtectionPolicy policy, Alteration how, EarlierReleases earlier, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(how);
        ArgumentNullException.ThrowIfNull(earlier);
        if (earlier.ShownInAnotherWay(how.Kind) is { } twoWays) return new AlterationOutcome.Refused(RefusalCode.EarlierReleases, twoWays);
        if (how is Alteration.Rounding && earlier.Count > 0) return new AlterationOutcome.Refused(RefusalCode.EarlierReleases, RoundedBefore);
        // Only cell keys give an earlier table the same values again; a budget bounds what noise tells over all releases.
        var before = how is Alteration.CellKey ? earlier : EarlierReleases.None;
        if (TableProtection.Objection(request, policy, before) is { } objection) return new AlterationOutcome.Refused(objection.Code, objection.Message);
        var cells = new ReleaseCells(request, before.TablesFor(request));
        return Outcome(cells, how, policy, before, cancel) switch
        {
            CountsOutcome.Changed { Counts: var counts } => new AlterationOutcome.Released(new([.. request.Tables.Select(table => Table(cells, table, counts))], counts.Summary, policy.Version, how.Kind)
            {
                Classifications = cells.Classifications,
                LedgerHead = earlier.Head,
            }),
            CountsOutcome.Refused refused => new AlterationOutcome.Refused(refused.Code, refused.Message),
            _ => throw new InvalidOperationException("Counts are changed or refused."),
        };
    }

    private static CountsOutcome Outcome(ReleaseCells cells, Alteration how, ProtectionPolicy policy, EarlierReleases before, CancellationToken cancel) => how switch
    {
        Alteration.Rounding rounding => RoundedCounts.Of(cells.Matrix, rounding, policy, cancel),
        Alteration.CellKey keys => PerturbedCounts.Of(cells, keys, policy, new FrozenCells(cells, before).Recorded, cancel),
        Alteration.Noise noise => NoisyCounts.Of(cells.Matrix, noise),
        _ => throw new InvalidOperationException("There are three ways to change counts."),
    };

    private static AlteredTable Table(ReleaseCells cells, CountTable table, AlteredCounts counts)
    {
        var positions = table.Axes.Select(axis => Array.IndexOf(cells.Classifications, axis.Classification)).ToArray();
        var shown = cells.CodesOf(table).Select(codes => Cell(cells, codes, [.. positions.Select(position => codes[position])], counts));
        return new(table.Name, [.. table.Axes.Select(axis => axis.Classification.Name)], [.. shown]);
    }

    private static AlteredCell Cell(ReleaseCells cells, string[] codes, string[] shownCodes, AlteredCounts counts) =>
        cells.IndexOf(codes) is { } cell
            ? new(shownCodes, counts.Values[cell], counts.Status, counts.Possible[cell])
            : new(shownCodes, 0, AlteredStatus.StructuralZero, new(0, 0));
}

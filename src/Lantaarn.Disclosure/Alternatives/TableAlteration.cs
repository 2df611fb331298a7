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
    /// <summary>Changes all tables of a release as one: a cell that several tables show is changed in the same way in all of them.</summary>
    /// <param name="request">Tables and persons, as for suppression.</param>
    /// <param name="policy">The rules; the minimum count says which true counts are small.</param>
    /// <param name="how">The method and its parameters.</param>
    /// <param name="cancel">Stops between steps.</param>
    /// <returns>Changed tables, or a refusal when the design is too fine, the data are wrong, safety cannot be shown or the privacy budget is spent.</returns>
    public static AlterationOutcome Alter(TableRelease request, ProtectionPolicy policy, Alteration how, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(how);
        if (TableProtection.Objection(request, policy, EarlierReleases.None) is { } objection) return new AlterationOutcome.Refused(objection.Code, objection.Message);
        var cells = new ReleaseCells(request, []);
        var outcome = how switch
        {
            Alteration.Rounding rounding => RoundedCounts.Of(cells.Matrix, rounding, policy, cancel),
            Alteration.CellKey keys => PerturbedCounts.Of(cells, keys, policy, cancel),
            Alteration.Noise noise => NoisyCounts.Of(cells.Matrix, noise),
            _ => throw new InvalidOperationException("There are three ways to change counts."),
        };
        return outcome switch
        {
            CountsOutcome.Changed changed => new AlterationOutcome.Released(new([.. request.Tables.Select(table => Table(cells, table, changed.Counts))], changed.Counts.Summary, policy.Version)),
            CountsOutcome.Refused refused => new AlterationOutcome.Refused(refused.Code, refused.Message),
            _ => throw new InvalidOperationException("Counts are changed or refused."),
        };
    }

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

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Suppression;

/// <summary>What secondary suppression starts from.</summary>
/// <param name="Matrix">The cells of the whole release.</param>
/// <param name="Primary">Per cell: may not be derivable.</param>
/// <param name="Singleton">Per inner cell: an insider can fill it in.</param>
/// <param name="Candidates">The cells that may be published, most wanted first; primary cells in it are passed over.</param>
/// <param name="Rule">How singletons are treated.</param>
internal sealed record SuppressionInput(CellMatrix Matrix, bool[] Primary, bool[] Singleton, IReadOnlyList<int> Candidates, SingletonRule Rule)
{
    /// <summary>Per cell: published already, whatever that reveals. Must be the first of the candidates; none by default.</summary>
    public bool[] Forced { get; init; } = new bool[Primary.Length];
}

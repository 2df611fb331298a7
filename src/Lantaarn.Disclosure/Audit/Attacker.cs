// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>Somebody who wants to recover hidden counts: an outsider, or an organisation that subtracts the people it reported itself.</summary>
internal sealed class Attacker
{
    private Attacker(AttackerModel model, long[] counts, long[] known, bool isInsider)
    {
        Model = model;
        Known = known;
        IsInsider = isInsider;
        Others = [.. counts.Zip(known, (count, own) => count - own)];
    }

    public AttackerModel Model { get; }

    /// <summary>Has a list of its own.</summary>
    public bool IsInsider { get; }

    /// <summary>Per inner cell how many persons it knows to be there; no count can be below that.</summary>
    public long[] Known { get; }

    /// <summary>Per inner cell the persons it does not know: what there is to find out.</summary>
    public long[] Others { get; }

    public static Attacker Outsider(AttackerModel model, long[] counts) => new(model, counts, new long[counts.Length], isInsider: false);

    public static Attacker Insider(AttackerModel model, long[] counts, long[] known) => new(model, counts, known, isInsider: true);
}

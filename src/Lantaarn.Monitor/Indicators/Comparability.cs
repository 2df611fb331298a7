// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Monitor.Indicators;

/// <summary>Whether an indicator means the same in the codebooks of two rounds, and if not, why.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Why">Why the two cannot be compared, in a sentence; empty where they can.</param>
public sealed record Comparability(ComparabilityKind Kind, Label Why)
{
    /// <summary>Whether figures of the two rounds may stand in one line.</summary>
    public bool IsComparable => Kind == ComparabilityKind.Comparable;

    /// <summary>Compares.</summary>
    /// <param name="indicator">What the monitor defines.</param>
    /// <param name="earlier">The codebook of the earlier round.</param>
    /// <param name="later">The codebook of the later round.</param>
    public static Comparability Of(MonitorIndicator indicator, Codebook earlier, Codebook later)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var name = indicator.Label;
        foreach (var version in new[] { earlier.Version, later.Version }.Distinct())
            if (indicator.Changes.FirstOrDefault(change => change.Codebook == version) is { } change)
                return new(ComparabilityKind.DefinitionChanged, change.Text);
        if (CodesOf(indicator) is not { } codes) return Same;
        if (earlier.Find(codes) is not { } before) return Absent(name, earlier);
        if (later.Find(codes) is not { } after) return Absent(name, later);
        foreach (var version in new[] { earlier.Version, later.Version })
            if (!indicator.Codebooks.Contains(version))
                return new(ComparabilityKind.DefinitionChanged, new($"Niemand heeft vastgelegd dat '{name.Nl}' in codeboek {version} hetzelfde betekent.", $"Nobody wrote down that '{name.En}' means the same in codebook {version}."));
        return Codes(indicator, before, after);
    }

    private static Comparability Same { get; } = new(ComparabilityKind.Comparable, new("", ""));

    private static string? CodesOf(MonitorIndicator indicator) => indicator.Of is "" or "seen_by" ? null : indicator.Of;

    private static Comparability Absent(Label name, Codebook codebook) => new(ComparabilityKind.Absent,
        new($"Codeboek {codebook.Version} heeft '{name.Nl}' niet.", $"Codebook {codebook.Version} does not have '{name.En}'."));

    private static Comparability Codes(MonitorIndicator indicator, Indicator before, Indicator after)
    {
        string[] gone = [.. Names(before).Except(Names(after))], added = [.. Names(after).Except(Names(before))];
        foreach (var split in indicator.Splits)
        {
            var (one, many) = (split.Code, string.Join(", ", split.Into));
            if (gone.Contains(one) && split.Into.All(added.Contains))
                return new(ComparabilityKind.Split, new($"De code '{one}' is gesplitst in {many}.", $"The code '{one}' was split into {many}."));
            if (added.Contains(one) && split.Into.All(gone.Contains))
                return new(ComparabilityKind.Joined, new($"De codes {many} zijn samengevoegd tot '{one}'.", $"The codes {many} were joined into '{one}'."));
        }
        if (gone.Length > 0) return new(ComparabilityKind.CodeRemoved, new($"Weggevallen: {string.Join(", ", gone)}.", $"No longer there: {string.Join(", ", gone)}."));
        if (added.Length > 0) return new(ComparabilityKind.CodeAdded, new($"Nieuw: {string.Join(", ", added)}. Deze mensen telden eerder ergens anders mee.", $"New: {string.Join(", ", added)}. These people were counted elsewhere before."));
        return Same;
    }

    private static IEnumerable<string> Names(Indicator indicator) => indicator.Codes.Select(code => code.Code);
}

/// <summary>What changed between two codebooks.</summary>
public enum ComparabilityKind
{
    /// <summary>Nothing that matters.</summary>
    Comparable,

    /// <summary>One of the two does not have the indicator.</summary>
    Absent,

    /// <summary>There is a code more.</summary>
    CodeAdded,

    /// <summary>A code is no longer there.</summary>
    CodeRemoved,

    /// <summary>A code became several.</summary>
    Split,

    /// <summary>Several codes became one.</summary>
    Joined,

    /// <summary>The words are the same, the meaning is not.</summary>
    DefinitionChanged,
}

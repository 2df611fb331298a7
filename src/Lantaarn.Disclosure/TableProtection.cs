// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Releases;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure;

/// <summary>Turns counts of persons into tables from which no small group can be recovered, or refuses.</summary>
public static class TableProtection
{
    /// <summary>
    /// Protects all tables of a release as one: design gate, primary rules, secondary suppression over one matrix, audit of every
    /// protected cell against everything shown, repair. The same request always gives the same result, whatever its order.
    /// </summary>
    /// <param name="request">Tables and persons.</param>
    /// <param name="policy">The rules.</param>
    /// <param name="progress">Share of the audit under way that is done, 0 to 1; starts again after a repair.</param>
    /// <param name="cancel">Stops between steps.</param>
    /// <returns>The protected release, or a refusal when the design is too fine, the data are wrong, or safety cannot be shown.</returns>
    public static ProtectionOutcome Protect(TableRelease request, ProtectionPolicy policy, IProgress<double>? progress, CancellationToken cancel)
    {
        return Protect(request, policy, EarlierReleases.None, progress, cancel);
    }

    /// <summary>As the other, together with everything that was published before about the same round and population.</summary>
    /// <param name="request">Tables and persons.</param>
    /// <param name="policy">The rules.</param>
    /// <param name="earlier">What the public has already, from the <see cref="ReleaseLedger"/>.</param>
    /// <param name="progress">Share of the audit under way that is done, 0 to 1; starts again after a repair.</param>
    /// <param name="cancel">Stops between steps.</param>
    /// <returns>As the other; also a refusal when earlier tables and new ones together would give something away, with the names of those tables.</returns>
    public static ProtectionOutcome Protect(
        TableRelease request, ProtectionPolicy policy, EarlierReleases earlier, IProgress<double>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(earlier);
        if (earlier.ShownInAnotherWay(altered: null) is { } twoWays) return new ProtectionOutcome.Refused(RefusalCode.EarlierReleases, twoWays);
        if (Objection(request, policy, earlier) is { } refused) return refused;
        return TimeLimit.Run(policy, limited => new ReleaseProtection(request, policy, earlier.Of(ProtectedTable.Persons)).Run(progress, limited), cancel);
    }

    internal static ProtectionOutcome.Refused? Objection(TableRelease request, ProtectionPolicy policy, EarlierReleases earlier)
    {
        if (DesignGate.Objection(request, policy.MostCells) is { } objection) return new(RefusalCode.DesignTooFine, objection);
        if (PersonObjection(request) is { } fault) return new(RefusalCode.InvalidPerson, fault);
        if (request.Persons.Count < policy.MinimumCount)
            return new(RefusalCode.TooFewPersons, $"Fewer than {policy.MinimumCount} persons were counted: no figure can be published. Try a larger area or a longer period.");
        return earlier.Objection(request) is { } incomparable ? new(RefusalCode.EarlierReleases, incomparable) : null;
    }

    private static string? PersonObjection(TableRelease request)
    {
        foreach (var person in request.Persons)
        {
            if (person.Codes.Count != request.Classifications.Count)
                return $"A person has {person.Codes.Count} codes where the release has {request.Classifications.Count} classifications; give one each, '{Classification.TotalCode}' where not known.";
            for (var i = 0; i < person.Codes.Count; i++)
                if (!request.Classifications[i].Has(person.Codes[i]))
                    return $"A person has a code that classification '{request.Classifications[i].Name}' does not have; add the category or recode.";
            if (request.Impossible.FirstOrDefault(combination => combination.Contains(request.Classifications, person.Codes)) is { } impossible)
                return $"A person is in a combination declared impossible ({string.Join(" x ", impossible.Codes.Keys)}); correct the data or the declaration.";
        }
        return null;
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests;

/// <summary>Invented people for small examples.</summary>
internal static class People
{
    public static Classification Of(string name, params string[] codes) => new(name, [.. codes.Select(code => new Category(code))]);

    public static Classification Area(string name, params string[] codes) => new(name, [.. codes.Select(code => new Category(code, null, GeographyLevel.City))]);

    /// <summary>As many people with the same codes, known to two organisations.</summary>
    public static IEnumerable<CountedPerson> Same(int count, params string[] codes) => Enumerable.Repeat(new CountedPerson(codes, ["a", "b"]), count);

    /// <summary>As many people with the same codes, known to some organisations.</summary>
    public static IEnumerable<CountedPerson> KnownTo(string[] organisations, int count, params string[] codes) =>
        Enumerable.Repeat(new CountedPerson(codes, organisations), count);

    public static ProtectedRelease Released(ProtectionOutcome outcome) =>
        outcome is ProtectionOutcome.Refused refused ? throw new InvalidOperationException(refused.Message) : ((ProtectionOutcome.Released)outcome).Release;

    public static long? Value(this ProtectedRelease release, string table, params string[] codes) =>
        release.Tables.Single(other => other.Name == table).Cells.Single(cell => cell.Codes.SequenceEqual(codes)).Value;
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.InventedPeople;

namespace Lantaarn.Cli.Demo.City;

/// <summary>The list of one organisation: its rows in the order of its file.</summary>
internal sealed record DemoList(DemoOrganisation Organisation, IReadOnlyList<DemoRecord> Records)
{
    /// <summary>Writes down the people whom the organisation saw, some of them twice, and a few rows that went wrong.</summary>
    public static DemoList Keep(DemoOrganisation organisation, IReadOnlyList<DemoPerson> seen, NoiseProfile profile, Random random)
    {
        var noise = new RecordNoise(random, profile);
        var rows = new List<(int Person, WrittenRecord Written, Damage Damage)>();
        foreach (var person in seen)
        {
            var first = noise.Write(person.Person);
            rows.Add((person.Number, first, Damage.None));
            if (random.Chance(profile.Duplicate)) rows.Add((person.Number, noise.WriteAgain(person.Person, first), Damage.None));
        }
        foreach (var damage in (Damage[])[Damage.ImpossibleDate, Damage.CutOff])
        {
            var person = random.Pick(seen);
            rows.Add((person.Number, noise.Write(person.Person), damage));
        }
        var shuffled = rows.ToArray();
        random.Shuffle(shuffled);
        var records = shuffled.Select((row, i) =>
            new DemoRecord(organisation.Code, i + 1, row.Person, AsStored(row.Written, organisation.Format), row.Damage));
        return new DemoList(organisation, [.. records]);
    }

    private static WrittenRecord AsStored(WrittenRecord written, ListFormat format)
    {
        if (format.Charset != Charset.Windows1252) return written;
        var stored = written with
        {
            GivenNames = InWindows1252(written.GivenNames),
            FamilyName = InWindows1252(written.FamilyName),
            Alias = InWindows1252(written.Alias)
        };
        return stored == written ? written : stored with { Variations = stored.Variations | Variation.LostDiacritics };
    }

    private static string InWindows1252(string text) =>
        Diacritics.Remove(text, keep: c => c <= 'ÿ' || "ŠšŽžŒœŸ".Contains(c, StringComparison.Ordinal));
}

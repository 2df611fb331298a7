// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.InventedPeople;

namespace Lantaarn.Cli.Demo.City;

/// <summary>
/// Four invented cities with about nine thousand invented people, twelve invented organisations that see some 60% of them, their exports,
/// and the truth. The same seed gives the same bytes.
/// </summary>
internal sealed class DemoCity
{
    private readonly IReadOnlyDictionary<string, byte[]> _files;

    private DemoCity(DateOnly day, IReadOnlyList<DemoList> lists, DemoTruth truth, IReadOnlyDictionary<string, byte[]> files)
    {
        Day = day;
        Lists = lists;
        Truth = truth;
        _files = files;
    }

    /// <summary>Last column of every export: who it is really about. Only a rehearsal has it, and it stays with the organisation.</summary>
    public const string TruthColumn = "oefening_persoon";

    /// <summary>Day on which a demo of one round counts.</summary>
    public static DateOnly CountDay { get; } = new(2026, 5, 12);

    /// <summary>Day on which these people were counted.</summary>
    public DateOnly Day { get; }

    public IReadOnlyList<DemoOrganisation> Organisations => [.. Lists.Select(l => l.Organisation)];

    public IReadOnlyList<DemoList> Lists { get; }

    public DemoTruth Truth { get; }

    public static DemoCity Build(int seed) => Build(new Random(seed), CountDay, population => population.People());

    /// <summary>The same cities with another number of people, to see what size does.</summary>
    public static DemoCity Build(int seed, int people) => Build(seed, people, CountDay);

    /// <summary>The same cities with so many people on another day.</summary>
    public static DemoCity Build(int seed, int people, DateOnly day) => Build(new Random(seed), day, population => population.People(people));

    private static DemoCity Build(Random random, DateOnly day, Func<Population, IReadOnlyList<DemoPerson>> fill)
    {
        var people = fill(new Population(random, day));
        var organisations = DemoOrganisations.All;
        var captures = new Captures(random);
        var seen = people
            .SelectMany(p => captures.Of(p, organisations), (person, organisation) => (person, organisation))
            .ToLookup(c => c.organisation.Code, c => c.person);
        var profile = new NoiseProfile();
        DemoList[] lists = [.. organisations.Select(o => DemoList.Keep(o, [.. seen[o.Code]], profile, random))];
        var files = lists.ToDictionary(l => l.Organisation.Code, l => new ListWriter(l.Organisation.Format, people, day, random).Write(l));
        return new DemoCity(day, lists, new DemoTruth(people, lists), files);
    }

    /// <summary>The export of one organisation, as bytes in its own encoding.</summary>
    public ReadOnlyMemory<byte> FileOf(DemoOrganisation organisation) => _files[organisation.Code];

    /// <summary>Writes every export into a folder, which is made where it is absent.</summary>
    public async Task WriteTo(string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        foreach (var organisation in Organisations)
            await File.WriteAllBytesAsync(Path.Combine(folder, organisation.Format.FileName), FileOf(organisation), cancel);
    }

    /// <summary>
    /// Every word of every name in the files, sorted: none of them may turn up in anything that leaves an organisation. Initials are
    /// among them, so look for whole words or leave the shortest out.
    /// </summary>
    public IReadOnlyList<string> AllNames() =>
    [
        .. Lists.SelectMany(l => l.Records)
            .SelectMany(r => new[] { r.Written.GivenNames, r.Written.FamilyName, r.Written.Alias })
            .SelectMany(n => n.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
    ];
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using System.Text.Json;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Counting;

namespace Lantaarn.Monitor.Tests;

/// <summary>A round with three kinds of list and the indicators place, group and sex.</summary>
internal static class TestRound
{
    public static readonly RoleKeys Lead = RoleKeys.Generate(RoundRole.Lead, "r1");
    public static readonly RoleKeys LinkageUnit = RoleKeys.Generate(RoundRole.LinkageUnit, "r1");
    public static readonly RoleKeys Analyst = RoleKeys.Generate(RoundRole.Analyst, "r1");

    public static RoundDefinition Define(int minimum = 5, string geography = "place", string strata = "group")
    {
        using var schema = JsonDocument.Parse("{}");
        return new("r1", RoundKind.Count, "Title", "Population", "Region", new(new(2026, 1, 1), new(2026, 3, 31)),
            [new("shelter-1", "Shelter one", "shelter"), new("shelter-2", "Shelter two", "shelter"), new("walk-in", "Walk-in", "walk-in"), new("outreach", "Outreach", "outreach")],
            new Codebook("1.0", [Indicator("place", "A", "B", "C"), Indicator("group", "x", "y"), Indicator("sex", "m", "v")]),
            geography, strata, minimum, schema.RootElement.Clone(), "cafe", new RoundKeys(Lead.Public, LinkageUnit.Public, Analyst.Public));
    }

    /// <summary>A person with a capture history and codes; lists follow from the history.</summary>
    public static CountedPerson Person(int kinds, params string[] codes) =>
        new([.. new[] { "shelter-1", "walk-in", "outreach" }.Where((_, k) => (kinds >> k & 1) == 1)], kinds, codes);

    public static RoundCount Count(IEnumerable<CountedPerson> people, params TwinOutcome[] twins) =>
        new([.. people], twins, [.. Define().Lists.Select(list => new ListCoverage(list.Id, new IndicatorsSummary(10, 0, new Dictionary<string, long> { ["NoName"] = 2 }, 10)))],
            new GroupsSummary(0, 0), []);

    public static string Pick(Random random, params string[] codes) => codes[random.Next(codes.Length)];

    public static int Kinds(CountedPerson person) => BitOperations.PopCount((uint)person.Kinds);

    private static Indicator Indicator(string name, params string[] codes) =>
        new(name, new Label($"{name} nl", $"{name} en"), [.. codes.Select(code => new IndicatorCode(code, new Label($"{code} nl", $"{code} en")))]);
}

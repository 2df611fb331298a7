// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests;

public sealed class InsiderTests
{
    private static readonly Classification Kind = People.Of("kind", "x", "y", "z", "w");

    [Fact]
    public void An_organisation_is_not_left_with_one_or_two_others()
    {
        var release = Released(Dominated(others: 2));

        Assert.Null(release.Value("kinds", "x"));
        Assert.Equal(3, release.Audit.Insiders);
    }

    [Fact]
    public void Three_others_are_enough() => Assert.Equal(13L, Released(Dominated(others: 3)).Value("kinds", "x"));

    [Fact]
    public void That_there_is_nobody_else_is_no_secret() => Assert.Equal(10L, Released(Dominated(others: 0)).Value("kinds", "x"));

    [Fact]
    public void A_round_that_fears_no_organisation_may_say_so() =>
        Assert.Equal(12L, Released(Dominated(others: 2), new ProtectionPolicy { InsiderMinimum = 0 }).Value("kinds", "x"));

    [Fact]
    public void Lists_of_one_organisation_count_as_one_insider()
    {
        CountedPerson[] people =
        [
            .. People.KnownTo(["shelter"], 6, "x"), .. People.KnownTo(["outreach"], 5, "x"), .. People.KnownTo(["other"], 1, "x"),
            .. Rest("shelter", "outreach", "other"),
        ];
        var apart = new TableRelease([Kind], [new CountTable("kinds", new TableAxis(Kind))], people);
        var together = new TableRelease([Kind], apart.Tables, people) { Holders = new Dictionary<string, string> { ["shelter"] = "one", ["outreach"] = "one" } };

        Assert.Equal(12L, Released(apart).Value("kinds", "x"));
        Assert.Null(Released(together).Value("kinds", "x"));
    }

    [Fact]
    public void What_an_organisation_could_subtract_in_two_steps_is_hidden_too()
    {
        // All but two of the people in x and y together are known to a; x alone and y alone would do, but not the total less z and w.
        CountedPerson[] people =
        [
            .. People.KnownTo(["a", "b"], 20, "x"), .. People.KnownTo(["a", "c"], 20, "y"), .. People.KnownTo(["b"], 1, "x"), .. People.KnownTo(["c"], 1, "y"),
            .. People.KnownTo(["a"], 15, "z"), .. People.KnownTo(["b"], 15, "z"), .. People.KnownTo(["a"], 15, "w"), .. People.KnownTo(["b"], 15, "w"),
        ];

        var release = Released(new TableRelease([Kind], [new CountTable("kinds", new TableAxis(Kind))], people));

        Assert.True(release.Value("kinds", "z") is null || release.Value("kinds", "w") is null || release.Value("kinds", "_T") is null);
    }

    [Fact]
    public void An_organisation_that_knows_nearly_everybody_makes_that_nothing_is_published()
    {
        CountedPerson[] people = [.. from code in new[] { "x", "y", "z", "w" } from person in People.KnownTo(["a"], 20, code) select person, .. People.KnownTo(["b"], 2, "x")];

        var outcome = TableProtection.Protect(new([Kind], [new CountTable("kinds", new TableAxis(Kind))], people), new ProtectionPolicy(), null, default);

        Assert.Equal(RefusalCode.NothingLeft, Assert.IsType<ProtectionOutcome.Refused>(outcome).Code);
    }

    private static TableRelease Dominated(int others) =>
        new([Kind], [new CountTable("kinds", new TableAxis(Kind))], [.. People.KnownTo(["a", "b"], 10, "x"), .. People.KnownTo(["c"], others, "x"), .. Rest("a", "b", "c")]);

    private static IEnumerable<CountedPerson> Rest(params string[] organisations) =>
        from organisation in organisations from code in new[] { "y", "z", "w" } from person in People.KnownTo([organisation], 20, code) select person;

    private static ProtectedRelease Released(TableRelease request, ProtectionPolicy? policy = null) =>
        People.Released(TableProtection.Protect(request, policy ?? new ProtectionPolicy(), null, default));
}

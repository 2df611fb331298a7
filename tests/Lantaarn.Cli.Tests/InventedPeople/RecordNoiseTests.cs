// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.InventedPeople;

namespace Lantaarn.Cli.Tests.InventedPeople;

public sealed class RecordNoiseTests
{
    private static readonly DateOnly Today = new(2026, 5, 12);

    [Fact]
    public void Every_kind_of_variation_occurs()
    {
        var seen = Written(new NoiseProfile(), 20_000).Aggregate(Variation.None, (all, w) => all | w.Record.Variations);

        Assert.All(Enum.GetValues<Variation>(), kind => Assert.True(seen.HasFlag(kind), kind.ToString()));
    }

    [Fact]
    public void Without_noise_a_record_says_what_the_papers_say()
    {
        var written = Written(Silent, 500);

        Assert.All(written, w =>
        {
            Assert.Equal(Variation.None, w.Record.Variations);
            Assert.Equal(Joined(w.Person.GivenNames), w.Record.GivenNames);
            Assert.Equal(Joined(w.Person.FamilyNames), w.Record.FamilyName);
            Assert.Equal(w.Person.BirthDate, w.Record.BirthDate);
            Assert.Equal(w.Person.Sex, w.Record.Sex);
            Assert.Equal(w.Person.Origin, w.Record.Origin);
        });
    }

    [Fact]
    public void A_record_without_a_label_differs_in_nothing()
    {
        var unlabelled = Written(new NoiseProfile(), 5_000).Where(w => w.Record.Variations == Variation.None).ToList();

        Assert.NotEmpty(unlabelled);
        Assert.All(unlabelled, w => Assert.Equal(
            (Joined(w.Person.GivenNames), Joined(w.Person.FamilyNames), (DateOnly?)w.Person.BirthDate),
            (w.Record.GivenNames, w.Record.FamilyName, w.Record.BirthDate)));
    }

    [Fact]
    public void A_label_is_only_given_for_a_difference()
    {
        var labelled = Written(new NoiseProfile { Nameless = 0 }, 5_000)
            .Where(w => w.Record.Variations is Variation.OtherSpelling or Variation.Transliteration or Variation.WrittenByEar
                or Variation.LostDiacritics or Variation.ParticleChanged or Variation.TypingError)
            .ToList();

        Assert.NotEmpty(labelled);
        Assert.All(labelled, w => Assert.NotEqual(
            (Joined(w.Person.GivenNames), Joined(w.Person.FamilyNames)), (w.Record.GivenNames, w.Record.FamilyName)));
    }

    [Fact]
    public void A_rate_is_kept()
    {
        var missing = Written(new NoiseProfile { Nameless = 0, BirthDateMissing = 0.3 }, 5_000).Count(w => w.Record.BirthDate is null);

        // Three standard errors of a share of 0.3 among 5,000.
        Assert.InRange(missing / 5_000.0, 0.28, 0.32);
    }

    [Fact]
    public void A_nameless_record_holds_no_name_and_every_other_record_holds_one()
    {
        var written = Written(new NoiseProfile(), 5_000);

        Assert.All(written, w => Assert.Equal(
            w.Record.Variations.HasFlag(Variation.Nameless), w.Record.GivenNames.Length + w.Record.FamilyName.Length == 0));
    }

    [Fact]
    public void A_second_entry_in_one_list_is_written_otherwise()
    {
        var random = new Random(5);
        var noise = new RecordNoise(random, new NoiseProfile());
        var person = new PersonInventor(random, Today).Invent(PopulationGroup.Undocumented);
        var first = noise.Write(person);

        var again = noise.WriteAgain(person, first);

        Assert.NotEqual((first.GivenNames, first.FamilyName), (again.GivenNames, again.FamilyName));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_rate_outside_0_to_1_is_refused(double rate)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NoiseProfile { TypingError = rate });
    }

    private static NoiseProfile Silent { get; } = new()
    {
        OtherSpelling = 0,
        Transliteration = 0,
        WrittenByEar = 0,
        LostDiacritics = 0,
        ParticleChanged = 0,
        FamilyNameShortened = 0,
        GivenNameDropped = 0,
        NamesSwapped = 0,
        NamesSwappedFamilyFirst = 0,
        TypingError = 0,
        NicknameOnly = 0,
        Initials = 0,
        FamilyNameMissing = 0,
        Nameless = 0,
        FirstJanuary = 0,
        BirthDateMissing = 0,
        DayAndMonthSwapped = 0,
        YearOff = 0,
        SexMissing = 0,
        OriginMissing = 0
    };

    private static List<(InventedPerson Person, WrittenRecord Record)> Written(NoiseProfile profile, int count)
    {
        var random = new Random(3);
        var inventor = new PersonInventor(random, Today);
        var noise = new RecordNoise(random, profile);
        return [.. Enumerable.Range(0, count)
            .Select(i => inventor.Invent(i % 2 == 0 ? PopulationGroup.Undocumented : PopulationGroup.EuMigrant))
            .Select(p => (p, noise.Write(p)))];
    }

    private static string Joined(IReadOnlyList<Name> names) => string.Join(' ', names.Select(n => n.Text));
}

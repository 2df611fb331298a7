// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Normalisation;
using Lantaarn.Linkage.Tests.Encoding.Persons;
using Lantaarn.Tests;
using Xunit.Abstractions;

namespace Lantaarn.Linkage.Tests.Encoding.Normalisation;

public class SoundKeyTests(ITestOutputHelper output)
{
    private const string Names = "pprl/names/arabic_names_all_latin_spellings_wikidata_x_faker.tsv";
    private const double Alike = 0.8;
    private const int Bearers = 20;

    [Theory]
    [InlineData("mohamed", "muhammad", "mouhammed")]
    [InlineData("djamel", "jamal", "gamal")]
    [InlineData("khaled", "halid", "khalit")]
    [InlineData("cherif", "sharif", "sherif", "szarif")]
    [InlineData("mustapha", "moustafa", "mostefa")]
    [InlineData("houcine", "hussein", "hocine")]
    [InlineData("tesfaye", "tesfay", "tesfai")]
    [InlineData("yohannes", "iohanes")]
    [InlineData("ivanov", "iwanow")]
    [InlineData("shevchenko", "chevtchenko", "szewczenko")]
    [InlineData("marija", "mariya", "maria")]
    [InlineData("murad", "murat", "mourad")]
    [InlineData("jusuf", "yusuf", "yousouf", "yoesoef", "jusuff")]
    [InlineData("johannes", "yohannes")]
    [InlineData("hamza", "hamzah")]
    [InlineData("jemal", "cemal", "xhemal", "dzhemal")]
    [InlineData("nikolay", "nikolaj", "nicolai")]
    [InlineData("petrovich", "petrovic", "petrowitsch")]
    [InlineData("zhukov", "zjoekov", "zukov", "zhukoff")]
    [InlineData("michael", "mikael", "mikaiel")]
    [InlineData("tsegay", "tzegai", "segay")]
    public void Spellings_of_one_name_have_one_key(params string[] spellings) =>
        Assert.Single(spellings.Select(spelling => SoundKey.Of(spelling)).Distinct());

    [Theory]
    [InlineData("mohamed", "mahmoud")]
    [InlineData("hassan", "hussein")]
    [InlineData("maria", "marina")]
    [InlineData("omar", "amir")]
    public void Names_that_sound_alike_but_differ_keep_different_keys(string one, string other) =>
        Assert.NotEqual(SoundKey.Of(one), SoundKey.Of(other));

    [Fact]
    public void Letters_that_no_rule_knows_stay() => Assert.Equal("王", SoundKey.Of("王"));

    // Spellings and counts: Wikidata tokens of Merhav and Ash (COLING 2018) within the Arabic names of Faker.
    [ReferenceDataFact(Names)]
    public void Most_bearers_of_one_Arabic_name_come_together_and_hardly_any_others()
    {
        var names = InventedPeople.ArabicNames().Where(name => name.Count >= Bearers).ToArray();

        var (bare, bareWrong) = Joined(names, spelling => spelling);
        var (keyed, keyedWrong) = Joined(names, spelling => SoundKey.Of(spelling));

        output.WriteLine($"differing spellings of one name at Dice {Alike}: {bare:P1} bare, {keyed:P1} by key");
        output.WriteLine($"spellings of different names at Dice {Alike}: {bareWrong:P3} bare, {keyedWrong:P3} by key");
        Assert.True(keyed > 0.8);
        Assert.True(keyedWrong < 0.001);
    }

    // Shares of pairs of bearers; every name weighs as much as its bearers, at most 200.
    private static (double SameName, double OtherName) Joined(Name[] names, Func<string, string> key)
    {
        var spellings = names.SelectMany((name, i) => name.Spellings.Select(spelling => Bearer.Of(spelling, i, name.Count, key))).ToArray();
        var shared = spellings.GroupBy(spelling => spelling.Text, spelling => spelling.Name)
            .ToDictionary(group => group.Key, group => group.ToHashSet());
        var (same, sameAlike, other, otherAlike) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < spellings.Length; i++)
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (spellings[i], spellings[j]);
                var alike = Dice(a.Bigrams, b.Bigrams) >= Alike;
                if (a.Name == b.Name && a.Text != b.Text)
                {
                    var weight = (double)a.Count * b.Count / a.Bearers / a.Bearers * Math.Min(a.Bearers, 200);
                    same += weight;
                    if (alike) sameAlike += weight;
                }
                else if (!shared[a.Text].Overlaps(shared[b.Text]))
                {
                    other += (double)a.Count * b.Count;
                    if (alike) otherAlike += (double)a.Count * b.Count;
                }
            }
        return (sameAlike / same, otherAlike / other);
    }

    private static double Dice(HashSet<string> a, HashSet<string> b) => 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    private sealed record Bearer(string Text, int Name, int Count, int Bearers, HashSet<string> Bigrams)
    {
        public static Bearer Of(Spelling spelling, int name, int bearers, Func<string, string> key)
        {
            var text = string.Concat(NameWords.Split(spelling.Text));
            var padded = $" {key(text)} ";
            var bigrams = Enumerable.Range(0, padded.Length - 1).Select(i => padded.Substring(i, 2)).ToHashSet();
            return new Bearer(text, name, spelling.Count, bearers, bigrams);
        }
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Clkhash;
using Lantaarn.Linkage.Encoding.Normalisation;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Linkage.Tests.Encoding.Normalisation;

public class NormalisationRulesTests
{
    [Fact]
    public void What_is_written_is_read_again_for_every_rule()
    {
        foreach (var rule in Enum.GetValues<NormalisationRule>())
        {
            var rules = new NormalisationRules(rule);

            var read = Parse(rules.ToJson().ToJsonString());

            Assert.Equal(rules, read);
            Assert.Equal(rule, read.Without);
        }
    }

    [Fact]
    public void By_default_only_short_forms_are_left_out()
    {
        Assert.Equal(NormalisationRule.ShortForms, NormalisationRules.Default.Without);
        Assert.Equal(NormalisationRules.Default, new NormalisationRules(NormalisationRule.ShortForms));
        Assert.Equal("""{"version":2,"without":["short-forms"]}""", NormalisationRules.Default.ToJson().ToJsonString());
    }

    [Theory]
    [InlineData("""{"version":1,"without":[]}""", "$.version")]
    [InlineData("""{"version":2}""", "$")]
    [InlineData("""{"version":2,"without":["particle"]}""", "$.without[0]")]
    [InlineData("""{"version":2,"without":["none"]}""", "$.without[0]")]
    [InlineData("""{"version":2,"without":[],"with":[]}""", "$.with")]
    public void What_cannot_be_followed_is_refused_with_its_place(string json, string path)
    {
        var refusal = Assert.Throws<SchemaException>(() => Parse(json));

        Assert.Equal(path, refusal.Path);
    }

    [Theory]
    [InlineData(NormalisationRule.Case, "AMINA Haddad", "amina haddad", "AMINA Haddad")]
    [InlineData(NormalisationRule.Letters, "Łukasz Nuñez", "lukasz nunez", "nuñez łukasz")]
    [InlineData(NormalisationRule.Scripts, "Иванов", "ivanov", "иванов")]
    [InlineData(NormalisationRule.Hyphens, "Garcia-Lopez", "garcia lopez", "garcialopez")]
    [InlineData(NormalisationRule.Placeholders, "onbekend Haddad", "haddad", "haddad onbekend")]
    [InlineData(NormalisationRule.Honorifics, "mevr. Haddad", "haddad", "haddad mevr")]
    [InlineData(NormalisationRule.ServantNames, "Abdelaziz", "abdaziz", "abdelaziz")]
    [InlineData(NormalisationRule.JoinedPrefixes, "Ben Salah", "bensalah", "ben salah")]
    [InlineData(NormalisationRule.Particles, "van der Berg", "berg", "berg der van")]
    [InlineData(NormalisationRule.Initials, "J. Haddad", "haddad", "haddad j")]
    [InlineData(NormalisationRule.Order, "Popescu Ana Ana", "ana popescu", "popescu ana ana")]
    public void A_rule_about_names_can_be_switched_off(NormalisationRule rule, string name, string with, string without)
    {
        Assert.Equal(with, string.Join(' ', NameParts.Of(name, "")));
        Assert.Equal(without, string.Join(' ', NameParts.Of(name, "", new(rule))));
    }

    [Theory]
    [InlineData(NormalisationRule.Consonants, "sharif", "schariff")]
    [InlineData(NormalisationRule.RoundVowels, "yusuf", "yousouf")]
    [InlineData(NormalisationRule.OpenVowels, "salim", "salem")]
    [InlineData(NormalisationRule.DoubledLetters, "hasan", "hassan")]
    [InlineData(NormalisationRule.Endings, "mourad", "mourat")]
    public void A_rule_about_sounds_can_be_switched_off(NormalisationRule rule, string one, string other)
    {
        Assert.Equal(SoundKey.Of(one), SoundKey.Of(other));
        Assert.NotEqual(SoundKey.Of(one, new(rule)), SoundKey.Of(other, new(rule)));
    }

    [Theory]
    [InlineData("Gosia", "malgorzata")]
    [InlineData("Sasha", "aleksandr")]
    [InlineData("Vanya", "ivan")]
    [InlineData("Momo", "mohamed")]
    [InlineData("Amina", "amina")]
    public void Short_forms_become_the_name_they_come_from_where_a_round_chooses_so(string shortForm, string name)
    {
        var all = new NormalisationRules(NormalisationRule.None);

        Assert.Equal([name], NameParts.Of(shortForm, "", all));
        Assert.Equal([shortForm.ToLowerInvariant()], NameParts.Of(shortForm, ""));
    }

    [Theory]
    [InlineData(" ma ", "MA")]
    [InlineData("MAR", "MA")]
    [InlineData("UK", "GB")]
    [InlineData("EL", "GR")]
    [InlineData("ZR", "CD")]
    [InlineData("SUN", "")]
    [InlineData("overig_EU", "OVERIG_EU")]
    [InlineData("", "")]
    public void Country_codes_become_those_of_today(string written, string code) =>
        Assert.Equal(code, NormalisedPerson.Cells["origin"](new(new Identifiers { Origin = written }, default)));

    [Fact]
    public void Country_codes_stay_where_the_rule_is_off() => Assert.Equal("MAR", CountryCode.Of("mar", new(NormalisationRule.CountryCodes)));

    private static NormalisationRules Parse(string json) => NormalisationRules.Parse(SchemaNode.Parse(json));
}

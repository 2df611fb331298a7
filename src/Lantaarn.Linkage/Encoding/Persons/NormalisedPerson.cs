// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Frozen;
using System.Globalization;
using Lantaarn.Linkage.Encoding.Normalisation;

namespace Lantaarn.Linkage.Encoding.Persons;

/// <summary>A person in the words that are hashed.</summary>
internal sealed class NormalisedPerson
{
    private const int FirstSign = 0xF0000;
    private const uint Signs = 0xFFFE;

    /// <summary>The cells that a column of an encoding schema can ask for by its identifier.</summary>
    public static readonly FrozenDictionary<string, Func<NormalisedPerson, string>> Cells =
        new Dictionary<string, Func<NormalisedPerson, string>>
        {
            ["names"] = person => string.Join(' ', person._nameParts),
            ["names by sound"] = person => string.Join(' ', person._keys.Order(StringComparer.Ordinal)),
            ["name keys"] = person => string.Concat(person._keys.Select(Sign)),
            ["birth year"] = person => Number(person._birth.Year),
            ["birth month"] = person => Number(person._birth.Month),
            ["birth day"] = person => Number(person._birth.Day),
            ["sex"] = person => person._sex,
            ["origin"] = person => person._origin,
            ["phone"] = person => person._phone,
            ["address"] = person => person._address,
            ["place"] = person => person._place,
            ["number"] = person => person._number,
        }.ToFrozenDictionary();

    private readonly string[] _nameParts, _keys;
    private readonly BirthDate _birth;
    private readonly string _sex, _origin, _phone, _address, _place, _number;

    public NormalisedPerson(Identifiers known, NormalisationRules rules)
    {
        _birth = known.Birth.By(rules);
        _sex = known.Sex == Sex.Unknown ? "" : known.Sex.ToString();
        _origin = CountryCode.Of(known.Origin, rules);
        (_phone, _number) = (Particulars.Phone(known.Phone), Particulars.Number(known.Number));
        (_address, _place) = (Particulars.Words(known.Address, rules), Particulars.Words(known.Place, rules));
        _nameParts = NameParts.Of(known.GivenNames, known.FamilyNames, rules);
        _keys = [.. _nameParts.Select(part => SoundKey.Of(part, rules)).Distinct()];
    }

    public EncodingOutcome Outcome
    {
        get
        {
            var named = _nameParts.Any(part => part.Length > 1);
            var numbered = Particulars.IsOwn(_phone) || Particulars.IsOwn(_number);
            if (!named && !(numbered && _birth.Year is not null)) return EncodingOutcome.NoName;
            return _nameParts.Length > 1 || _birth.Year is not null || numbered
                ? EncodingOutcome.Encoded
                : EncodingOutcome.SingleNameWithoutBirthYear;
        }
    }

    // A whole key in one code point for private use, so that a column of single characters compares whole names: clkhash
    // knows no words. FNV-1a spreads the keys; two of them on one sign is rare and does no harm.
    private static string Sign(string key)
    {
        var hash = 2166136261u;
        foreach (var letter in key) hash = (hash ^ letter) * 16777619u;
        return char.ConvertFromUtf32(FirstSign + (int)(hash % Signs));
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

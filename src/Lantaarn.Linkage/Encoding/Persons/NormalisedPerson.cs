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
    private const int DigitsOfPhone = 9;
    private const int ShortestOwnNumber = 6;

    /// <summary>The cells that a column of an encoding schema can ask for by its identifier.</summary>
    public static readonly FrozenDictionary<string, Func<NormalisedPerson, string>> Cells =
        new Dictionary<string, Func<NormalisedPerson, string>>
        {
            ["names"] = person => string.Join(' ', person._nameParts),
            ["names by sound"] = person => string.Join(' ', person._nameParts.Select(SoundKey.Of).Order(StringComparer.Ordinal).Distinct()),
            ["name keys"] = person => string.Concat(person._nameParts.Select(SoundKey.Of).Distinct().Select(Sign)),
            ["birth year"] = person => Number(person._known.Birth.Year),
            ["birth month"] = person => Number(person._known.Birth.Month),
            ["birth day"] = person => Number(person._known.Birth.Day),
            ["sex"] = person => person._known.Sex == Sex.Unknown ? "" : person._known.Sex.ToString(),
            ["phone"] = person => LastDigits(person._known.Phone),
            ["address"] = person => Words(person._known.Address),
            ["place"] = person => Words(person._known.Place),
            ["number"] = person => LettersAndDigits(person._known.Number),
            ["origin"] = person => person._known.Origin.Trim().ToUpperInvariant(),
        }.ToFrozenDictionary();

    private readonly Identifiers _known;
    private readonly string[] _nameParts;

    public NormalisedPerson(Identifiers known)
    {
        _known = known;
        _nameParts = NameParts.Of(known.GivenNames, known.FamilyNames);
    }

    public EncodingOutcome Outcome
    {
        get
        {
            var named = _nameParts.Any(part => part.Length > 1);
            if (!named && !(HasOwnNumber && _known.Birth.Year is not null)) return EncodingOutcome.NoName;
            return _nameParts.Length > 1 || _known.Birth.Year is not null || HasOwnNumber
                ? EncodingOutcome.Encoded
                : EncodingOutcome.SingleNameWithoutBirthYear;
        }
    }

    private bool HasOwnNumber => LastDigits(_known.Phone).Length >= ShortestOwnNumber || LettersAndDigits(_known.Number).Length >= ShortestOwnNumber;

    // A whole key in one code point for private use, so that a column of single characters compares whole names: clkhash
    // knows no words. FNV-1a spreads the keys; two of them on one sign is rare and does no harm.
    private static string Sign(string key)
    {
        var hash = 2166136261u;
        foreach (var letter in key) hash = (hash ^ letter) * 16777619u;
        return char.ConvertFromUtf32(FirstSign + (int)(hash % Signs));
    }

    // Country codes and trunk zeros come and go; nine digits are left of every number here and in most countries of origin.
    private static string LastDigits(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length <= DigitsOfPhone ? digits : digits[^DigitsOfPhone..];
    }

    private static string Words(string text) => string.Join(' ', text.Split(' ').Select(Word).Where(word => word != ""));

    private static string Word(string text) => string.Concat(NameWords.Split(text)) + string.Concat(text.Where(char.IsAsciiDigit));

    private static string LettersAndDigits(string number) => string.Concat(number.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

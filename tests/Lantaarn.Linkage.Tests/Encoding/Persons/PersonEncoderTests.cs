// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Linkage.Encoding.Clkhash;
using Lantaarn.Linkage.Encoding.Normalisation;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Linkage.Matching;

namespace Lantaarn.Linkage.Tests.Encoding.Persons;

public sealed class PersonEncoderTests : IDisposable
{
    // The recommended threshold, see PersonEncodingQualityTests.
    private const double Threshold = PersonEncodingQualityTests.Threshold;

    private static readonly Identifiers Amina = new()
    {
        GivenNames = "Amina",
        FamilyNames = "El Haddad",
        Birth = BirthDate.Of(new DateOnly(1984, 5, 17)),
        Sex = Sex.Female,
        Origin = "MA",
    };

    private static readonly EncodingSchema Noiseless = EncodingSchema.Default.With(EncodingSchema.Default.Hardening with { Noise = 0 });

    private readonly RoundKey _key = RoundKey.FromBytes([.. Enumerable.Range(0, RoundKey.Length).Select(i => (byte)i)]);

    public void Dispose() => _key.Dispose();

    [Fact]
    public void The_same_key_round_and_person_give_the_same_bytes()
    {
        Assert.Equal(Encode(Amina), Encode(Amina));
    }

    [Fact]
    public void With_the_same_key_no_two_uploads_have_the_same_noise()
    {
        using var upload = new PersonEncoder(EncodingSchema.Default, _key, "2026-1");
        using var again = new PersonEncoder(EncodingSchema.Default, _key, "2026-1");

        var encodings = new[] { Encode(Amina, upload), Encode(Amina, upload), Encode(Amina, again) };

        Assert.Equal(3, encodings.Select(Convert.ToHexString).Distinct().Count());
        Assert.All(encodings, encoding => Assert.InRange(Alike(encodings[0], encoding), 0.9, 1));
    }

    [Fact]
    public void A_rehearsal_repeats_whatever_the_order_of_its_records()
    {
        using var first = new PersonEncoder(EncodingSchema.Default, _key, "2026-1", new Random(1));
        using var second = new PersonEncoder(EncodingSchema.Default, _key, "2026-1", new Random(1));

        var forwards = Enumerable.Range(0, 9).Select(record => Numbered(first, record)).ToArray();
        var backwards = Enumerable.Range(0, 9).Reverse().Select(record => Numbered(second, record)).Reverse().ToArray();

        Assert.Equal(forwards, backwards);
        Assert.NotEqual(forwards[0], forwards[1]);
    }

    [Fact]
    public void A_negative_record_number_is_refused()
    {
        using var encoder = new PersonEncoder(EncodingSchema.Default, _key, "2026-1");

        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered(encoder, -1));
    }

    [Fact]
    public void Balanced_every_encoding_has_half_of_its_bits_set()
    {
        using var encoder = new PersonEncoder(Noiseless.With(Noiseless.Hardening with { Balanced = true }), _key, "2026-1");

        var encodings = new[] { Amina, Amina with { GivenNames = "Maria Fernanda de los Angeles" } }.Select(person => Encode(person, encoder));

        Assert.All(encodings, encoding => Assert.Equal(encoder.Bits / 2, Count(encoding)));
    }

    // Origin stands in the view of names as given only, which without permutation is the first half.
    [Fact]
    public void Permuted_the_bits_of_one_view_lie_all_over()
    {
        var changed = Encode(Amina).Zip(Encode(Amina with { Origin = "ER" }), (a, b) => (byte)(a ^ b)).ToArray();

        var (first, second) = (Count(changed[..(changed.Length / 2)]), Count(changed[(changed.Length / 2)..]));

        Assert.InRange((double)first / (first + second), 0.25, 0.75);
    }

    [Fact]
    public void Another_key_or_round_gives_unrelated_bytes()
    {
        using var otherKey = RoundKey.FromBytes([.. Enumerable.Range(1, RoundKey.Length).Select(i => (byte)i)]);
        using var sameKeyOtherRound = new PersonEncoder(Noiseless, _key, "2026-2");
        using var otherKeySameRound = new PersonEncoder(Noiseless, otherKey, "2026-1");

        var encoding = Encode(Amina);
        var fill = (double)Count(encoding) / (8 * encoding.Length);

        Assert.InRange(Alike(encoding, Encode(Amina, sameKeyOtherRound)), fill - 0.08, fill + 0.08);
        Assert.InRange(Alike(encoding, Encode(Amina, otherKeySameRound)), fill - 0.08, fill + 0.08);
    }

    [Fact]
    public void An_encoding_is_a_multiple_of_512_bits_long()
    {
        using var encoder = new PersonEncoder(Noiseless, _key, "2026-1");

        Assert.Equal(0, encoder.Bits % 512);
        Assert.Equal(encoder.Bits, EncodingSchema.Default.Bits);
    }

    [Fact]
    public void Someone_without_a_name_is_not_encoded()
    {
        Assert.Equal(EncodingOutcome.NoName, Outcome(new Identifiers()));
        Assert.Equal(EncodingOutcome.NoName, Outcome(Amina with { GivenNames = "NN", FamilyNames = "onbekend" }));
        Assert.Equal(EncodingOutcome.NoName, Outcome(Amina with { GivenNames = "A.", FamilyNames = "" }));
    }

    [Fact]
    public void One_name_needs_a_year_of_birth()
    {
        var single = Amina with { FamilyNames = "" };

        Assert.Equal(EncodingOutcome.SingleNameWithoutBirthYear, Outcome(single with { Birth = BirthDate.Unknown }));
        Assert.Equal(EncodingOutcome.Encoded, Outcome(single with { Birth = BirthDate.OfYear(1984) }));
        Assert.Equal(EncodingOutcome.Encoded, Outcome(Amina with { Birth = BirthDate.Unknown }));
    }

    [Fact]
    public void A_number_of_their_own_stands_in_for_a_name()
    {
        var numbered = new Identifiers { Birth = BirthDate.OfYear(1984), Phone = "06 12345678" };

        Assert.Equal(EncodingOutcome.Encoded, Outcome(numbered));
        Assert.Equal(EncodingOutcome.Encoded, Outcome(numbered with { Phone = "", Number = "NV123456" }));
        Assert.Equal(EncodingOutcome.NoName, Outcome(numbered with { Birth = BirthDate.Unknown }));
        Assert.Equal(EncodingOutcome.NoName, Outcome(numbered with { Phone = "112" }));
    }

    [Fact]
    public void A_telephone_number_is_the_same_however_it_is_written()
    {
        var written = new[] { "0612345678", "+31 6 12345678", "0031-6-1234 5678" };

        var encodings = written.Select(phone => Convert.ToHexString(Encode(Amina with { Phone = phone })));

        Assert.Single(encodings.Distinct());
    }

    [Fact]
    public void Who_cannot_be_encoded_leaves_the_destination_as_it_was()
    {
        using var encoder = new PersonEncoder(Noiseless, _key, "2026-1");
        var destination = Enumerable.Repeat((byte)7, encoder.Bits / 8).ToArray();

        encoder.Encode(new Identifiers(), destination);

        Assert.All(destination, octet => Assert.Equal(7, octet));
    }

    [Fact]
    public void What_changes_from_desk_to_desk_keeps_a_person_above_the_threshold()
    {
        var spelt = Amina with { GivenNames = "Ameena", FamilyNames = "Haddad" };
        var swapped = Amina with { GivenNames = Amina.FamilyNames, FamilyNames = Amina.GivenNames };
        var undated = Amina with { Birth = BirthDate.Unknown };
        var firstOfJanuary = Amina with { Birth = BirthDate.Of(new DateOnly(1984, 1, 1)) };

        Assert.Equal(1, Alike(Encode(Amina), Encode(swapped)));
        Assert.All([spelt, undated, firstOfJanuary], other => Assert.InRange(Alike(Encode(Amina), Encode(other)), Threshold, 1));
    }

    [Fact]
    public void A_sister_stays_below_the_threshold()
    {
        var sister = Amina with { GivenNames = "Zineb", Birth = BirthDate.OfYear(1987) };

        Assert.InRange(Alike(Encode(Amina), Encode(sister)), 0, Threshold - 0.001);
    }

    // A namesake can lie above the threshold, but never above the person herself with less of a date.
    [Fact]
    public void A_namesake_of_other_years_is_less_like_someone_than_she_is_herself()
    {
        var namesake = Amina with { Birth = BirthDate.Of(new DateOnly(1993, 11, 2)) };
        var undated = Amina with { Birth = BirthDate.Unknown };
        var firstOfJanuary = Amina with { Birth = BirthDate.Of(new DateOnly(1984, 1, 1)) };

        var scores = new[] { undated, firstOfJanuary }.Select(self => Alike(Encode(Amina), Encode(self)));

        Assert.All(scores, score => Assert.True(score > Alike(Encode(Amina), Encode(namesake)) + 0.03));
    }

    [Fact]
    public void Any_text_at_all_is_encoded_or_refused_and_it_does_not_matter_which_name_stands_where()
    {
        using var encoder = new PersonEncoder(Noiseless, _key, "2026-1");
        var (encoding, swapped) = (new byte[encoder.Bits / 8], new byte[encoder.Bits / 8]);

        Prop.ForAll((NonNull<string> one, NonNull<string> other) =>
        {
            // A word of its own, so that no particle at the end of one field meets the other.
            var person = Amina with { GivenNames = one.Get + " zora", FamilyNames = other.Get + " zora" };
            var outcome = encoder.Encode(person, encoding);
            encoder.Encode(person with { GivenNames = person.FamilyNames, FamilyNames = person.GivenNames }, swapped);
            return outcome == EncodingOutcome.Encoded && encoding.AsSpan().SequenceEqual(swapped);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        using var encoder = new PersonEncoder(Noiseless, _key, "2026-1");
        var people = Enumerable.Range(0, 400)
            .Select(i => Amina with { GivenNames = $"Amina {(char)('a' + (i % 26))}{(char)('a' + (i / 26))}o" }).ToArray();
        var expected = people.Select(person => Encode(person)).ToArray();

        var encodings = people.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(person => Encode(person, encoder)).ToArray();

        Assert.Equal(expected, encodings);
    }

    [Fact]
    public void Before_it_is_permuted_a_view_is_what_clkhash_makes_of_the_normalised_cells()
    {
        var schema = Noiseless.With(Noiseless.Hardening with { Permuted = false });
        using var encoder = new PersonEncoder(schema, _key, "2026-1");
        using var clk = new ClkEncoder(LinkageSchema.Parse(schema.ToLinkageSchema(0, "2026-1")), _key.Derive("encoding/2026-1"));
        var view = new byte[clk.Bytes];
        var amina = Amina with { Phone = "+31 6 1234 5678", Place = "Utrecht (Overvecht)", Number = "X-123.45" };

        clk.Encode([.. LinkageSchema.Parse(schema.ToLinkageSchema(0, "2026-1")).Identifiers.Select(AminaCell)], view);

        Assert.Equal(view, Encode(amina, encoder)[..view.Length]);
    }

    private static string AminaCell(string identifier) => identifier switch
    {
        "names" => "amina haddad",
        "birth year" => "1984",
        "sex" => "Female",
        "origin" => "MA",
        "place" => "utrecht overvecht",
        "phone" => "612345678",
        "number" => "X12345",
        _ => throw new ArgumentOutOfRangeException(nameof(identifier)),
    };

    private EncodingOutcome Outcome(Identifiers person)
    {
        using var encoder = new PersonEncoder(Noiseless, _key, "2026-1");
        return encoder.Encode(person, new byte[encoder.Bits / 8]);
    }

    private byte[] Encode(Identifiers person)
    {
        using var encoder = new PersonEncoder(Noiseless, _key, "2026-1");
        return Encode(person, encoder);
    }

    private static byte[] Numbered(PersonEncoder encoder, long record)
    {
        var encoding = new byte[encoder.Bits / 8];
        Assert.Equal(EncodingOutcome.Encoded, encoder.Encode(Amina, record, encoding));
        return encoding;
    }

    private static byte[] Encode(Identifiers person, PersonEncoder encoder)
    {
        var encoding = new byte[encoder.Bits / 8];
        Assert.Equal(EncodingOutcome.Encoded, encoder.Encode(person, encoding));
        return encoding;
    }

    private static double Alike(byte[] a, byte[] b) => Similarity.Of(Count([.. a.Zip(b, (x, y) => (byte)(x & y))]), Count(a), Count(b));

    private static int Count(byte[] encoding) => encoding.Sum(octet => BitOperations.PopCount(octet));
}

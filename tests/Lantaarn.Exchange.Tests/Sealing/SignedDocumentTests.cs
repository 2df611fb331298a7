// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using System.Text.Json.Nodes;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Tests;

namespace Lantaarn.Exchange.Tests.Sealing;

public sealed class SignedDocumentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_round_reads_back_as_it_was_signed()
    {
        var path = Write(Tree());

        var read = SignedRound.Read(path);

        Assert.Equal(SampleRound.One.Signed.Checksum(), read.Checksum());
    }

    [Fact]
    public void White_space_does_not_break_the_signature()
    {
        var compact = _folder.Write("compact.json", JsonSerializer.Serialize(SampleRound.One.Signed, ExchangeJson.Canonical));
        var spacious = _folder.Write("spacious.json", Tree().ToJsonString(new JsonSerializerOptions { WriteIndented = true, IndentSize = 7 }));

        Assert.Equal(SignedRound.Read(compact).Checksum(), SignedRound.Read(spacious).Checksum());
    }

    [Fact]
    public void Any_change_of_any_field_is_refused()
    {
        var changes = Leaves(Tree()["document"]!).Select(leaf => leaf.GetPath()).ToList();

        Assert.True(changes.Count > 40);
        Assert.All(changes, path =>
        {
            var tree = Tree();
            var leaf = Leaves(tree["document"]!).Single(leaf => leaf.GetPath() == path);
            leaf.ReplaceWith(Other(leaf));
            Assert.Throws<InputException>(() => SignedRound.Read(Write(tree)));
        });
    }

    [Fact]
    public void Any_element_left_out_of_any_list_is_refused()
    {
        var lists = Arrays(Tree()["document"]!).Select(list => list.GetPath()).ToList();

        Assert.NotEmpty(lists);
        Assert.All(lists, path =>
        {
            var tree = Tree();
            Arrays(tree["document"]!).Single(list => list.GetPath() == path).RemoveAt(0);
            Assert.Throws<InputException>(() => SignedRound.Read(Write(tree)));
        });
    }

    [Fact]
    public void One_character_of_the_signature_changed_is_refused()
    {
        var signed = SampleRound.One.Signed;

        for (var at = 0; at < signed.Signature.Length; at++)
        {
            var other = signed.Signature[at] == 'Q' ? 'g' : 'Q';
            var changed = signed with { Signature = $"{signed.Signature[..at]}{other}{signed.Signature[(at + 1)..]}" };
            if (IsOtherSpelling(signed.Signature, changed.Signature)) continue;
            Assert.False(changed.IsSignedBy(SampleRound.One.Lead.Public.Signing), $"character {at}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("nothing")]
    [InlineData("eyJhbGciOiJub25lIn0..")]
    public void Something_that_is_no_signature_signs_nothing(string signature) =>
        Assert.False((SampleRound.One.Signed with { Signature = signature }).IsSignedBy(SampleRound.One.Lead.Public.Signing));

    [Fact]
    public void Another_key_did_not_sign_it() => Assert.False(SampleRound.One.Signed.IsSignedBy(SampleRound.One.Analyst.Public.Signing));

    [Fact]
    public void A_key_that_is_no_point_on_the_curve_signed_nothing()
    {
        var key = SampleRound.One.Lead.Public.Signing;

        Assert.False(SampleRound.One.Signed.IsSignedBy(key with { X = key.Y }));
        Assert.False(SampleRound.One.Signed.IsSignedBy(key with { X = "*" }));
        Assert.False(SampleRound.One.Signed.IsSignedBy(key with { Crv = "P-1" }));
    }

    // The last digit of the signature has two bits that say nothing.
    private static bool IsOtherSpelling(string first, string second) =>
        Jose.Base64Url.Decode(first.Split('.')[^1]).SequenceEqual(Jose.Base64Url.Decode(second.Split('.')[^1])) && first.Split('.')[0] == second.Split('.')[0];

    private static JsonNode Tree() => JsonSerializer.SerializeToNode(SampleRound.One.Signed, ExchangeJson.Readable)!;

    private static IEnumerable<JsonValue> Leaves(JsonNode node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Leaves(field.Value!)),
        JsonArray items => items.SelectMany(item => Leaves(item!)),
        _ => [node.AsValue()],
    };

    private static IEnumerable<JsonArray> Arrays(JsonNode node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Arrays(field.Value!)),
        JsonArray items => items.SelectMany(item => Arrays(item!)).Append(items),
        _ => [],
    };

    private static JsonNode Other(JsonValue leaf) => leaf.GetValueKind() switch
    {
        JsonValueKind.Number => leaf.GetValue<int>() + 1,
        JsonValueKind.True or JsonValueKind.False => !leaf.GetValue<bool>(),
        _ => leaf.GetValue<string>() switch
        {
            "count" => "rehearsal",
            var date when DateOnly.TryParse(date, out var day) => $"{day.AddDays(1):O}",
            var text => text + "x",
        },
    };

    private string Write(JsonNode tree) => _folder.Write("round.json", tree.ToJsonString());
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Exchange.Tests.Rounds;

public sealed class BelongingTests
{
    private static readonly SampleRound Round = SampleRound.One;

    [Theory]
    [InlineData(SealedContent.Encodings)]
    [InlineData(SealedContent.Indicators)]
    [InlineData(SealedContent.Groups)]
    public void A_file_of_this_round_belongs(SealedContent content) => Round.Signed.RequireBelongs("f", Round.Header(content), content);

    [Fact]
    public void A_file_of_another_round_is_refused() => Refused(Round.Header() with { RoundId = "ffffffffffffffff" }, "another round");

    [Fact]
    public void A_file_made_with_another_definition_is_refused() => Refused(Round.Header() with { RoundChecksum = new string('0', 64) }, "another version");

    [Fact]
    public void A_file_made_with_another_round_key_is_refused() => Refused(Round.Header() with { KeyCheck = "beef" }, "another round key");

    [Theory]
    [InlineData("veldwerk")]
    [InlineData("")]
    public void A_list_that_does_not_take_part_is_refused(string list) => Refused(Round.Header() with { List = list }, "does not take part");

    [Fact]
    public void Indicators_where_encodings_are_expected_are_refused() => Refused(Round.Header(SealedContent.Indicators), "indicators, where encodings are expected");

    [Fact]
    public void Where_the_key_comes_from_shares_files_belong_that_were_made_with_one_key()
    {
        var shared = SignedDocument.Sign(Round.Definition with { KeyCheck = "" }, Round.Lead.Signing);
        SealedHeader Of(string list, string keyCheck) => Round.Header() with { RoundChecksum = shared.Checksum(), List = list, KeyCheck = keyCheck };

        shared.RequireBelongs("a", Of("opvang", "beef"), SealedContent.Encodings);
        SignedRound.RequireOneKey([("a", Of("opvang", "beef")), ("b", Of("inloop", "beef"))]);
        SignedRound.RequireOneKey([]);
        var problem = Assert.Throws<InputException>(() => SignedRound.RequireOneKey([("a", Of("x", "dead")), ("b", Of("y", "beef")), ("c", Of("z", "beef"))])).Problem;

        Assert.Equal("a", problem.File);
        Assert.Contains("Check values: y, z: 'beef'; x: 'dead'.", problem.What, StringComparison.Ordinal);
        Assert.Contains("lantaarn round join", problem.WhatToDo, StringComparison.Ordinal);
    }

    private static void Refused(SealedHeader header, string why)
    {
        var problem = Assert.Throws<InputException>(() => Round.Signed.RequireBelongs("f.sealed", header, SealedContent.Encodings)).Problem;

        Assert.Equal(("f.sealed", 1L), (problem.File, problem.Line));
        Assert.Contains(why, problem.What, StringComparison.Ordinal);
        Assert.Contains("make it again", problem.WhatToDo, StringComparison.Ordinal);
    }
}

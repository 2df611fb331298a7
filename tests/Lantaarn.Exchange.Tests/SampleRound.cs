// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Exchange.Tests;

/// <summary>A small round with the keys of its roles.</summary>
internal sealed class SampleRound
{
    private SampleRound(RoleKeys lead, RoleKeys linkageUnit, RoleKeys analyst)
    {
        (Lead, LinkageUnit, Analyst) = (lead, linkageUnit, analyst);
        Definition = Define();
        Signed = SignedDocument.Sign(Definition, lead.Signing);
    }

    public static SampleRound One { get; } = Make();

    public RoleKeys Lead { get; }

    public RoleKeys LinkageUnit { get; }

    public RoleKeys Analyst { get; }

    public RoundDefinition Definition { get; }

    public SignedDocument<RoundDefinition> Signed { get; }

    public static SampleRound Make() =>
        new(RoleKeys.Generate(RoundRole.Lead, "0123456789abcdef"), RoleKeys.Generate(RoundRole.LinkageUnit, "0123456789abcdef"), RoleKeys.Generate(RoundRole.Analyst, "0123456789abcdef"));

    public SealedHeader Header(SealedContent content = SealedContent.Encodings) =>
        new(content, Definition.Id, Signed.Checksum(), Definition.KeyCheck, content == SealedContent.Groups ? "" : "opvang", "f1");

    private RoundDefinition Define()
    {
        var codebook = new Codebook("1.0",
        [
            new Indicator("geslacht", new Label("Geslacht", "Sex"), [new IndicatorCode("man", new Label("Man", "Man")), new IndicatorCode("vrouw", new Label("Vrouw", "Woman"))]),
            new Indicator("regio", new Label("Stad", "City"), [new IndicatorCode("A", new Label("A-stad", "A town"))]),
        ]);
        using var schema = JsonDocument.Parse("""{ "bits": 1024, "views": [ "given", "sound" ] }""");
        return new("0123456789abcdef", RoundKind.Count, "Title", "Population", "Region", new(new(2026, 1, 1), new(2026, 3, 31)),
            [new("opvang", "Shelter", "opvang"), new("inloop", "Walk-in", "inloop")], codebook, "regio", "geslacht", 5,
            schema.RootElement.Clone(), "cafe", new RoundKeys(Lead.Public, LinkageUnit.Public, Analyst.Public));
    }
}

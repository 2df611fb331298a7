// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Exchange.Tests.Sealing;

public sealed class SealedEnvelopeTests
{
    [Fact]
    public void A_file_as_it_was_written_passes_without_a_key()
    {
        var lines = Seal();

        var envelope = Pass(lines);

        Assert.Equal(SampleRound.One.Header(), envelope.Header);
    }

    [Fact]
    public void A_file_that_was_cut_off_lengthened_or_put_in_another_order_does_not()
    {
        var lines = Seal();

        Assert.Throws<InputException>(() => Pass(lines[..^1]));
        Assert.Throws<InputException>(() => Pass(lines[..1]));
        Assert.Throws<InputException>(() => Pass([.. lines, lines[^1]]));
        Assert.Throws<InputException>(() => Pass([lines[0], lines[2], lines[1], lines[3]]));
    }

    [Fact]
    public void No_character_of_a_header_can_be_changed_and_nothing_readable_added()
    {
        var lines = Seal();
        var part = lines[1].Split('.');
        var more = Jose.Base64Url.Encode(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Jose.Base64Url.Decode(part[0]))[..^1] + ",\"kid\":\"Fatima\"}"));

        for (var at = 0; at < lines[0].Length; at++)
        {
            var changed = lines[0][..at] + (lines[0][at] == 'a' ? 'b' : 'a') + lines[0][(at + 1)..];
            Assert.Throws<InputException>(() => Pass([changed, .. lines[1..]]));
        }
        Assert.Throws<InputException>(() => Pass([lines[0] + " ", .. lines[1..]]));
        Assert.Throws<InputException>(() => Pass([lines[0], string.Join('.', [more, .. part[1..]]), .. lines[2..]]));
        Assert.Throws<InputException>(() => Pass([lines[0], "Fatima", .. lines[2..]]));
        Assert.Throws<InputException>(() => Pass([lines[0], "....", .. lines[2..]]));
    }

    private static SealedEnvelope Pass(string[] lines)
    {
        var envelope = new SealedEnvelope("opvang.encodings.sealed", lines[0]);
        foreach (var line in lines[1..]) envelope.Add(line);
        envelope.RequireWhole();
        return envelope;
    }

    private static string[] Seal()
    {
        var output = new MemoryStream();
        using (var writer = new SealedFileWriter(output, SampleRound.One.Header(), SampleRound.One.LinkageUnit.Public.Sealing, 3))
            for (byte part = 1; part <= 3; part++) writer.Write([part, 2, 3]);
        return Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n').Split('\n');
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Tests;

namespace Lantaarn.Exchange.Tests.Sealing;

public sealed class SealedFileTests : IDisposable
{
    private static readonly RoleKeys Keys = SampleRound.One.LinkageUnit;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Whatever_was_sealed_comes_out_in_the_same_order()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<byte[]>>(), parts =>
        {
            var path = Seal(parts.Get);
            return SealedFile.ReadParts(path, Keys.Sealing).Zip(parts.Get, (read, written) => read.SequenceEqual(written)).Count(same => same) == parts.Get.Length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void The_first_line_can_be_read_without_a_key_and_the_rest_cannot()
    {
        var path = Seal("Fatima"u8.ToArray());

        var lines = File.ReadAllLines(path);

        Assert.Equal(SampleRound.One.Header(), SealedFile.ReadHeader(path));
        Assert.All(lines, line => Assert.DoesNotContain("Fatima", line, StringComparison.Ordinal));
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public void Sealing_wipes_the_payload_from_memory()
    {
        var payload = new byte[] { 1, 2, 3 };

        SealAsGiven(payload);

        Assert.Equal(new byte[3], payload);
    }

    [Fact]
    public void Writing_more_parts_than_announced_is_a_bug()
    {
        using var writer = new SealedFileWriter(new MemoryStream(), SampleRound.One.Header(), Keys.Public.Sealing, 1);
        writer.Write([1]);

        Assert.Throws<InvalidOperationException>(() => writer.Write([2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SealedFileWriter(new MemoryStream(), SampleRound.One.Header(), Keys.Public.Sealing, 0));
    }

    [Fact]
    public void A_file_cut_off_after_any_line_is_refused_at_the_line_that_is_missing()
    {
        var lines = File.ReadAllLines(Seal([1], [2], [3]));

        for (var kept = 1; kept < lines.Length; kept++)
        {
            var problem = Refused([.. lines.Take(kept)]);
            Assert.Equal(kept + 1, problem.Line);
            Assert.Contains("cut off", problem.What, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_character_changed_anywhere_is_refused_at_its_line()
    {
        var lines = File.ReadAllLines(Seal([1, 2, 3], [4, 5, 6, 7]));

        for (var line = 1; line < lines.Length; line++)
            for (var at = 0; at < lines[line].Length; at++)
                foreach (var other in "A ".Where(other => other != lines[line][at]))
                    Assert.Equal(line + 1, Refused(Changed(lines, line, at, other)).Line);
    }

    [Fact]
    public void The_last_digit_of_each_piece_can_be_no_other_digit()
    {
        var lines = File.ReadAllLines(Seal([1, 2, 3, 4]));
        var ends = Enumerable.Range(0, lines[1].Length).Where(at => at == lines[1].Length - 1 || lines[1][at + 1] == '.');

        foreach (var at in ends)
            foreach (var other in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Where(other => other != lines[1][at]))
                Assert.Equal(2, Refused(Changed(lines, 1, at, other)).Line);
    }

    [Fact]
    public void One_character_changed_anywhere_in_the_header_is_refused()
    {
        var lines = File.ReadAllLines(Seal([1], [2]));

        for (var at = 0; at < lines[0].Length; at++)
            Assert.InRange(Refused(Changed(lines, 0, at, lines[0][at] == 'x' ? 'y' : 'x')).Line!.Value, 1, 2);
    }

    [Fact]
    public void Lines_swapped_doubled_or_left_out_are_refused_at_the_first_that_is_out_of_place()
    {
        var lines = File.ReadAllLines(Seal([1], [2], [3]));

        Assert.Equal(2, Refused([lines[0], lines[2], lines[1], lines[3]]).Line);
        Assert.Equal(3, Refused([lines[0], lines[1], lines[1], lines[3]]).Line);
        Assert.Equal(3, Refused([lines[0], lines[1], lines[3]]).Line);
        Assert.Equal(5, Refused([.. lines, lines[3]]).Line);
        Assert.Equal(5, Refused([.. lines, ""]).Line);
    }

    [Fact]
    public void A_part_of_another_file_for_the_same_reader_is_refused()
    {
        var mine = File.ReadAllLines(Seal([1], [2]));
        var other = File.ReadAllLines(SealAs(SampleRound.One.Header() with { FileId = "f2" }, [1], [2]));

        Assert.Equal(3, Refused([mine[0], mine[1], other[2]]).Line);
    }

    [Fact]
    public void A_file_sealed_for_somebody_else_cannot_be_opened()
    {
        var path = Seal([1]);

        var refused = Assert.Throws<InputException>(() => SealedFile.ReadParts(path, SampleRound.One.Analyst.Sealing).ToList());

        Assert.Equal((path, 2L), (refused.Problem.File, refused.Problem.Line));
        Assert.Contains("key belongs to this round and role", refused.Problem.WhatToDo, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("naam;geboortedatum\n")]
    [InlineData("{}\n")]
    [InlineData("null\n")]
    [InlineData("[1]\n")]
    public void A_file_that_is_no_sealed_file_is_refused_at_its_first_line(string text)
    {
        var path = _folder.Write("x.sealed", text);

        Assert.Equal(1, Assert.Throws<InputException>(() => SealedFile.ReadHeader(path)).Problem.Line);
        Assert.Equal(1, Assert.Throws<InputException>(() => SealedFile.ReadParts(path, Keys.Sealing).ToList()).Problem.Line);
    }

    [Fact]
    public void A_file_of_a_later_format_is_refused()
    {
        var path = SealAs(SampleRound.One.Header() with { Format = "lantaarn-sealed/2" }, [1]);

        Assert.Equal(1, Assert.Throws<InputException>(() => SealedFile.ReadHeader(path)).Problem.Line);
    }

    [Fact]
    public void A_file_that_is_absent_is_named()
    {
        var problem = Assert.Throws<InputException>(() => SealedFile.ReadHeader(_folder["absent/x.sealed"])).Problem;

        Assert.Equal(_folder["absent/x.sealed"], problem.File);
        Assert.Contains("no such file", problem.What, StringComparison.Ordinal);
    }

    private static string[] Changed(string[] lines, int line, int at, char other)
    {
        var changed = (string[])lines.Clone();
        changed[line] = $"{lines[line][..at]}{other}{lines[line][(at + 1)..]}";
        return changed;
    }

    private InputProblem Refused(string[] lines)
    {
        var path = _folder["damaged.sealed"];
        File.WriteAllLines(path, lines);
        return Assert.Throws<InputException>(() => SealedFile.ReadParts(path, Keys.Sealing).Count()).Problem;
    }

    private string Seal(params byte[][] parts) => SealAs(SampleRound.One.Header(), parts);

    private string SealAs(SealedHeader header, params byte[][] parts) => SealAsGiven(header, [.. parts.Select(part => part.ToArray())]);

    private string SealAsGiven(params byte[][] parts) => SealAsGiven(SampleRound.One.Header(), parts);

    private string SealAsGiven(SealedHeader header, byte[][] parts)
    {
        var path = _folder[$"{header.FileId}.sealed"];
        using var writer = new SealedFileWriter(File.Create(path), header, Keys.Public.Sealing, parts.Length);
        foreach (var part in parts) writer.Write(part);
        return path;
    }
}

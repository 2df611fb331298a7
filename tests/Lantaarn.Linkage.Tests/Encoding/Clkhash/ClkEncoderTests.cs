// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Clkhash;

namespace Lantaarn.Linkage.Tests.Encoding.Clkhash;

public class ClkEncoderTests
{
    private const string Schema = """
        {"version": 3, "clkConfig": {"l": 1024, "kdf": {"type": "HKDF"}}, "features": [
          {"identifier": "id", "ignored": true},
          {"identifier": "given", "format": {"type": "string", "encoding": "utf-8"},
           "hashing": {"comparison": {"type": "ngram", "n": 2}, "strategy": {"bitsPerFeature": 100}}}]}
        """;

    // clkhash 0.18.3, secret "secret", row ("1", "Aisha"): vector "ignored_fields_consume_keys".
    [Fact]
    public void An_ignored_column_takes_keys_as_in_clkhash()
    {
        using var encoder = new ClkEncoder(LinkageSchema.Parse(Schema), "secret"u8);

        Assert.Equal("AAgAAAKAAAQAAIAAAjAAEBkAACCAkAAQAAEACAAAAwAgQAAAAQEAIECECUAEIAAQDAAAACBAQQByIAgQBAIABgAgEACAAAAAACMAAAgAEBQAAAAEgAARs"
            + "AACQAAAQCwKYhAABAAAIABAIAAAAAIAAhBACAAggACAAAAAEEAhAAA=", Encode(encoder, "1", "Aisha"));
    }

    [Fact]
    public void Rows_do_not_leave_traces_in_the_next()
    {
        using var used = new ClkEncoder(LinkageSchema.Parse(Schema), "secret"u8);
        using var fresh = new ClkEncoder(LinkageSchema.Parse(Schema), "secret"u8);

        for (var i = 0; i < 5000; i++) Encode(used, "1", $"name {i * 7919}");

        Assert.Equal(Encode(fresh, "1", "name 7"), Encode(used, "1", "name 7"));
    }

    [Fact]
    public void A_row_with_nothing_in_it_says_so()
    {
        using var encoder = new ClkEncoder(LinkageSchema.Parse(Schema), "secret"u8);
        var encoding = new byte[encoder.Bytes];

        Assert.False(encoder.Encode(["1", ""], encoding));
        Assert.True(encoder.Encode(["1", "Aisha"], encoding));
    }

    [Fact]
    public void Another_secret_gives_unrelated_encodings()
    {
        using var encoder = new ClkEncoder(LinkageSchema.Parse(Schema), "secret"u8);
        using var stranger = new ClkEncoder(LinkageSchema.Parse(Schema), "Secret"u8);

        Assert.NotEqual(Encode(encoder, "1", "Aisha"), Encode(stranger, "1", "Aisha"));
    }

    [Fact]
    public void A_row_of_another_width_is_refused()
    {
        using var encoder = new ClkEncoder(LinkageSchema.Parse(Schema), "secret"u8);

        Assert.Throws<ArgumentException>(() => Encode(encoder, "Aisha"));
    }

    [Theory]
    [InlineData("""{"type": "integer", "maximum": 9}""", "12")]
    [InlineData("""{"type": "integer"}""", "twelve")]
    [InlineData("""{"type": "date", "format": "%d-%m-%Y"}""", "31-02-1990")]
    [InlineData("""{"type": "enum", "values": ["M", "F"]}""", "X-ray")]
    [InlineData("""{"type": "string", "case": "upper"}""", "Aisha")]
    [InlineData("""{"type": "string", "maxLength": 3}""", "Aisha")]
    [InlineData("""{"type": "string", "pattern": "[a-z]+"}""", "Aisha")]
    [InlineData("""{"type": "string", "encoding": "ascii"}""", "Ayşe")]
    public void A_cell_that_breaks_its_format_is_refused_without_repeating_it(string format, string cell)
    {
        var json = $$$"""
            {"version": 3, "clkConfig": {"l": 64, "kdf": {"type": "HKDF"} }, "features": [{"identifier": "column", "format": {{{format}}},
             "hashing": {"comparison": {"type": "exact"}, "strategy": {"bitsPerToken": 5} } } ] }
            """;
        using var encoder = new ClkEncoder(LinkageSchema.Parse(json), "secret"u8);

        var refusal = Assert.Throws<FormatException>(() => Encode(encoder, cell));

        Assert.Contains("'column'", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(cell, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_allocated_per_row()
    {
        using var encoder = new ClkEncoder(LinkageSchema.Parse(Schema), "secret"u8);
        var (cells, encoding) = (new[] { "1", "Zümrüt" }, new byte[encoder.Bytes]);
        encoder.Encode(cells, encoding);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) encoder.Encode(cells, encoding);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static string Encode(ClkEncoder encoder, params string[] cells)
    {
        var encoding = new byte[encoder.Bytes];
        encoder.Encode(cells, encoding);
        return Convert.ToBase64String(encoding);
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Clkhash;

public sealed class EncodeClksTests : IDisposable
{
    private const string Kat = "pprl/clkhash/published_kat";
    private const string Schema = """
        {"version": 3, "clkConfig": {"l": 64, "kdf": {"type": "HKDF"}}, "features": [
          {"identifier": "id", "ignored": true},
          {"identifier": "name", "format": {"type": "string"}, "hashing": {"comparison": {"type": "ngram", "n": 2}, "strategy": {"bitsPerToken": 3}}},
          {"identifier": "year", "format": {"type": "integer"},
           "hashing": {"comparison": {"type": "exact"}, "strategy": {"bitsPerToken": 3}, "missingValue": {"sentinel": ""}}}]}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lantaarn-clkhash-");

    public void Dispose() => _folder.Delete(recursive: true);

    // 10,000 encodings that data61 published: anonlink-client commit 6478f09, Apache-2.0; the lists hold blanks behind the commas.
    [ReferenceDataFact(Kat)]
    public async Task All_published_encodings_come_out_of_the_command()
    {
        foreach (var list in new[] { "a", "b" })
        {
            Write("list.csv", string.Join('\n', File.ReadLines(ReferenceData.Require($"{Kat}/dataset4{list}.csv")).Select(line => string.Join(',', line.Split(',', StringSplitOptions.TrimEntries)))));

            (await Run(ReferenceData.Require($"{Kat}/febrl_schema_v3_final.json"), "--clkhash-compatible")).RequireDone();

            Assert.Equal(Clks(File.ReadAllText(ReferenceData.Require($"{Kat}/febrl4{list}_final_secret.clks.json"))), Clks(File.ReadAllText(PathOf("clks.json"))));
        }
    }

    [Fact]
    public async Task The_file_is_plain_json_with_standard_base64()
    {
        Write("list.csv", "id,name,year\n1,Aisha,1984\n2,Amina,\n");

        (await Run(Write("schema.json", Schema))).RequireDone();

        Assert.Matches("""^\{"clks":\["[A-Za-z0-9+/]{11}=","[A-Za-z0-9+/]{11}="\]\}$""", File.ReadAllText(PathOf("clks.json")));
    }

    [Fact]
    public async Task A_line_end_behind_the_secret_does_not_count_and_another_secret_does()
    {
        Write("list.csv", "id,name,year\n1,Aisha,1984\n");
        var clks = new List<string>();

        foreach (var secret in new[] { "secret", "secret\r\n", "Secret" })
        {
            Write("secret.txt", secret);
            (await Run(Write("schema.json", Schema))).RequireDone();
            clks.Add(File.ReadAllText(PathOf("clks.json")));
        }

        Assert.Equal(clks[0], clks[1]);
        Assert.NotEqual(clks[0], clks[2]);
    }

    [Theory]
    [InlineData("id,name\n1,Aisha\n", 1, "The list has 2 columns and the schema 3.")]
    [InlineData("id,year,name\n1,1984,Aisha\n", 1, "Column 2 is called 'year' in the list and 'name' in the schema.")]
    [InlineData("id,Name,year\n1,Aisha,1984\n", 1, "Column 2 is called 'Name' in the list and 'name' in the schema.")]
    [InlineData("id,name,year\n1,Aisha,1984\n2,Amina\n", 3, "This row has 2 cells and the header 3.")]
    [InlineData("id,name,year\n1,Aisha,1984\n2,Amina,nineteen\n", 3, "Column 'year': the cell is not a whole number.")]
    [InlineData("id,name,year\n1, Aisha,1984\n", 2, "Column 'name': the cell begins or ends with a blank")]
    [InlineData("id,name,year\n1,Aisha,1984\n2,,\n", 3, "Nothing in this row is encoded")]
    public async Task A_list_that_does_not_fit_is_refused_with_its_place_and_nothing_is_written(string list, int line, string what)
    {
        Write("list.csv", list);

        var run = await Run(Write("schema.json", Schema));

        run.RequireBadInput($"{PathOf("list.csv")}, line {line}", what, "");
        Assert.DoesNotContain("Amina", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("nineteen", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.EnumerateFiles(), file => file.Name.StartsWith("clks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_clkhash_takes_is_taken_when_asked_for()
    {
        Write("list.csv", "id,name,year\n1, Aisha,1984\n2,,\n");

        (await Run(Write("schema.json", Schema), "--clkhash-compatible")).RequireDone();

        Assert.Equal("AAAAAAAAAAA=", Clks(File.ReadAllText(PathOf("clks.json")))[1]);
    }

    [Theory]
    [InlineData("\"l\": 64", "\"l\": 64, \"xorFolds\": 1", "xor_folds")]
    [InlineData("\"l\": 64", "\"l\": 60", "write 64")]
    [InlineData("\"version\": 3", "\"version\": 7", "give 1, 2 or 3")]
    [InlineData("{", "", "not JSON")]
    public async Task A_schema_that_cannot_be_used_says_what_to_write(string correct, string wrong, string what)
    {
        Write("list.csv", "id,name,year\n1,Aisha,1984\n");

        var run = await Run(Write("schema.json", Schema.Replace(correct, wrong, StringComparison.Ordinal)));

        run.RequireBadInput(PathOf("schema.json"), what, "--clkhash-compatible");
    }

    [Fact]
    public async Task An_empty_secret_is_refused()
    {
        Write("list.csv", "id,name,year\n1,Aisha,1984\n");
        Write("secret.txt", "\n");

        var run = await Run(Write("schema.json", Schema));

        run.RequireBadInput(PathOf("secret.txt"), "no secret", "all parties share");
    }

    private Task<CommandRun> Run(string schema, params string[] more)
    {
        if (!File.Exists(PathOf("secret.txt"))) Write("secret.txt", "secret\n");
        return CommandRun.Of(["clkhash", PathOf("list.csv"), schema, "--secret-file", PathOf("secret.txt"), "--out", PathOf("clks.json"), .. more]);
    }

    private static string[] Clks(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("clks").EnumerateArray().Select(clk => clk.GetString()!)];
    }

    private string Write(string name, string content)
    {
        File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}

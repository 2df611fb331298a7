// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Security.Cryptography;
using Lantaarn.Cli.Terminal;

namespace Lantaarn.Cli.Tests.Protecting;

/// <summary>An analyst's own tables through the real command, in each way in which counts are made safe.</summary>
public sealed class ProtectTablesTests : IDisposable
{
    private static readonly string[] About = ["--period", "2026-1", "--population", "homeless people"];
    private readonly OwnFiles _files = new();

    [Fact]
    public async Task Small_counts_are_hidden_and_what_would_give_them_away()
    {
        var run = await _files.Protect();

        run.RequireDone();
        Assert.Contains("Amersfoort,F,,Q,C", _files.Table(), StringComparison.Ordinal);
        Assert.Contains("Amersfoort,_T,27,A,F", _files.Table(), StringComparison.Ordinal);
        Assert.Equal(4, _files.Table().Split(",,Q,C").Length - 1);
        Assert.Equal(4, _files.Manifest().GetProperty("hidden").GetInt32());
        Assert.DoesNotContain("Amersfoort,F", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_tables_over_a_hierarchy_are_protected_as_one()
    {
        var run = await _files.Protect("--hierarchy", $"place={_files.Write("place.csv", OwnFiles.Places)}", "--table", "place,sex", "--table", "place:1");

        run.RequireDone();
        Assert.Equal(["manifest.json", "place-1.csv", "place-by-sex.csv"], _files.Published);
        Assert.Contains("Region,212,A,F", _files.Table("place-1"), StringComparison.Ordinal);
        Assert.DoesNotContain("Utrecht", _files.Table("place-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manifest_has_the_checksum_of_every_table()
    {
        (await _files.Protect("--table", "place,sex", "--table", "sex")).RequireDone();

        var listed = _files.Manifest().GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("name").GetString()!, file => file.GetProperty("sha256").GetString());

        Assert.Equal(["place-by-sex.csv", "sex.csv"], listed.Keys);
        Assert.All(listed, file => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_files.At($"out/{file.Key}")))), file.Value));
    }

    [Fact]
    public async Task Rounded_counts_are_multiples_that_add_up_and_the_same_secret_gives_them_again()
    {
        string[] options = ["--method", "rounding", "--secret", _files.At("secret")];
        (await _files.Protect(options)).RequireDone();
        var first = _files.Table();
        (await _files.Protect([.. options, "--out", _files.At("again")])).RequireDone();

        var values = Values(first);

        Assert.All(values, cell => Assert.Equal(0, cell.Value % 5));
        Assert.Equal(values["_T,_T"], values["_T,F"] + values["_T,M"]);
        Assert.All(first.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1), line => Assert.EndsWith(",rounded,F", line, StringComparison.Ordinal));
        Assert.Equal(first, File.ReadAllText(_files.At("again/place-by-sex.csv")));
    }

    [Fact]
    public async Task Cell_keys_change_the_same_people_in_the_same_way_in_every_table()
    {
        var people = "number,place,sex\n" + string.Concat(Enumerable.Range(0, 300).Select(person => $"r{person},{(person % 7 < 4 ? "Utrecht" : "Zeist")},{(person % 3 == 0 ? "F" : "M")}\n"));
        string[] options = ["--method", "cell-key", "--record", "number", "--secret", _files.At("secret")];
        (await _files.ProtectFile(people, [.. options])).RequireDone();
        (await _files.ProtectFile(people, [.. options, "--table", "sex", "--out", _files.At("later")])).RequireDone();

        var (both, later) = (Values(_files.Table()), Values(File.ReadAllText(_files.At("later/sex.csv"))));

        Assert.Equal((both["_T,_T"], both["_T,F"], both["_T,M"]), (later["_T"], later["F"], later["M"]));
        Assert.DoesNotContain("r17", _files.Table(), StringComparison.Ordinal);
        Assert.False(_files.Manifest().GetProperty("isAdditive").GetBoolean());
    }

    [Fact]
    public async Task Noise_is_written_down_and_refused_when_the_budget_is_spent()
    {
        string[] options = ["--method", "noise", "--epsilon", "1", "--budget", _files.At("budget.jsonl"), .. About, "--table", "place"];
        (await _files.Protect(options)).RequireDone();
        var table = _files.Table("place");
        var spent = File.ReadAllText(_files.At("budget.jsonl"));

        var again = await CommandRun.Of(["protect", "tables", _files.Write("later.csv", OwnFiles.Counts), .. options, "--out", _files.At("again")]);

        Assert.Contains(",noise added,F", table, StringComparison.Ordinal);
        Assert.Contains("\"rho\":\"1/2\"", spent, StringComparison.Ordinal);
        again.RequireNoResult("The privacy budget of this round is 1/2 rho, of which 1/2 is spent");
        Assert.False(Directory.Exists(_files.At("again")));
        Assert.Equal(spent, File.ReadAllText(_files.At("budget.jsonl")));
    }

    [Fact]
    public async Task Noise_for_more_than_a_few_totals_is_refused_and_nothing_is_spent()
    {
        var run = await _files.Protect(["--method", "noise", "--epsilon", "1", "--budget", _files.At("budget.jsonl"), .. About]);

        run.RequireNoResult("with noise at most 10 are published");
        Assert.Equal(["counts.csv"], _files.All);
    }

    [Fact]
    public async Task With_a_ledger_a_later_release_is_checked_together_with_the_earlier_one()
    {
        string[] ledger = ["--ledger", _files.At("ledger.jsonl"), .. About];
        (await _files.Protect(ledger)).RequireDone();

        var fewMore = await _files.ProtectFile(OwnFiles.Counts.Replace("Utrecht,F,41", "Utrecht,F,43", StringComparison.Ordinal).Replace("_T,_T,212", "_T,_T,214", StringComparison.Ordinal), [.. ledger, "--out", _files.At("later")]);
        var rounded = await _files.Protect([.. ledger, "--method", "rounding", "--secret", _files.At("secret"), "--out", _files.At("rounded")]);

        fewMore.RequireNoResult("Other people are counted now");
        rounded.RequireNoResult("in two ways");
        Assert.Single(File.ReadAllLines(_files.At("ledger.jsonl")));
        Assert.False(Directory.Exists(_files.At("later")) || Directory.Exists(_files.At("rounded")));
    }

    [Fact]
    public async Task Rounded_tables_are_written_down_too()
    {
        string[] options = ["--method", "rounding", "--secret", _files.At("secret"), "--ledger", _files.At("ledger.jsonl"), .. About];
        (await _files.Protect(options)).RequireDone();

        var again = await _files.Protect([.. options, "--out", _files.At("again")]);
        var hidden = await _files.Protect(["--ledger", _files.At("ledger.jsonl"), .. About, "--out", _files.At("hidden")]);

        again.RequireNoResult("were rounded before");
        hidden.RequireNoResult("the counts were rounded");
    }

    [Fact]
    public async Task A_table_that_is_finer_than_may_be_is_refused_with_one_that_may()
    {
        var counts = "place,sex,age,count\nUtrecht,F,young,40\nUtrecht,M,old,50\nZeist,F,old,60\nZeist,M,young,70\n";
        var places = "code,parent,level\nUtrecht,,city\nZeist,,city\n";

        var run = await _files.ProtectFile(counts, "--hierarchy", $"place={_files.Write("place.csv", places)}");

        run.RequireNoResult("Allowed: sex x age down to level Region.");
        Assert.Equal(["counts.csv", "place.csv"], _files.All);
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_never_written_to()
    {
        (await _files.Protect()).RequireDone();
        var before = _files.Table();

        var run = await _files.Protect("--method", "rounding", "--secret", _files.At("secret"));

        run.RequireBadInput(_files.At("out"), "There is something at this place already.", "Choose a new folder");
        Assert.Equal(before, _files.Table());
        Assert.Equal(["counts.csv", "out/manifest.json", "out/place-by-sex.csv"], _files.All);
    }

    [Theory]
    [InlineData("--method", "magic")]
    [InlineData("--method", "rounding")]
    [InlineData("--base", "5")]
    [InlineData("--method", "rounding", "--secret", "s", "--base", "2")]
    [InlineData("--method", "cell-key", "--secret", "s")]
    [InlineData("--method", "cell-key", "--secret", "s", "--record", "n", "--perturbation", "5,3")]
    [InlineData("--method", "cell-key", "--secret", "s", "--record", "n", "--perturbation", "5,0,2")]
    [InlineData("--method", "noise", "--epsilon", "1")]
    [InlineData("--method", "noise", "--epsilon", "0", "--budget", "b", "--period", "p", "--population", "q")]
    [InlineData("--method", "noise", "--epsilon", "-1", "--budget", "b", "--period", "p", "--population", "q")]
    [InlineData("--method", "noise", "--epsilon", "1e9", "--budget", "b", "--period", "p", "--population", "q")]
    [InlineData("--ledger", "l")]
    [InlineData("--period", "2026")]
    [InlineData("--minimum", "2")]
    public async Task Options_that_do_not_fit_together_are_a_wrong_command_line(params string[] options)
    {
        var run = await _files.Protect(options);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.NotEqual("", run.Error);
        Assert.Equal(["counts.csv"], _files.All);
    }

    public void Dispose() => _files.Dispose();

    private static Dictionary<string, long> Values(string csv)
    {
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToArray();
        var persons = Array.IndexOf(lines[0], "persons");
        return lines.Skip(1).ToDictionary(line => string.Join(',', line[..persons]), line => long.Parse(line[persons], CultureInfo.InvariantCulture));
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Lantaarn.Monitor.Datasets;
using Lantaarn.Monitor.Tests.Releases;

namespace Lantaarn.Monitor.Tests.Datasets;

public sealed class ReleaseDataTests
{
    private static readonly Dictionary<string, string> Files = ReleaseData.Files(SampleRelease.One).ToDictionary(file => file.Name["data/".Length..], file => Encoding.UTF8.GetString(file.Content));

    [Fact]
    public void The_same_release_gives_the_same_bytes() =>
        Assert.Equal(ReleaseData.Files(SampleRelease.One).SelectMany(file => file.Content), ReleaseData.Files(SampleRelease.One).SelectMany(file => file.Content));

    [Fact]
    public void Every_cell_is_equal_in_csv_json_and_sdmx()
    {
        var json = JsonNode.Parse(Files["release.json"])!["tables"]!.AsArray();
        Assert.All(SampleRelease.One.Tables.Tables, table =>
        {
            var name = $"people-by-{string.Join("-by-", table.Dimensions)}";
            string[] cells = [.. table.Cells.Select(cell => $"{string.Join(' ', cell.Codes)}={cell.People}")];
            var n = table.Dimensions.Count;
            Assert.Equal(cells, Rows($"{name}.csv").Select(row => $"{string.Join(' ', row[1..(n + 1)])}={row[n + 1]}"));
            Assert.Equal(cells, Rows($"{name}.sdmx.csv").Select(row => $"{string.Join(' ', row[3..(n + 3)])}={row[n + 4]}"));
            Assert.Equal(cells, json.Single(other => (string)other!["name"]! == table.Name)!["cells"]!.AsArray().Select(cell => $"{string.Join(' ', cell!["codes"]!.AsArray())}={cell["people"]}"));
        });
    }

    [Fact]
    public void Every_figure_is_equal_in_csv_json_and_sdmx()
    {
        var json = JsonNode.Parse(Files["release.json"])!["release"]!["figures"]!.AsArray();
        var sdmx = Rows("figures.sdmx.csv").ToDictionary(row => (row[3], row[4]), row => row[6]);
        Assert.All(SampleRelease.One.Document.Figures.Zip(Rows("figures.csv"), json), three =>
        {
            var (figure, row, node) = three;
            string[] numbers = [.. new[] { figure.Seen, figure.SeenCorrected, figure.Estimate, figure.Lower, figure.Upper, figure.AtLeast }.Select(number => $"{number}")];
            Assert.Equal(numbers, row[2..8]);
            Assert.Equal(numbers, new[] { "SEEN", "SEEN_CORRECTED", "ESTIMATE", "LOWER", "UPPER", "AT_LEAST" }.Select(measure => sdmx[(figure.Group, measure)]));
            Assert.Equal(numbers, new[] { "seen", "seenCorrected", "estimate", "lower", "upper", "atLeast" }.Select(field => $"{node![field]}"));
        });
    }

    [Fact]
    public void A_hidden_number_is_empty_with_a_status_and_nowhere_0()
    {
        Assert.Contains(SampleRelease.One.Tables.Tables, table => table.Cells.Any(cell => cell.People is null));
        Assert.All(Files.Keys.Where(name => name.StartsWith("people", StringComparison.Ordinal) && name.EndsWith(".csv", StringComparison.Ordinal)), name =>
            Assert.All(Rows(name), row => Assert.True(row[^2] == "Q" == (row[^3] == "") && row[^3] != "0")));
    }

    [Fact]
    public void Every_csv_file_has_a_description_with_its_columns_and_licence() =>
        Assert.All(Files.Keys.Where(name => name.EndsWith(".csv", StringComparison.Ordinal) && !name.Contains("sdmx", StringComparison.Ordinal)), name =>
        {
            var metadata = JsonNode.Parse(Files[$"{name}-metadata.json"])!;
            Assert.Equal(Header(name), metadata["tableSchema"]!["columns"]!.AsArray().Select(column => (string)column!["name"]!));
            Assert.Equal((name, ReleaseData.Licence), ((string)metadata["url"]!, (string)metadata["dc:license"]!));
        });

    [Fact]
    public void The_schema_knows_every_field_of_the_json_and_no_other()
    {
        var schema = JsonNode.Parse(Files["release.schema.json"])!["properties"]!.AsObject();
        var document = JsonNode.Parse(Files["release.json"])!.AsObject();

        Assert.Equal(schema.Select(field => field.Key), document.Select(field => field.Key));
        Assert.Equal(schema["release"]!["properties"]!.AsObject().Select(field => field.Key).Order(StringComparer.Ordinal), document["release"]!.AsObject().Select(field => field.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sdmx_rows_begin_as_version_2_wants_it() =>
        Assert.All(Files.Keys.Where(name => name.EndsWith(".sdmx.csv", StringComparison.Ordinal)), name => Assert.Equal(["STRUCTURE", "STRUCTURE_ID", "ACTION"], Header(name)[..3]));

    [Fact]
    public async Task The_example_for_python_reads_every_figure()
    {
        var printed = await Example("python3", "example.py");

        if (printed is null) return; // There is no Python on this machine; the same text is run where there is.
        Assert.Equal(SampleRelease.One.Document.Figures.Count, printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("_T 1500 2350 2000 3000", printed, StringComparison.Ordinal);
    }

    private static async Task<string?> Example(string program, string name)
    {
        var folder = Directory.CreateTempSubdirectory("lantaarn-data").FullName;
        try
        {
            foreach (var (file, text) in Files) await File.WriteAllTextAsync(Path.Combine(folder, file), text);
            using var process = Process.Start(new ProcessStartInfo(program, name) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            var printed = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return printed;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Header(string name) => Files[name].Split("\r\n")[0].Split(',');

    private static IEnumerable<string[]> Rows(string name) => Files[name].Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(','));
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Cli.Terminal;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Estimating;

public sealed class EstimateMethodsTests : IDisposable
{
    // Source: Chao et al. 1997 (hepatitis A in Taiwan), counts as in the R package CARE1 1.1.0.
    private const string Hepatitis = "P,Q,E,people\n1,1,1,28\n1,1,0,21\n1,0,1,17\n1,0,0,69\n0,1,1,18\n0,1,0,55\n0,0,1,63\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Source of the sample coverage: the R package CARE1 1.1.0 on the same people: coverage 51%, 971 with dependence, 508 with one step.
    [Fact]
    public async Task Each_method_gives_its_figure_or_its_refusal_on_screen_and_in_the_file()
    {
        var run = await Histories("--methods", "--occasions", "--replicates", "100");

        run.RequireDone();
        Assert.Matches(@"sample coverage +971 +The lists cover 51 % of one another\.", run.Output);
        Assert.Matches(@"sample coverage, one step +508", run.Output);
        using var document = JsonDocument.Parse(File.ReadAllText(_folder["estimate.json"]));
        var methods = document.RootElement.GetProperty("methods");
        Assert.Equal(20, methods.GetProperty("figures").GetArrayLength());
        Assert.Equal(["P", "Q", "E"], methods.GetProperty("withoutList").EnumerateArray().Select(line => line.GetProperty("list").GetString()));
        Assert.Equal(3 * 7, methods.GetProperty("dependence").GetArrayLength());
        Assert.All(methods.GetProperty("figures").EnumerateArray(), figure =>
        {
            if (figure.GetProperty("estimate").ValueKind == JsonValueKind.Null) Assert.NotEqual("", figure.GetProperty("note").GetString());
            else Assert.True(figure.GetProperty("estimate").GetDouble() >= 271);
        });
    }

    [Fact]
    public async Task Models_of_occasions_are_left_out_unless_the_lists_are_occasions()
    {
        var run = await Histories("--methods", "--replicates", "100");

        run.RequireDone();
        Assert.DoesNotContain("closed population, Mb", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_replicates_are_refused() => Assert.Equal(ExitCode.Usage, (await Histories("--methods", "--replicates", "10")).Code);

    private Task<CommandRun> Histories(params string[] more) => CommandRun.Of(["estimate", "histories", _folder.Write("table.csv", Hepatitis), "--out", _folder["estimate.json"], .. more]);
}

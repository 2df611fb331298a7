// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json.Nodes;
using Lantaarn.Cli.Demo;
using Lantaarn.Cli.Demo.City;
using Lantaarn.Cli.Terminal;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Demo;

[Collection(DemoRun.Name)]
public sealed class RepeatableDemoTests(DemoRun demo)
{
    [Fact]
    public async Task The_same_seed_gives_the_same_figures_and_another_seed_gives_others()
    {
        using var folder = new TemporaryFolder();
        var first = Figures(new DemoFolder(demo.Folder["demo"]));
        (await CommandRun.Of("demo", "--seed", $"{DemoRun.Seed}", "--out", folder["same"])).RequireDone();
        (await CommandRun.Of("demo", "--seed", "2", "--out", folder["other"])).RequireDone();

        var same = Figures(new DemoFolder(folder["same"]));
        var other = Figures(new DemoFolder(folder["other"]));

        Assert.Equal(first, same);
        Assert.NotEqual(first.Estimate, other.Estimate);
        Assert.NotEqual(first.Tables, other.Tables);
    }

    [Fact]
    public void The_secrets_of_the_round_are_gone_afterwards()
    {
        var folder = new DemoFolder(demo.Folder["demo"]);

        Assert.False(File.Exists(folder.RoundKey));
        Assert.DoesNotContain(demo.Folder.Files, file => file.EndsWith(".encodings.sealed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_with_something_else_in_it_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine/thesis.txt", "years of work");

        var run = await CommandRun.Of("demo", "--out", folder["mine"]);

        run.RequireBadInput(folder["mine"], "something in this folder that the demo did not make", "Choose another folder");
        Assert.Equal(["mine/thesis.txt"], folder.Files);
    }

    [Fact]
    public async Task A_mapping_is_proposed_for_every_list_and_it_can_be_used()
    {
        var folder = new DemoFolder(demo.Folder["demo"]);
        using var proposed = new TemporaryFolder();
        foreach (var organisation in DemoOrganisations.All)
        {
            var run = await CommandRun.Of("encode", folder.List(organisation), "--suggest-mapping", "--list", organisation.Code, "--round", folder.Round);

            Assert.True(run.Code == ExitCode.Done, run.Error);
            var path = proposed.Write($"{organisation.Code}.json", run.Output);
            var mapping = Cli.Lists.ListMapping.Read(path, Exchange.Rounds.SignedRound.Read(folder.Round).Document);
            RequireRightColumns(organisation, mapping, Exchange.Rounds.SignedRound.Read(folder.Round).Document.Codebook);
        }
    }

    // A signature is another one every time.
    private static (string Estimate, string Tables) Figures(DemoFolder folder) =>
        (File.ReadAllText(folder.Estimate), JsonNode.Parse(File.ReadAllText(folder.Tables))!["document"]!.ToJsonString());

    private static void RequireRightColumns(DemoOrganisation organisation, Cli.Lists.ListMapping mapping, Exchange.Rounds.Codebook codebook)
    {
        var right = DemoMapping.Of(organisation, codebook);
        Assert.Equal(right.Name.Columns().Order(), mapping.Name.Columns().Order());
        Assert.Equal(right.Birth?.Column, mapping.Birth?.Column);
        Assert.Equal(right.Sex?.Column, mapping.Sex?.Column);
        Assert.Equal(right.Origin?.Column, mapping.Origin?.Column);
    }
}

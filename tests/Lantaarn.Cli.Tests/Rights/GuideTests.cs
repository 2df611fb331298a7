// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Cli.Terminal;

namespace Lantaarn.Cli.Tests.Rights;

/// <summary>The guide in the terminal.</summary>
public sealed class GuideTests
{
    [Fact]
    public async Task Answers_lead_to_the_scheme_and_the_amount()
    {
        var run = await CommandRun.Of(
            "guide", "--language", "en", "--answer", "insured=no", "nationality=third_country", "residence=none", "care_type=gp", "pregnancy_or_birth=no",
            "can_pay=partly", "amount=100.00", "paid=40.00", "on_date=2026-01-15");

        run.RequireDone();
        Assert.Contains("OVV", run.Output, StringComparison.Ordinal);
        Assert.Contains("To claim: EUR 48.00", run.Output, StringComparison.Ordinal);
        Assert.Contains("Not checked by anyone yet.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_answers_lead_to_the_next_question()
    {
        var run = await CommandRun.Of("guide", "--answer", "insured=no");

        run.RequireDone();
        Assert.Contains("Welke nationaliteit heeft de persoon?", run.Output, StringComparison.Ordinal);
        Assert.Contains("--answer nationality=", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_program_gets_the_outcome_and_its_reasons_as_JSON()
    {
        var run = await CommandRun.Of("guide", "--json", "--decision", "scheme", "--answer", "insured=no", "nationality=eu", "foreign_cover=no", "on_date=2027-03-01");

        run.RequireDone();
        using var document = JsonDocument.Parse(run.Output);
        var applied = document.RootElement.GetProperty("results")[0].GetProperty("applied")[0];
        Assert.Equal(("R47", "sov_ended"), (applied.GetProperty("rule").GetString(), applied.GetProperty("outcome").GetString()));
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("nationality=ue", "This is no answer to 'nationality'.", "eu")]
    [InlineData("land=eu", "'land' is no question.", "nationality")]
    public async Task A_wrong_answer_is_named_without_repeating_more_than_needed(string answer, string what, string whatToDo)
    {
        var run = await CommandRun.Of("guide", "--answer", answer);

        run.RequireBadInput("--answer", what, whatToDo);
    }

    [Fact]
    public async Task A_decision_that_does_not_exist_is_named()
    {
        var run = await CommandRun.Of("guide", "--decision", "schema");

        run.RequireBadInput("--decision", "There is no decision 'schema'.", "scheme");
    }

    [Fact]
    public async Task Themes_are_listed()
    {
        var run = await CommandRun.Of("guide", "themes", "--language", "en");

        run.RequireDone();
        Assert.Contains("gp", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edited_content_is_checked_with_file_and_line()
    {
        var folder = Directory.CreateTempSubdirectory();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "languages.yaml"), "- { id: nl, name: Nederlands, direction: sideways, machine_translated: false }\n");

        var run = await CommandRun.Of("guide", "check", "--content", folder.FullName);

        folder.Delete(recursive: true);
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("languages.yaml:1: 'direction' is 'sideways'. Write ltr or rtl.", run.Output, StringComparison.Ordinal);
    }
}

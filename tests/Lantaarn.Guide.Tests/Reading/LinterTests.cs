// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Reading;

namespace Lantaarn.Guide.Tests.Reading;

/// <summary>What an editor is told: the file, the line, what is wrong and what to do.</summary>
public sealed class LinterTests
{
    private static readonly ContentFiles Files = ContentFiles.Embedded();

    [Fact]
    public void The_content_that_comes_with_the_program_has_nothing_to_correct()
    {
        Assert.DoesNotContain(GuideContent.Check(Files), problem => problem.Blocks);
    }

    [Theory]
    [InlineData("rules/scheme.yaml", "nationality: eu, foreign_cover: no }", "nationality: ue, foreign_cover: no }", "'ue' is not an answer to that question ('nationality').")]
    [InlineData("rules/scheme.yaml", "residence: permit }", "verblijf: permit }", "'verblijf' is no question of questions.yaml")]
    [InlineData("rules/scheme.yaml", "then: { outcome: rma }", "then: { outcome: rmaa }", "'rmaa' is no outcome of 'scheme'.")]
    [InlineData("rules/scheme.yaml", "valid_from: 2027-03-01", "valid_from: 1 maart 2027", "'valid_from' is '1 maart 2027', not a date such as 2027-03-01.")]
    [InlineData("rules/scheme.yaml", "source: [skipr-2025, kamerbrief-36600-161]", "source: [skiper-2025]", "There is no source 'skiper-2025'.")]
    [InlineData("rules/scheme.yaml", "    instead_of: R07", "    instead_of: R70", "'R70' is no rule above this one in the same file.")]
    [InlineData("rules/scheme.yaml", "  - id: R06-caribbean", "  - id: R06", "The rule 'R06' is already in rules/scheme.yaml")]
    [InlineData("rules/scheme.yaml", "    confidence: inferred", "    confidence: sure", "'confidence' is 'sure'.")]
    [InlineData("rules/reimbursement.yaml", "percent: 80", "percent: 180", "More than 100 percent.")]
    [InlineData("rules/equal-treatment.yaml", "{ months: 6, after: work_ended }", "{ months: 6, after: works_now }", "'works_now' is no question of the right kind.")]
    [InlineData("questions.yaml", "- id: acute", "- id: acuut", "'acute' is no question of questions.yaml")]
    [InlineData("rules/urgency.yaml", "order: 1", "  order: 1", "This is not YAML")]
    public void A_mistake_is_named_with_its_file_and_line(string file, string right, string wrong, string what)
    {
        var line = Files.Find(file)!.Split('\n').ToList().FindIndex(text => text.Contains(right, StringComparison.Ordinal)) + 1;

        var found = GuideContent.Check(Broken(file, right, wrong)).Where(problem => problem.Blocks).ToList();

        Assert.Contains(found, problem => problem.What.StartsWith(what, StringComparison.Ordinal) && (problem.File != file || Math.Abs(problem.Line - line) <= 12) && problem.Fix.Length > 0);
    }

    [Fact]
    public void A_case_without_a_rule_is_named()
    {
        var found = GuideContent.Check(Broken("rules/scheme.yaml", "residence: eu_right }", "residence: eu_right, age: { min: 18 } }"));

        Assert.Contains(found, problem => problem.ToString().StartsWith("rules/scheme.yaml:6: No rule of 'scheme' holds for: insured no, nationality third_country, residence eu_right, age unknown.", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_rules_that_contradict_are_named()
    {
        var found = GuideContent.Check(Broken("rules/scheme.yaml", "nationality: [third_country, stateless], residence: permit }", "nationality: [third_country, stateless], residence: [permit, none] }"));

        Assert.Contains(found, problem => problem.What.StartsWith("'R09' and 'R07' both hold for:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_that_never_applies_is_named()
    {
        var found = GuideContent.Check(Broken("rules/education.yaml", "{ age: { min: 18 }, started_before_18: yes }", "{ age: { min: 18, below: 18 }, started_before_18: yes }"));

        Assert.Contains(found, problem => problem.What == "'R51' never applies, whatever is answered.");
    }

    [Fact]
    public void Nobody_is_called_illegal()
    {
        var found = GuideContent.Check(Broken("rules/urgency.yaml", "Geen spoed: kijk eerst", "Illegale mensen wachten."));

        Assert.Contains(found, problem => problem.What == "This text calls people or their stay illegal.");
    }

    [Fact]
    public void Content_with_a_mistake_is_not_read()
    {
        var broken = Broken("rules/urgency.yaml", "choose: one", "choose: some");

        var refused = Assert.Throws<ContentException>(() => GuideContent.Read(broken));

        Assert.Equal("rules/urgency.yaml", Assert.Single(refused.Problems, problem => problem.Blocks).File);
    }

    [Fact]
    public void A_folder_without_content_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory();

        var found = GuideContent.Check(folder.FullName);

        folder.Delete();
        Assert.Contains(found, problem => problem is { File: "languages.yaml", What: "There is no such file." });
    }

    private static ContentFiles Broken(string file, string right, string wrong)
    {
        var text = Files.Find(file)!;
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{right}' is no longer in {file}.");
        return Files.With(file, text[..at] + wrong + text[(at + right.Length)..]);
    }
}

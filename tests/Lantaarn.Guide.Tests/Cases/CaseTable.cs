// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Rules;

namespace Lantaarn.Guide.Tests.Cases;

/// <summary>One line of cases.tsv: answers, and what must follow from them according to a source.</summary>
internal sealed record RuleCase(string Name, string Decision, Answers Answers, IReadOnlyList<string> Rules, IReadOnlyList<string> Outcomes, string Claimed, string Until, string Source)
{
    /// <summary>What a rule book makes of the case, as the table writes it.</summary>
    public string Outcome(RuleBook book)
    {
        var result = book.Evaluate(Answers, Decision)[Decision];
        var one = result.Applied.Count == 1 ? result.Applied[0] : null;
        return Written(
            result.Applied.Select(applied => applied.Rule.Id), result.Applied.Select(applied => applied.Rule.Then.Outcome), result.IsSettled,
            $"{one?.Claim?.Claimed}", $"{one?.Until:yyyy-MM-dd}");
    }

    public string Expected => Written(Rules, Outcomes, true, Claimed, Until);

    /// <summary>The same case with every other question answered too: that must change nothing, since the case is settled.</summary>
    public Answers WithEverythingElse(Answers everything) => Answers.Questions.Aggregate(everything, (answers, question) => answers.With(question, Answers[question]!.Value));

    /// <summary>Whether the rules of the case are those that apply.</summary>
    public bool Holds(RuleBook book, Answers answers) =>
        book.Evaluate(answers, Decision)[Decision].Applied.Select(applied => (applied.Rule.Id, applied.Rule.Then.Outcome)).SequenceEqual(Rules.Zip(Outcomes));

    private static string Written(IEnumerable<string> rules, IEnumerable<string> outcomes, bool settled, string claimed, string until) =>
        $"{string.Join(' ', rules)} | {string.Join(' ', outcomes)} | {(settled ? "settled" : "open")} | {claimed} | {until}";
}

/// <summary>The table of cases that C# and the browser both run.</summary>
internal static class CaseTable
{
    private const string DefaultDay = "2026-01-15";

    public static IReadOnlyList<RuleCase> Read(RuleBook book) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "cases.tsv")).Skip(2).Select(line => line.Split('\t')).Select(cells => Of(cells, book))];

    private static RuleCase Of(string[] cells, RuleBook book) => new(
        cells[0], cells[1], AnswersOf(book, cells[2]), Words(cells[3]), Words(cells[4]), cells[5], cells[6], cells[7]);

    private static Answers AnswersOf(RuleBook book, string text) =>
        Words(text).Select(pair => pair.Split('=')).Prepend([Question.OnDate, DefaultDay])
            .Aggregate(Answers.None, (answers, pair) => answers.With(pair[0], book.Question(pair[0]).Parse(pair[1]) ?? throw new FormatException($"'{pair[1]}' is no answer to {pair[0]}.")));

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

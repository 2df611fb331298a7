// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Lantaarn.Guide.Compiled;
using Lantaarn.Guide.Rules;

namespace Lantaarn.Guide.Tests.Parity;

/// <summary>Whether the evaluator of the browser gives the same answers as the one of the server.</summary>
internal static class BrowserComparison
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Why the comparison cannot run here; null where it can.</summary>
    public static string? Hindrance(string repository) =>
        !Directory.Exists(Path.Combine(repository, "node_modules", "vite")) ? "The packages of the browser part are absent: run 'npm ci' in the root of the repository."
        : Run(repository, "--version") is null ? "There is no node."
        : null;

    /// <summary>Inputs with what the server makes of them, as JSON for compare.mjs.</summary>
    public static string Runs(GuideContent content, IEnumerable<Answers> inputs)
    {
        var goals = content.Rules.Decisions.Select(decision => decision.Id).ToList();
        return JsonSerializer.Serialize(new
        {
            Rules = JsonSerializer.Deserialize<JsonElement>(CompiledRules.Json(content, "en", goals)),
            Goals = goals,
            Runs = inputs.Select(answers => new { Answers = Plain(answers), Expected = Written(content.Rules.Evaluate(answers, goals)) }),
        }, JsonSerializerOptions.Web);
    }

    /// <summary>What the browser part makes of the same inputs: the lines in which it differs, empty when it agrees.</summary>
    /// <param name="repository">Root of the repository.</param>
    /// <param name="runs">What <see cref="Runs"/> wrote.</param>
    public static IReadOnlyList<string> Disagreements(string repository, string runs)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, runs);
            var output = Run(repository, Path.Combine(repository, "tests", "Lantaarn.Guide.Tests", "Parity", "compare.mjs"), file)
                ?? throw new InvalidOperationException("There is no node.");
            var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return lines.LastOrDefault()?.StartsWith("compared ", StringComparison.Ordinal) == true ? lines[..^1] : ["the comparison did not end: " + output];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>An evaluation in words, the same as compare.mjs writes it.</summary>
    public static string Written(Evaluation evaluation) =>
        string.Join("; ", evaluation.Results.Select(Written)) + $"; next {evaluation.Next?.Id ?? "-"}";

    private static string Written(DecisionResult result)
    {
        var applied = result.Applied.Select(one => string.Create(CultureInfo.InvariantCulture,
            $"{one.Rule.Id} [{string.Join(',', one.Because.Select(reason => reason.Id + "=" + reason.Value))}] {Written(one.Claim)} {one.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"}"));
        return $"{result.Decision.Id}: {string.Join(" + ", applied)} / {string.Join(' ', result.Possible.Select(rule => rule.Id))}";
    }

    private static string Written(Claim? claim) =>
        claim is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{claim.Bill},{claim.Unpaid},{claim.OwnPayment},{claim.Claimed},{claim.LeftOver}");

    private static Dictionary<string, object> Plain(Answers answers) => answers.Questions.ToDictionary(id => id, id => (object?)answers[id]!.Value.Word ?? answers[id]!.Value.Number);

    private static string? Run(string repository, params string[] arguments)
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = repository, RedirectStandardOutput = true })!;
            var output = node.StandardOutput.ReadToEnd();
            if (!node.WaitForExit(Patience)) node.Kill();
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide;
using Lantaarn.Guide.Tests.Parity;

namespace Lantaarn.Bench;

/// <summary>How often the browser decides otherwise than the server, of random answers to the guide.</summary>
internal static class GuideAgreement
{
    private const int Seed = 20_261_122;

    /// <summary>Prints the number alone: bench/guide puts it in its last line.</summary>
    /// <param name="repository">Root of the repository.</param>
    /// <param name="inputs">How many sets of answers.</param>
    public static int Run(string repository, int inputs)
    {
        if (BrowserComparison.Hindrance(repository) is { } hindrance)
        {
            Console.Error.WriteLine(hindrance);
            return 2;
        }
        var draws = new AnswerDraws(GuideContent.Embedded.Rules, new Random(Seed));
        var answers = Enumerable.Range(0, inputs).Select(at => at % 2 == 0 ? draws.Everything() : draws.Some());
        var disagreements = BrowserComparison.Disagreements(repository, BrowserComparison.Runs(GuideContent.Embedded, answers));
        foreach (var line in disagreements.Take(3)) Console.Error.WriteLine(line);
        Console.WriteLine(disagreements.Count);
        return 0;
    }
}

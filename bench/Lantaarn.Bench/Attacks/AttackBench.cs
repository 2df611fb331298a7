// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Bench.Attacks;

internal static class AttackBench
{
    public static void Debug(string what, Claims c, AttackScenario s, double conf)
    {
        var r = c.Against(s);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {what} rec {r.Recovered:F3} prec {r.Precision:F3} conf {conf:F3}"));
    }

    public static int Run(string[] a)
    {
        var schema = EncodingSchema.Default;
        foreach (var rew in new[] { false, true })
            foreach (var ov in new[] { 1.0, .9, .5, .2, .05 })
            {
                var w = System.Diagnostics.Stopwatch.StartNew();
                var sc = AttackScenario.Draw(int.Parse(a[0], CultureInfo.InvariantCulture), ov, rew, 1);
                var round = Filters.Encode(sc.Round, schema, 7);
                Console.WriteLine($"overlap {ov} rewritten {rew}");
                Debug("key", DictionaryAttack.Run(round, sc, schema, 7), sc, 0);
                GraphAttack.Run(round, sc, schema);
                Console.WriteLine(w.Elapsed.TotalSeconds);
            }
        return 0;
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;

namespace Lantaarn.Estimation.OpenPopulations;

/// <summary>
/// The log-linear model of an open population (Cormack 1989, doi 10.2307/2531485): one term for being seen in each period, one for not
/// having been seen before each period (people arrive) and one for not being seen after it (people leave).
/// </summary>
internal sealed class OpenDesign
{
    private readonly List<(int Term, string Name)> _watched = [];

    /// <summary>Lays out the terms.</summary>
    /// <param name="names">Names of the periods, at least three.</param>
    /// <param name="equalChances">Whether the inner periods share one chance of being seen.</param>
    /// <param name="held">Arrivals or leavings that are held at none, as <see cref="Wrong"/> names them.</param>
    public OpenDesign(IReadOnlyList<string> names, bool equalChances, IReadOnlyCollection<string> held)
    {
        var periods = names.Count;
        Histories = [.. Enumerable.Range(0, 1 << periods).Select(_ => new List<int> { 0 })];
        Terms = 1;
        for (var period = 0; period < periods; period++)
        {
            var shared = equalChances && period > 1 && period < periods - 1;
            Add(shared ? Terms - 1 : Terms++, history => (history >> period & 1) == 1);
        }
        for (var period = 1; period < periods - 1; period++)
            Movement(held, $"Arrivals between {names[period]} and {names[period + 1]}", period < periods - 2, history => First(history) > period);
        for (var period = 0; period < periods - 2; period++)
            Movement(held, $"Stay from {names[period]} to {names[period + 1]}", true, history => Last(history) <= period);
    }

    public int Terms { get; private set; }

    /// <summary>Per history, by pattern, its terms; the history of never being seen stands first and is no data.</summary>
    public List<int>[] Histories { get; }

    /// <summary>
    /// The movements that came out the wrong way round: fewer arrivals than none, or more people staying than there were.
    /// </summary>
    public IEnumerable<string> Wrong(double[] coefficients) => _watched.Where(watched => coefficients[watched.Term] < 0).Select(watched => watched.Name);

    private void Movement(IReadOnlyCollection<string> held, string name, bool told, Func<int, bool> applies)
    {
        if (held.Contains(name)) return;
        if (told) _watched.Add((Terms, name));
        Add(Terms++, applies);
    }

    private void Add(int term, Func<int, bool> applies)
    {
        for (var history = 1; history < Histories.Length; history++)
            if (applies(history))
                Histories[history].Add(term);
    }

    private static int First(int history) => BitOperations.TrailingZeroCount(history);

    private static int Last(int history) => BitOperations.Log2((uint)history);
}

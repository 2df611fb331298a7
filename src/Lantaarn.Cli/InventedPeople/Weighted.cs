// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>Things to draw from, each as often as its weight says.</summary>
internal sealed class Weighted<T>
{
    private readonly T[] _items;
    private readonly double[] _upTo;

    /// <exception cref="ArgumentException">Nothing to draw from, or a weight that is not above zero.</exception>
    public Weighted(IEnumerable<(T Item, double Weight)> items)
    {
        var list = items.ToArray();
        if (list.Length == 0) throw new ArgumentException("Nothing to draw from.", nameof(items));
        if (list.Any(i => !(i.Weight > 0))) throw new ArgumentException("A weight must be above zero.", nameof(items));
        _items = [.. list.Select(i => i.Item)];
        _upTo = new double[list.Length];
        var sum = 0.0;
        for (var i = 0; i < list.Length; i++) _upTo[i] = sum += list[i].Weight;
    }

    public IReadOnlyList<T> Items => _items;

    public T Draw(Random random)
    {
        var at = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return _items[Math.Min(at < 0 ? ~at : at + 1, _items.Length - 1)];
    }
}

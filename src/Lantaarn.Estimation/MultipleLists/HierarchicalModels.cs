// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>All hierarchical log-linear models that have every list as a main effect.</summary>
internal static class HierarchicalModels
{
    /// <summary>Every model whose interactions join at most <paramref name="maxOrder"/> lists.</summary>
    public static IReadOnlyList<LogLinearModel> All(int lists, int maxOrder)
    {
        List<int[]> models = [[]];
        for (var order = 2; order <= Math.Min(maxOrder, lists - 1); order++)
            models = [.. models.SelectMany(model => WithEveryChoiceOf(model, Candidates(model, lists, order)))];
        return [.. models.Select(model => new LogLinearModel(lists, model))];
    }

    /// <summary>Pairs of lists, as patterns.</summary>
    public static IEnumerable<int> Pairs(int lists) => Interactions(lists, 2);

    /// <summary>Dependences among two or more, but not all, lists.</summary>
    public static IEnumerable<int> Interactions(int lists, int maxOrder) =>
        Enumerable.Range(1, (1 << lists) - 2).Where(term => LogLinearModel.Order(term) is var order && order > 1 && order <= maxOrder);

    /// <summary>What a term implies directly: the terms with one list less.</summary>
    public static IEnumerable<int> Within(int term) => Bits(term).Select(bit => term ^ bit);

    private static int[] Candidates(int[] model, int lists, int order) =>
        [.. Interactions(lists, order).Where(term => LogLinearModel.Order(term) == order && (order == 2 || Within(term).All(model.Contains)))];

    private static IEnumerable<int[]> WithEveryChoiceOf(int[] model, int[] candidates)
    {
        for (var choice = 0; choice < 1 << candidates.Length; choice++)
            yield return [.. model, .. candidates.Where((_, position) => (choice >> position & 1) == 1)];
    }

    private static IEnumerable<int> Bits(int term)
    {
        for (var rest = term; rest != 0; rest &= rest - 1)
            yield return rest & -rest;
    }
}

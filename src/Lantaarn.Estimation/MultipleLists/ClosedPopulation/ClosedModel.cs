// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Immutable;

namespace Lantaarn.Estimation.MultipleLists.ClosedPopulation;

/// <summary>What may make one chance of being seen differ from another, in a population that nobody enters or leaves (Otis et al. 1978).</summary>
public enum ChanceOfBeingSeen
{
    /// <summary>One chance for everybody and every list (M0), apart from differences between people (Mh).</summary>
    Constant,

    /// <summary>Every list has its own chance (Mt), apart from differences between people (Mth).</summary>
    PerList,

    /// <summary>It changes once a person has been seen (Mb). The lists must follow one another in time.</summary>
    ChangedBySighting,

    /// <summary>As <see cref="ChangedBySighting"/>, and the first list has a chance of its own (Mbh).</summary>
    ChangedBySightingAfterFirst,
}

/// <summary>A model of the closed-population family: M0, Mt, Mh, Mth, Mb or Mbh, with or without dependences between lists.</summary>
public sealed class ClosedModel
{
    private ClosedModel(ChanceOfBeingSeen chance, Heterogeneity heterogeneity, ImmutableArray<int> interactions, int? aside) =>
        (Chance, Heterogeneity, Interactions, Aside) = (chance, heterogeneity, interactions, aside);

    /// <summary>Everybody and every list alike.</summary>
    public static ClosedModel M0 { get; } = Mh(Heterogeneity.None);

    /// <summary>Lists differ, people are alike, lists are independent.</summary>
    public static ClosedModel Mt { get; } = Mth(Heterogeneity.None);

    /// <summary>A person once seen is easier or harder to see again; lists are occasions in the order of time.</summary>
    public static ClosedModel Mb { get; } = new(ChanceOfBeingSeen.ChangedBySighting, Heterogeneity.None, [], null);

    /// <summary>As <see cref="Mb"/>, with a chance of its own for the first occasion (generalised removal, Pollock &amp; Otto 1983).</summary>
    public static ClosedModel Mbh { get; } = new(ChanceOfBeingSeen.ChangedBySightingAfterFirst, Heterogeneity.None, [], null);

    /// <summary>What makes chances differ, apart from people themselves.</summary>
    public ChanceOfBeingSeen Chance { get; }

    /// <summary>How people differ.</summary>
    public Heterogeneity Heterogeneity { get; }

    /// <summary>Dependences between lists, as patterns of two or more lists.</summary>
    public ImmutableArray<int> Interactions { get; }

    /// <summary>A pattern that is left out because it does not follow the model; null where none is.</summary>
    public int? Aside { get; }

    /// <summary>People differ, lists do not.</summary>
    public static ClosedModel Mh(Heterogeneity heterogeneity) =>
        new(ChanceOfBeingSeen.Constant, heterogeneity ?? throw new ArgumentNullException(nameof(heterogeneity)), [], null);

    /// <summary>People and lists both differ.</summary>
    public static ClosedModel Mth(Heterogeneity heterogeneity) =>
        new(ChanceOfBeingSeen.PerList, heterogeneity ?? throw new ArgumentNullException(nameof(heterogeneity)), [], null);

    /// <summary>The same with dependences between lists.</summary>
    /// <param name="interactions">Patterns of two or more lists; smaller ones that they imply are added when fitted.</param>
    /// <exception cref="InvalidOperationException">The lists do not each have their own chance.</exception>
    public ClosedModel With(params IEnumerable<int> interactions) => Chance == ChanceOfBeingSeen.PerList
        ? new(Chance, Heterogeneity, [.. Interactions, .. interactions], Aside)
        : throw new InvalidOperationException("Dependences between lists need lists that each have their own chance.");

    /// <summary>The same, with one pattern that need not follow the model.</summary>
    /// <param name="pattern">The pattern, 1 or more.</param>
    /// <exception cref="InvalidOperationException">The chance changes by a sighting.</exception>
    public ClosedModel SettingAside(int pattern) => Chance is ChanceOfBeingSeen.Constant or ChanceOfBeingSeen.PerList
        ? new(Chance, Heterogeneity, Interactions, pattern)
        : throw new InvalidOperationException("No pattern can be set aside where the chance changes by a sighting.");

    /// <summary>Its name in the literature, such as "Mth Darroch".</summary>
    public override string ToString()
    {
        var differ = Heterogeneity != Heterogeneity.None;
        var name = Chance switch
        {
            ChanceOfBeingSeen.Constant => differ ? "Mh" : "M0",
            ChanceOfBeingSeen.PerList => differ ? "Mth" : "Mt",
            ChanceOfBeingSeen.ChangedBySighting => "Mb",
            _ => "Mbh",
        };
        return differ ? $"{name} {Heterogeneity}" : name;
    }
}

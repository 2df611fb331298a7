// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Exchange.Rounds;

/// <summary>The indicators of a round and their codes. Counts made with two versions are compared only where both define the same thing.</summary>
/// <param name="Version">Version of the codebook, for instance "1.0".</param>
/// <param name="Indicators">What is known of each person besides the encoding: coarse on purpose.</param>
public sealed record Codebook(string Version, IReadOnlyList<Indicator> Indicators)
{
    /// <summary>The indicator with this name, or null.</summary>
    public Indicator? Find(string name) => Indicators.FirstOrDefault(indicator => indicator.Name == name);

    internal bool HasHoles() => Indicators.Any(indicator => indicator is null || indicator.Codes.Contains(null!));

    internal IEnumerable<string> Faults()
    {
        foreach (var twice in Indicators.GroupBy(indicator => indicator.Name).Where(same => same.Count() > 1))
            yield return $"The indicator '{twice.Key}' is defined twice.";
        foreach (var indicator in Indicators)
        {
            if (indicator.Codes.Select(code => code.Code).Distinct().Count() != indicator.Codes.Count)
                yield return $"The indicator '{indicator.Name}' has the same code twice.";
            if (indicator.Codes.Any(code => code.Code == Indicator.Unknown))
                yield return $"The indicator '{indicator.Name}' lists '{Indicator.Unknown}', which every indicator has already.";
        }
    }
}

/// <summary>One coarse property of a person, with a fixed set of codes.</summary>
/// <param name="Name">Name in files, as in the core indicator list: lower case, Dutch.</param>
/// <param name="Label">Name on screens and in reports.</param>
/// <param name="Codes">The values that it can have, in the order in which they are shown.</param>
public sealed record Indicator(string Name, Label Label, IReadOnlyList<IndicatorCode> Codes)
{
    /// <summary>The code for "not known or not asked", which every indicator has besides its own codes.</summary>
    public const string Unknown = "onbekend";

    /// <summary>Whether the indicator can have this value.</summary>
    public bool Allows(string code) => code == Unknown || Codes.Any(known => known.Code == code);

    /// <summary>How a code is called in a language, "nl" or "en"; the code itself where the indicator does not have it.</summary>
    public string NameOf(string code, string language) => Codes.FirstOrDefault(known => known.Code == code)?.Label.In(language) ?? code;
}

/// <summary>One value of an indicator.</summary>
/// <param name="Code">As in files.</param>
/// <param name="Label">As on screens and in reports.</param>
public sealed record IndicatorCode(string Code, Label Label);

/// <summary>A text in the two languages of Lantaarn's reports.</summary>
/// <param name="Nl">In Dutch, level B1.</param>
/// <param name="En">In English.</param>
public sealed record Label(string Nl, string En)
{
    /// <summary>The text in a language: "nl" or "en".</summary>
    public string In(string language) => language == "nl" ? Nl : En;
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using System.Text.Json.Serialization;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Exchange.Rounds;

/// <summary>Everything that all who take part in one count must agree on beforehand. Signed by the count lead, public, holds no secret.</summary>
/// <param name="Id">Random name of the round, 16 hexadecimal digits.</param>
/// <param name="Kind">A count of real people, or a rehearsal with invented ones.</param>
/// <param name="Title">What the count is called.</param>
/// <param name="Population">Who is counted, in one sentence.</param>
/// <param name="Region">Where, as readers know it.</param>
/// <param name="Period">The days that count.</param>
/// <param name="Lists">Who brings a list.</param>
/// <param name="Codebook">The indicators and their codes.</param>
/// <param name="Geography">The indicator that says where someone was; empty when the round is about one place.</param>
/// <param name="Strata">The indicator by which the estimate is made apart, then added up; empty for one estimate of everyone.</param>
/// <param name="MinimumCell">Smallest number of people that may be published, 3 or more; smaller numbers, zero included, are not shown.</param>
/// <param name="Encoding">How names become encodings: the encoding schema, opaque here.</param>
/// <param name="KeyCheck">
/// Check value of the round key that the count lead drew: shows whether someone holds the right key without telling it. Empty where the
/// organisations make the key from their shares, so that nobody had it when the round was defined.
/// </param>
/// <param name="Keys">The public keys of the three roles.</param>
public sealed record RoundDefinition(
    string Id, RoundKind Kind, string Title, string Population, string Region, ReferencePeriod Period, IReadOnlyList<ListDefinition> Lists,
    Codebook Codebook, string Geography, string Strata, int MinimumCell, JsonElement Encoding, string KeyCheck, RoundKeys Keys)
{
    /// <summary>Version of this document's form.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>The only version so far.</summary>
    public const string CurrentFormat = "lantaarn-round/1";

    /// <summary>Whether every list is known to hold nobody twice: a record then has one partner at most in each other list.</summary>
    public bool NobodyTwice { get; init; }

    /// <summary>Whether the organisations make the round key from their shares, so that the count lead never has it.</summary>
    [JsonIgnore]
    public bool KeyIsShared => KeyCheck == "";

    /// <summary>The kinds of list, in the order in which they first appear: the "occasions" of the capture histories.</summary>
    public IReadOnlyList<string> Kinds() => Lists.Select(list => list.Kind).Distinct().ToList();

    /// <summary>The list with this id, or null.</summary>
    public ListDefinition? FindList(string id) => Lists.FirstOrDefault(list => list.Id == id);

    /// <summary>What is wrong with the definition, in plain sentences; empty when it can be used.</summary>
    public IEnumerable<string> Faults()
    {
        if (Format != CurrentFormat) yield return $"Its format is '{Format}', not '{CurrentFormat}'.";
        if (Lists.Contains(null!) || Codebook.HasHoles())
        {
            yield return "A list, an indicator or a code in it is empty.";
            yield break;
        }
        if (Lists.Count == 0) yield return "It names no list.";
        foreach (var twice in Lists.GroupBy(list => list.Id).Where(same => same.Count() > 1)) yield return $"The list '{twice.Key}' is named twice.";
        foreach (var list in Lists.Where(list => !ListDefinition.IsId(list.Id)))
            yield return $"'{list.Id}' cannot be the id of a list: use lower-case letters, digits and hyphens.";
        if (Period.Until < Period.From) yield return "The reference period ends before it begins.";
        if (MinimumCell < 3) yield return $"A minimum cell of {MinimumCell} protects nobody: use 3 or more, 5 is usual.";
        if (Geography != "" && Codebook.Find(Geography) is null) yield return $"'{Geography}' is to say where people were, but it is no indicator of the codebook.";
        if (Strata != "" && Codebook.Find(Strata) is null) yield return $"The estimate is to be made by '{Strata}', which is no indicator of the codebook.";
        foreach (var fault in Codebook.Faults()) yield return fault;
    }
}

/// <summary>A count of real people, or a rehearsal.</summary>
public enum RoundKind
{
    /// <summary>Real people: nothing that tells who is who may be kept, not even for testing.</summary>
    Count,

    /// <summary>Invented people: the truth may be kept beside the files, to measure how well the count does.</summary>
    Rehearsal,
}

/// <summary>The days that count, both included.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
public readonly record struct ReferencePeriod(DateOnly From, DateOnly Until);

/// <summary>One organisation's list in a round.</summary>
/// <param name="Id">Short name: lower-case letters, digits and hyphens; also used in file names.</param>
/// <param name="Organisation">Name of the organisation.</param>
/// <param name="Kind">What kind of list it is, for instance shelter or outreach; lists of one kind count as one in the estimate.</param>
public sealed record ListDefinition(string Id, string Organisation, string Kind)
{
    /// <summary>
    /// Whom the list is open to, if not to everyone the round counts and the strata do not tell it, for instance "families with children"; empty
    /// for everyone. While all lists of a kind are open to a part only, the estimate is a lower bound.
    /// </summary>
    public string OpenTo { get; init; } = "";

    /// <summary>Whether a text can be the id of a list.</summary>
    public static bool IsId(string text) => text.Length is > 0 and <= 40 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}

/// <summary>The public keys of the three roles of a round.</summary>
/// <param name="Lead">The count lead.</param>
/// <param name="LinkageUnit">The linkage unit.</param>
/// <param name="Analyst">The analyst.</param>
public sealed record RoundKeys(PublicRoleKeys Lead, PublicRoleKeys LinkageUnit, PublicRoleKeys Analyst)
{
    /// <summary>The public keys of one role.</summary>
    public PublicRoleKeys Of(RoundRole role) => role switch
    {
        RoundRole.Lead => Lead,
        RoundRole.LinkageUnit => LinkageUnit,
        RoundRole.Analyst => Analyst,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}

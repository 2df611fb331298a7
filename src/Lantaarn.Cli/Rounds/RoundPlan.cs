// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using System.Text.Json.Serialization;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Cli.Rounds;

/// <summary>What the count lead decides; <c>round new</c> adds keys and makes a signed round definition of it.</summary>
/// <param name="Title">What the count is called.</param>
/// <param name="Population">Who is counted, in one sentence.</param>
/// <param name="Region">Where.</param>
/// <param name="Period">The days that count.</param>
/// <param name="Lists">Who brings a list.</param>
internal sealed record RoundPlan(string Title, string Population, string Region, ReferencePeriod Period, IReadOnlyList<ListDefinition> Lists)
{
    /// <summary>Count or rehearsal.</summary>
    public RoundKind Kind { get; init; } = RoundKind.Count;

    /// <summary>Where the round key comes from; when absent, a count takes it from shares and a rehearsal from the lead.</summary>
    public RoundKeySource? KeyFrom { get; init; }

    [JsonIgnore]
    public bool LeadDrawsKey => (KeyFrom ?? (Kind == RoundKind.Rehearsal ? RoundKeySource.Lead : RoundKeySource.Shares)) == RoundKeySource.Lead;

    /// <summary>The indicator that says where someone was; empty for a round about one place.</summary>
    public string Geography { get; init; } = "";

    /// <summary>The indicator by which the estimate is made apart; empty for none.</summary>
    public string Strata { get; init; } = "doelgroep";

    public int MinimumCell { get; init; } = 5;

    /// <summary>Whether every list is known to hold nobody twice; leave it false if in doubt.</summary>
    public bool NobodyTwice { get; init; }

    /// <summary>Own indicators; the core list when absent.</summary>
    public Codebook? Codebook { get; init; }

    /// <summary>Own encoding schema; the default when absent.</summary>
    public JsonElement? Encoding { get; init; }

    public static RoundPlan Example() => new(
        "Dakloos en niet in beeld, najaar 2026",
        "Dakloze mensen zonder papieren en dakloze EU-burgers die in de periode in de stad waren.",
        "Voorbeeldstad",
        new ReferencePeriod(new DateOnly(2026, 9, 1), new DateOnly(2026, 11, 30)),
        [
            new ListDefinition("nachtopvang", "Nachtopvang", "opvang"),
            new ListDefinition("inloop", "Inloophuis", "inloop"),
            new ListDefinition("straatarts", "Straatarts", "medisch"),
            new ListDefinition("veldwerk", "Veldwerk", "veldwerk"),
        ])
    { KeyFrom = RoundKeySource.Shares };

    public static Codebook CoreCodebook()
    {
        using var stream = typeof(RoundPlan).Assembly.GetManifestResourceStream("Lantaarn.Cli.Rounds.codebook-1.0-concept.json")!;
        return JsonSerializer.Deserialize<Codebook>(stream, ExchangeJson.Readable)!;
    }
}

/// <summary>Where the round key comes from.</summary>
internal enum RoundKeySource
{
    /// <summary>From one share of every organisation: nobody else can have it.</summary>
    Shares,

    /// <summary>The count lead draws it and hands it out, and so could encode names: for rehearsals.</summary>
    Lead,
}

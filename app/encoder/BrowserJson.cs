// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using System.Text.Json.Serialization;
using Lantaarn.Cli.Lists;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Encoder.Browser;

/// <summary>What the encoder needs of a round definition.</summary>
/// <param name="Id">The round.</param>
/// <param name="From">First day of the period.</param>
/// <param name="Encoding">The encoding schema.</param>
/// <param name="Indicators">The indicators of the codebook.</param>
internal sealed record BrowserRound(string Id, DateOnly From, JsonElement Encoding, Indicator[] Indicators);

/// <summary>What the app knows of somebody, as written down; empty where it knows nothing.</summary>
/// <param name="GivenNames">Given names.</param>
/// <param name="FamilyNames">Family names.</param>
/// <param name="Birth">Date or year of birth.</param>
/// <param name="Sex">A word for it, such as "vrouw".</param>
/// <param name="Origin">A country or its code.</param>
/// <param name="Ethos">Code of ETHOS Light.</param>
internal sealed record BrowserPerson(string GivenNames, string FamilyNames, string Birth, string Sex, string Origin, string Ethos);

/// <summary>What became of one person.</summary>
/// <param name="Outcome">Name of a <see cref="Linkage.Encoding.Persons.EncodingOutcome"/>.</param>
/// <param name="Filter">The encoding in base64; empty when there is none.</param>
/// <param name="Codes">One code for each indicator, in their order.</param>
internal sealed record BrowserEncoding(string Outcome, string Filter, string[] Codes);

/// <summary>Reads and writes them without reflection, which is trimmed away.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BrowserRound))]
[JsonSerializable(typeof(BrowserPerson[]))]
[JsonSerializable(typeof(BrowserEncoding[]))]
[JsonSerializable(typeof(FieldWords))]
internal sealed partial class BrowserJson : JsonSerializerContext;

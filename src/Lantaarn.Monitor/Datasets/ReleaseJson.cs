// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Datasets;

/// <summary>Everything of a release in one JSON file, and the schema (JSON Schema 2020-12) of that file.</summary>
internal static class ReleaseJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    // The files of a release from before there were registrations must be made again byte for byte.
    private static readonly JsonSerializerOptions WithoutRegistrations = new(Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(type =>
        {
            if (type.Type == typeof(ReleaseDocument)) type.Properties.Remove(type.Properties.Single(property => property.Name == "registrations"));
        }),
    };

    public static IEnumerable<(string Name, byte[] Content)> Files(Release release)
    {
        var round = release.Round;
        var content = new Content(round.Title, round.Population, round.Region, round.Period, round.Codebook, ReleaseData.Licence, release.Document, release.Tables.MinimumCell, release.Tables.Tables);
        yield return ("release.json", JsonSerializer.SerializeToUtf8Bytes(content, Options));
        yield return ("release.schema.json", JsonSerializer.SerializeToUtf8Bytes(Schema(release), Options));
    }

    private static JsonObject Schema(Release release)
    {
        var options = release.Document.Registrations is null ? WithoutRegistrations : Options;
        var schema = options.GetJsonSchemaAsNode(typeof(Content), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "A release of Lantaarn");
        schema.Insert(2, "description", "A number that is null is hidden, or could not be measured; it is never 0.");
        return schema;
    }

    private sealed record Content(
        string Title, string Population, string Region, ReferencePeriod Period, Codebook Codebook, string Licence, ReleaseDocument Release, int MinimumCell, IReadOnlyList<SafeTable> Tables);
}

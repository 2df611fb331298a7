// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lantaarn.Exchange;

/// <summary>How everything that crosses a boundary is written as JSON: camel case, codes as words, no unknown fields, no field twice.</summary>
public static class ExchangeJson
{
    /// <summary>For files that people open: indented.</summary>
    public static JsonSerializerOptions Readable { get; } = Make(indented: true);

    /// <summary>For what is signed or sealed: one form only, without white space.</summary>
    public static JsonSerializerOptions Canonical { get; } = Make(indented: false);

    /// <summary>Reads a document of type <typeparamref name="T"/> from a file.</summary>
    /// <exception cref="InputException">The file is absent, is not JSON, lacks a field or has one that is not known.</exception>
    public static T ReadFile<T>(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Read<T>(stream, path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(new InputProblem(path, "There is no such file.", "Check the name and the folder."), e);
        }
    }

    /// <summary>Reads a document of type <typeparamref name="T"/> that is no file on this machine.</summary>
    /// <param name="content">The document.</param>
    /// <param name="name">What the user calls it.</param>
    /// <exception cref="InputException">It is not JSON, lacks a field or has one that is not known.</exception>
    public static T Read<T>(Stream content, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(content, Readable)
                ?? throw new InputException(new InputProblem(name, "The file holds nothing.", "Make it again or ask the sender for it."));
        }
        catch (JsonException e)
        {
            throw new InputException(Problem(name, e), e);
        }
    }

    private static InputProblem Problem(string path, JsonException e) =>
        new(path, $"This is not the document that is expected here (at {e.Path ?? "its start"}).",
            "Check that it is the right file; if someone edited it, use the original.")
        {
            Line = e.LineNumber + 1,
            Column = (int?)e.BytePositionInLine + 1,
        };

    private static JsonSerializerOptions Make(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
            WriteIndented = indented,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

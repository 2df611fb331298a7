// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>A linkage or encoding schema that cannot be used; says where in the document and what to do.</summary>
public sealed class SchemaException : FormatException
{
    /// <summary>A schema that cannot be used, without a place.</summary>
    public SchemaException(string message) : this("$", message)
    {
    }

    /// <summary>A schema that cannot be used, with what caused it.</summary>
    public SchemaException(string message, Exception innerException) : base($"$: {message}", innerException) => Path = "$";

    /// <summary>A schema that cannot be used, with the place as a JSON path such as <c>$.clkConfig.l</c>.</summary>
    public SchemaException(string path, string message) : base($"{path}: {message}") => Path = path;

    /// <summary>No schema could be made.</summary>
    public SchemaException() : this("The schema cannot be used.")
    {
    }

    /// <summary>Where in the document, as a JSON path.</summary>
    public string Path { get; }
}

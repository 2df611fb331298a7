// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.ComponentModel.DataAnnotations;

namespace Lantaarn.Server.Store;

/// <summary>Where the server keeps what it keeps. Section <c>Store</c>.</summary>
internal sealed class StoreOptions
{
    /// <summary>A connection string of PostgreSQL; empty for a file of SQLite in <see cref="Folder"/>.</summary>
    public string PostgreSql { get; init; } = "";

    /// <summary>Folder of the SQLite file; made when it is not there, readable for its owner only.</summary>
    [Required]
    public string Folder { get; init; } = "data";

    /// <summary>The file of SQLite.</summary>
    public string SqliteFile => Path.Combine(Folder, "lantaarn.db");

    /// <summary>Makes the folder where it is not there yet, for nobody else to look into.</summary>
    public void MakeFolder()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Folder);
        else Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Lantaarn.Cli.Terminal;

namespace Lantaarn.Cli.Releasing;

/// <summary><c>release</c>: what the public may see of a round, kept for good.</summary>
internal static class ReleaseCommands
{
    public static Command Command(Screen screen, TimeProvider clock) => new("release", """
        Keeps what rounds publish in one folder, the site: figures, safe tables, trend and open data of each, signed, in versions that never change.
        """)
    {
        MakeRelease.Command(screen, clock), CorrectRelease.Command(screen, clock), ListReleases.Command(screen), CheckReleases.Command(screen),
    };

    internal static Option<DirectoryInfo> Site() => new("--site") { Description = "The folder of all releases.", DefaultValueFactory = _ => new("site") };
}

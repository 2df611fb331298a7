// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Counting;

namespace Lantaarn.Cli.Estimating;

/// <summary>Opens what the analyst received; the start of both <c>estimate round</c> and <c>protect</c>.</summary>
internal static class CountedRound
{
    public static RoundCount Read(Screen screen, SignedDocument<RoundDefinition> round, string keyPath, string groupsPath, IReadOnlyList<FileInfo> indicators)
    {
        var keys = KeyFile.Read(keyPath, RoundRole.Analyst, round.Document);
        return screen.Progress("Opening indicators", progress => RoundCount.Read(round, keys.Sealing, groupsPath, [.. indicators.Select(file => file.FullName)], progress));
    }
}

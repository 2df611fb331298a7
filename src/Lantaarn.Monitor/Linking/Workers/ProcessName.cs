// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;

namespace Lantaarn.Monitor.Linking.Workers;

/// <summary>What a process calls itself in a job, also for whoever looks into the database: machine, process number, a random end.</summary>
internal static class ProcessName
{
    internal static string Own() => $"{Environment.MachineName}/{Environment.ProcessId}/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3))}";
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Monitor.Linking.Workers;

/// <summary>How a process takes part in a job that several machines share.</summary>
/// <param name="Database">Connection string of the PostgreSQL database through which they share it.</param>
public sealed record SharedWork(string Database)
{
    /// <summary>
    /// How long a unit of work is reserved for whoever took it, 1 second to a day; it is renewed at a third of it. One minute unless set.
    /// </summary>
    public TimeSpan Lease
    {
        get;
        init => field = value >= TimeSpan.FromSeconds(1) && value <= TimeSpan.FromDays(1) ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A lease takes 1 second to a day.");
    } = TimeSpan.FromMinutes(1);

    /// <summary>Units this process does at the same time, 1 or more; one for each processor unless set.</summary>
    public int Threads
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one thread is needed.");
    } = Environment.ProcessorCount;
}

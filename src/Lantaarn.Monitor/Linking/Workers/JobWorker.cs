// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Linkage.Matching;

namespace Lantaarn.Monitor.Linking.Workers;

/// <summary>A worker's side of a linkage on several machines: takes units of work until the job is done.</summary>
public static class JobWorker
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Works until the job is done or its coordinator ended it, and returns how many units this process did.</summary>
    /// <param name="how">Where the job is and how to take part.</param>
    /// <param name="key">The key of the job.</param>
    /// <param name="progress">Told the share of the whole job that is done, 0 to 1.</param>
    /// <param name="cancel">Stops the work; what was taken is given back.</param>
    /// <exception cref="InputException">The database cannot be used, the job is not there, or it is of another version or key.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static int Run(SharedWork how, JobKey key, IProgress<double>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(how);
        ArgumentNullException.ThrowIfNull(key);
        var name = ProcessName.Own();
        using var database = new Database(how.Database, name);
        var tables = new JobTables(database, key.Job);
        RequireFits(tables, key);
        while (tables.State() is { Units: null })
        {
            cancel.WaitHandle.WaitOne(Pause);
            cancel.ThrowIfCancellationRequested();
        }
        var parts = tables.Parts((number, box) => key.Open(SharedJob.EncodingsSealedAs, number, box), cancel);
        return parts.Count == 0 ? 0 : new UnitLoop(tables, key, Read(parts, cancel), how).Run(name, progress, cancel);
    }

    private static void RequireFits(JobTables tables, JobKey key)
    {
        if (tables.Origin() is not var (version, check))
            throw Wrong("It is not in the database: it is over, or was never in this one.", "Use the newest job key and the coordinator's database.");
        if (version != JobTables.Version)
            throw Wrong($"It was made by version {version}, this is {JobTables.Version}.", "Use the same version on all machines.");
        key.Open(SharedJob.CheckSealedAs, 0, check);
    }

    private static AllPairs Read(List<byte[]> parts, CancellationToken cancel)
    {
        try
        {
            return AllPairs.FromParts(parts, cancel);
        }
        catch (ArgumentException e)
        {
            throw Wrong("Somebody removed a part of it from the database.", "Stop the coordinator and start again.", e);
        }
    }

    private static InputException Wrong(string what, string whatToDo, Exception? cause = null) => new(new InputProblem("The shared job", what, whatToDo), cause);
}

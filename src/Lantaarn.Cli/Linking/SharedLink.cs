// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Linkage.Matching;
using Lantaarn.Monitor.Linking.Workers;

namespace Lantaarn.Cli.Linking;

/// <summary><c>link</c> on several machines: the coordinator's side and a worker's.</summary>
internal static class SharedLink
{
    /// <summary>Opens a job, hands out its key, links with the help of whoever joins, and leaves neither rows nor key.</summary>
    public static int Coordinate(Screen screen, SharedWork how, string keyPath, Func<UnitSearch, int> link)
    {
        if (File.Exists(keyPath))
            throw new InputException(new InputProblem(keyPath, "There is such a file already; a job key is new for every job.", "Give another name. If it is left from a job that broke off, delete it."));
        using var job = SharedJob.Open(how);
        try
        {
            KeyFile.Write(keyPath, job.Key);
            screen.Say("Others can help now. Bring them the job key by a safe way, not through the database:");
            screen.Say($"  lantaarn link --worker \"Host=...;Database=...\" --job-key {keyPath}");
            return link(job.Search);
        }
        finally
        {
            File.Delete(keyPath);
            if (!job.TryRemove())
                screen.Warn("The job could not be removed from the database. What is left there is sealed, and its key is deleted; the next job removes it, as does 'DROP SCHEMA lantaarn_link CASCADE'.");
        }
    }

    /// <summary>Helps until the job is over.</summary>
    public static int Help(Screen screen, SharedWork how, string keyPath, CancellationToken cancel)
    {
        var key = JobKey.Read(keyPath);
        var done = screen.Progress("The job as a whole", progress => JobWorker.Run(how, key, progress, cancel));
        screen.Say($"The job is over. This worker did {done} of its units.");
        return ExitCode.Done;
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Linkage.Matching;
using Npgsql;

namespace Lantaarn.Monitor.Linking.Workers;

/// <summary>
/// The coordinator's side of a linkage on several machines: puts the work into a database, does its share, and brings home what all found.
/// Nothing stays in the database once <see cref="Search"/> has returned or failed, or <see cref="TryRemove"/> was called.
/// </summary>
public sealed class SharedJob : IDisposable
{
    internal const string EncodingsSealedAs = "encodings";
    internal const string CheckSealedAs = "check";

    private readonly SharedWork _how;
    private readonly Database _database;
    private readonly NpgsqlConnection _owner;
    private readonly JobTables _tables;
    private readonly string _name = ProcessName.Own();
    private bool _removed;

    private SharedJob(SharedWork how)
    {
        _how = how;
        _database = new Database(how.Database, _name);
        _tables = new JobTables(_database, Key.Job);
        _owner = _database.Connect();
    }

    /// <summary>For the workers: to be brought to their machines by other means than the database.</summary>
    public JobKey Key { get; } = JobKey.Draw();

    /// <summary>Opens a job that workers can join at once; they wait until the work is there.</summary>
    /// <exception cref="InputException">The database cannot be used.</exception>
    public static SharedJob Open(SharedWork how)
    {
        ArgumentNullException.ThrowIfNull(how);
        var job = new SharedJob(how);
        try
        {
            job._tables.Begin(job._owner, job.Key.Seal(CheckSealedAs, 0, []));
            return job;
        }
        catch
        {
            job.Dispose();
            throw;
        }
    }

    /// <summary>Compares all pairs together with the workers: a <see cref="UnitSearch"/>.</summary>
    /// <exception cref="InputException">The database cannot be used, or the job was removed from it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<byte[]>? Search(AllPairs pairs, IProgress<double>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        try
        {
            _tables.Publish(pairs.ToParts().Select((part, number) => Key.Seal(EncodingsSealedAs, number, part)), pairs.Units, cancel);
            new UnitLoop(_tables, Key, pairs, _how).Run(_name, progress, cancel);
            if (_tables.State() is { } state && state.Room > pairs.HitLimit) return null;
            var found = _tables.Found((unit, box) => Key.Open(UnitLoop.SealedAs, unit, box), cancel);
            return found.Count == pairs.Units ? found : throw Gone();
        }
        finally
        {
            TryRemove();
        }
    }

    /// <summary>Removes all rows of the job; workers end. False where the database could not be asked: rows may be left, sealed.</summary>
    public bool TryRemove()
    {
        if (_removed) return true;
        try
        {
            _tables.Remove();
            return _removed = true;
        }
        catch (InputException)
        {
            return false;
        }
    }

    /// <summary>Removes the job as far as possible and leaves the database.</summary>
    public void Dispose()
    {
        TryRemove();
        _owner.Dispose();
        _database.Dispose();
    }

    private static InputException Gone() => new(new InputProblem(
        "The shared job", "Somebody removed it, or a part of it, from the database before it was done.", "Start again."));
}

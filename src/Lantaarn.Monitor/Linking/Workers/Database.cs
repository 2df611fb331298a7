// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Npgsql;

namespace Lantaarn.Monitor.Linking.Workers;

/// <summary>A PostgreSQL database, asked in statements that each stand alone; every failure says what to do.</summary>
internal sealed class Database : IDisposable
{
    private const int KeepAliveSeconds = 30;
    private const int PatienceSeconds = 600;

    private readonly NpgsqlDataSource _source;
    private readonly string _place;

    /// <param name="connectionString">As Npgsql takes it.</param>
    /// <param name="name">What the database's own list of sessions calls this process.</param>
    /// <exception cref="InputException">This is no connection string.</exception>
    internal Database(string connectionString, string name)
    {
        var settings = Parse(connectionString);
        (settings.ApplicationName, settings.KeepAlive, settings.CommandTimeout) = (name, KeepAliveSeconds, PatienceSeconds);
        _place = $"Database '{settings.Database}' at '{settings.Host}'";
        _source = NpgsqlDataSource.Create(settings);
    }

    public void Dispose() => _source.Dispose();

    /// <summary>A connection of its own, for what lasts as long as it is open.</summary>
    /// <exception cref="InputException">The database cannot be used.</exception>
    internal NpgsqlConnection Connect() => Try(_source.OpenConnection);

    /// <summary>Runs a statement and tells how many rows it changed.</summary>
    /// <exception cref="InputException">The database cannot be used.</exception>
    internal int Execute(string sql, params object[] values) => Try(() =>
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    });

    /// <summary>Runs a query and reads each row as it comes.</summary>
    /// <exception cref="InputException">The database cannot be used.</exception>
    internal List<T> Query<T>(string sql, object[] values, Func<NpgsqlDataReader, T> read, CancellationToken cancel) => Try(() =>
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            cancel.ThrowIfCancellationRequested();
            rows.Add(read(reader));
        }
        return rows;
    });

    /// <summary>Does several things or none of them.</summary>
    /// <exception cref="InputException">The database cannot be used.</exception>
    internal void Together(Action<Action<string, object[]>> work) => Try(() =>
    {
        using var connection = _source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        work((sql, values) =>
        {
            using var command = new NpgsqlCommand(sql, connection, transaction);
            Fill(command, values);
            command.ExecuteNonQuery();
        });
        transaction.Commit();
        return true;
    });

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = _source.CreateCommand(sql);
        Fill(command, values);
        return command;
    }

    private static void Fill(NpgsqlCommand command, object[] values)
    {
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
    }

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new InputException(new InputProblem("The connection string", "PostgreSQL cannot be reached by it.",
                "Write it as \"Host=...;Database=...;Username=...\"; the password can stand in the variable PGPASSWORD or in the file that PGPASSFILE names."), e);
        }
    }

    // The text of a failure comes from the server and never holds a value of ours: values travel apart from the statement.
    private T Try<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (PostgresException e)
        {
            throw new InputException(new InputProblem(_place, $"The database refuses: {e.MessageText} ({e.SqlState}).",
                "Check the name, the password and whether you may create a schema there."), e);
        }
        catch (NpgsqlException e)
        {
            throw new InputException(new InputProblem(_place, "The database does not answer, or the connection broke.",
                "Check that it runs and can be reached from here, then start again."), e);
        }
    }
}

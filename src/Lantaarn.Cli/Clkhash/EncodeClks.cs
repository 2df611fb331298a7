// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Text.Json;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Lists;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Linkage.Encoding.Clkhash;

namespace Lantaarn.Cli.Clkhash;

/// <summary><c>clkhash</c>: encodes a list as clkhash does, for whoever wants to check us against clkhash and anonlink.</summary>
internal static class EncodeClks
{
    private const int ReportEvery = 1024;

    public static Command Command(Screen screen)
    {
        var list = new Argument<FileInfo>("list") { Description = "The list, as CSV; its header must be that of the schema." };
        var schema = new Argument<FileInfo>("schema") { Description = "A clkhash linkage schema, version 1, 2 or 3." };
        var secret = new Option<FileInfo>("--secret-file") { Description = "A text file with the secret; a line end behind it does not count.", Required = true };
        var output = Options.Output("Where the encodings go.", "clks.json");
        var follow = new Option<bool>("--clkhash-compatible") { Description = "Do as clkhash does even where it does something else than the schema says." };
        var command = new Command("clkhash", """
            Encodes a list with a clkhash linkage schema, byte for byte as clkhash 0.18.3 does, for comparing with clkhash and anonlink.

            Not for counts: nothing is normalised and nothing is hardened beyond the schema. A count uses 'encode'.
            """) { list, schema, secret, output, follow };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(screen, new ClksRequest(
            parsed.GetRequiredValue(list).FullName,
            parsed.GetRequiredValue(schema).FullName,
            parsed.GetRequiredValue(secret).FullName,
            parsed.GetRequiredValue(output).FullName,
            parsed.GetValue(follow) ? ClkhashTraps.Follow : ClkhashTraps.Refuse), cancel)));
        return command;
    }

    private static int Run(Screen screen, ClksRequest request, CancellationToken cancel)
    {
        var schema = ReadSchema(request);
        using var encoder = new ClkEncoder(schema, ReadSecret(request.SecretPath));
        using var list = ListFile.Open(request.ListPath);
        RequireHeader(request.ListPath, list.Columns, schema.Identifiers);
        using var file = AtomicFile.Create(request.OutputPath);
        var rows = screen.Progress("Encoding", progress => Write(file.Stream, list, new ClkRows(request, schema, encoder), progress, cancel));
        file.Commit();
        screen.Say($"{rows} rows encoded, {schema.Bits} bits each.");
        screen.Wrote(request.OutputPath);
        return ExitCode.Done;
    }

    private static long Write(Stream stream, ListFile list, ClkRows rows, IProgress<double> progress, CancellationToken cancel)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteStartArray("clks");
        var written = 0L;
        foreach (var (line, cells) in list.Rows())
        {
            json.WriteBase64StringValue(rows.Encode(line, cells));
            if (++written % ReportEvery != 0) continue;
            cancel.ThrowIfCancellationRequested();
            json.Flush();
            progress.Report(list.Progress);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        return written;
    }

    private static LinkageSchema ReadSchema(ClksRequest request)
    {
        try
        {
            return LinkageSchema.Parse(Text(request.SchemaPath), request.Traps);
        }
        catch (SchemaException e)
        {
            throw new InputException(new InputProblem(request.SchemaPath, e.Message, "Correct the schema; where clkhash itself takes it, --clkhash-compatible does too."), e);
        }
    }

    private static byte[] ReadSecret(string path)
    {
        var secret = Text(path).TrimEnd('\r', '\n');
        return secret.Length > 0
            ? System.Text.Encoding.UTF8.GetBytes(secret)
            : throw new InputException(new InputProblem(path, "The file holds no secret.", "Write the secret that all parties share into it."));
    }

    private static string Text(string path) => File.Exists(path)
        ? File.ReadAllText(path)
        : throw new InputException(new InputProblem(path, "There is no such file.", "Check the name and the folder."));

    private static void RequireHeader(string path, IReadOnlyList<string> columns, IReadOnlyList<string> identifiers)
    {
        if (columns.Count != identifiers.Count)
            throw Wrong($"The list has {columns.Count} columns and the schema {identifiers.Count}.");
        for (var i = 0; i < columns.Count; i++)
            if (columns[i] != identifiers[i])
                throw Wrong($"Column {i + 1} is called '{columns[i]}' in the list and '{identifiers[i]}' in the schema.");

        InputException Wrong(string what) => new(new InputProblem(path, what, "Give list and schema the same columns in the same order, ignored ones included.") { Line = 1 });
    }
}

/// <summary>What <c>clkhash</c> is asked to do.</summary>
internal sealed record ClksRequest(string ListPath, string SchemaPath, string SecretPath, string OutputPath, ClkhashTraps Traps);

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.CommandLine.Parsing;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Linking.Workers;

namespace Lantaarn.Cli.Linking;

/// <summary>What <c>link</c> can be asked: to link, alone or with workers, or to be a worker.</summary>
internal sealed class LinkOptions
{
    private const int DefaultLeaseSeconds = 60;
    private const int LongestLeaseSeconds = 86_400;

    private readonly Argument<FileInfo[]> _encodings = new("encodings") { Description = "The encodings parts, one per list (*.encodings.sealed).", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<FileInfo> _round = Options.Round();
    private readonly Option<FileInfo> _key = Options.Key("linkage unit");
    private readonly Option<DirectoryInfo> _folder = new("--out", "-o") { Description = "Where the groups and the report go.", DefaultValueFactory = _ => new("linkage") };
    private readonly Option<FileInfo[]> _truths = new("--truth") { Description = "Rehearsals only: the truth files that 'encode --truth-column' kept; gives precision and recall.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string> _workersAt = new("--workers-at") { Description = "Share the work with workers through this PostgreSQL database: \"Host=...;Database=...;Username=...\", the password in PGPASSWORD." };
    private readonly Option<string> _worker = new("--worker") { Description = "Be a worker for the job in this database; needs only --job-key." };
    private readonly Option<FileInfo> _jobKey = new("--job-key") { Description = "Of several machines: written by the coordinator, readable by its owner only, and deleted at the end; a worker needs a copy." };
    private readonly Option<int> _lease = new("--lease") { Description = "Of several machines: seconds after which the work of a process that fell silent goes to another.", DefaultValueFactory = _ => DefaultLeaseSeconds };

    public Command AddTo(Command command)
    {
        (_round.Required, _key.Required) = (false, false);
        command.Add(_encodings);
        foreach (var option in (Option[])[_round, _key, _folder, _truths, _workersAt, _worker, _jobKey, _lease]) command.Add(option);
        command.Validators.Add(Check);
        return command;
    }

    public SignedDocument<RoundDefinition> Round(ParseResult parsed) => SignedRound.Read(parsed.GetRequiredValue(_round).FullName);

    public LinkFiles Files(ParseResult parsed) => new(
        parsed.GetRequiredValue(_key).FullName, Paths(parsed.GetValue(_encodings)), Paths(parsed.GetValue(_truths)), parsed.GetRequiredValue(_folder).FullName);

    /// <summary>Where this process is to be a worker; null where it links itself.</summary>
    public SharedWork? Worker(ParseResult parsed) => Shared(parsed, _worker);

    /// <summary>Where workers may join; null where this process links alone.</summary>
    public SharedWork? WorkersAt(ParseResult parsed) => Shared(parsed, _workersAt);

    public string JobKey(ParseResult parsed) => parsed.GetRequiredValue(_jobKey).FullName;

    private SharedWork? Shared(ParseResult parsed, Option<string> option) =>
        parsed.GetValue(option) is { } database ? new SharedWork(database) { Lease = TimeSpan.FromSeconds(parsed.GetValue(_lease)) } : null;

    private void Check(CommandResult given)
    {
        bool Has(Symbol symbol) => symbol switch
        {
            Argument argument => given.GetResult(argument) is { Tokens.Count: > 0 },
            Option option => given.GetResult(option) is { Implicit: false },
            _ => false,
        };
        Symbol[] linking = [_encodings, _round, _key];
        Symbol[] needed = [.. Has(_worker) ? [] : linking, .. Has(_worker) || Has(_workersAt) ? (Symbol[])[_jobKey] : []];
        Symbol[] senseless = Has(_worker) ? [.. linking, _truths, _workersAt] : Has(_workersAt) ? [] : [_jobKey, _lease];
        foreach (var symbol in needed.Where(symbol => !Has(symbol))) given.AddError($"'{symbol.Name}' is needed here.");
        foreach (var symbol in senseless.Where(Has)) given.AddError($"'{symbol.Name}' makes no sense {(Has(_worker) ? "together with '--worker'" : "without '--worker' or '--workers-at'")}.");
        if (Has(_lease) && given.GetResult(_lease) is { Errors: var errors } && !errors.Any() && given.GetValue(_lease) is < 1 or > LongestLeaseSeconds)
            given.AddError($"'--lease' is 1 to {LongestLeaseSeconds} seconds.");
    }

    private static List<string> Paths(FileInfo[]? files) => files?.Select(file => file.FullName).ToList() ?? [];
}

/// <summary>The files of a linkage.</summary>
/// <param name="Key">The linkage unit's keys.</param>
/// <param name="Encodings">The encodings parts, one per list.</param>
/// <param name="Truths">Rehearsals only: who each record is.</param>
/// <param name="Folder">Where the groups and the report go.</param>
internal sealed record LinkFiles(string Key, IReadOnlyList<string> Encodings, IReadOnlyList<string> Truths, string Folder);

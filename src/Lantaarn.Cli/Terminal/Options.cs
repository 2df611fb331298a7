// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Terminal;

/// <summary>Options that several commands share.</summary>
internal static class Options
{
    public static Option<FileInfo> Round() => new("--round", "-r") { Description = "The round definition (round.json).", Required = true };

    public static Option<FileInfo> Key(string role) => new("--key", "-k") { Description = $"The {role}'s keys.", Required = true };

    public static Option<FileInfo> Share() => new("--share", "-s") { Description = "Your own share and keys (LIST.share.key).", Required = true };

    public static Option<FileInfo> Output(string what, string name) => new("--out", "-o") { Description = what, DefaultValueFactory = _ => new(name) };

    public static Option<FileInfo> Groups() => new("--groups", "-g") { Description = "The groups from the linkage unit (groups.sealed).", Required = true };

    public static Option<FileInfo> Ledger() =>
        new("--ledger") { Description = "What was published before (a file that protect itself keeps): the tables are made safe together with it, and added to it." };

    public static Option<int> Seed() => new("--seed") { Description = "Start of the random numbers: the same seed gives the same figures.", DefaultValueFactory = _ => 1 };

    /// <summary>For an option that is needed only together with others.</summary>
    public static FileInfo Require(ParseResult parsed, Option<FileInfo> option) =>
        parsed.GetValue(option) ?? throw new InputException(new InputProblem(option.Name, $"The option {option.Name} is needed here: {option.Description}", "Add it to the command."));
}

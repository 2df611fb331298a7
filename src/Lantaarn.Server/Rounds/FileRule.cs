// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Rounds;

/// <summary>For one kind of file: what it is called, who puts it there and when, who may fetch it and from when on.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Ending">End of its name; the whole name when nothing comes before it.</param>
/// <param name="From">Who puts it there.</param>
/// <param name="During">The step in which it is put there.</param>
internal sealed record FileRule(FileKind Kind, string Ending, Party From, RoundStep During)
{
    /// <summary>Who may fetch it; empty for all who have a seat.</summary>
    public IReadOnlyList<Party> For { get; init; } = [];

    /// <summary>First step in which it may be fetched.</summary>
    public RoundStep FetchFrom { get; init; }

    /// <summary>What the kinds of files are. Encodings and indicators never have the same reader.</summary>
    public static IReadOnlyList<FileRule> All { get; } =
    [
        new(FileKind.Commitment, ".commitment.json", Party.List, RoundStep.Draft),
        new(FileKind.Share, ".share.sealed", Party.List, RoundStep.Draft) { For = [Party.List] },
        new(FileKind.Encodings, ".encodings.sealed", Party.List, RoundStep.Open) { For = [Party.LinkageUnit], FetchFrom = RoundStep.Closed },
        new(FileKind.Indicators, ".indicators.sealed", Party.List, RoundStep.Open) { For = [Party.Analyst], FetchFrom = RoundStep.Linked },
        new(FileKind.Groups, "groups.sealed", Party.LinkageUnit, RoundStep.Closed) { For = [Party.Analyst], FetchFrom = RoundStep.Linked },
        new(FileKind.LinkageReport, "linkage-report.json", Party.LinkageUnit, RoundStep.Closed) { For = [Party.LinkageUnit, Party.Analyst, Party.Lead, Party.Interpreter], FetchFrom = RoundStep.Linked },
        new(FileKind.Estimate, "estimate.json", Party.Analyst, RoundStep.Linked) { For = [Party.Analyst, Party.Lead, Party.Interpreter], FetchFrom = RoundStep.Estimated },
        new(FileKind.Tables, "safe-tables.json", Party.Analyst, RoundStep.Estimated) { For = [Party.Analyst, Party.Lead, Party.Interpreter], FetchFrom = RoundStep.Protected },
        new(FileKind.Interpretation, "interpretation.txt", Party.Interpreter, RoundStep.Protected) { For = [Party.Analyst, Party.Lead, Party.Interpreter], FetchFrom = RoundStep.Interpreted },
        new(FileKind.Interpretations, "interpretations.json", Party.Interpreter, RoundStep.Protected) { For = [Party.Analyst, Party.Lead, Party.Interpreter], FetchFrom = RoundStep.Protected },
    ];

    /// <summary>The rule for a file of this name, and the list that the name begins with; none when there is no such kind.</summary>
    public static (FileRule Rule, string List)? Of(string name)
    {
        var rule = All.FirstOrDefault(rule => rule.Ending[0] == '.' ? name.EndsWith(rule.Ending, StringComparison.Ordinal) : name == rule.Ending);
        return rule is null ? null : (rule, name[..^rule.Ending.Length]);
    }

    public static FileRule Of(FileKind kind) => All.First(rule => rule.Kind == kind);

    /// <summary>Whether these rights let somebody fetch a file now.</summary>
    public static bool MayFetch(RoundFile file, RoundRights rights, RoundStep step)
    {
        if (file.Kind is FileKind.Statement or FileKind.Release) return true;
        var rule = Of(file.Kind);
        return step >= rule.FetchFrom && (rule.For is [] || rule.For.Any(party => rights.May(party, party == Party.List ? file.To : "")));
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Monitor.Counting;

/// <summary>The people of a round as the analyst sees them: groups from the linkage unit joined with the indicators from the organisations.</summary>
/// <param name="People">Real people, at least one record each.</param>
/// <param name="Twins">What became of the invented people; empty when none were planted.</param>
/// <param name="Coverage">One line per list of the round.</param>
/// <param name="Linkage">What the linkage unit said of the whole.</param>
/// <param name="Doubts">Expected errors of the linkage, for everyone and per kind of people.</param>
public sealed record RoundCount(
    IReadOnlyList<CountedPerson> People, IReadOnlyList<TwinOutcome> Twins, IReadOnlyList<ListCoverage> Coverage, GroupsSummary Linkage, IReadOnlyList<DoubtSum> Doubts)
{
    /// <summary>People who are in a list but could not be compared with other lists.</summary>
    public long NotEncodable => Coverage.Sum(list => list.NotEncodable);

    /// <summary>Opens and joins the files that the analyst received.</summary>
    /// <param name="round">The round.</param>
    /// <param name="key">The analyst's key.</param>
    /// <param name="groupsPath">The groups, from the linkage unit.</param>
    /// <param name="indicatorPaths">The indicator parts, from the organisations.</param>
    /// <param name="progress">Told the share of files read, 0 to 1.</param>
    /// <exception cref="InputException">A file is damaged or does not belong here, a list came twice, or groups and indicators do not fit.</exception>
    public static RoundCount Read(SignedDocument<RoundDefinition> round, PrivateKey key, string groupsPath, IReadOnlyList<string> indicatorPaths, IProgress<double> progress)
    {
        var files = RequireTogether(round, groupsPath, indicatorPaths);
        var (linkage, groups) = ReadGroups(key, groupsPath);
        var members = new Dictionary<RecordNumber, List<Member>>();
        var coverage = round.Document.Lists.ToDictionary(list => list.Id, list => new ListCoverage(list.Id, null));
        foreach (var (path, header) in files)
        {
            if (coverage[header.List].Summary is not null)
                throw new InputException(new InputProblem(path, $"The list '{header.List}' is here twice.", "Give one indicators file per list."));
            var (summary, records) = SealedBatches.Read<IndicatorsSummary, IndicatorRecord>(path, key);
            coverage[header.List] = new(header.List, summary);
            foreach (var record in records)
            {
                if (!Fits(round.Document.Codebook, record)) throw WrongCodes(path);
                if (!groups.Remove((header.List, record.Number), out var group)) throw Unknown(path);
                if (!members.TryGetValue(group.Group, out var together)) members[group.Group] = together = [];
                together.Add(new Member(round.Document.FindList(header.List)!, record, group is { Missed: { } missed, False: { } falsely } ? (missed, falsely) : null));
            }
            progress.Report((double)coverage.Values.Count(list => list.Summary is not null) / indicatorPaths.Count);
        }
        if (groups.Count > 0)
            throw new InputException(new InputProblem(groupsPath, $"{groups.Count} linked records have no indicators, for instance of the list '{groups.First().Key.List}'.", "Give the indicators of every list that was linked."));
        return new PersonAssembly(round.Document).Assemble(members.Values, [.. coverage.Values], linkage);
    }

    private static List<(string Path, SealedHeader Header)> RequireTogether(SignedDocument<RoundDefinition> round, string groupsPath, IReadOnlyList<string> indicatorPaths)
    {
        var groups = SealedFile.ReadHeader(groupsPath);
        round.RequireBelongs(groupsPath, groups, SealedContent.Groups);
        var files = indicatorPaths.Select(path => (Path: path, Header: SealedFile.ReadHeader(path))).ToList();
        foreach (var (path, header) in files) round.RequireBelongs(path, header, SealedContent.Indicators);
        SignedRound.RequireOneKey([.. files, (groupsPath, groups)]);
        return files;
    }

    private static (GroupsSummary Linkage, Dictionary<(string List, RecordNumber Number), GroupRecord> Groups) ReadGroups(PrivateKey key, string path)
    {
        var (summary, records) = SealedBatches.Read<GroupsSummary, GroupRecord>(path, key);
        var groups = new Dictionary<(string, RecordNumber), GroupRecord>((int)Math.Clamp(summary.Records, 0, 1 << 20));
        foreach (var record in records)
            if (!groups.TryAdd((record.List, record.Number), record))
                throw new InputException(new InputProblem(path, $"A record of the list '{record.List}' is in it twice.", "Ask the linkage unit to link again."));
        return (summary, groups);
    }

    private static bool Fits(Codebook codebook, IndicatorRecord record) => record.Twin is not null
        ? record.Values.Count == 0
        : record.Values.Count == codebook.Indicators.Count && codebook.Indicators.Zip(record.Values).All(pair => pair.First.Allows(pair.Second));

    private static InputException WrongCodes(string path) =>
        new(new InputProblem(path, "The file holds codes that are not in this round's codebook.", "Ask the organisation to encode again with this round's definition."));

    private static InputException Unknown(string path) =>
        new(new InputProblem(path, "The file holds records that the linkage unit did not link.", "The two parts come from different contributions: ask the organisation for both parts of one, and link again."));
}

/// <summary>One record of a group.</summary>
/// <param name="List">Where it comes from.</param>
/// <param name="Record">What it says.</param>
/// <param name="Doubt">Its expected errors of linkage; null where the linkage unit could not tell.</param>
internal sealed record Member(ListDefinition List, IndicatorRecord Record, (decimal Missed, decimal False)? Doubt);

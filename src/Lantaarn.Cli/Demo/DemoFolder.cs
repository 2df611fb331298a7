// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Contributing;
using Lantaarn.Cli.Demo.City;
using Lantaarn.Cli.Linking;
using Lantaarn.Cli.Rounds;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Demo;

/// <summary>Where the demo puts things: the report on top, everything that led to it below "steps", one folder per party.</summary>
internal sealed class DemoFolder(string root)
{
    public string Root { get; } = root;

    /// <summary>What was published before; null where nothing can have been.</summary>
    public string? Ledger { get; init; }

    public string Steps => Path.Combine(Root, "steps");

    public string Lead => Path.Combine(Steps, "1-count-lead");

    public string Twins => Path.Combine(Steps, "2-audit-party");

    public string Organisations => Path.Combine(Steps, "3-organisations");

    public string LinkageUnit => Path.Combine(Steps, "4-linkage-unit");

    public string Analyst => Path.Combine(Steps, "5-analyst");

    public string AnalystKey => Path.Combine(Lead, RoundFolder.AnalystKey);

    public string Round => Path.Combine(Lead, RoundFolder.Definition);

    public string RoundKey => Path.Combine(Lead, RoundFolder.RoundKey);

    public string Truth => Path.Combine(Lead, "truth.json");

    public string List(DemoOrganisation organisation) => Path.Combine(Organisations, organisation.Format.FileName);

    public string Mapping(DemoOrganisation organisation) => Path.Combine(Organisations, $"{organisation.Code}.mapping.json");

    public string Contributions => Path.Combine(Organisations, "contributions");

    public string Encodings(DemoOrganisation organisation) => ContributionFiles.EncodingsPath(Contributions, organisation.Code);

    public string Indicators(DemoOrganisation organisation) => ContributionFiles.IndicatorsPath(Contributions, organisation.Code);

    public string RecordTruth(DemoOrganisation organisation) => ContributionFiles.TruthPath(Contributions, organisation.Code);

    public string Groups => Path.Combine(LinkageUnit, Link.GroupsFile);

    public string LinkageReport => Path.Combine(LinkageUnit, Link.ReportFile);

    public string Estimate => Path.Combine(Analyst, "estimate.json");

    /// <summary>An estimate that was corrected later.</summary>
    public string FirstEstimate => Path.Combine(Analyst, "estimate-version-1.json");

    public string Tables => Path.Combine(Analyst, "safe-tables.json");

    /// <summary>Removes what an earlier demo left here.</summary>
    public void Clear() => Clear(Root, Steps);

    /// <summary>Removes what an earlier demo made: never a folder that somebody pointed at by mistake.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="mark">What stands in it when a demo made it.</param>
    /// <exception cref="InputException">Something else is in it.</exception>
    public static void Clear(string root, string mark)
    {
        if (!Directory.Exists(root)) return;
        if (!Directory.Exists(mark) && Directory.EnumerateFileSystemEntries(root).Any())
            throw new InputException(new InputProblem(root, "There is something in this folder that the demo did not make.", "Choose another folder with --out."));
        Directory.Delete(root, recursive: true);
    }
}

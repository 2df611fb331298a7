// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Contributing;
using Lantaarn.Cli.Demo.City;
using Lantaarn.Cli.Linking;
using Lantaarn.Cli.Rounds;

namespace Lantaarn.Cli.Demo;

/// <summary>Where the demo puts things: the report on top, everything that led to it below "steps", one folder per party.</summary>
internal sealed class DemoFolder(string root)
{
    public string Root { get; } = root;

    public string Steps => Path.Combine(Root, "steps");

    public string Lead => Path.Combine(Steps, "1-count-lead");

    public string Twins => Path.Combine(Steps, "2-audit-party");

    public string Organisations => Path.Combine(Steps, "3-organisations");

    public string LinkageUnit => Path.Combine(Steps, "4-linkage-unit");

    public string Analyst => Path.Combine(Steps, "5-analyst");

    public string Round => Path.Combine(Lead, RoundFolder.Definition);

    public string RoundKey => Path.Combine(Lead, RoundFolder.RoundKey);

    public string Truth => Path.Combine(Lead, "truth.json");

    public string List(DemoOrganisation organisation) => Path.Combine(Organisations, organisation.Format.FileName);

    public string Registration(DemoRegistration registration) => Path.Combine(Organisations, $"{registration.Name}.registration.csv");

    public string SafeRegistration(string indicator) => Path.Combine(Analyst, $"safe-{indicator}.json");

    public string Mapping(DemoOrganisation organisation) => Path.Combine(Organisations, $"{organisation.Code}.mapping.json");

    public string Contributions => Path.Combine(Organisations, "contributions");

    public string Encodings(DemoOrganisation organisation) => ContributionFiles.EncodingsPath(Contributions, organisation.Code);

    public string Indicators(DemoOrganisation organisation) => ContributionFiles.IndicatorsPath(Contributions, organisation.Code);

    public string RecordTruth(DemoOrganisation organisation) => ContributionFiles.TruthPath(Contributions, organisation.Code);

    public string Groups => Path.Combine(LinkageUnit, Link.GroupsFile);

    public string LinkageReport => Path.Combine(LinkageUnit, Link.ReportFile);

    public string Estimate => Path.Combine(Analyst, "estimate.json");

    public string Tables => Path.Combine(Analyst, "safe-tables.json");
}

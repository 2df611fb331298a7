// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Releases;
using Lantaarn.Monitor.Sites;

namespace Lantaarn.Cli.Releasing;

/// <summary>The files that a release is made of.</summary>
/// <param name="Round">The round definition.</param>
/// <param name="Key">The analyst's keys.</param>
/// <param name="Estimate">The estimate.</param>
/// <param name="Tables">The safe tables.</param>
/// <param name="Linkage">The linkage report.</param>
internal sealed record ReleaseInput(string Round, string Key, string Estimate, string Tables, string Linkage)
{
    /// <summary>What experts say; null where nobody said anything yet.</summary>
    public string? Interpretations { get; init; }

    /// <summary>Safe tables of registrations outside the count; empty where there are none.</summary>
    public IReadOnlyList<string> Registrations { get; init; } = [];

    /// <summary>Reads all of it.</summary>
    /// <param name="published">What stands in the site already.</param>
    /// <exception cref="InputException">A file cannot be used.</exception>
    public (NewRelease Release, RoundDefinition Round, PrivateKey Analyst) Read(MonitorSite published)
    {
        var round = SignedRound.Read(Round);
        var analyst = KeyFile.Read(Key, RoundRole.Analyst, round.Document);
        var release = new NewRelease(round, ExchangeJson.ReadFile<RoundEstimate>(Estimate), SignedTables.Read(Tables, round.Document), ExchangeJson.ReadFile<LinkageReport>(Linkage))
        {
            Interpretations = Interpretations is null ? [] : ExchangeJson.ReadFile<IReadOnlyList<Interpretation>>(Interpretations),
            Registrations = [.. Registrations.Select(path => SignedTables.Read(path, round.Document))],
            Published = published.All,
        };
        return (release, round.Document, analyst.Signing);
    }

    /// <summary>Puts a release at its address, whole or not at all. Nothing is ever replaced.</summary>
    /// <exception cref="InputException">There is something at that address.</exception>
    public void Publish(Screen screen, string site, Release release)
    {
        var folder = Path.Combine(site, ReleaseFolder.PathOf(release.Document.Id, release.Document.Version));
        if (Path.Exists(folder))
            throw new InputException(new InputProblem(folder, "There is a release at this address, and releases never change.", "Choose another --name, or use 'lantaarn release correct'."));
        var staging = $"{folder}.{Environment.ProcessId}.part";
        foreach (var (name, content) in ReleaseFolder.Files(release, File.ReadAllBytes(Tables)))
        {
            var path = Path.Combine(staging, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }
        Directory.Move(staging, folder);
        screen.Wrote(folder);
    }
}

/// <summary>The options that name them.</summary>
internal sealed class ReleaseInputOptions
{
    private readonly Option<FileInfo> _round = Options.Round();
    private readonly Option<FileInfo> _key = Options.Key("analyst");
    private readonly Option<FileInfo> _estimate = new("--estimate", "-e") { Description = "The estimate (estimate.json).", Required = true };
    private readonly Option<FileInfo> _tables = new("--tables", "-t") { Description = "The safe tables (safe-tables.json), signed by the analyst.", Required = true };
    private readonly Option<FileInfo> _linkage = new("--linkage", "-l") { Description = "The linkage report (linkage-report.json).", Required = true };
    private readonly Option<FileInfo> _said = new("--interpretations") { Description = "What experts say of the figures (a JSON list)." };
    private readonly Option<FileInfo[]> _registrations = new("--registrations") { Description = "Safe tables of registrations (from 'protect registration' and 'protect care'), signed by the analyst.", AllowMultipleArgumentsPerToken = true };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _round, _key, _estimate, _tables, _linkage, _said, _registrations }) command.Options.Add(option);
    }

    public ReleaseInput Of(ParseResult parsed) => new(
        parsed.GetRequiredValue(_round).FullName, parsed.GetRequiredValue(_key).FullName, parsed.GetRequiredValue(_estimate).FullName, parsed.GetRequiredValue(_tables).FullName,
        parsed.GetRequiredValue(_linkage).FullName)
    {
        Interpretations = parsed.GetValue(_said)?.FullName,
        Registrations = [.. (parsed.GetValue(_registrations) ?? []).Select(file => file.FullName)],
    };
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lantaarn.Cli.Auditing;
using Lantaarn.Cli.Contributing;
using Lantaarn.Cli.Demo.City;
using Lantaarn.Cli.Destroying;
using Lantaarn.Cli.Estimating;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Linking;
using Lantaarn.Cli.Protecting;
using Lantaarn.Cli.Publishing;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Monitor.Counting;
using Lantaarn.Monitor.Publishing;

namespace Lantaarn.Cli.Demo;

/// <summary>A count of an invented city with the commands that a real count uses, every party on one machine.</summary>
internal sealed class DemoCount
{
    private const int Twins = 900;

    private readonly Screen _screen;
    private readonly TimeProvider _clock;
    private readonly DemoFolder _folder;
    private readonly DemoCity _city;
    private readonly SignedDocument<RoundDefinition> _round;

    private DemoCount(Screen screen, TimeProvider clock, DemoFolder folder, DemoCity city) =>
        (_screen, _clock, _folder, _city, _round) = (screen, clock, folder, city, SignedRound.Read(folder.Round));

    /// <summary>Makes the round, the twins and the organisations' lists. The round key comes from the seed, so that the figures do too.</summary>
    public static DemoCount Prepare(Screen screen, TimeProvider clock, DemoFolder folder, DemoCity city, RoundPlan plan, int seed)
    {
        folder.Clear();
        var quiet = screen.Quietly();
        using var key = RoundKey.FromBytes(SHA256.HashData(Encoding.UTF8.GetBytes($"demo {seed}")));
        NewRound.Run(quiet, plan, "demo", folder.Lead, $"{seed:x16}", key);
        PlantTwins.Run(quiet, SignedRound.Read(folder.Round).Document, Twins, seed, folder.Twins);
        var truth = new KnownTruth(city.Truth.Total, city.Truth.ByGroup.ToDictionary(group => CodeWords.CodeOf(group.Key), group => (long)group.Value));
        AtomicFile.WriteAll(folder.Truth, JsonSerializer.SerializeToUtf8Bytes(truth, ExchangeJson.Readable));
        foreach (var organisation in city.Organisations)
        {
            AtomicFile.WriteAll(folder.List(organisation), city.FileOf(organisation).Span);
            AtomicFile.WriteAll(folder.Mapping(organisation), JsonSerializer.SerializeToUtf8Bytes(DemoMapping.Of(organisation, plan.Codebook!), ExchangeJson.Readable));
        }
        return new(screen, clock, folder, city);
    }

    /// <summary>From the organisations' lists to the report.</summary>
    public int Run(int seed, CancellationToken cancel)
    {
        _screen.Heading("2. Twelve organisations encode their own lists");
        Contribute(cancel);

        _screen.Heading("3. The linkage unit finds who is the same person, then key and encodings are destroyed");
        var linked = Link.Run(_screen, _round, new LinkFiles(Path.Combine(_folder.Lead, RoundFolder.LinkageUnitKey),
            [.. _city.Organisations.Select(_folder.Encodings)], [.. _city.Organisations.Select(_folder.RecordTruth)], _folder.LinkageUnit), search: null, cancel);
        if (linked != ExitCode.Done) return linked;
        DestroyEncodings();

        _screen.Heading("4. The analyst estimates those whom nobody saw, and makes the tables safe");
        var analysed = Analyse(seed, cancel);
        return analysed == ExitCode.Done ? Publish() : analysed;
    }

    private void Contribute(CancellationToken cancel)
    {
        foreach (var organisation in _city.Organisations)
        {
            var request = new EncodeRequest(_folder.List(organisation), _folder.RoundKey, _folder.Mapping(organisation), _folder.Contributions)
            {
                TwinsPath = PlantTwins.PathOf(_folder.Twins, organisation.Code),
                TruthColumn = DemoCity.TruthColumn,
            };
            // What leaves is shown in full for the first list; the others work the same way.
            var first = organisation == _city.Organisations[0];
            Encode.Run(first ? _screen : _screen.Quietly(), _round, request, cancel);
            if (!first) _screen.Say($"  {organisation.Code}: {organisation.Name}");
        }
    }

    private void DestroyEncodings()
    {
        var linkageUnit = Signatory.Read(Path.Combine(_folder.Lead, RoundFolder.LinkageUnitKey), Party.LinkageUnit, _round);
        var lead = Signatory.Read(Path.Combine(_folder.Lead, RoundFolder.LeadKey), Party.Lead, _round);
        Destroy.Run(_screen.Quietly(), _clock, linkageUnit, [.. _city.Organisations.Select(_folder.Encodings)], Path.Combine(_folder.LinkageUnit, "destroyed.json"));
        Destroy.Run(_screen, _clock, lead, [_folder.RoundKey], Path.Combine(_folder.Lead, "destroyed.json"));
    }

    /// <summary>The estimate once more, with another seed, into another file.</summary>
    public int EstimateAgain(int seed, string path, CancellationToken cancel) => EstimateInto(path, Count(), seed, cancel);

    private int Analyse(int seed, CancellationToken cancel)
    {
        var count = Count();
        var estimated = EstimateInto(_folder.Estimate, count, seed, cancel);
        if (estimated != ExitCode.Done) return estimated;
        var analyst = KeyFile.Read(_folder.AnalystKey, RoundRole.Analyst, _round.Document);
        var ledger = _folder.Ledger is { } path ? new PublishedLedger(path, _round.Document.Id, _round.Document.Population, _clock) : null;
        return new Protect(_screen, _round.Document, analyst, ledger).Run(count, _folder.Tables, cancel);
    }

    private RoundCount Count() =>
        CountedRound.Read(_screen, _round, _folder.AnalystKey, _folder.Groups, [.. _city.Organisations.Select(organisation => new FileInfo(_folder.Indicators(organisation)))]);

    private int EstimateInto(string path, RoundCount count, int seed, CancellationToken cancel) =>
        Estimate.Run(_screen, _round.Document, count, TwinKeyFile.Read(PlantTwins.KeyPathOf(_folder.Twins)), path, seed, cancel);

    private int Publish()
    {
        _screen.Heading("5. The report and the open data");
        var truth = ExchangeJson.ReadFile<KnownTruth>(_folder.Truth);
        var estimate = ExchangeJson.ReadFile<RoundEstimate>(_folder.Estimate);
        var tables = SignedTables.Read(_folder.Tables, _round.Document);
        var published = new PublishedRound(_round.Document, estimate, tables, ExchangeJson.ReadFile<LinkageReport>(_folder.LinkageReport)) { Truth = truth };
        var code = Report.Run(_screen, published, _folder.Root);
        var figure = estimate.Total.Figure!;
        _screen.Heading($"Seen: {estimate.Total.Seen:N0}. Estimated: {figure.Estimate:N0} ({figure.Lower:N0} - {figure.Upper:N0}). In truth: {truth.People:N0}.");
        return code;
    }
}

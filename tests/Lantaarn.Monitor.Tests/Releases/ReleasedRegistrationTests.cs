// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using System.Text.Json;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Datasets;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations;
using Lantaarn.Monitor.Releases;
using Lantaarn.Monitor.Sites;
using Lantaarn.Monitor.Tests.Registrations;
using Lantaarn.Tests;

namespace Lantaarn.Monitor.Tests.Releases;

public sealed class ReleasedRegistrationTests
{
    private static readonly RoundDefinition Round = SampleRelease.One.Round;
    private static readonly SafeTables Known = Safe("bekend_en_nieuw", Round);

    [Fact]
    public void A_release_without_registrations_is_signed_as_it_always_was()
    {
        var signed = JsonSerializer.Serialize(SampleRelease.One.SignedRelease, ExchangeJson.Readable);

        Assert.DoesNotContain("registrations", signed, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(SampleRelease.One.Registrations);
        Assert.All(ReleaseData.Files(SampleRelease.One), file => Assert.DoesNotContain("registration", Encoding.UTF8.GetString(file.Content), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_number_of_a_registration_is_in_its_open_data_and_the_hidden_ones_are_empty()
    {
        var release = Make(Known);

        var csv = Lines(release, "data/registration-bekend_en_nieuw.csv");

        Assert.Equal(release.Registrations[0].Table.Cells.Select(cell => $"{release.Document.Id},{cell.Codes[0]},{cell.Codes[1]},{cell.People},{(cell.People is null ? "Q,C" : "A,F")}"), csv.Skip(1));
        Assert.Contains("\"registrations\": {", string.Join('\n', ReleaseData.Files(release).Where(file => file.Name == "data/release.schema.json").Select(file => Encoding.UTF8.GetString(file.Content))), StringComparison.Ordinal);
        Assert.Contains("dataflow,LANTAARN:REGISTRATION_BEKEND_EN_NIEUW(1.0.0),R,_T,2024,", string.Join('\n', Lines(release, "data/registration-bekend_en_nieuw.sdmx.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_with_registrations_is_read_again_and_found_sound()
    {
        using var site = new TemporaryFolder();
        var folder = SampleRelease.Write(site.Path, Make(Known));

        var read = ReleaseFolder.Read(folder);

        Assert.Empty(ReleaseFolder.Check(folder));
        Assert.Equal(Known.Tables[0].Cells.Select(cell => cell.People), Assert.Single(read.Registrations).Table.Cells.Select(cell => cell.People));
        Assert.Contains(read.Shown(), indicator => indicator.Id == "bekend_en_nieuw");
    }

    [Fact]
    public void A_number_of_a_registration_that_was_changed_is_refused()
    {
        using var site = new TemporaryFolder();
        var path = Path.Combine(SampleRelease.Write(site.Path, Make(Known)), ReleaseFolder.DocumentFile);
        var shown = Known.Tables[0].Cells[0].People!.Value;
        File.WriteAllText(path, File.ReadAllText(path).Replace($"\"people\": {shown}", $"\"people\": {shown + 1}", StringComparison.Ordinal));

        var refused = Assert.Throws<InputException>(() => MonitorSite.Read(site.Path));

        Assert.Contains("was changed", refused.Problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_tables_of_one_figure_and_tables_of_another_round_or_kind_are_refused()
    {
        Assert.Throws<InputException>(() => Make(Known, Known));
        Assert.Throws<InputException>(() => Make(SampleRelease.One.Tables));
        Assert.Throws<InputException>(() => Make(Safe("bekend_en_nieuw", Round with { Id = "other" })));
    }

    [Fact]
    public void A_period_that_was_published_is_never_published_with_another_number()
    {
        using var site = new TemporaryFolder();
        SampleRelease.Write(site.Path, Make(Known));
        var published = MonitorSite.Read(site.Path).All;

        var refused = Assert.Throws<InputException>(() => Make(published, "2026-09", Safe("bekend_en_nieuw", Round, seed: 2)));

        Assert.Equal(("--registrations", "Release 2026-03, version 1, shows other numbers: bekend_en_nieuw, 2024."), (refused.Problem.File, refused.Problem.What));
        Make(published, "2026-09", Known);
        Make(published, "2026-09", Safe("bekend_en_nieuw", Round, seed: 2, "2023"));
    }

    [Fact]
    public void A_site_that_shows_two_numbers_for_one_period_is_refused_whole()
    {
        using var site = new TemporaryFolder();
        SampleRelease.Write(site.Path, Make(Known));
        SampleRelease.Write(site.Path, Make([], "2026-09", Safe("bekend_en_nieuw", Round, seed: 2)));

        var refused = Assert.Throws<InputException>(() => MonitorSite.Read(site.Path));

        Assert.Contains("shows other numbers: bekend_en_nieuw", refused.Problem.What, StringComparison.Ordinal);
    }

    private static Release Make(params SafeTables[] registrations) => Make([], "2026-03", registrations);

    private static Release Make(IReadOnlyList<Release> published, string name, params SafeTables[] registrations)
    {
        var sample = Publishing.SamplePublication.One;
        return new NewRelease(SignedDocument.Sign(Round, TestRound.Lead.Signing), sample.Estimate, sample.Tables!, sample.Linkage) { Registrations = registrations, Published = published }
            .Make(name, new(2026, 6, 1), [], TestRound.Analyst.Signing);
    }

    private static SafeTables Safe(string indicator, RoundDefinition round, int seed = 1) => Safe(indicator, round, seed, "2024", "2025");

    private static SafeTables Safe(string indicator, RoundDefinition round, int seed, params string[] periods)
    {
        var figure = IndicatorBook.Shipped.Find(indicator)!;
        var counted = CountVisits.Of(CountVisitsTests.Many(seed), figure, [.. periods.Select(period => RegistrationPeriod.Parse(period)!)]);
        return Assert.IsType<RegistrationOutcome.Made>(ProtectRegistration.Run(round, figure, new("Inloop", counted), CancellationToken.None)).Tables;
    }

    private static string[] Lines(Release release, string name) =>
        Encoding.UTF8.GetString(ReleaseData.Files(release).Single(file => file.Name == name).Content).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}

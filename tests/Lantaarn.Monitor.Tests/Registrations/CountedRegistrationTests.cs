// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Registrations;
using Lantaarn.Tests;

namespace Lantaarn.Monitor.Tests.Registrations;

public sealed class CountedRegistrationTests
{
    private static readonly SignedDocument<RoundDefinition> Round = SignedDocument.Sign(TestRound.Define() with
    {
        Codebook = new("1.0", [new("geslacht", new("Geslacht", "Sex"), [new("man", new("Man", "Man")), new("vrouw", new("Vrouw", "Woman"))])]),
        Strata = "",
        Geography = "",
    }, TestRound.Lead.Signing);

    [Fact]
    public void What_an_organisation_seals_only_the_analyst_opens_and_it_is_what_was_counted()
    {
        using var folder = new TemporaryFolder();
        RegisteredPeople[] people = [new("geholpen_per_jaar", "2024", ["man"], 60), new("geholpen_per_jaar", "2024", ["vrouw"], 30), new("geholpen_per_jaar", "2025", [Indicator.Unknown], 2)];

        var read = CountedRegistration.Read(Sealed(folder, people), Round, TestRound.Analyst.Sealing);

        Assert.Equal("Inloop", read.Organisation);
        Assert.Equal(people.Select(Written), read.People.Select(Written));
        Assert.Throws<InputException>(() => CountedRegistration.Read(folder["counts.sealed"], Round, TestRound.Lead.Sealing));
    }

    [Fact]
    public void Words_that_somebody_wrote_in_a_column_stay_at_the_organisation()
    {
        using var folder = new TemporaryFolder();

        var read = CountedRegistration.Read(Sealed(folder, new("geholpen_per_jaar", "2024", ["Marek, man"], 1), new("geholpen_per_jaar", "2024", ["man|vrouw"], 2), new("geholpen_per_jaar", "2024", ["onbekend"], 3)), Round, TestRound.Analyst.Sealing);

        Assert.Equal(["geholpen_per_jaar 2024 onbekend 6"], read.People.Select(Written));
    }

    [Theory]
    [InlineData("geholpen_per_jaar", "2024", 0)]
    [InlineData("geholpen_per_jaar", "2024", -5)]
    [InlineData("geholpen_per_jaar", "2024", long.MaxValue)]
    [InlineData("geholpen_per_jaar", "2024-S1", 5)]
    [InlineData("geholpen_per_jaar", "soon", 5)]
    [InlineData("zorgtoeleiding", "2024", 5)]
    [InlineData("mensen_gezien", "2024", 5)]
    [InlineData("nothing", "2024", 5)]
    public void Counts_that_cannot_be_are_refused(string figure, string period, long people)
    {
        using var folder = new TemporaryFolder();
        var header = new SealedHeader(SealedContent.Registration, Round.Document.Id, Round.Checksum(), "", "", SealedHeader.DrawFileId());
        SealedBatches.Write(File.Create(folder["counts.sealed"]), header, TestRound.Analyst.Public.Sealing, new RegistrationSummary("Inloop"),
            ([new RegisteredPeople(figure, period, ["man"], people)], 1), CancellationToken.None);

        var refused = Assert.Throws<InputException>(() => CountedRegistration.Read(folder["counts.sealed"], Round, TestRound.Analyst.Sealing));

        Assert.Contains("a count in it cannot be", refused.Problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_for_another_round_or_of_another_kind_of_file_are_refused()
    {
        using var folder = new TemporaryFolder();
        var path = Sealed(folder, new RegisteredPeople("geholpen_per_jaar", "2024", ["man"], 60));
        var other = SignedDocument.Sign(Round.Document with { Title = "Another" }, TestRound.Lead.Signing);

        Assert.Contains("another version", Assert.Throws<InputException>(() => CountedRegistration.Read(path, other, TestRound.Analyst.Sealing)).Problem.What, StringComparison.Ordinal);
        File.WriteAllText(path, File.ReadAllText(path, Encoding.UTF8).Replace("\"registration\"", "\"groups\"", StringComparison.Ordinal));
        Assert.Contains("holds groups", Assert.Throws<InputException>(() => CountedRegistration.Read(path, Round, TestRound.Analyst.Sealing)).Problem.What, StringComparison.Ordinal);
    }

    private static string Sealed(TemporaryFolder folder, params RegisteredPeople[] people)
    {
        new CountedRegistration("Inloop", people).Write(File.Create(folder["counts.sealed"]), Round, CancellationToken.None);
        return folder["counts.sealed"];
    }

    private static string Written(RegisteredPeople one) => $"{one.Figure} {one.Period} {string.Join(' ', one.Codes)} {one.People}";
}

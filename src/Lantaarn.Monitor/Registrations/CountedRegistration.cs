// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Monitor.Registrations;

/// <summary>The registration of one organisation as it leaves it: counts, sealed for the analyst of a round.</summary>
/// <param name="Organisation">Whose it is, as a release names it.</param>
/// <param name="People">How many people there are of each code.</param>
public sealed record CountedRegistration(string Organisation, IReadOnlyList<RegisteredPeople> People)
{
    private const int MostPeople = 1_000_000;

    /// <summary>Seals the counts for the analyst.</summary>
    /// <param name="output">Where to write; closed at the end.</param>
    /// <param name="round">The round in whose release the figure goes.</param>
    /// <param name="cancel">Stops between two parts.</param>
    public void Write(Stream output, SignedDocument<RoundDefinition> round, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        var header = new SealedHeader(SealedContent.Registration, round.Document.Id, round.Checksum(), "", "", SealedHeader.DrawFileId());
        var coded = CodedIn(round.Document);
        SealedBatches.Write(output, header, round.Document.Keys.Analyst.Sealing, new RegistrationSummary(Organisation), (coded, coded.Count), cancel);
    }

    /// <summary>Opens what <see cref="Write"/> sealed.</summary>
    /// <param name="path">The sealed file.</param>
    /// <param name="round">The round.</param>
    /// <param name="key">The analyst's key.</param>
    /// <exception cref="InputException">The file is damaged, is for another round or key, or holds what no registration can.</exception>
    public static CountedRegistration Read(string path, SignedDocument<RoundDefinition> round, PrivateKey key)
    {
        ArgumentNullException.ThrowIfNull(round);
        round.RequireBelongs(path, SealedFile.ReadHeader(path), SealedContent.Registration);
        var (summary, people) = SealedBatches.Read<RegistrationSummary, RegisteredPeople>(path, key);
        List<RegisteredPeople> read = [.. people];
        return read.TrueForAll(CanBe) && read.Sum(one => one.People) <= MostPeople ? new(summary.Organisation, read)
            : throw new InputException(new InputProblem(path, "The file opens, but a count in it cannot be.", "Sender and receiver may use different versions of Lantaarn: compare them, and ask for the file again."));
    }

    // Whatever an organisation may have written in a column, nothing but codes of the round leaves.
    private List<RegisteredPeople> CodedIn(RoundDefinition round)
    {
        var dimensions = People.Select(one => one.Figure).Distinct().ToDictionary(figure => figure, figure => RegistrationTable
            .CountedBy(IndicatorBook.Shipped.Find(figure)!, round.Geography).Select(name => IndicatorBook.Shipped.Dimension(round.Codebook, name)).ToList());
        return
        [
            .. from one in People
               let codes = one.Codes.Zip(dimensions[one.Figure], (code, dimension) => dimension?.Allows(code) == true ? code : Indicator.Unknown)
               group one.People by (one.Figure, one.Period, Codes: string.Join('|', codes)) into same
               select new RegisteredPeople(same.Key.Figure, same.Key.Period, same.Key.Codes.Split('|'), same.Sum()),
        ];
    }

    private static bool CanBe(RegisteredPeople one) => one.People is > 0 and <= MostPeople
        && IndicatorBook.Shipped.Find(one.Figure) is { } indicator && RegistrationTable.CountedBy(indicator, "").Count is > 0 and var codes && codes == one.Codes.Count && RegistrationPeriod.Parse(one.Period)?.Kind == indicator.Period;
}

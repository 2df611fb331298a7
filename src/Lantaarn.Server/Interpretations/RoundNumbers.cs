// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Publishing;
using Lantaarn.Monitor.Releases;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Site;
using Lantaarn.Server.Store;

namespace Lantaarn.Server.Interpretations;

/// <summary>The numbers of a round that a release would show, and nothing else of it: experts see what everyone will see.</summary>
public sealed class RoundNumbers
{
    private readonly PublishedRound _round;
    private readonly ShownNumbers _shown;

    private RoundNumbers(PublishedRound round, ShownNumbers shown) => (_round, _shown) = (round, shown);

    /// <summary>Title of the round, and what and when it counts.</summary>
    public RoundDefinition Round => _round.Round;

    /// <summary>Indicators that can be talked about.</summary>
    public IReadOnlyList<MonitorIndicator> Indicators => _shown.Indicators();

    /// <summary>Reads them from the files of a round whose tables are protected.</summary>
    /// <exception cref="InputException">The analyst of the round did not sign its tables.</exception>
    internal static async Task<RoundNumbers> Of(LantaarnStore store, Round round, CancellationToken cancel)
    {
        var (files, signed) = (await RoundFile.All(store, round.Id, cancel), round.Signed());
        async Task<Document> Of(FileKind kind) => Document.Of(await files.Single(file => file.Kind == kind).Whole(store, cancel));
        var estimate = (await Of(FileKind.Estimate)).As(ExchangeJson.Read<RoundEstimate>);
        var tables = (await Of(FileKind.Tables)).As((stream, name) => SignedTables.Read(stream, name, signed.Document));
        var linkage = (await Of(FileKind.LinkageReport)).As(ExchangeJson.Read<LinkageReport>);
        return new(new(signed.Document, estimate, tables, linkage), new NewRelease(signed, estimate, tables, linkage).Numbers());
    }

    /// <summary>The numbers of an indicator, each with what it is called.</summary>
    public IReadOnlyList<(string Name, string Value)> Of(MonitorIndicator indicator, ScreenWords words) => indicator.Derivation switch
    {
        Derivation.PeopleSeen => [.. _shown.Figures.Select(figure => (Group(figure.Group, words), Number(figure.Seen, words)))],
        Derivation.PeopleEstimated => [.. _shown.Figures.Select(figure => (Group(figure.Group, words), Estimate(figure, words)))],
        Derivation.NotEncodable => [(words["everyone"], Number(_shown.NotEncodable, words))],
        Derivation.PeopleByCode => [.. _shown.TableOf(indicator.Of)!.Cells.Select(cell => (Name(indicator.Of, cell.Codes[0], words), Number(cell.People, words)))],
        Derivation.ShareOfCodes => [(words["everyone"], ReleasedShare.Of(_shown, indicator)!.Value.ToString("P0", CultureInfo.GetCultureInfo(words.Language)))],
        _ => [],
    };

    private string Group(string code, ScreenWords words) => Name(Round.Strata, code, words);

    private string Name(string dimension, string code, ScreenWords words) => code == SafeCell.Total ? words["everyone"] : _round.Name(dimension, code, words.Language);

    private static string Estimate(ReleasedFigure figure, ScreenWords words) => figure switch
    {
        { Estimate: not null } => words.Filled("between", ("estimate", Number(figure.Estimate, words)), ("lower", Number(figure.Lower, words)), ("upper", Number(figure.Upper, words))),
        { AtLeast: not null } => words.Filled("at-least", ("people", Number(figure.AtLeast, words))),
        _ => words["no-figure"],
    };

    private static string Number(long? people, ScreenWords words) => people?.ToString("N0", CultureInfo.GetCultureInfo(words.Language)) ?? words["hidden"];
}

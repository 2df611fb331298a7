// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Publishing;
using Lantaarn.Monitor.Releases;
using Lantaarn.Monitor.Sites;
using Lantaarn.Monitor.Tests.Publishing;

namespace Lantaarn.Monitor.Tests.Releases;

/// <summary>Releases of the sample round, with tables made by the real protection.</summary>
internal static class SampleRelease
{
    public static Label What { get; } = new("Eén lijst kwam te laat.", "One list came late.");

    public static Label Why { get; } = new("De post.", "The mail.");

    private static readonly PublishedRound Sample = SamplePublication.One;

    public static Release One { get; } = From(Sample.Round).Make("2026-03", new(2026, 6, 1), [], TestRound.Analyst.Signing);

    public static byte[] SignedTables { get; } = JsonSerializer.SerializeToUtf8Bytes(SignedDocument.Sign(Sample.Tables!, TestRound.Analyst.Signing), ExchangeJson.Readable);

    /// <summary>A release of the sample's numbers under a changed definition; its id has to stay.</summary>
    public static NewRelease From(RoundDefinition round, Func<RoundEstimate, RoundEstimate>? change = null) =>
        new(SignedDocument.Sign(round, TestRound.Lead.Signing), (change ?? (estimate => estimate))(Sample.Estimate), Sample.Tables!, Sample.Linkage);

    public static RoundDefinition In(int year) => Sample.Round with { Period = new(new(year, 1, 1), new(year, 3, 31)) };

    public static string Write(string site, Release release)
    {
        var folder = Path.Combine(site, ReleaseFolder.PathOf(release.Document.Id, release.Document.Version));
        foreach (var (name, content) in ReleaseFolder.Files(release, SignedTables))
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }
        return folder;
    }
}

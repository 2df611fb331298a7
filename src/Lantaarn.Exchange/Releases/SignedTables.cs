// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Exchange.Releases;

/// <summary>Safe tables on their way to the report: a file that the analyst signed, and no other, becomes <see cref="SafeTables"/> again.</summary>
public static class SignedTables
{
    /// <summary>Reads the tables of a round.</summary>
    /// <param name="path">The file; a <see cref="SignedDocument{T}"/> of safe tables as JSON.</param>
    /// <param name="round">The round.</param>
    /// <exception cref="InputException">The file is absent, holds no safe tables, or is not as the analyst of this round signed it.</exception>
    public static SafeTables Read(string path, RoundDefinition round) => Checked(ExchangeJson.ReadFile<SignedDocument<Written>>(path), path, round);

    /// <summary>As the other, for tables that are no file on this machine.</summary>
    /// <param name="content">The signed tables.</param>
    /// <param name="name">What the user calls them.</param>
    /// <param name="round">The round.</param>
    /// <exception cref="InputException">It holds no safe tables, or is not as the analyst of this round signed it.</exception>
    public static SafeTables Read(Stream content, string name, RoundDefinition round) => Checked(ExchangeJson.Read<SignedDocument<Written>>(content, name), name, round);

    private static SafeTables Checked(SignedDocument<Written> signed, string path, RoundDefinition round)
    {
        ArgumentNullException.ThrowIfNull(round);
        var (written, signature) = signed;
        var tables = new SafeTables(written.RoundId, written.MinimumCell, written.Tables, written.Audit, written.Foundation, written.Organisations);
        if (new SignedDocument<SafeTables>(tables, signature).IsSignedBy(round.Keys.Analyst.Signing)) return tables;
        throw new InputException(new InputProblem(path, "These tables were changed after they were made safe, or belong to another round.", "Use the file that 'lantaarn protect' wrote for this round."));
    }

    /// <summary>What stands in the file; no safe tables until the signature says so.</summary>
    private sealed record Written(string RoundId, int MinimumCell, IReadOnlyList<SafeTable> Tables, SafetyAudit Audit, IReadOnlyList<string> Foundation, IReadOnlyList<string>? Organisations = null);
}

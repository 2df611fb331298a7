// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Exchange.KeyShares;

/// <summary>A share of the round key on its way from one organisation to another: a sealed file that nobody in between can open.</summary>
public static class SealedShare
{
    /// <summary>Seals a share.</summary>
    /// <param name="output">Where to write; closed at the end.</param>
    /// <param name="from">Whose share it is.</param>
    /// <param name="to">Who can open it.</param>
    /// <param name="share">The share; zeroed when it has been sealed.</param>
    public static void Write(Stream output, ShareCommitment from, ShareCommitment to, byte[] share)
    {
        var header = new SealedHeader(SealedContent.Share, from.RoundId, from.RoundChecksum, "", from.List, SealedHeader.DrawFileId()) { To = to.List };
        using var writer = new SealedFileWriter(output, header, to.Keys.Sealing, parts: 1);
        writer.Write(share);
    }

    /// <summary>Opens a share that was sealed for an organisation.</summary>
    /// <param name="round">The round.</param>
    /// <param name="path">The sealed file.</param>
    /// <param name="list">The organisation's own list.</param>
    /// <param name="key">The organisation's own key.</param>
    /// <returns>
    /// Whose share it says it is, and the bytes, which are not yet held against a commitment; null for a share on its way to another list.
    /// </returns>
    /// <exception cref="InputException">The file is damaged or belongs elsewhere.</exception>
    public static (string From, byte[] Share)? Read(SignedDocument<RoundDefinition> round, string path, string list, PrivateKey key)
    {
        var header = SealedFile.ReadHeader(path);
        round.RequireBelongs(path, header, SealedContent.Share);
        if (header.To != list) return null;
        try
        {
            return (header.List, SealedFile.ReadParts(path, key).First());
        }
        catch (InputException e)
        {
            throw new InputException(e.Problem with { What = $"The share of '{header.List}' cannot be used. {e.Problem.What}" }, e);
        }
    }
}

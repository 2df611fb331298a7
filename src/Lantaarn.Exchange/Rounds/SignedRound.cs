// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Exchange.Rounds;

/// <summary>Opens a signed round definition and refuses one that was changed after the count lead signed it.</summary>
public static class SignedRound
{
    /// <summary>Reads a round definition, checks its signature and its content.</summary>
    /// <exception cref="InputException">The file is absent, no round definition, changed after signing, or cannot be used.</exception>
    public static SignedDocument<RoundDefinition> Read(string path) => Checked(ExchangeJson.ReadFile<SignedDocument<RoundDefinition>>(path), path);

    /// <summary>As the other, for a definition that is no file on this machine.</summary>
    /// <param name="content">The signed definition.</param>
    /// <param name="name">What the user calls it.</param>
    /// <exception cref="InputException">No round definition, changed after signing, or cannot be used.</exception>
    public static SignedDocument<RoundDefinition> Read(Stream content, string name) => Checked(ExchangeJson.Read<SignedDocument<RoundDefinition>>(content, name), name);

    /// <summary>Refuses a sealed file that belongs to another round, another version of the round, or was made with another round key.</summary>
    /// <exception cref="InputException">It does not belong here.</exception>
    public static void RequireBelongs(this SignedDocument<RoundDefinition> round, string path, SealedHeader header, SealedContent content)
    {
        var what = header.Content != content ? $"The file holds {Name(header.Content)}, where {Name(content)} are expected."
            : header.RoundId != round.Document.Id ? "The file was made for another round."
            : header.RoundChecksum != round.Checksum() ? "The file was made with another version of this round's definition (encoding schema, lists or indicators differ)."
            : content != SealedContent.Registration && !round.Document.KeyIsShared && header.KeyCheck != round.Document.KeyCheck ? "The file was made with another round key, so its encodings cannot be compared."
            : content is not (SealedContent.Groups or SealedContent.Registration) && round.Document.FindList(header.List) is null ? $"The list '{header.List}' does not take part in this round."
            : null;
        if (what is not null)
            throw new InputException(new InputProblem(path, what, "Ask the sender to make it again with this round's definition and key.") { Line = 1 });
    }

    /// <summary>
    /// Refuses sealed files that were not all made with one round key. In a round whose key is made from shares no definition
    /// holds the check value: the lists are held against each other.
    /// </summary>
    /// <param name="files">Files of one round, with their headers.</param>
    /// <exception cref="InputException">One was made with another key than most; the lists are named by check value.</exception>
    public static void RequireOneKey(IReadOnlyList<(string Path, SealedHeader Header)> files)
    {
        var keys = files.GroupBy(file => file.Header.KeyCheck).OrderByDescending(key => key.Count()).ToList();
        if (keys.Count <= 1) return;
        var said = string.Join("; ", keys.Select(key => $"{string.Join(", ", key.Select(file => file.Header.List).Where(list => list != "").DefaultIfEmpty("linkage unit"))}: '{key.Key}'"));
        throw new InputException(new InputProblem(keys[^1].First().Path, $"Not all were made with one round key, so they cannot be compared. Check values: {said}.",
            "Ask the organisations to compare the check value of 'lantaarn round join' by telephone, and the one that differs to join the shares and encode again.")
        { Line = 1 });
    }

    private static SignedDocument<RoundDefinition> Checked(SignedDocument<RoundDefinition> signed, string path)
    {
        if (!signed.IsSignedBy(signed.Document.Keys.Lead.Signing))
            throw new InputException(new InputProblem(path, "The round definition was changed after the count lead signed it.", "Ask the count lead for the original."));
        if (signed.Document.Faults().FirstOrDefault() is { } fault)
            throw new InputException(new InputProblem(path, fault, "Ask the count lead for a corrected definition."));
        return signed;
    }

    private static string Name(SealedContent content) => content.ToString().ToLowerInvariant();
}

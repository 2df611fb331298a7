// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Exchange.KeyShares;

/// <summary>The commitments of all organisations of a round, one per list. Only when all are there may a share be given to anyone.</summary>
public sealed class ShareCommitments
{
    private ShareCommitments(IReadOnlyList<SignedDocument<ShareCommitment>> signed)
    {
        Ordered = [.. signed.Select(one => one.Document)];
        Checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(signed.Select(one => one.Checksum())))));
    }

    /// <summary>In the order of the round's lists.</summary>
    public IReadOnlyList<ShareCommitment> Ordered { get; }

    /// <summary>SHA-256 over all of them, lower-case hexadecimal: the same for all who have the same commitments, in whatever order.</summary>
    public string Checksum { get; }

    /// <summary>The commitment of a list that takes part.</summary>
    /// <exception cref="ArgumentException">The list takes no part.</exception>
    public ShareCommitment Of(string list) =>
        Ordered.FirstOrDefault(one => one.List == list) ?? throw new ArgumentException("The list takes no part in the round.", nameof(list));

    /// <summary>Reads the commitments of a round, in any order; a file that is there twice does no harm.</summary>
    /// <exception cref="InputException">One is absent, is not signed by its own key, belongs elsewhere, or a list committed itself twice.</exception>
    public static ShareCommitments ReadAll(SignedDocument<RoundDefinition> round, IReadOnlyList<string> paths)
    {
        var found = new Dictionary<string, SignedDocument<ShareCommitment>>();
        foreach (var path in paths)
        {
            var signed = Checked(round, ExchangeJson.ReadFile<SignedDocument<ShareCommitment>>(path), path);
            if (!found.TryAdd(signed.Document.List, signed) && found[signed.Document.List].Checksum() != signed.Checksum())
                throw Refused(path, $"The list '{signed.Document.List}' is here with another commitment too.",
                    "Ask the organisation by telephone which of the two is its own: it makes one and keeps to it.");
        }
        if (round.Document.Lists.FirstOrDefault(list => !found.ContainsKey(list.Id)) is { } absent)
            throw Refused($"{absent.Id}.commitment.json", $"The commitment of '{absent.Id}' is not here.",
                "Wait until every organisation has sent its commitment, and give all of them; yours too.");
        return new([.. round.Document.Lists.Select(list => found[list.Id])]);
    }

    /// <summary>Reads one commitment, for whoever passes it on.</summary>
    /// <param name="round">The round.</param>
    /// <param name="content">The signed commitment.</param>
    /// <param name="name">What the user calls it.</param>
    /// <exception cref="InputException">It is not signed by its own key, or belongs elsewhere.</exception>
    public static SignedDocument<ShareCommitment> ReadOne(SignedDocument<RoundDefinition> round, Stream content, string name) =>
        Checked(round, ExchangeJson.Read<SignedDocument<ShareCommitment>>(content, name), name);

    private static SignedDocument<ShareCommitment> Checked(SignedDocument<RoundDefinition> round, SignedDocument<ShareCommitment> signed, string path)
    {
        var own = signed.Document;
        var what = own.Format != ShareCommitment.CurrentFormat ? $"Its format is '{own.Format}', not '{ShareCommitment.CurrentFormat}'."
            : !signed.IsSignedBy(own.Keys.Signing) ? "The commitment was changed after the organisation signed it."
            : own.RoundId != round.Document.Id ? "The commitment was made for another round."
            : own.RoundChecksum != round.Checksum() ? "The commitment was made with another version of this round's definition."
            : round.Document.FindList(own.List) is null ? $"The list '{own.List}' does not take part in this round."
            : !own.Keys.Sealing.IsUsable() ? $"Nothing can be sealed for '{own.List}': its public key is no key."
            : null;
        return what is null ? signed : throw Refused(path, what, "Ask the organisation that sent it for its commitment of this round.");
    }

    private static InputException Refused(string path, string what, string whatToDo) => new(new InputProblem(path, what, whatToDo));
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>How often the tokens of a cell are inserted in the filter.</summary>
internal readonly record struct Strategy
{
    private Strategy(int bits, bool perToken) => (Bits, PerToken) = (bits, perToken);

    /// <summary>Insertions for each token, or for all tokens of a cell together; 1 or more.</summary>
    public int Bits { get; }

    public bool PerToken { get; }

    public static Strategy BitsPerToken(int bits) => new(bits, perToken: true);

    public static Strategy BitsPerFeature(int bits) => new(bits, perToken: false);

    /// <summary>
    /// Insertions for each of so many tokens, and how many of the first tokens get one more because the bits do not divide evenly.
    /// </summary>
    public (int Each, int WithOneMore) Insertions(int tokens) =>
        PerToken || tokens == 0 ? (Bits, 0) : int.DivRem(Bits, tokens);
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>Turns one token into marked bits of a filter, with the keys of one feature.</summary>
internal abstract class TokenHash : IDisposable
{
    /// <summary>Marks up to <paramref name="insertions"/> bits of a filter of <paramref name="length"/> bits.</summary>
    public abstract void Insert(ReadOnlySpan<byte> token, int insertions, Span<byte> marks, int length, TokenCache cache);

    /// <summary>Wipes the keys.</summary>
    public abstract void Dispose();
}

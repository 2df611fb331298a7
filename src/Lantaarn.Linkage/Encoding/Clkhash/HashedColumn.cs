// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>One column with its keys: from a cell to marked bits.</summary>
internal sealed class HashedColumn : IDisposable
{
    private readonly HashedFeature _feature;
    private readonly TokenHash _hash;
    private readonly TokenCache _cache = new();

    public HashedColumn(HashedFeature feature, ReadOnlySpan<byte> firstKey, ReadOnlySpan<byte> secondKey)
    {
        _feature = feature;
        _hash = feature.Hash switch
        {
            HashKind.Blake => new BlakeHash(firstKey, feature.Strategy.Bits),
            var kind => new DoubleHash(firstKey.ToArray(), secondKey.ToArray(), kind == HashKind.DoubleWithoutSingularity),
        };
    }

    public void Insert(string cell, TokenList tokens, Span<byte> marks, int length)
    {
        tokens.Clear();
        _feature.Tokenise(cell, tokens);
        var (each, withOneMore) = _feature.Strategy.Insertions(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
            _hash.Insert(tokens[i], i < withOneMore ? each + 1 : each, marks, length, _cache);
    }

    public void Dispose()
    {
        _hash.Dispose();
        _cache.Clear();
    }
}

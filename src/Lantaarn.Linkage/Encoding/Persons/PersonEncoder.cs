// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using System.Security.Cryptography;
using Lantaarn.Linkage.Encoding.Clkhash;

namespace Lantaarn.Linkage.Encoding.Persons;

/// <summary>
/// Encodes persons for one round: identifiers are normalised, hashed in two views (names as given; names by sound) with keys
/// of the round, folded, and laid in an order of the round. The same key, round and person give the same bytes, other keys or
/// rounds unrelated ones. Safe for use from several threads; holds key material until it is disposed of.
/// </summary>
/// <remarks>
/// R. Schnell, T. Bachteler and J. Reiher, "Privacy-preserving record linkage using Bloom filters", 2009,
/// DOI 10.1186/1472-6947-9-41. What this does and does not withstand is in the threat model: it is no protection against
/// someone who holds both encodings and round key.
/// </remarks>
public sealed class PersonEncoder : IDisposable
{
    private readonly EncodingSchema _schema;
    private readonly byte[] _secret;
    private readonly View[] _views;
    private readonly KeyedPermutation? _permutation;
    private readonly ConcurrentBag<ClkEncoder[]> _idle = [];
    private volatile bool _disposed;

    /// <summary>Derives the keys of this round.</summary>
    /// <param name="schema">How persons are encoded; the same for all in the round.</param>
    /// <param name="key">The key of the round. It may be disposed of once the encoder exists.</param>
    /// <param name="roundId">The round.</param>
    public PersonEncoder(EncodingSchema schema, RoundKey key, string roundId)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrEmpty(roundId);
        _schema = schema;
        _secret = key.Derive($"encoding/{roundId}");
        _views = [.. Enumerable.Range(0, EncodingSchema.Views).Select(view => new View(schema.ToLinkageSchema(view, roundId)))];
        if (!schema.Permuted) return;
        var order = key.Derive($"permutation/{roundId}");
        _permutation = new KeyedPermutation(schema.Bits, order);
        CryptographicOperations.ZeroMemory(order);
    }

    /// <summary>Length of an encoding in bits, a multiple of 512.</summary>
    public int Bits => _schema.Bits;

    /// <summary>Encodes one person, or says why that cannot be.</summary>
    /// <param name="person">What is known.</param>
    /// <param name="destination">Receives <see cref="Bits"/> / 8 bytes; left as it is when the person cannot be encoded.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public EncodingOutcome Encode(Identifiers person, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(person);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (destination.Length < Bits / 8) throw new ArgumentException($"An encoding takes {Bits / 8} bytes.", nameof(destination));
        var normalised = new NormalisedPerson(person);
        if (normalised.Outcome != EncodingOutcome.Encoded) return normalised.Outcome;
        Span<byte> filter = stackalloc byte[Bits / 8];
        var encoders = _idle.TryTake(out var idle) ? idle : [.. _views.Select(view => new ClkEncoder(view.Schema, _secret))];
        for (var view = 0; view < _views.Length; view++)
            encoders[view].Encode(_views[view].Cells(normalised), filter[(view * encoders[view].Bytes)..]);
        _idle.Add(encoders);
        if (_permutation is null) filter.CopyTo(destination);
        else _permutation.Apply(filter, destination[..filter.Length]);
        return EncodingOutcome.Encoded;
    }

    /// <summary>Wipes the keys. Not while another thread encodes.</summary>
    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var encoders))
            foreach (var encoder in encoders) encoder.Dispose();
        CryptographicOperations.ZeroMemory(_secret);
    }

    private sealed class View
    {
        private readonly Func<NormalisedPerson, string>[] _cells;

        public View(string linkageSchema)
        {
            Schema = LinkageSchema.Parse(linkageSchema);
            _cells = [.. Schema.Identifiers.Select(identifier => NormalisedPerson.Cells[identifier])];
        }

        public LinkageSchema Schema { get; }

        public string[] Cells(NormalisedPerson person) => Array.ConvertAll(_cells, cell => cell(person));
    }
}

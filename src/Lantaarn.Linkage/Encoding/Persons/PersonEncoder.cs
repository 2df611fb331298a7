// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using System.Security.Cryptography;
using Lantaarn.Linkage.Encoding.Clkhash;
using Lantaarn.Linkage.Encoding.Hardening;

namespace Lantaarn.Linkage.Encoding.Persons;

/// <summary>
/// Encodes persons for one upload of one round: identifiers are normalised, hashed in two views (names as given; names by
/// sound) with keys of the round, folded, and hardened. The same key, round and person give the same bytes but for the noise,
/// which every encoder draws anew; other keys or rounds give unrelated ones. Safe for use from several threads; holds key
/// material until it is disposed of.
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
    private readonly FilterHardening _hardening;
    private readonly ConcurrentBag<ClkEncoder[]> _idle = [];
    private long _unnumbered;
    private volatile bool _disposed;

    /// <summary>Derives the keys of this round.</summary>
    /// <param name="schema">How persons are encoded; the same for all in the round.</param>
    /// <param name="key">The key of the round. It may be disposed of once the encoder exists.</param>
    /// <param name="roundId">The round.</param>
    /// <param name="rehearsal">
    /// Null for a count: the noise comes from the system's cryptographic source, and no one can draw it again. A seeded
    /// generator only where a rehearsal with invented people must repeat.
    /// </param>
    public PersonEncoder(EncodingSchema schema, RoundKey key, string roundId, Random? rehearsal = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrEmpty(roundId);
        _schema = schema;
        _secret = key.Derive($"encoding/{roundId}");
        _views = [.. Enumerable.Range(0, EncodingSchema.Views).Select(view => new View(schema.ToLinkageSchema(view, roundId)))];
        _hardening = new FilterHardening(schema.Hardening, schema.FilterBits, purpose => key.Derive($"{purpose}/{roundId}"), rehearsal);
    }

    /// <summary>Length of an encoding in bits, a multiple of 512.</summary>
    public int Bits => _schema.Bits;

    /// <summary>Encodes one person, or says why that cannot be. Noise, if any, differs from call to call.</summary>
    /// <param name="person">What is known.</param>
    /// <param name="destination">Receives <see cref="Bits"/> / 8 bytes; left as it is when the person cannot be encoded.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public EncodingOutcome Encode(Identifiers person, Span<byte> destination) =>
        EncodeNumbered(person, Interlocked.Decrement(ref _unnumbered), destination);

    /// <summary>
    /// The same with a number for the record, so that a rehearsal repeats whichever thread encodes which record.
    /// </summary>
    /// <param name="person">What is known.</param>
    /// <param name="record">Number of the record in this upload, 0 or more; each is used once.</param>
    /// <param name="destination">Receives <see cref="Bits"/> / 8 bytes; left as it is when the person cannot be encoded.</param>
    /// <exception cref="ArgumentException">The destination is too short, or the number is negative.</exception>
    public EncodingOutcome Encode(Identifiers person, long record, Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(record);
        return EncodeNumbered(person, record, destination);
    }

    /// <summary>Wipes the keys and the secret of the noise. Not while another thread encodes.</summary>
    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var encoders))
            foreach (var encoder in encoders) encoder.Dispose();
        _hardening.Dispose();
        CryptographicOperations.ZeroMemory(_secret);
    }

    private EncodingOutcome EncodeNumbered(Identifiers person, long record, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(person);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (destination.Length < Bits / 8) throw new ArgumentException($"An encoding takes {Bits / 8} bytes.", nameof(destination));
        var normalised = new NormalisedPerson(person, _schema.Normalisation);
        if (normalised.Outcome != EncodingOutcome.Encoded) return normalised.Outcome;
        Span<byte> filter = stackalloc byte[Bits / 8];
        var encoders = _idle.TryTake(out var idle) ? idle : [.. _views.Select(view => new ClkEncoder(view.Schema, _secret))];
        for (var view = 0; view < _views.Length; view++)
            encoders[view].Encode(_views[view].Cells(normalised), filter[(view * encoders[view].Bytes)..]);
        _idle.Add(encoders);
        _hardening.Apply(filter, record, destination);
        return EncodingOutcome.Encoded;
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

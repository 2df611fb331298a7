// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Lantaarn.Disclosure.Alternatives.Rounding;

/// <summary>
/// Random numbers that follow from a secret and cannot be replayed without it: AES-256 over a counter. A seed of 31 bits could be found by trying all of
/// them against tables that somebody thinks possible.
/// </summary>
internal sealed class SecretRandom : Random, IDisposable
{
    private const int Blocks = 256;
    private const int BlockLength = 16;
    private readonly Aes _aes = Aes.Create();
    private readonly byte[] _counters = new byte[Blocks * BlockLength];
    private readonly byte[] _stream = new byte[Blocks * BlockLength];
    private ulong _counter;
    private int _used = Blocks * BlockLength;

    public SecretRandom(ReadOnlySpan<byte> secret) : base(Seed: 0) => _aes.Key = HMACSHA256.HashData(secret, "controlled rounding"u8);

    public void Dispose() => _aes.Dispose();

    protected override double Sample()
    {
        if (_used == _stream.Length) Fill();
        var bits = BinaryPrimitives.ReadUInt64BigEndian(_stream.AsSpan(_used)) >> 11;
        _used += sizeof(ulong);
        return bits / (double)(1UL << 53);
    }

    private void Fill()
    {
        for (var block = 0; block < Blocks; block++) BinaryPrimitives.WriteUInt64BigEndian(_counters.AsSpan(block * BlockLength), _counter++);
        _aes.EncryptEcb(_counters, _stream, PaddingMode.None);
        _used = 0;
    }
}

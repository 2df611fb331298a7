// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;

namespace Lantaarn.Disclosure.Tests.Alternatives;

/// <summary>Stands in for the cryptographic generator, so that a test of a distribution gives the same result every time.</summary>
internal sealed class SeededBits(int seed) : RandomNumberGenerator
{
    private readonly Random _random = new(seed);

    public override void GetBytes(byte[] data) => _random.NextBytes(data);
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text.Json;
using Lantaarn.Linkage.Encoding.Persons;

[assembly: SupportedOSPlatform("browser")]

namespace Lantaarn.Encoder.Browser;

/// <summary>What the app calls: a list of people becomes encodings and codes, on the device, by the code that the command uses.</summary>
internal static partial class BrowserEncoder
{
    private static void Main()
    {
    }

    /// <summary>Tells which round a key is for, so that a wrong one shows before anything is encoded.</summary>
    /// <param name="key">The round key, 32 bytes.</param>
    /// <param name="roundId">The round.</param>
    [JSExport]
    internal static string CheckValue(byte[] key, string roundId)
    {
        using var secret = RoundKey.FromBytes(key);
        CryptographicOperations.ZeroMemory(key);
        return secret.CheckValue(roundId);
    }

    /// <summary>Encodes people.</summary>
    /// <param name="round">A <see cref="BrowserRound"/> as JSON.</param>
    /// <param name="key">The round key, 32 bytes.</param>
    /// <param name="people">JSON array of <see cref="BrowserPerson"/>.</param>
    /// <returns>JSON array of <see cref="BrowserEncoding"/>, in the same order.</returns>
    [JSExport]
    internal static string Encode(string round, byte[] key, string people)
    {
        using var secret = RoundKey.FromBytes(key);
        CryptographicOperations.ZeroMemory(key);
        var definition = JsonSerializer.Deserialize(round, BrowserJson.Default.BrowserRound)!;
        using var encoder = new PersonEncoder(EncodingSchema.Parse(definition.Encoding.GetRawText()), secret, definition.Id);
        var reader = new PersonReader(definition);
        var encodings = JsonSerializer.Deserialize(people, BrowserJson.Default.BrowserPersonArray)!.Select(person => Encode(encoder, reader, person));
        return JsonSerializer.Serialize([.. encodings], BrowserJson.Default.BrowserEncodingArray);
    }

    private static BrowserEncoding Encode(PersonEncoder encoder, PersonReader reader, BrowserPerson person)
    {
        var known = reader.Identifiers(person);
        var filter = new byte[encoder.Bits / 8];
        var outcome = encoder.Encode(known, filter);
        return new(outcome.ToString(), outcome == EncodingOutcome.Encoded ? Convert.ToBase64String(filter) : "", reader.Codes(person, known));
    }
}

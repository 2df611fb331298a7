// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Cli.Files;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Cli.Rounds;

/// <summary>Secret files: the round key and the keys of the roles. Written so that only the owner can read them.</summary>
internal static class KeyFile
{
    public static void Write(string path, RoleKeys keys) => WriteSecret(path, JsonSerializer.SerializeToUtf8Bytes(keys, ExchangeJson.Readable));

    public static void Write(string path, RoundKey key) => WriteSecret(path, System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(key.ToBytes()) + "\n"));

    /// <exception cref="InputException">Not the keys of this role in this round.</exception>
    public static RoleKeys Read(string path, RoundRole role, RoundDefinition round)
    {
        var keys = ExchangeJson.ReadFile<RoleKeys>(path);
        if (keys.Role != role) throw Wrong(path, $"These are the keys of the {Name(keys.Role)}; the {Name(role)}'s are needed here.");
        if (keys.RoundId != round.Id || keys.Public != round.Keys.Of(role)) throw Wrong(path, "These keys belong to another round.");
        return keys;
    }

    /// <exception cref="InputException">Not the key of this round.</exception>
    public static RoundKey ReadRoundKey(string path, RoundDefinition round)
    {
        if (!File.Exists(path)) throw new InputException(new InputProblem(path, "There is no such file.", "Ask the count lead for the round key, or check the name."));
        RoundKey key;
        try
        {
            key = RoundKey.FromBytes(Convert.FromHexString(File.ReadAllText(path).Trim()));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw Wrong(path, "This is no round key.");
        }
        return key.CheckValue(round.Id) == round.KeyCheck ? key : throw Wrong(path, "This is the key of another round.");
    }

    private static InputException Wrong(string path, string what) => new(new InputProblem(path, what, "Use the file that 'lantaarn round new' made for this round."));

    private static string Name(RoundRole role) => role switch
    {
        RoundRole.Lead => "count lead",
        RoundRole.LinkageUnit => "linkage unit",
        _ => "analyst",
    };

    private static void WriteSecret(string path, byte[] content)
    {
        using var file = AtomicFile.CreateSecret(path);
        file.Stream.Write(content);
        file.Commit();
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Cli.Files;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Monitor.Linking.Workers;

namespace Lantaarn.Cli.Rounds;

/// <summary>Secret files: the round key, the keys of roles, the share of an organisation, the key of a shared job. Written so that only the owner can read them.</summary>
internal static class KeyFile
{
    private const string MadeByLead = "Use the file that 'lantaarn round new' made for this round.";
    private const string MadeByJoining = "Use the file that 'lantaarn round join' made for this round.";
    private const string MadeByDrawing = "Use the file that 'lantaarn round share' made for this round.";
    private const string DefinitionChanged = "Compare the checksum of the definition with the count lead by telephone. If it was replaced, all draw new shares.";

    public static void Write(string path, RoleKeys keys) => WriteSecret(path, JsonSerializer.SerializeToUtf8Bytes(keys, ExchangeJson.Readable));

    public static void Write(string path, OrganisationKeys keys) => WriteSecret(path, JsonSerializer.SerializeToUtf8Bytes(keys, ExchangeJson.Readable));

    /// <summary>Two lines: the key, and its check value, which tells for which round it is.</summary>
    public static void Write(string path, RoundKey key, string roundId) =>
        WriteSecret(path, System.Text.Encoding.ASCII.GetBytes($"{Convert.ToHexStringLower(key.ToBytes())}\n{key.CheckValue(roundId)}\n"));

    public static void Write(string path, JobKey key) => WriteSecret(path, key.ToJson());

    /// <exception cref="InputException">Not the keys of this role in this round.</exception>
    public static RoleKeys Read(string path, RoundRole role, RoundDefinition round)
    {
        var keys = ExchangeJson.ReadFile<RoleKeys>(path);
        if (keys.Role != role) throw Wrong(path, $"These are the keys of the {Name(keys.Role)}; the {Name(role)}'s are needed here.", MadeByLead);
        if (keys.RoundId != round.Id || keys.Public != round.Keys.Of(role)) throw Wrong(path, "These keys belong to another round.", MadeByLead);
        return keys;
    }

    /// <exception cref="InputException">Not the keys of an organisation in this round.</exception>
    public static OrganisationKeys ReadOrganisation(string path, SignedDocument<RoundDefinition> round)
    {
        var keys = ExchangeJson.ReadFile<OrganisationKeys>(path);
        if (keys.RoundId != round.Document.Id) throw Wrong(path, "This share belongs to another round.", MadeByDrawing);
        if (keys.RoundChecksum != round.Checksum())
            throw Wrong(path, "This share was drawn for another version of this round's definition.", DefinitionChanged);
        if (!keys.IsWhole() || round.Document.FindList(keys.List) is null)
            throw Wrong(path, "This file was edited: the share or the list in it is none.", MadeByDrawing);
        return keys;
    }

    /// <exception cref="InputException">Not the key of this round.</exception>
    public static RoundKey ReadRoundKey(string path, RoundDefinition round)
    {
        var source = round.KeyIsShared ? MadeByJoining : MadeByLead;
        if (!File.Exists(path)) throw Wrong(path, "There is no such file.", source);
        RoundKey key;
        string checkValue;
        try
        {
            var lines = File.ReadAllLines(path);
            key = RoundKey.FromBytes(Convert.FromHexString(lines.FirstOrDefault("")));
            checkValue = round.KeyIsShared ? lines.ElementAtOrDefault(1) ?? "" : round.KeyCheck;
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw Wrong(path, "This is no round key.", source);
        }
        return key.CheckValue(round.Id) == checkValue ? key : throw Wrong(path, "This is the key of another round.", source);
    }

    private static InputException Wrong(string path, string what, string whatToDo) => new(new InputProblem(path, what, whatToDo));

    private static string Name(RoundRole role) => role switch
    {
        RoundRole.Lead => "count lead",
        RoundRole.LinkageUnit => "linkage unit",
        _ => "analyst",
    };

    private static void WriteSecret(string path, byte[] content)
    {
        // What is replaced holds a secret too, and would stay on the disk without a name, where 'destroy' cannot find it.
        using var replaced = File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)
            : null;
        using var file = AtomicFile.CreateSecret(path);
        file.Stream.Write(content);
        file.Commit();
        if (replaced is not null) Overwriting.WithNoise(replaced);
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(content);
    }
}

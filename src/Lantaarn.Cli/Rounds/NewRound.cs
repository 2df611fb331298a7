// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Linkage.Encoding.Clkhash;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Cli.Rounds;

/// <summary><c>round new</c>: a signed round definition and the keys of the three roles; for a rehearsal the round key too.</summary>
internal static class NewRound
{
    public static Command Command(Screen screen)
    {
        var plan = new Argument<FileInfo>("plan") { Description = "What you decided, as JSON. 'lantaarn round plan' writes an example to start from." };
        var folder = new Option<DirectoryInfo>("--out", "-o") { Description = "Where the files go.", DefaultValueFactory = _ => new("round") };
        var command = new Command("new", """
            Makes a round: the definition that everyone gets, and the secrets that each gets alone.

            round.json         for everyone; signed, so that nobody can change it afterwards
            linkage-unit.key   for the linkage unit only
            analyst.key        for the analyst only
            lead.key           stays with you

            The round key comes from the organisations: each runs 'lantaarn round share' with round.json. Only in a rehearsal, or with
            "keyFrom": "lead" in the plan, it is drawn here: round.key, for the organisations only, since whoever has it can encode names.
            Hand the keys over yourself, each to its holder, and never two to one person.
            """) { plan, folder };
        command.SetAction(parsed => Run(screen, ExchangeJson.ReadFile<RoundPlan>(parsed.GetValue(plan)!.FullName), parsed.GetValue(plan)!.FullName, parsed.GetValue(folder)!.FullName));
        return command;
    }

    public static int Run(Screen screen, RoundPlan plan, string planPath, string folder)
    {
        using var roundKey = plan.LeadDrawsKey ? RoundKey.Generate() : null;
        return Run(screen, plan, planPath, folder, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), roundKey);
    }

    /// <summary>With a given id and key: only for a rehearsal that must give the same figures again. Without a key it comes from shares.</summary>
    public static int Run(Screen screen, RoundPlan plan, string planPath, string folder, string id, RoundKey? roundKey)
    {
        var definitionPath = Path.Combine(folder, RoundFolder.Definition);
        if (File.Exists(definitionPath))
            throw new InputException(new InputProblem(definitionPath, "There is a round in this folder already.", "Choose another folder: a round that was handed out must not be replaced."));
        var (lead, linkageUnit, analyst) = (RoleKeys.Generate(RoundRole.Lead, id), RoleKeys.Generate(RoundRole.LinkageUnit, id), RoleKeys.Generate(RoundRole.Analyst, id));
        var round = Define(plan, planPath, id, roundKey, new RoundKeys(lead.Public, linkageUnit.Public, analyst.Public));
        if (round.Faults().FirstOrDefault() is { } fault) throw new InputException(new InputProblem(planPath, fault, "Correct the plan."));
        var signed = SignedDocument.Sign(round, lead.Signing);

        if (roundKey is not null) KeyFile.Write(Path.Combine(folder, RoundFolder.RoundKey), roundKey, id);
        KeyFile.Write(Path.Combine(folder, RoundFolder.LeadKey), lead);
        KeyFile.Write(Path.Combine(folder, RoundFolder.LinkageUnitKey), linkageUnit);
        KeyFile.Write(Path.Combine(folder, RoundFolder.AnalystKey), analyst);
        AtomicFile.WriteAll(definitionPath, JsonSerializer.SerializeToUtf8Bytes(signed, ExchangeJson.Readable));

        string[] made = [RoundFolder.Definition, .. roundKey is null ? Array.Empty<string>() : [RoundFolder.RoundKey], RoundFolder.LinkageUnitKey, RoundFolder.AnalystKey, RoundFolder.LeadKey];
        foreach (var file in made) screen.Wrote(Path.Combine(folder, file));
        screen.Say($"Round {id}: {round.Lists.Count} lists. Checksum to read to each other by telephone: {signed.Checksum()[..12]}");
        if (roundKey is null) screen.Say("The round key comes from the organisations: give each round.json, and ask for 'lantaarn round share'.");
        return ExitCode.Done;
    }

    private static RoundDefinition Define(RoundPlan plan, string planPath, string id, RoundKey? key, RoundKeys keys)
    {
        var schema = plan.Encoding is { } own ? Parse(own, planPath) : EncodingSchema.Default;
        using var encoding = JsonDocument.Parse(schema.ToJson());
        return new(id, plan.Kind, plan.Title, plan.Population, plan.Region, plan.Period, plan.Lists, plan.Codebook ?? RoundPlan.CoreCodebook(),
            plan.Geography, plan.Strata, plan.MinimumCell, encoding.RootElement.Clone(), key?.CheckValue(id) ?? "", keys)
        {
            NobodyTwice = plan.NobodyTwice,
        };
    }

    private static EncodingSchema Parse(JsonElement schema, string planPath)
    {
        try
        {
            return EncodingSchema.Parse(schema.GetRawText());
        }
        catch (SchemaException e)
        {
            throw new InputException(new InputProblem(planPath, $"The encoding schema cannot be used: {e.Message}", "Correct it, or leave it out to use the default."), e);
        }
    }
}

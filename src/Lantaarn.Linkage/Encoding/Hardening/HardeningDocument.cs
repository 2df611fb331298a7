// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json.Nodes;
using Lantaarn.Linkage.Encoding.Clkhash;

namespace Lantaarn.Linkage.Encoding.Hardening;

/// <summary>The "hardening" of an encoding schema. Every name must be there: what is not done is said too.</summary>
internal static class HardeningDocument
{
    private static readonly string[] Names = ["folds", "rule90", "diffusion", "balanced", "permuted", "noise"];

    public static HardeningSettings Read(SchemaNode node)
    {
        node.AllowOnly(Names);
        foreach (var name in Names) node.Get(name);
        var diffusion = node.Integer("diffusion", 0, maximum: HardeningSettings.MostDiffusion);
        if (diffusion == 1) throw node.Get("diffusion").Error("One bit mixed with none is no diffusion; give 0, or 2 to 16.");
        if (node.Flag("balanced") && !node.Flag("permuted"))
            throw node.Get("balanced").Error(
                "A filter beside its complement must be permuted, or the halves give each other away; set permuted to true.");
        return new HardeningSettings
        {
            Folds = node.Integer("folds", 0, maximum: HardeningSettings.MostFolds),
            Rule90 = node.Flag("rule90"),
            Diffusion = diffusion,
            Balanced = node.Flag("balanced"),
            Permuted = node.Flag("permuted"),
            Noise = node.Number("noise", 0, HardeningSettings.MostNoise),
        };
    }

    public static JsonObject Write(HardeningSettings settings) => new()
    {
        ["folds"] = settings.Folds,
        ["rule90"] = settings.Rule90,
        ["diffusion"] = settings.Diffusion,
        ["balanced"] = settings.Balanced,
        ["permuted"] = settings.Permuted,
        ["noise"] = settings.Noise,
    };
}

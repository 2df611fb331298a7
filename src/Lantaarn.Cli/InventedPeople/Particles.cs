// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>Short words before a family name, which every list treats in its own way.</summary>
internal static class Particles
{
    private static readonly string[] Known =
        ["El", "Al", "Ben", "Bin", "Ait", "De", "Del", "Dela", "Dos", "Da", "Das", "San", "Van", "Le", "La"];

    private static readonly Dictionary<string, string> Alike = new() { ["El"] = "Al", ["Al"] = "El", ["Ben"] = "Bin", ["Bin"] = "Ben" };

    /// <summary>The name with its particle left out, joined, hyphened, replaced or split off; unchanged where it has none.</summary>
    public static string Change(string name, Random random)
    {
        var (particle, rest) = Split(name);
        if (particle.Length == 0) return name;
        return random.Next(5) switch
        {
            0 => rest,
            1 => particle + rest.ToLowerInvariant(),
            2 => $"{particle}-{rest}",
            3 => $"{particle} {rest}",
            _ => $"{Alike.GetValueOrDefault(particle, particle)} {rest}"
        };
    }

    private static (string Particle, string Name) Split(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0)
        {
            var first = char.ToUpperInvariant(name[0]) + name[1..space];
            return Known.Contains(first) ? (first, name[(space + 1)..]) : ("", name);
        }
        const string Joined = "Ben";
        const int ShortestRest = 3;
        return name.StartsWith(Joined, StringComparison.Ordinal) && name.Length >= Joined.Length + ShortestRest
            ? (Joined, char.ToUpperInvariant(name[Joined.Length]) + name[(Joined.Length + 1)..])
            : ("", name);
    }
}

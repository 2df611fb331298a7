// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure;

namespace Lantaarn.Monitor.Registrations.Care;

/// <summary>The numbers that the protection lets go, by table and codes.</summary>
/// <param name="release">Its answer; null where nothing may be shown.</param>
internal sealed class ShownCells(ProtectedRelease? release)
{
    private readonly Dictionary<string, long?> _cells = (release?.Tables ?? []).SelectMany(table => table.Cells.Select(cell => (Key: Key(table.Name, cell.Codes), cell.Value))).ToDictionary(cell => cell.Key, cell => cell.Value);

    /// <summary>A number; null where it is hidden.</summary>
    public long? this[string table, params string[] codes] => _cells.GetValueOrDefault(Key(table, codes));

    private static string Key(string table, IEnumerable<string> codes) => $"{table}|{string.Join('|', codes)}";
}

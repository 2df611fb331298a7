// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.Destroying;

/// <summary>What was destroyed, when and by whom. Signed, so that it can be shown to others.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="Role">Who states it.</param>
/// <param name="List">The organisation's list, where an organisation states it.</param>
/// <param name="At">When the last of the files was destroyed.</param>
/// <param name="Files">Name and SHA-256 of each file; of a secret the name only.</param>
internal sealed record DestructionStatement(string RoundId, Party Role, string? List, DateTimeOffset At, IReadOnlyList<DestroyedFile> Files);

/// <summary>One destroyed file.</summary>
internal sealed record DestroyedFile(string Name, string? Sha256);

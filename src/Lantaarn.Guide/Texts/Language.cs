// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Texts;

/// <summary>A language in which the guide speaks.</summary>
/// <param name="Code">Code of ISO 639-1, such as <c>ar</c>.</param>
/// <param name="Name">The name in the language itself.</param>
/// <param name="RightToLeft">Whether it is written from right to left.</param>
/// <param name="MachineTranslated">Whether no speaker has read the translation yet: the screen says so.</param>
public sealed record Language(string Code, string Name, bool RightToLeft, bool MachineTranslated);

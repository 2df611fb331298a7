// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Guide;

/// <summary>A page that is the same for every visitor on a day.</summary>
/// <param name="Key">The page whatever the language: equal for its translations.</param>
/// <param name="Language">The language it is in.</param>
/// <param name="Address">Where it is found.</param>
/// <param name="Component">What draws it.</param>
/// <param name="Parameters">What the component needs besides its view.</param>
internal sealed record GuidePage(string Key, string Language, string Address, Type Component, IReadOnlyDictionary<string, object?> Parameters);

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Guide.Search;

/// <summary>A page that can be found.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Summary">A line about it.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Names">Folded words of the title and the keywords, of every language.</param>
/// <param name="Words">Other folded words on the page, each once.</param>
public sealed record SearchEntry(string Title, string Summary, string Address, IReadOnlyList<string> Names, IReadOnlyList<string> Words);

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation;

/// <summary>Something that must be true for a figure to be right, with what these very data say about it.</summary>
/// <param name="Code">What it is about, in one word such as <c>Closed</c>; reports look up their own words by it.</param>
/// <param name="Text">The assumption in plain English, one sentence.</param>
/// <param name="For">What in these data speaks for it, a sentence each; often empty.</param>
/// <param name="Against">What in these data speaks against it, or why they cannot tell.</param>
public sealed record Assumption(string Code, string Text, IReadOnlyList<string> For, IReadOnlyList<string> Against);

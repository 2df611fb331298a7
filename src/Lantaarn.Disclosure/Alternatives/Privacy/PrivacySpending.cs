// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Alternatives.Privacy;

/// <summary>What privacy is spent on. Goes into the ledger, which may be public: no names of persons.</summary>
/// <param name="Round">The round.</param>
/// <param name="Population">Who was counted; the lifetime budget is theirs, as many of them come back every round.</param>
/// <param name="Release">Name of the release, new for its round and population.</param>
/// <param name="SignedBy">Which role decided.</param>
public sealed record PrivacySpending(string Round, string Population, string Release, string SignedBy);

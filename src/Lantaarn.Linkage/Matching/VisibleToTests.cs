// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Lantaarn.Linkage.Tests")]

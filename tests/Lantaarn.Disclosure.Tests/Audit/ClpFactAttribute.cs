// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;

namespace Lantaarn.Disclosure.Tests.Audit;

/// <summary>A test that needs the native solver and is shown as skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClpFactAttribute : FactAttribute
{
    public ClpFactAttribute()
    {
        if (!ClpSolver.IsPresent) Skip = "The library CLP is not installed (Debian: coinor-libclp1).";
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Tests;

/// <summary>A test that needs a file of the reference data and is skipped, with the reason, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReferenceDataFactAttribute : FactAttribute
{
    public ReferenceDataFactAttribute(string relativePath)
    {
        if (ReferenceData.Find(relativePath) is null)
            Skip = $"Reference data '{relativePath}' is absent; set LANTAARN_DATA to the folder that holds it.";
    }
}

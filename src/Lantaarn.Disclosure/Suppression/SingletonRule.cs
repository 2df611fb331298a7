// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Suppression;

/// <summary>What is done about inner cells whose value an insider can fill in: ones where zeros are shown, zeros where they are masked.</summary>
internal enum SingletonRule
{
    /// <summary>Nothing: the negative control.</summary>
    None,

    /// <summary>No sum of singletons alone may follow from what is published.</summary>
    AnySum,

    /// <summary>As <see cref="AnySum"/> where the singletons themselves are not protected: they count as known as long as no primary cell rests on them.</summary>
    AnySumNotPrimary,
}

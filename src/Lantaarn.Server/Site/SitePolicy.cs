// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Hosting;

namespace Lantaarn.Server.Site;

/// <summary>What the pages of the site load: nothing from elsewhere, nothing inline.</summary>
internal static class SitePolicy
{
    public static readonly ContentPolicy Pages = new(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.ComponentModel.DataAnnotations;

namespace Lantaarn.Server.Site;

/// <summary>Settings of the public site, section <c>Site</c>.</summary>
internal sealed class SiteOptions
{
    /// <summary>Where visitors find this server, without a slash at the end. It stands in QR codes, so it is never taken from a request.</summary>
    [Required, Url]
    public string Address { get; set; } = "http://localhost:5000";

    /// <summary>Where the quick exit leads: a page that everybody opens now and then.</summary>
    [Required, Url]
    public string QuickExit { get; set; } = "https://www.knmi.nl/nederland-nu/weer";
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.ComponentModel.DataAnnotations;

namespace Lantaarn.Server.Accounts;

/// <summary>Who gets in, and for how long. Section <c>Accounts</c>.</summary>
internal sealed class AccountsOptions
{
    /// <summary>Where browsers find this server. Passkeys belong to its host, and unsafe requests must come from it.</summary>
    [Required]
    public Uri Address { get; init; } = new("http://localhost:5000");

    /// <summary>Days without a request after which a device is signed out.</summary>
    [Range(1, 365)]
    public int DaysIdle { get; init; } = 14;

    /// <summary>Days after which a device must sign in again, however much it is used.</summary>
    [Range(1, 365)]
    public int DaysSignedIn { get; init; } = 90;

    /// <summary>Hours that an invitation works.</summary>
    [Range(1, 720)]
    public int HoursInvited { get; init; } = 72;

    /// <summary>Scheme, host and port, as a browser writes them in <c>Origin</c>.</summary>
    public string Origin => Address.GetLeftPart(UriPartial.Authority);
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lantaarn.Server.Links;

/// <summary>What a sealed link is for. It decides how long the link may last, and what becomes of it when its maker leaves.</summary>
[JsonConverter(typeof(LinkPurposeAsWord))]
internal enum LinkPurpose
{
    /// <summary>Asks somebody elsewhere to take care of a person. Ends when its maker leaves: nobody would read the reply.</summary>
    Referral,

    /// <summary>Asks others to watch for somebody vulnerable, for a short time. Ends when its maker leaves.</summary>
    LookOut,

    /// <summary>A record that its person carries. It is the person's, so it outlives the account of whoever made it.</summary>
    Record,
}

internal sealed class LinkPurposeAsWord() : JsonStringEnumConverter<LinkPurpose>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

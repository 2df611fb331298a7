// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Accounts;

/// <summary>A refusal as problem+json. Its title never repeats what was sent.</summary>
internal static class Refusal
{
    public static IResult Of(int status, string title) => Results.Problem(statusCode: status, title: title);

    public static IResult NoAdminAnyMore { get; } = Of(403, "You are no admin of this organisation any more.");
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Relay;

/// <summary>Why something was not accepted: a code for programs, and what to do about it.</summary>
internal sealed record Refusal(string Code, string WhatToDo)
{
    /// <summary>The same as problem+json.</summary>
    public IResult As(int status) => TypedResults.Problem(WhatToDo, statusCode: status, title: Code, extensions: [new("code", Code)]);

    public static Refusal NoRight { get; } = new("no-right", "This compartment is not open to you, or its keys were renewed without you. Ask an admin of your organisation for keys.");
    public static Refusal BadForm(string what) => new("bad-form", what);
    public static Refusal GenerationEnded(int current) => new("generation-ended", $"Its keys were renewed. Fetch your envelopes, seal it again with generation {current}, sign it again and send it again.");
    public static Refusal GenerationUnknown(int current) => new("generation-unknown", $"The compartment has no such generation: the newest is {current}.");
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Exchange;

/// <summary>What is wrong with something that was handed in, where, and what to do about it. Never holds personal data.</summary>
/// <param name="File">Name of the file as the user knows it.</param>
/// <param name="What">What is wrong, in one plain sentence.</param>
/// <param name="WhatToDo">What the user can do about it, in one plain sentence.</param>
public sealed record InputProblem(string File, string What, string WhatToDo)
{
    /// <summary>Line in the file, from 1; null where the whole file is meant.</summary>
    public long? Line { get; init; }

    /// <summary>Column in that line, from 1; null where the whole line is meant.</summary>
    public int? Column { get; init; }

    /// <summary>The problem on one line: place, what is wrong, what to do.</summary>
    public override string ToString()
    {
        var line = Line is { } l ? $", line {l}" : "";
        var column = Column is { } c ? $", column {c}" : "";
        return $"{File}{line}{column}: {What} {WhatToDo}";
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Reading;

/// <summary>What the reading of the content found wrong, file by file. Reading goes on after a problem, so that one run names them all.</summary>
internal sealed class Findings
{
    private readonly List<ContentProblem> _problems = [];

    public Findings() => Names = new(this);

    /// <summary>The ids met so far.</summary>
    public Names Names { get; }

    public IReadOnlyList<ContentProblem> InOrder =>
        [.. _problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];

    /// <summary>Whether something makes the guide unusable.</summary>
    public bool Block => _problems.Exists(problem => problem.Blocks);

    public void Add(Place place, string what, string fix) => _problems.Add(new(place.File, place.Line, what, fix, Blocks: true));

    /// <summary>Something missing that the guide can do without.</summary>
    public void Remark(Place place, string what, string fix) => _problems.Add(new(place.File, place.Line, what, fix, Blocks: false));
}

/// <summary>Where something stands.</summary>
/// <param name="File">Path within the content.</param>
/// <param name="Line">Line from 1.</param>
internal readonly record struct Place(string File, int Line);

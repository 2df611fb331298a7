// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;

namespace Lantaarn.Guide.Reading;

/// <summary>What has an id of its own.</summary>
internal enum Named
{
    Language,
    Source,
    Question,
    Decision,
    Rule,
    Theme,
    Statement,
    Place,
    City,
    Letter,
    Tips,
    Concept,
}

/// <summary>The ids in the content: each once, and every one that is referred to exists.</summary>
internal sealed partial class Names(Findings findings)
{
    private readonly Dictionary<(Named Kind, string Id), Place> _declared = [];
    private readonly List<(Named Kind, string Id, Place At)> _mentioned = [];

    public void Declare(Named kind, string id, Place at)
    {
        if (!Form().IsMatch(id)) findings.Add(at, $"The id '{id}' cannot be used in an address.", "Use letters, digits and hyphens.");
        else if (!_declared.TryAdd((kind, id), at))
            findings.Add(at, $"The {Word(kind)} '{id}' is already in {_declared[(kind, id)].File}, line {_declared[(kind, id)].Line}.", "Give one of the two another id.");
    }

    public void Mention(Named kind, string id, Place at) => _mentioned.Add((kind, id, at));

    public void ReportUnknown()
    {
        foreach (var (kind, id, at) in _mentioned.Where(mention => !_declared.ContainsKey((mention.Kind, mention.Id))))
        {
            var near = _declared.Keys.Where(known => known.Kind == kind).Select(known => known.Id).OrderBy(known => Distance(known, id)).FirstOrDefault();
            findings.Add(at, $"There is no {Word(kind)} '{id}'.", near is null ? "Remove it." : $"Correct the spelling (did you mean '{near}'?), or add it.");
        }
    }

    private static string Word(Named kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Levenshtein's distance: how many letters to add, drop or change.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (row[j], diagonal) = (Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)), row[j]);
        }
        return row[^1];
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]*$")]
    private static partial Regex Form();
}

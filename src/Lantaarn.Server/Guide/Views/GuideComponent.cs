// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Texts;
using Microsoft.AspNetCore.Components;

namespace Lantaarn.Server.Guide.Views;

/// <summary>A page of the guide, or a part of one.</summary>
public abstract class GuideComponent : ComponentBase
{
    /// <summary>What the page is made from.</summary>
    [Parameter, EditorRequired] public required GuideView View { get; set; }

    /// <summary>The language of the page.</summary>
    protected string Language => View.Language;

    /// <summary>A word of the screen.</summary>
    protected string Word(string key) => View.Frame.Words[key];

    /// <summary>A word of the screen with something filled in.</summary>
    protected string Word(string key, params IEnumerable<(string Name, object Value)> values) => View.Frame.Words.Filled(key, values);

    /// <summary>A day as people write it.</summary>
    protected string Day(DateOnly day) => View.Day(day);

    /// <summary>An amount in euros, from cents.</summary>
    protected string Euros(long cents) => View.Euros(cents);

    /// <summary>Statements that hold today.</summary>
    protected IEnumerable<Statement> Current(IEnumerable<Statement> statements) => statements.Where(statement => statement.Provenance.IsCurrent(View.Today));
}

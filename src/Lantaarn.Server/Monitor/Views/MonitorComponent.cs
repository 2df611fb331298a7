// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Releases;
using Microsoft.AspNetCore.Components;

namespace Lantaarn.Server.Monitor.Views;

/// <summary>A page of the monitor, or a part of one.</summary>
public abstract class MonitorComponent : ComponentBase
{
    /// <summary>What the page is made from.</summary>
    [Parameter, EditorRequired] public required MonitorView View { get; set; }

    /// <summary>The language of the page.</summary>
    protected string Language => View.Language;

    /// <summary>The release that the page is about.</summary>
    protected Release Release => View.Release;

    /// <summary>The round of that release.</summary>
    protected RoundDefinition Round => View.Release.Round;

    /// <summary>A word of the screen, with its blanks filled in.</summary>
    protected string Word(string key, params object[] blanks) => blanks.Length == 0 ? View.Frame.Words[key] : string.Format(CultureInfo.InvariantCulture, View.Frame.Words[key], blanks);

    /// <summary>A word of the screen where there is one with this key, else what is given.</summary>
    protected string WordOr(string key, string other) => View.Frame.Words.Has(key) ? View.Frame.Words[key] : other;

    /// <summary>A text in the language of the page.</summary>
    protected string Text(Label label) => label.In(Language);

    /// <summary>A whole number as people write it.</summary>
    protected string Number(long number) => View.Number(number);

    /// <summary>A day as people write it.</summary>
    protected string Day(DateOnly day) => View.Day(day);

    /// <summary>The address of a page.</summary>
    internal string Link(MonitorSection section) => MonitorAddresses.Of(section, Language);
}

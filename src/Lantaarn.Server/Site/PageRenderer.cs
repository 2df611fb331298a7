// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Lantaarn.Server.Site;

/// <summary>Turns a component into the text of a page.</summary>
internal sealed partial class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    public async Task<string> Render(Type component, IReadOnlyDictionary<string, object?> parameters)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(new Dictionary<string, object?>(parameters)));
            return Numbered().Replace(page.ToHtmlString(), letter => char.ConvertFromUtf32(int.Parse(letter.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        });
    }

    public Task<string> Render<TComponent>(IReadOnlyDictionary<string, object?> parameters) where TComponent : IComponent =>
        Render(typeof(TComponent), parameters);

    /// <summary>The framework writes letters beyond Latin as numbers: an Arabic page would weigh three times as much. None of these letters means anything in HTML.</summary>
    [GeneratedRegex("&#x([0-9A-F]{3,6}|[A-F][0-9A-F]);")]
    private static partial Regex Numbered();
}

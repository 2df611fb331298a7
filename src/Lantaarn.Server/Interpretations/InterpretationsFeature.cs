// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Hosting;
using Lantaarn.Server.Site;

namespace Lantaarn.Server.Interpretations;

/// <summary>Sessions in which invited experts say what the figures of a round mean, and an editor makes a text of it.</summary>
internal static class InterpretationsFeature
{
    private static readonly Who Hosts = Who.In(Role.CountLead, Role.Interpreter);

    private static readonly Who Editors = Who.In(Role.Interpreter);

    public static void AddInterpretations(this IServiceCollection services) => services.AddScoped<InterpretationPages>().AddScoped<ExpertForms>().AddScoped<EditorForms>();

    public static void MapInterpretations(this IEndpointRouteBuilder endpoints)
    {
        var session = endpoints.MapGroup("/api/rounds/{round}/interpretation").WithTags("Interpretation");
        session.MapPut("", OpenSession.Put).AllowedTo(Hosts);
        session.MapGet("", SessionView.Get).AllowedTo(Hosts);
        session.MapPost("/experts", InviteExpert.Post).AllowedTo(Hosts);
        session.MapDelete("/experts/{expert:guid}", InviteExpert.Delete).AllowedTo(Hosts);
        session.MapPut("/texts/{indicator}", EditSession.PutText).AllowedTo(Editors);
        session.MapPut("/statements/{statement:guid}/translation", EditSession.PutTranslation).AllowedTo(Editors);
        session.MapDelete("/statements/{statement:guid}", EditSession.Delete).AllowedTo(Editors);
        session.MapPost("/close", CloseSession.Post).AllowedTo(Editors);
        var pages = endpoints.MapGroup("/duiding/{language}").Loads(SitePolicy.Pages).ExcludeFromDescription();
        pages.MapGet("/rounds/{round}", InterpretationPages.Editor).AllowedTo(Hosts);
        pages.MapPost("/rounds/{round}/{what}", EditorForms.Post).DisableAntiforgery().AllowedTo(Hosts);
        // The secret in the address says who it is: no cookie does, and so it does not matter where a request began.
        var expert = pages.MapGroup("/{secret}").WithMetadata(AnyOrigin.Instance).RequireRateLimiting(Limits.Doors);
        expert.MapGet("", InterpretationPages.Expert).AllowedTo(Who.Everyone);
        expert.MapPost("/about", ExpertForms.Tell).DisableAntiforgery().AllowedTo(Who.Everyone);
        expert.MapPost("/statement", ExpertForms.Say).DisableAntiforgery().AllowedTo(Who.Everyone);
        expert.MapPost("/take-back", ExpertForms.Withdraw).DisableAntiforgery().AllowedTo(Who.Everyone);
        expert.MapPost("/response", ExpertForms.Respond).DisableAntiforgery().AllowedTo(Who.Everyone);
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json.Serialization;
using Lantaarn.Server.Access;

namespace Lantaarn.Server.Hosting;

/// <summary>The interface as programs see it: strict JSON, and an OpenAPI document that says who may call what.</summary>
internal static class ApiDescription
{
    public static void AddApiDescription(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.AddOpenApi("v1", openApi =>
        {
            openApi.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new() { Title = "Lantaarn", Version = "1" };
                document.Servers?.Clear();
                return Task.CompletedTask;
            });
            openApi.AddOperationTransformer((operation, context, _) =>
            {
                operation.Description = $"For {context.Description.ActionDescriptor.EndpointMetadata.OfType<Who>().Single().Name}.";
                return Task.CompletedTask;
            });
        });
    }

    public static void MapApiDescription(this IEndpointRouteBuilder endpoints) => endpoints.MapOpenApi().AllowedTo(Who.Everyone);
}

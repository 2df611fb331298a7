// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using Lantaarn.Server.Access;
using Lantaarn.Server.Guide.Checklists;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lantaarn.Server.Tests.Access;

/// <summary>Every endpoint, called by everyone there can be. A new endpoint needs a row.</summary>
[Collection(ServerHosts.Name)]
public sealed class RightsTests(ServerHosts hosts)
{
    private static readonly Role[] Roles = Enum.GetValues<Role>();
    private static readonly Guid NobodysId = new("01900000-0000-7000-8000-000000000001");

    private static readonly Dictionary<string, string> Filled = new()
    {
        ["{documentName}"] = "v1",
        ["{person:guid}"] = NobodysId.ToString(),
        ["{compartment}"] = "contact",
        ["{generation:int}"] = "1",
        ["{city}/{quarter}"] = "amsterdam/2026-1",
        ["{digest}/{name}"] = "0/none",
        ["{address}"] = "none",
        ["{**rest}"] = "replies",
        ["{link:guid}"] = NobodysId.ToString(),
        ["{number:int}"] = "1",
        ["{reply:guid}"] = NobodysId.ToString(),
        ["{**path}"] = "nl/",
        ["{round}"] = "0123456789abcdef",
        ["{list}"] = "opvang",
        ["{indicator}"] = "geslacht",
        ["{statement:guid}"] = NobodysId.ToString(),
        ["{expert:guid}"] = NobodysId.ToString(),
        ["{secret}"] = "none",
        ["{what}"] = "close",
        ["{name}"] = "estimate.json",
        ["{**file}"] = "none.js",
        ["{language}"] = "nl",
        ["{chart}"] = "none",
        ["{release}"] = "2026-05",
        ["{version:int}"] = "1",
    };

    // The last column: an admin of another organisation, with an id of this one. A dash: the endpoint takes no id.
    private const string Expected = """
                                                                                   nobody  Admin  Worker  HealthWorker  Volunteer  CountLead  Analyst  Interpreter  stranger
        GET    /                                                                      302    302     302           302        302        302      302          302         -
        HEAD   /                                                                      302    302     302           302        302        302      302          302         -
        POST   /api/checklist/outcomes                                                400    400     400           400        400        400      400          400         -
        GET    /api/checklist/outcomes/{city}/{quarter}.csv                           404    404     404           404        404        404      404          404         -
        GET    /api/devices                                                           401    200     200           200        200        200      200          200         -
        DELETE /api/devices/{id:guid}                                                 401    204     204           204        204        204      204          204       404
        GET    /api/invitations                                                       401    200     403           403        403        403      403          403         -
        POST   /api/invitations                                                       401    200     403           403        403        403      403          403         -
        DELETE /api/invitations/{id:guid}                                             401    204     403           403        403        403      403          403       404
        POST   /api/join                                                              400    400     400           400        400        400      400          400         -
        POST   /api/join/invitation                                                   404    404     404           404        404        404      404          404         -
        POST   /api/join/question                                                     404    404     404           404        404        404      404          404         -
        GET    /api/links                                                             401    200     200           200        200        403      403          403         -
        DELETE /api/links/{id:guid}                                                   401    404     404           404        404        403      403          403       404
        PUT    /api/links/{id:guid}                                                   401    400     400           400        400        403      403          403       400
        PUT    /api/links/{id:guid}/files                                             401    400     400           400        400        403      403          403       400
        GET    /api/links/{id:guid}/replies                                           401    404     404           404        404        403      403          403       404
        POST   /api/links/{id:guid}/replies/{reply:guid}/acknowledge                  401    404     404           404        404        403      403          403       404
        POST   /api/links/{id:guid}/revoke                                            401    404     404           404        404        403      403          403       404
        GET    /api/links/{id:guid}/views                                             401    404     404           404        404        403      403          403       404
        DELETE /api/me                                                                401    204     204           204        204        204      204          204         -
        GET    /api/me                                                                401    200     200           200        200        200      200          200         -
        GET    /api/members                                                           401    200     403           403        403        403      403          403         -
        DELETE /api/members/{id:guid}                                                 401    204     403           403        403        403      403          403       404
        POST   /api/members/{id:guid}/recovery                                        401    200     403           403        403        403      403          403       404
        PUT    /api/members/{id:guid}/roles                                           401    204     403           403        403        403      403          403       404
        DELETE /api/relay/blobs/{id:guid}                                             401    404     404           404        404        403      403          403       404
        GET    /api/relay/blobs/{id:guid}                                             401    404     404           404        404        403      403          403       404
        PATCH  /api/relay/blobs/{id:guid}                                             401    400     400           400        400        403      403          403       400
        PUT    /api/relay/blobs/{id:guid}                                             401    400     400           400        400        403      403          403       400
        POST   /api/relay/compartments/{compartment}/generations/{generation:int}     401    400     403           403        403        403      403          403         -
        PUT    /api/relay/device                                                      401    400     400           400        400        403      403          403         -
        GET    /api/relay/devices                                                     401    200     200           200        200        403      403          403         -
        GET    /api/relay/envelopes                                                   401    200     200           200        200        403      403          403         -
        GET    /api/relay/events                                                      401    200     200           200        200        403      403          403         -
        POST   /api/relay/events                                                      401    400     400           400        400        403      403          403         -
        GET    /api/relay/events/live                                                 401    200     200           200        200        403      403          403         -
        GET    /api/relay/members                                                     401    200     200           200        200        403      403          403         -
        PUT    /api/relay/members/me                                                  401    400     400           400        400        403      403          403         -
        GET    /api/relay/people/keys                                                 401    200     200           200        200        403      403          403         -
        DELETE /api/relay/people/{person:guid}                                        401    404     404           404        403        403      403          403         -
        PUT    /api/relay/people/{person:guid}/keys/{compartment}                     401    400     400           400        400        403      403          403         -
        GET    /api/rounds                                                            401    200     403           403        403        200      200          200         -
        POST   /api/rounds                                                            401    403     403           403        403        400      403          403         -
        GET    /api/rounds/{round}                                                    401    404     403           403        403        404      404          404         -
        DELETE /api/rounds/{round}/contributions/{list}                               401    404     403           403        403        404      403          403         -
        GET    /api/rounds/{round}/definition                                         401    404     403           403        403        404      404          404         -
        GET    /api/rounds/{round}/files                                              401    404     403           403        403        404      404          404         -
        GET    /api/rounds/{round}/files/{name}                                       401    404     403           403        403        404      404          404         -
        PUT    /api/rounds/{round}/files/{name}                                       401    404     403           403        403        404      404          404         -
        GET    /api/rounds/{round}/interpretation                                     401    403     403           403        403        404      403          404         -
        PUT    /api/rounds/{round}/interpretation                                     401    403     403           403        403        400      403          400         -
        POST   /api/rounds/{round}/interpretation/close                               401    403     403           403        403        403      403          404         -
        POST   /api/rounds/{round}/interpretation/experts                             401    403     403           403        403        400      403          400         -
        DELETE /api/rounds/{round}/interpretation/experts/{expert:guid}               401    403     403           403        403        404      403          404         -
        DELETE /api/rounds/{round}/interpretation/statements/{statement:guid}         401    403     403           403        403        403      403          404         -
        PUT    /api/rounds/{round}/interpretation/statements/{statement:guid}/translation 401 403    403           403        403        403      403          400         -
        PUT    /api/rounds/{round}/interpretation/texts/{indicator}                   401    403     403           403        403        403      403          400         -
        DELETE /api/rounds/{round}/jobs                                               401    404     403           403        403        404      404          404         -
        GET    /api/rounds/{round}/jobs                                               401    404     403           403        403        404      404          404         -
        POST   /api/rounds/{round}/jobs                                               401    400     403           403        403        400      400          400         -
        DELETE /api/rounds/{round}/key-shares                                         401    403     403           403        403        404      403          403         -
        GET    /api/rounds/{round}/log                                                401    404     403           403        403        404      404          404         -
        GET    /api/rounds/{round}/release/{**path}                                   404    404     404           404        404        404      404          404         -
        PUT    /api/rounds/{round}/seats                                              401    403     403           403        403        400      403          403         -
        POST   /api/rounds/{round}/seats/accept                                       401    400     403           403        403        400      400          403         -
        POST   /api/rounds/{round}/statements                                         401    400     403           403        403        400      400          400         -
        POST   /api/rounds/{round}/step                                               401    400     403           403        403        400      400          400         -
        GET    /api/shl/{address}                                                     400    400     400           400        400        400      400          400         -
        POST   /api/shl/{address}                                                     404    404     404           404        404        404      404          404         -
        POST   /api/shl/{address}/erase                                               404    404     404           404        404        404      404          404         -
        POST   /api/shl/{address}/replies                                             400    400     400           400        400        400      400          400         -
        OPTIONS /api/shl/{address}/{**rest}                                           204    204     204           204        204        204      204          204         -
        GET    /api/shl/{link:guid}/files/{number:int}                                400    400     400           400        400        400      400          400         -
        POST   /api/sign-in                                                           401    401     401           401        401        401      401          401         -
        POST   /api/sign-in/question                                                  200    200     200           200        200        200      200          200         -
        POST   /api/sign-out                                                          401    204     204           204        204        204      204          204         -
        GET    /app/encoder/{name}                                                    404    404     404           404        404        404      404          404         -
        HEAD   /app/encoder/{name}                                                    404    404     404           404        404        404      404          404         -
        GET    /app/{**file}                                                          404    404     404           404        404        404      404          404         -
        HEAD   /app/{**file}                                                          404    404     404           404        404        404      404          404         -
        GET    /duiding/{language}/rounds/{round}                                     401    403     403           403        403        404      403          404         -
        POST   /duiding/{language}/rounds/{round}/{what}                              401    403     403           403        403        404      403          404         -
        GET    /duiding/{language}/{secret}                                           404    404     404           404        404        404      404          404         -
        POST   /duiding/{language}/{secret}/about                                     404    404     404           404        404        404      404          404         -
        POST   /duiding/{language}/{secret}/response                                  404    404     404           404        404        404      404          404         -
        POST   /duiding/{language}/{secret}/statement                                 404    404     404           404        404        404      404          404         -
        POST   /duiding/{language}/{secret}/take-back                                 404    404     404           404        404        404      404          404         -
        GET    /en/account                                                            200    200     200           200        200        200      200          200         -
        GET    /en/account/join                                                       200    200     200           200        200        200      200          200         -
        GET    /en/account/sign-in                                                    200    200     200           200        200        200      200          200         -
        GET    /gids                                                                  302    302     302           302        302        302      302          302         -
        HEAD   /gids                                                                  302    302     302           302        302        302      302          302         -
        GET    /gids/{**path}                                                         200    200     200           200        200        200      200          200         -
        HEAD   /gids/{**path}                                                         200    200     200           200        200        200      200          200         -
        POST   /gids/{**path}                                                         404    404     404           404        404        404      404          404         -
        GET    /health/live                                                           200    200     200           200        200        200      200          200         -
        GET    /health/ready                                                          200    200     200           200        200        200      200          200         -
        GET    /l                                                                     302    302     302           302        302        302      302          302         -
        GET    /l/en                                                                  200    200     200           200        200        200      200          200         -
        GET    /l/nl                                                                  200    200     200           200        200        200      200          200         -
        GET    /metrics                                                               404    404     404           404        404        404      404          404         -
        GET    /monitor                                                               302    302     302           302        302        302      302          302         -
        HEAD   /monitor                                                               302    302     302           302        302        302      302          302         -
        GET    /monitor/en/embed/{chart}                                              404    404     404           404        404        404      404          404         -
        HEAD   /monitor/en/embed/{chart}                                              404    404     404           404        404        404      404          404         -
        GET    /monitor/nl/insluiten/{chart}                                          404    404     404           404        404        404      404          404         -
        HEAD   /monitor/nl/insluiten/{chart}                                          404    404     404           404        404        404      404          404         -
        GET    /monitor/releases                                                      200    200     200           200        200        200      200          200         -
        OPTIONS /monitor/releases/{**file}                                            204    204     204           204        204        204      204          204         -
        GET    /monitor/releases/{release}/v{version:int}/{**file}                    404    404     404           404        404        404      404          404         -
        HEAD   /monitor/releases/{release}/v{version:int}/{**file}                    404    404     404           404        404        404      404          404         -
        GET    /monitor/sitemap.txt                                                   200    200     200           200        200        200      200          200         -
        GET    /monitor/{language}/{**path}                                           404    404     404           404        404        404      404          404         -
        HEAD   /monitor/{language}/{**path}                                           404    404     404           404        404        404      404          404         -
        GET    /nl/account                                                            200    200     200           200        200        200      200          200         -
        GET    /nl/account/join                                                       200    200     200           200        200        200      200          200         -
        GET    /nl/account/sign-in                                                    200    200     200           200        200        200      200          200         -
        GET    /openapi/{documentName}.json                                           200    200     200           200        200        200      200          200         -
        GET    /scripts/account.js                                                    200    200     200           200        200        200      200          200         -
        GET    /site/{digest}/{name}                                                  404    404     404           404        404        404      404          404         -
        HEAD   /site/{digest}/{name}                                                  404    404     404           404        404        404      404          404         -
        GET    /sitemap.txt                                                           200    200     200           200        200        200      200          200         -
        GET    /styles/account.css                                                    200    200     200           200        200        200      200          200         -
        """;

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Everyone_gets_what_the_table_says_from_every_endpoint(Database database)
    {
        var host = await hosts.Shared(database);
        using var founder = await Member.Found(host);
        using var stranger = await Member.Found(host, "Another organisation");
        var found = new StringBuilder(Expected.Split('\n')[0]);

        foreach (var (method, pattern) in Endpoints(host)) found.Append('\n').Append(await RowOf(host, founder, stranger, method, pattern));

        Assert.True(Words(Expected).SequenceEqual(Words(found.ToString())), $"The rights are other than the table says:\n{found}");
    }

    private static async Task<string> RowOf(ServerHost host, Member founder, Member stranger, string method, string pattern)
    {
        var statuses = new List<string>();
        using (var nobody = host.Nobody()) statuses.Add(await Call(nobody, founder, founder, method, pattern));
        foreach (var role in Roles)
        {
            using var member = await founder.Colleague(role);
            statuses.Add(await Call(member.Client, member, founder, method, pattern));
        }
        statuses.Add(pattern.Contains("{id", StringComparison.Ordinal) ? await Call(stranger.Client, founder, founder, method, pattern) : "-");
        return $"{method} {pattern} {string.Join(' ', statuses)}";
    }

    private static async Task<string> Call(HttpClient client, Member owner, Member founder, string method, string pattern)
    {
        var address = Filled.Aggregate(pattern, (filled, part) => filled.Replace(part.Key, part.Value, StringComparison.Ordinal));
        if (pattern.Contains("{id", StringComparison.Ordinal)) address = address.Replace("{id:guid}", (await Target(pattern, owner, founder)).ToString(), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method is "POST" or "PUT" or "PATCH") request.Content = pattern == TellOutcome.Address || pattern.StartsWith("/duiding/", StringComparison.Ordinal) ? new FormUrlEncodedContent([KeyValuePair.Create("none", "none")]) : JsonContent.Create(BodyOf(pattern));
        // What is live has no end.
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
    }

    // New for every call, because some calls end what they name.
    private static async Task<Guid> Target(string pattern, Member owner, Member founder)
    {
        if (pattern.StartsWith("/api/relay/", StringComparison.Ordinal) || pattern.StartsWith("/api/links/", StringComparison.Ordinal)) return NobodysId;
        if (pattern.StartsWith("/api/devices/", StringComparison.Ordinal)) return await owner.Id("device");
        if (pattern.StartsWith("/api/invitations/", StringComparison.Ordinal))
            return (await Member.Json(await founder.Client.PostAsJsonAsync("/api/invitations", new { roles = new[] { "Worker" } }))).GetProperty("id").GetGuid();
        using var colleague = await founder.Colleague(Role.Worker);
        return await colleague.Id("account");
    }

    private static object BodyOf(string pattern) => pattern switch
    {
        "/api/join/invitation" => new { secret = "none" },
        "/api/join/question" => new { secret = "none", name = "Noor", organisation = "" },
        "/api/join" or "/api/sign-in" => new { ceremony = Guid.Empty, credential = new { }, device = "telephone" },
        "/api/invitations" or "/api/members/{id:guid}/roles" => new { roles = new[] { "Volunteer" } },
        "/api/shl/{address}" => new { recipient = "Noor" },
        "/api/shl/{address}/erase" => new { owner = "none" },
        _ => new { },
    };

    // How the columns are lined up is for the eye.
    private static IEnumerable<string> Words(string table) => table.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static IEnumerable<(string Method, string Pattern)> Endpoints(ServerHost host) => host.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Distinct()
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => (method, "/" + endpoint.RoutePattern.RawText!.Trim('/'))))
        .Order(Comparer<(string Method, string Pattern)>.Create((a, b) => string.CompareOrdinal(a.Pattern + " " + a.Method, b.Pattern + " " + b.Method)));
}

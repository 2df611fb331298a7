// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Lantaarn.Server.Access;
using Lantaarn.Server.Guide.Addresses;
using Lantaarn.Server.Hosting;
using Lantaarn.Server.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Guide.Checklists;

/// <summary>Tells a city the outcome of a checklist, and gives what is public of it.</summary>
internal static class TellOutcome
{
    /// <summary>Where the form of <c>TellBox</c> goes.</summary>
    public const string Address = "/api/checklist/outcomes";

    private const string KeptForEver = "public, max-age=31536000, immutable";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var checklist = endpoints.MapGroup(Address).WithTags("Checklist").AllowedTo(Who.Everyone);
        checklist.MapPost("", Post).DisableAntiforgery().WithMetadata(AnyOrigin.Instance).RequireRateLimiting(Limits.Doors).WithName("tellOutcome").Produces(303).ProducesProblem(400);
        checklist.MapGet("/{city}/{quarter}.csv", Get).WithName("readOutcomes").Produces<string>(200, "text/csv").ProducesProblem(404);
    }

    /// <summary>Where the table of a quarter is.</summary>
    public static string AddressOf(OutcomeTable table) => $"{Address}/{table.City}/{table.Quarter}.csv";

    // What comes back is a page that is the same for everybody: nothing is in an address, and loading it again tells nothing twice.
    private static async Task<IResult> Post([FromForm] string city, [FromForm] string outcome, [FromForm] string language, OutcomeTables tables, GuidePages pages, HttpContext http, CancellationToken cancel)
    {
        if (pages.Find(GuideAddresses.Of(Section.Outcomes, language)) is not { } page || !await tables.Add(city, outcome, cancel))
            return TypedResults.Problem("Send 'city', 'outcome' and 'language' as the page of the checklist names them.", statusCode: StatusCodes.Status400BadRequest, title: "There is no such city, outcome or language.");
        http.Response.Headers.Location = page.Address + "#told";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IResult> Get(string city, string quarter, LantaarnStore store, HttpContext http, CancellationToken cancel)
    {
        if (Quarter.Parse(quarter) is not { } asked) return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound);
        var csv = await store.Set<OutcomeTable>().Where(table => table.City == city && table.Year == asked.Year && table.Number == asked.Number).Select(table => table.Csv).SingleOrDefaultAsync(cancel);
        if (csv is null) return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound);
        http.Response.Headers.CacheControl = KeptForEver;
        return TypedResults.File(Encoding.UTF8.GetBytes(csv), "text/csv; charset=utf-8", $"checklist-{city}-{asked}.csv");
    }
}

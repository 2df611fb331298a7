// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Server.Access;
using Microsoft.AspNetCore.Mvc;

namespace Lantaarn.Server.Rounds;

/// <summary>Counting rounds: who takes part, what each puts in and fetches, and a log that can be checked. Names and keys never come here.</summary>
internal static class RoundsFeature
{
    public static void AddRounds(this IServiceCollection services)
    {
        services.AddOptions<RoundOptions>().BindConfiguration("Rounds").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RoundDesk>().AddSingleton<ReceiveSealed>().AddSingleton<WipeRound>();
        services.AddSingleton<JobWork>().AddSingleton<RunJobs>();
        services.AddHostedService<FinishWiping>();
        services.AddHostedService(provider => provider.GetRequiredService<RunJobs>());
    }

    public static void MapRounds(this IEndpointRouteBuilder endpoints)
    {
        var rounds = endpoints.MapGroup("/api/rounds").WithTags("Rounds").AddEndpointFilter(SayWhatIsWrong);
        rounds.MapPost("", DefineRound.Post).AllowedTo(Who.In(Role.CountLead));
        rounds.MapGet("", RoundView.All).AllowedTo(RoundRights.Anyone);
        rounds.MapGet("/{round}", RoundView.Get).AllowedTo(RoundRights.Anyone);
        rounds.MapGet("/{round}/definition", DefineRound.Get).AllowedTo(RoundRights.Anyone);
        rounds.MapPut("/{round}/seats", OfferSeat.Put).AllowedTo(Who.In(Role.CountLead));
        rounds.MapPost("/{round}/seats/accept", OfferSeat.Accept).AllowedTo(Who.In(Role.Admin, Role.CountLead, Role.Analyst));
        rounds.MapGet("/{round}/files", FetchFile.All).AllowedTo(RoundRights.Anyone);
        rounds.MapGet("/{round}/files/{name}", FetchFile.Get).AllowedTo(RoundRights.Anyone);
        // The size is limited while it is read: a contribution is larger than what other requests may be.
        rounds.MapPut("/{round}/files/{name}", PutFile.Put).AllowedTo(RoundRights.Anyone).WithMetadata(new DisableRequestSizeLimitAttribute());
        rounds.MapDelete("/{round}/contributions/{list}", Contributions.Withdraw).AllowedTo(RoundRights.Officers);
        rounds.MapDelete("/{round}/key-shares", KeyShares.BeginAgain).AllowedTo(Who.In(Role.CountLead));
        rounds.MapPost("/{round}/jobs", StartJob.Post).AllowedTo(RoundRights.Anyone);
        rounds.MapGet("/{round}/jobs", StartJob.Get).AllowedTo(RoundRights.Anyone);
        rounds.MapDelete("/{round}/jobs", StartJob.Delete).AllowedTo(RoundRights.Anyone);
        rounds.MapPost("/{round}/step", TakeStep.Post).AllowedTo(RoundRights.Anyone);
        rounds.MapPost("/{round}/statements", Statements.Post).AllowedTo(RoundRights.Anyone);
        rounds.MapGet("/{round}/log", ReadLog.Get).AllowedTo(RoundRights.Anyone);
        rounds.MapGet("/{round}/release/{**path}", PublishRound.Get).AllowedTo(Who.Everyone);
    }

    // A file that cannot be used is said to who sent it, in the words that the commands use too.
    private static async ValueTask<object?> SayWhatIsWrong(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (InputException e)
        {
            return Refusal.Of(e.Problem);
        }
    }
}

// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Store.Backups;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Accounts;

/// <summary>Organisations, their members, and signing in without a password.</summary>
internal static class AccountsFeature
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<AccountsOptions>().BindConfiguration("Accounts").ValidateDataAnnotations()
            .Validate(options => options.Address is { IsAbsoluteUri: true, Scheme: "https" } or { IsAbsoluteUri: true, Host: "localhost" }, "Accounts:Address must be an https address; without https, browsers make passkeys for localhost only.")
            .ValidateOnStart();
        services.AddIdentityCore<Account>().AddUserStore<AccountStore>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<AccountsOptions>>(Passkeys);
        services.AddAuthentication(SessionHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null);
        services.AddScoped<Sessions>().AddScoped<Ceremonies>().AddScoped<Join>().AddScoped<SignIn>().AddScoped<Invitations>().AddScoped<Members>().AddScoped<Devices>();
        services.AddSingleton<IAfterRestore, NobodySignedIn>();
    }

    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        // After it is known who calls, because that is who is counted.
        app.UseRateLimiter();
        app.UseMiddleware<SameOrigin>();
        app.UseAuthorization();
    }

    public static void MapAccounts(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").WithTags("Accounts");
        Join.Map(api);
        SignIn.Map(api);
        Devices.Map(api);
        Invitations.Map(api);
        Members.Map(api);
        endpoints.MapAccountPages();
    }

    // The address comes from the settings, not from the Host header, which a visitor chooses.
    private static void Passkeys(IdentityPasskeyOptions passkeys, IOptions<AccountsOptions> accounts)
    {
        passkeys.ServerDomain = accounts.Value.Address.Host;
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        passkeys.AttestationConveyancePreference = "none";
        passkeys.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == accounts.Value.Origin);
    }
}

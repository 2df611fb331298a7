// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.App;
using Lantaarn.Server.Guide;
using Lantaarn.Server.Hosting;
using Lantaarn.Server.Interpretations;
using Lantaarn.Server.Links;
using Lantaarn.Server.Monitor;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Site;
using Lantaarn.Server.Store;
using Lantaarn.Server.Store.Backups;

var builder = WebApplication.CreateBuilder(args);
builder.AddHosting();
builder.Services.AddAccess();
builder.Services.AddStore(builder.Configuration);
builder.Services.AddBackups();
builder.Services.AddAccounts();
builder.Services.AddRelay();
builder.Services.AddLinks();
builder.Services.AddRounds();
builder.Services.AddInterpretations();
builder.Services.AddSite();
builder.Services.AddApp();
builder.Services.AddGuide(builder.Configuration);
builder.Services.AddMonitor();
builder.Services.AddApiDescription();

var app = builder.Build();
if (await app.RunBackupCommand(args) is { } exitCode) return exitCode;

await app.MigrateStore();
if (args is [FirstLink.Command])
{
    await app.PrintLink();
    return 0;
}

await app.PrintFirstLink();
app.UseHosting();
app.UseAccounts();
app.MapHealth();
app.MapAccounts();
app.MapRelay();
app.MapLinks();
app.MapRounds();
app.MapInterpretations();
app.MapSite();
app.MapApp();
app.MapGuide();
app.MapMonitor();
app.MapApiDescription();
app.RequireAccessEverywhere();
await app.RunAsync();
return 0;

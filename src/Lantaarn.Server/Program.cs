// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Guide;
using Lantaarn.Server.Hosting;
using Lantaarn.Server.Site;
using Lantaarn.Server.Store;

var builder = WebApplication.CreateBuilder(args);
builder.AddHosting();
builder.Services.AddAccess();
builder.Services.AddStore(builder.Configuration);
builder.Services.AddSite();
builder.Services.AddGuide(builder.Configuration);

var app = builder.Build();
await app.MigrateStore();
app.UseHosting();
app.UseAuthorization();
app.MapHealth();
app.MapSite();
app.MapGuide();
app.RequireAccessEverywhere();
await app.RunAsync();

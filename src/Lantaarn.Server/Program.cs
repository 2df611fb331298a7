// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Hosting;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Store;

var builder = WebApplication.CreateBuilder(args);
builder.AddHosting();
builder.Services.AddAccess();
builder.Services.AddStore(builder.Configuration);
builder.Services.AddRelay();

var app = builder.Build();
await app.MigrateStore();
app.UseHosting();
app.UseAuthorization();
app.MapHealth();
app.MapRelay();
app.RequireAccessEverywhere();
await app.RunAsync();

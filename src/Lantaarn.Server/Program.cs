// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Guide;
using Lantaarn.Server.Site;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSite();
builder.Services.AddGuide(builder.Configuration);

var app = builder.Build();
app.MapSite();
app.MapGuide();
await app.RunAsync();

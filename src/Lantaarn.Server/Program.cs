// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
await app.RunAsync();

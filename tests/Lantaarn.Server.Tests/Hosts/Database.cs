// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using Lantaarn.Tests;
using Xunit.Sdk;

namespace Lantaarn.Server.Tests.Hosts;

public enum Database
{
    Sqlite,
    PostgreSql,
}

/// <summary>Runs a theory on SQLite.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Database.Sqlite]];
}

/// <summary>Runs a theory on a real PostgreSQL; skipped, with the reason, where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgreSqlAttribute : DataAttribute
{
    public OnPostgreSqlAttribute() => Skip = new PostgresFactAttribute().Skip;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Database.PostgreSql]];
}

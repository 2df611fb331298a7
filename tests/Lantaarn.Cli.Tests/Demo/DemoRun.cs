// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Demo;

/// <summary>One run of the demo, shared by the tests that look at what came out.</summary>
[CollectionDefinition(Name)]
public sealed class DemoRun : IAsyncLifetime, ICollectionFixture<DemoRun>
{
    public const string Name = "one demo";
    public const int Seed = 1;

    internal TemporaryFolder Folder { get; } = new();

    internal CommandRun Run { get; private set; } = new(-1, "", "");

    public async Task InitializeAsync()
    {
        Run = await CommandRun.Of("demo", "--seed", $"{Seed}", "--out", Folder["demo"]);
        Run.RequireDone();
    }

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }
}
